/**
 * What the explanation says about one round: the scores, the minima, the place and the cut-off, who decided and when.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { saysAt } from '#core/regulation/says-at.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { notReached } from '#core/scoring/scorecard.ts'
import { formatInstant } from '#core/values/instant.ts'
import type { Rational } from '#core/values/rational.ts'
import type { Text } from '#core/values/text.ts'
import { scoresIn } from '../outcomes/competition.ts'
import { current } from '../in-force.ts'
import { earlierResults } from '../outcomes/earlier.ts'
import {
  type OutcomeStanding,
  type OutcomeStatus,
  type RoundStanding,
  outcomeIn,
} from '../outcomes/standing.ts'
import type { Candidate, CutOffResult, OutcomeCode, Selection } from '../state.ts'
import { type Work, workOf } from '../timed.ts'
import { absenceLines } from './absence.ts'
import { enoughOnOneMeasure } from './enough.ts'
import { both, ordinal } from './figures.ts'
import type { ActorInWords, ExplanationLine, ExplanationPart } from './format.ts'
import { outcomeLine } from './outcome-line.ts'
import { scoreInWords, scoreLines } from './scores.ts'

/** The part about one round; undefined where the candidate does not take part. Who confirmed it is named as the reader may know. */
export function roundPart(
  selection: Selection,
  standing: RoundStanding,
  candidate: Candidate,
  inWords: ActorInWords,
): ExplanationPart | undefined {
  const regulation = current(selection)
  const found = outcomeIn(standing, candidate)
  const round = regulation.rounds.find((one) => one.round === standing.round)
  if (found === undefined || round === undefined) return undefined
  const cutOff = (found.status === 'proposed' ? standing.assessed : standing.state.decided)?.cutOff
  return {
    part: 'round',
    heading: round.label,
    rule: `rounds/${round.round}`,
    status: found.status,
    lines: [
      outcomeLine(found, standing, candidate.candidate),
      ...absenceLines(selection, round, candidate),
      ...workLines(selection, round, candidate, found.status),
      ...scoreLines(round, candidate, found.outcome.total),
      ...minimumLines(regulation, round, candidate, found),
      ...cutOffLines(regulation, round, found, cutOff),
      ...enoughLines(selection, round, candidate, { code: found.outcome.code, cutOff }),
      ...(found.status === 'proposed' ? [] : decisionLines(standing, inWords)),
    ],
  }
}

/** What came in for timed work, with this person's own end (policy 6). */
function workLines(
  selection: Selection,
  round: Round,
  candidate: Candidate,
  status: OutcomeStatus,
): readonly ExplanationLine[] {
  const regulation = current(selection)
  const scored = scoresIn(round.round, candidate, cardOf(round))
  return Object.entries(round.measures ?? {}).flatMap(([measure, { name }]) => {
    const work = workOf(selection, regulation, candidate, { round: round.round, measure })
    if (work.state === 'nothing') return []
    const { answer, window } = work
    const isLeft = work.state === 'person-decides' && status !== 'proposed'
    const state = isLeft ? DECIDED_ON[scored.has(measure) ? 'scored' : 'left'] : WORK[work.state]
    const text = both((language) => {
      const ends =
        window === undefined ? '' : ` ${ENDED[language]} ${formatInstant(window.ends, language)}.`
      return `${name[language]}: ${ANSWERED[language]} ${formatInstant(answer.received, language)}, ${state[language]}.${ends}`
    })
    return [{ depth: 1, rule: `rounds/${round.round}/measures/${measure}`, text }]
  })
}

function minimumLines(
  regulation: Regulation,
  round: Round,
  candidate: Candidate,
  { outcome }: OutcomeStanding,
): readonly ExplanationLine[] {
  if (outcome.code !== 'below-minimum') return []
  const card = cardOf(round)
  const scores = scoresIn(round.round, candidate, card)
  const valueOf = (of: string): Rational | undefined =>
    of === 'total' ? outcome.total : scores.get(of)
  return notReached(card, valueOf).map(({ of, atLeast }) => {
    const rule = `rounds/${round.round}/minima/${of}`
    const own = valueOf(of)
    return {
      depth: 1,
      rule,
      text: both((language) => {
        const says = saysAt(regulation, rule)?.[language]
        const asked = says === undefined ? '' : `${ASKED[language]} “${says}” `
        const needed = scoreInWords(round, of, atLeast, language)
        const had = own === undefined ? '–' : scoreInWords(round, of, own, language)
        return `${asked}${NEEDED[language]} ${needed}; ${HAD[language]} ${had}.`
      }),
    }
  })
}

function cutOffLines(
  regulation: Regulation,
  round: Round,
  { outcome: { rank } }: OutcomeStanding,
  cutOff: CutOffResult | undefined,
): readonly ExplanationLine[] {
  if (cutOff === undefined || rank === undefined) return []
  const rule = `rounds/${round.round}/cut-off`
  const places = both((language) => {
    const values = cutOff.values
      .map(({ of, value }) => scoreInWords(round, of, value, language))
      .join(', ')
    const word = cutOff.announced === 1 ? PLACE : PLACES
    const announced = `${cutOff.announced} ${word[language]}`
    const invited =
      cutOff.within > cutOff.announced
        ? `${announced}, ${cutOff.within} ${WITH_TIES[language]}`
        : announced
    return `${ordinal(rank, language)} ${OF[language]} ${cutOff.competing}; ${CUT_OFF[language]} ${values === '' ? '–' : values}; ${invited}.`
  })
  const says = saysAt(regulation, rule)
  return [
    { depth: 1, rule, text: places },
    ...(says === undefined ? [] : [{ depth: 2, rule, text: { nl: says.nl, en: says.en } }]),
  ]
}

function enoughLines(
  selection: Selection,
  round: Round,
  candidate: Candidate,
  { code, cutOff }: { readonly code: OutcomeCode; readonly cutOff: CutOffResult | undefined },
): readonly ExplanationLine[] {
  if (code !== 'below-minimum' && code !== 'outside-quota') return []
  const earlier = earlierResults(selection, round, candidate)
  const enough = enoughOnOneMeasure(round, candidate, cutOff, earlier)
  const ending = code === 'below-minimum' && cutOff !== undefined ? REACHES_BOTH : OTHERS_SAME
  return enough.map(({ measure, score }) => ({
    depth: 1,
    text: both((language) => {
      const name = round.measures?.[measure]?.name[language] ?? measure
      return `${WOULD_DO[language]} ${scoreInWords(round, measure, score, language)} ${FOR[language]} ${name}${ending[language]}`
    }),
  }))
}

function decisionLines(
  { state }: RoundStanding,
  inWords: ActorInWords,
): readonly ExplanationLine[] {
  const last = state.confirmations.at(-1)
  if (last === undefined) return []
  const text = both(
    (language) =>
      `${CONFIRMED[language]} ${formatInstant(last.at, language)} ${BY[language]} ${inWords(last.by, language)}.`,
  )
  return [{ depth: 1, text }]
}

const ANSWERED: Text = { nl: 'ontvangen op', en: 'received on' }
const ENDED: Text = { nl: 'Jouw tijd liep tot', en: 'Your time ran until' }
const WORK: Readonly<Record<Exclude<Work['state'], 'nothing'>, Text>> = {
  'in-time': { nl: 'op tijd', en: 'in time' },
  autosaved: {
    nl: 'automatisch bewaard en dus meegeteld',
    en: 'saved automatically, so it counts',
  },
  late: { nl: 'te laat', en: 'late' },
  'person-decides': {
    nl: 'een persoon beslist of het meetelt',
    en: 'a person decides whether it counts',
  },
  'no-window': { nl: 'zonder eindtijd', en: 'without an end' },
}
/** What a person decided about work of which the rules leave it to them. */
const DECIDED_ON = {
  scored: { nl: 'een persoon liet het meetellen', en: 'a person let it count' },
  left: { nl: 'een persoon liet het niet meetellen', en: 'a person did not let it count' },
} as const satisfies Readonly<Record<string, Text>>
/** A minimum is quoted behind it: on its own its sentence reads as the verdict. */
const ASKED: Text = { nl: 'Gevraagd:', en: 'Required:' }
const NEEDED: Text = { nl: 'Nodig:', en: 'Needed:' }
const HAD: Text = { nl: 'behaald:', en: 'obtained:' }
const OF: Text = { nl: 'van', en: 'of' }
const CUT_OFF: Text = { nl: 'grensscore', en: 'cut-off' }
const PLACES: Text = { nl: 'plaatsen', en: 'places' }
const PLACE: Text = { nl: 'plaats', en: 'place' }
const WITH_TIES: Text = { nl: 'met gelijke standen', en: 'with ties' }
const WOULD_DO: Text = { nl: 'Genoeg was geweest:', en: 'Enough would have been:' }
const FOR: Text = { nl: 'voor', en: 'on' }
const OTHERS_SAME: Text = { nl: ', met al de rest hetzelfde.', en: ', everything else the same.' }
const REACHES_BOTH: Text = {
  nl: ', met al de rest hetzelfde: daarmee haal je elk minimum én de grensscore.',
  en: ', everything else the same: that reaches every minimum and the cut-off.',
}
const CONFIRMED: Text = { nl: 'Bevestigd op', en: 'Confirmed on' }
const BY: Text = { nl: 'door', en: 'by' }
