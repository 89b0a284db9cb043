/**
 * What the explanation says about the scores of a round: each of them, what it was before and why it changed, and the total with
 * how it is made up. Why a conflict of interest voided a score is told to whom it concerns, and to nobody else (policy 29).
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { nameInWords } from '#core/regulation/words/sentences.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { nameScore } from '#core/scoring/scale.ts'
import { type Instant, formatInstant } from '#core/values/instant.ts'
import type { Rational } from '#core/values/rational.ts'
import type { Language, Text } from '#core/values/text.ts'
import { measured } from '../measured.ts'
import { scoresIn } from '../outcomes/competition.ts'
import type { Candidate, CorrectedScore } from '../state.ts'
import { both, figure } from './figures.ts'
import type { ExplanationLine } from './format.ts'

/** The scores of a candidate in a round, what each was before and why it changed, and how they make up the total. */
export function scoreLines(
  round: Round,
  candidate: Candidate,
  total: Rational | undefined,
): readonly ExplanationLine[] {
  const card = cardOf(round)
  const scores = scoresIn(round.round, candidate, card)
  const lines = card.scored.flatMap((measure): readonly ExplanationLine[] => {
    const score = scores.get(measure)
    if (score === undefined) return []
    const name = round.measures?.[measure]?.name ?? { nl: measure, en: measure }
    const text = both(
      (language) => `${name[language]}: ${scoreInWords(round, measure, score, language)}.`,
    )
    return [
      { depth: 1, rule: `rounds/${round.round}/measures/${measure}`, text },
      ...overruling(round, measure, candidate),
      ...corrections(round, measure, candidate),
    ]
  })
  if (total === undefined) return lines
  const text = both((language) => `${TOTAL[language]}: ${figure(total, language)}.`)
  const rule = `rounds/${round.round}/total`
  return [...lines, { depth: 1, rule, text }, ...madeUpLines(round, card.scored, rule)]
}

/** How the total is made of the scores, in the words of the regulation. */
function madeUpLines(
  { measures = {}, total }: Round,
  scored: readonly string[],
  rule: string,
): readonly ExplanationLine[] {
  const said = [total?.says, ...scored.map((measure) => measures[measure]?.mapping?.says)]
  return said.flatMap((says) =>
    says === undefined ? [] : [{ depth: 2, rule, text: { nl: says.nl, en: says.en } }],
  )
}

function overruling(
  round: Round,
  measure: string,
  candidate: Candidate,
): readonly ExplanationLine[] {
  const overruled = candidate.scores?.[measured(round.round, measure)]?.overruled
  if (overruled === undefined) return []
  const { source, reason, at } = overruled
  const text = both(
    (language) =>
      `${cameBy(source, language)} ${formatInstant(at, language)}, ${IN_PLACE[language]}. ${REASON[language]}: ${reason}`,
  )
  return [{ depth: 2, text }]
}

function cameBy(source: string | undefined, language: Language): string {
  return source === undefined ? FILLED_IN[language] : `${FROM_FILE[language]} ${source},`
}

function corrections(
  round: Round,
  measure: string,
  candidate: Candidate,
): readonly ExplanationLine[] {
  const earlier = candidate.scores?.[measured(round.round, measure)]?.earlier ?? []
  return earlier.map((before) => ({
    depth: 2,
    text: both((language) => {
      const until = `${UNTIL[language]} ${formatInstant(before.until, language)}`
      const score = scoreInWords(round, measure, before.value, language)
      return `${until}: ${score}. ${whyNoMore(before, candidate, language)}`
    }),
  }))
}

/** The scores of a candidate that changed since a moment: what each was and is, and why. */
export function changedScoreLines(
  round: Round,
  candidate: Candidate,
  since: Instant,
): readonly ExplanationLine[] {
  return cardOf(round).scored.flatMap((measure): readonly ExplanationLine[] => {
    const score = candidate.scores?.[measured(round.round, measure)]
    const changes = score?.earlier?.filter(({ until }) => until > since) ?? []
    const [first] = changes
    if (score === undefined || first === undefined) return []
    const name = round.measures?.[measure]?.name ?? { nl: measure, en: measure }
    const text = both((language) => {
      const was = scoreInWords(round, measure, first.value, language)
      const is = score.void === true ? '–' : scoreInWords(round, measure, score.value, language)
      return `${name[language]}: ${FIRST[language]} ${was}, ${NOW[language]} ${is}.`
    })
    return [
      { depth: 0, text },
      ...changes.map((one) => ({
        depth: 2,
        text: both((language) => whyNoMore(one, candidate, language)),
      })),
    ]
  })
}

/** Why a score does not stand any more. A conflict of interest about somebody else is nobody's business here (policy 29). */
function whyNoMore(
  { reason, conflictWith }: CorrectedScore,
  { candidate }: Candidate,
  language: Language,
): string {
  const why = `${REASON[language]}: ${reason}`
  if (conflictWith === undefined) return why
  return conflictWith === candidate
    ? `${VOID_WITH_YOU[language]} ${why}`
    : VOID_WITH_ANOTHER[language]
}

/** A score as people read it: a number, or the name of a value. */
export function scoreInWords(
  round: Round,
  of: string,
  value: Rational,
  language: Language,
): string {
  const meter = cardOf(round).meters.get(of)
  return meter !== undefined && 'values' in meter.scale
    ? nameInWords(nameScore(meter.scale, value), language)
    : figure(value, language)
}

const TOTAL: Text = { nl: 'Totaal', en: 'Total' }
const UNTIL: Text = { nl: 'Tot', en: 'Until' }
const FILLED_IN: Text = { nl: 'Ingevuld op', en: 'Entered on' }
const FROM_FILE: Text = { nl: 'Uit', en: 'From' }
const IN_PLACE: Text = {
  nl: 'in de plaats van wat beoordelaars gaven',
  en: 'in place of what assessors gave',
}
const FIRST: Text = { nl: 'eerst', en: 'first' }
const NOW: Text = { nl: 'nu', en: 'now' }
const REASON: Text = { nl: 'Reden', en: 'Reason' }
const VOID_WITH_YOU: Text = {
  nl: 'Die score verviel: wie ze gaf, had een belangenconflict met jou.',
  en: 'That score became void: whoever gave it had a conflict of interest about you.',
}
const VOID_WITH_ANOTHER: Text = {
  nl: 'Die score verviel: wie ze gaf, had een belangenconflict met een andere kandidaat.',
  en: 'That score became void: whoever gave it had a conflict of interest about another candidate.',
}
