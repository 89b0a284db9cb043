/**
 * What was decided anew in a round after it was decided: when, by whom, because of what, and how many came in or fell out
 * (policy 23). In Dutch, for minutes.
 *
 * Why a score was corrected is told where the same words were given for several candidates at once, as with a file: that is about the
 * file. Words about one candidate, and those of whoever confirmed, which name candidates, stand in the record; here only of what
 * kind it was.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { cardOf } from '#core/scoring/cards.ts'
import type { EventName } from '#core/selection/event.ts'
import { measured } from '#core/selection/measured.ts'
import type {
  ConfirmedCorrection,
  CorrectedScore,
  RoundState,
  Selection,
} from '#core/selection/state.ts'
import { listOf } from '#core/values/chain.ts'
import { formatInstant, type Instant } from '#core/values/instant.ts'
import { counted, named } from './phrases.ts'

/** A sentence or two for each correction that was confirmed. */
export function correctionsIn(selection: Selection, round: Round, state: RoundState): string[] {
  const { corrections = [], confirmations } = state
  return corrections.map((correction) => {
    const since = confirmations.findLast(({ at }) => at < correction.at)?.at
    const scores = scoresIn(selection, round, { state, since, until: correction.at })
    return `${headOf(correction, scores.length)} ${effectOf(correction)}${reasonsOf(scores)} ${WHERE}`
  })
}

/** Where the words are that are about one candidate. */
const WHERE = 'Wat over één kandidaat geschreven werd, staat in het register.'

function headOf({ at, by, touched }: ConfirmedCorrection, scores: number): string {
  const kinds = new Set(listOf(touched).map((why) => why.split(' ')[0] ?? ''))
  const words = new Set([...kinds].map((kind) => whyInWords(kind, scores)))
  return `Opnieuw beslist op ${formatInstant(at, 'nl')}, bevestigd door ${by}, omdat ${named([...words].toSorted())}.`
}

function whyInWords(kind: string, scores: number): string {
  if (kind === 'ScoreCorrected') {
    return scores === 1 ? 'een score verbeterd werd' : `${scores} scores verbeterd werden`
  }
  return KINDS.get(kind) ?? 'een conclusie over een sollicitatie veranderde'
}

const EARLIER = 'de beslissing over een eerdere ronde veranderde'

const KINDS: ReadonlyMap<string, string> = new Map<EventName, string>([
  ['ConflictFound', 'achteraf een belangenconflict bleek'],
  ['AttendanceRecorded', 'een aanwezigheid veranderde'],
  ['RankedListCalled', 'iemand opgeroepen werd uit de lijst met rangschikking'],
  ['RoundConfirmed', EARLIER],
  ['CorrectionConfirmed', EARLIER],
])

function effectOf({ comesIn, fallsOut }: ConfirmedCorrection): string {
  if (comesIn + fallsOut === 0) return 'Daardoor kwam niemand erbij en viel niemand weg.'
  const more = comesIn === 0 ? 'kwam niemand erbij' : moved(comesIn, 'kwam', 'kwamen', 'erbij')
  const less = fallsOut === 0 ? 'viel niemand weg' : moved(fallsOut, 'viel', 'vielen', 'weg')
  return `Daardoor ${more} en ${less}.`
}

function moved(count: number, one: string, many: string, end: string): string {
  return `${count === 1 ? one : many} ${counted(count, 'kandidaat', 'kandidaten')} ${end}`
}

/** The reasons that were given for several candidates at once; of who was erased there is none any more. */
function reasonsOf(scores: readonly OfCandidate[]): string {
  const told = scores.filter(({ isErased }) => !isErased)
  const alike = Map.groupBy(told, ({ was }) => `${was.until} ${was.correctedBy} ${was.reason}`)
  return [...alike.values()]
    .map((some) => ({ reason: some[0]?.was.reason ?? '', count: candidatesIn(some) }))
    .filter(({ count }) => count > 1)
    .map(({ reason, count }) => ` Reden bij ${count} kandidaten: ${reason}`)
    .join('')
}

function candidatesIn(some: readonly OfCandidate[]): number {
  return new Set(some.map(({ candidate }) => candidate)).size
}

interface OfCandidate {
  readonly candidate: string
  readonly isErased: boolean
  readonly was: CorrectedScore
}

interface Between {
  readonly state: RoundState
  readonly since: Instant | undefined
  readonly until: Instant
}

/** The scores that were corrected between two decisions; those that fell because of a conflict of interest are told with it. */
function scoresIn(
  { roll }: Selection,
  round: Round,
  { state: { excluded }, since, until }: Between,
): readonly OfCandidate[] {
  const { scored } = cardOf(round)
  return roll.flatMap(({ candidate, scores, erased }) =>
    scored.flatMap((measure) =>
      (scores?.[measured(round.round, measure)]?.earlier ?? [])
        .filter((was) => (since === undefined || was.until > since) && was.until <= until)
        .filter(({ by }) => excluded?.has(by) !== true)
        .map((was) => ({ candidate, isErased: erased !== undefined, was })),
    ),
  )
}
