/**
 * What is another than what somebody was told before about a round, and why: the outcome, the total, the place and the cut-off,
 * their own scores with the reason of each correction. Of others no more than that something about them changed (policies 23, 30).
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { both, figureText, ordinal } from '#core/selection/explanation/figures.ts'
import type { ExplanationLine } from '#core/selection/explanation/format.ts'
import { OUTCOMES, VIA } from '#core/selection/explanation/outcome-line.ts'
import { changedScoreLines, scoreInWords } from '#core/selection/explanation/scores.ts'
import { roundAfter } from '#core/selection/in-force.ts'
import type { Assessment, Candidate, Outcome } from '#core/selection/state.ts'
import { type Rational, equals, formatExact, parseRational } from '#core/values/rational.ts'
import type { Text } from '#core/values/text.ts'
import { CALLED } from './called.ts'
import type { Release } from './decision-data.ts'
import { type ToldParts, type ToldThen, toldParts } from './told.ts'

/** How somebody stands now. */
interface Standing {
  readonly candidate: Candidate
  readonly outcome: Outcome
  readonly decided: Assessment
  readonly isCalled: boolean
}

/** The lines, in the order of a letter. */
export function changesSince(
  release: Release,
  before: ToldThen,
  now: Standing,
): readonly ExplanationLine[] {
  const then = toldParts(before.told)
  return [
    ...outcomeLines(then, now),
    ...totalLines(then, now),
    ...placeLines(release.round, then, now),
    ...whyLines(release, before, now),
  ]
}

function outcomeLines({ code }: ToldParts, { outcome, isCalled }: Standing): ExplanationLine[] {
  const was = WORDS[code]
  const is = WORDS[isCalled ? 'called' : outcome.code]
  if (was === undefined || is === undefined) return []
  return [line(was === is ? SAME(is) : CHANGED(was, is))]
}

function totalLines({ total }: ToldParts, { outcome }: Standing): ExplanationLine[] {
  const now = exactly(outcome)
  if (now === total) return []
  return [line(fromTo(TOTAL, totalInWords(total), totalInWords(now)))]
}

function totalInWords(exact: string): Text {
  return exact === '' ? NONE : both((language) => figureText(exact, language))
}

function placeInWords(place: number): Text {
  return both((language) => ordinal(place, language))
}

/** The place and the cut-off, as far as they were told: whoever went on was told neither. */
function placeLines(
  round: Round,
  { rank, line: values }: ToldParts,
  { outcome, decided: { cutOff } }: Standing,
): ExplanationLine[] {
  const is = outcome.rank
  const isMoved = rank !== '' && is !== undefined && Number(rank) !== is
  const moved = isMoved ? [line(fromTo(PLACE, placeInWords(Number(rank)), placeInWords(is)))] : []
  const fell = (cutOff?.values ?? []).flatMap(({ of, value }, index) => {
    const then = parseRational(values[index] ?? '')
    if (then === undefined || equals(then, value)) return []
    const words = (one: Rational): Text =>
      both((language) => scoreInWords(round, of, one, language))
    return [line(fromTo(CUT_OFF, words(then), words(value)))]
  })
  return [...moved, ...fell]
}

/** Why: their own scores with the reason of each correction, or what else it comes from. */
function whyLines(release: Release, before: ToldThen, now: Standing): readonly ExplanationLine[] {
  const own = changedScoreLines(release.round, now.candidate, before.created)
  if (own.length > 0) return own
  const why = howCalled(release, now) ?? otherwise(release.round, toldParts(before.told), now)
  return why === undefined ? [] : [line(why)]
}

/** How somebody came into the next round, or into this one, afterwards. */
function howCalled(
  { selection, regulation, round }: Release,
  { candidate, outcome, isCalled }: Standing,
): Text | undefined {
  const next = isCalled ? roundAfter(regulation, round.round) : undefined
  const called =
    next === undefined
      ? outcome.via
      : roundState(selection.rounds, next.round).brought.get(candidate.candidate)
  return called === undefined ? undefined : VIA[called]
}

function otherwise(
  { kind }: Round,
  then: ToldParts,
  { candidate, outcome }: Standing,
): Text | undefined {
  if (candidate.withdrawn !== undefined) return WITHDREW
  if (kind === 'eligibility') return SCREENED
  if (then.code === 'absent' || outcome.code === 'absent') return ABSENCE
  return then.total === exactly(outcome) ? OTHERS : undefined
}

function exactly({ total }: Outcome): string {
  return total === undefined ? '' : formatExact(total)
}

function line({ nl, en }: Text): ExplanationLine {
  return { depth: 0, text: { nl, en } }
}

function fromTo(what: Text, was: Text, is: Text): Text {
  return {
    nl: `${what.nl}: eerst ${was.nl}, nu ${is.nl}.`,
    en: `${what.en}: first ${was.en}, now ${is.en}.`,
  }
}

const WORDS: Readonly<Record<string, Text>> = { ...OUTCOMES, called: CALLED }
const SAME = (is: Text): Text => ({
  nl: `Je uitkomst blijft dezelfde: ${is.nl}.`,
  en: `Your outcome stays the same: ${is.en}.`,
})
const CHANGED = (was: Text, is: Text): Text => ({
  nl: `Eerst: ${was.nl}. Nu: ${is.nl}.`,
  en: `First: ${was.en}. Now: ${is.en}.`,
})
const TOTAL: Text = { nl: 'Totaal', en: 'Total' }
const NONE: Text = { nl: 'geen', en: 'none' }
const PLACE: Text = { nl: 'Plaats', en: 'Place' }
const CUT_OFF: Text = { nl: 'Grensscore', en: 'Cut-off' }
const WITHDREW: Text = { nl: 'Je trok je kandidatuur in.', en: 'You withdrew.' }
const SCREENED: Text = {
  nl: 'Wat besloten is over je sollicitatie of over de voorwaarden, veranderde.',
  en: 'What was concluded about your application or about the conditions changed.',
}
const ABSENCE: Text = {
  nl: 'Wat besloten is over je afwezigheid, veranderde.',
  en: 'What was decided about your absence changed.',
}
const OTHERS: Text = {
  nl: 'Aan je eigen scores veranderde niets: het is het resultaat van anderen dat veranderde.',
  en: 'Nothing changed about your own scores: it is the result of others that changed.',
}
