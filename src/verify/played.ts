/**
 * A selection as the rules of the core play it, with what has to be taken on the record's word where personal data are gone.
 *
 * @module
 */

import type { Event } from '#core/selection/event.ts'
import { type Replay, replay } from '#core/selection/evolve.ts'
import type { Outcome, OutcomeCode, Selection } from '#core/selection/state.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { formatExact } from '#core/values/rational.ts'
import type { Stated } from './events.ts'
import type { Finding, FindingCode } from './finding.ts'

/** A selection that is played. */
export interface Played {
  readonly selection: () => Selection
  /** Candidates whose personal data are not there; added to as the record shows it. */
  readonly withheld: Set<string>
  /** Takes what the record states about them in a screening, before its confirmation is applied. */
  readonly state: (round: string, lines: Stated['outcomes']) => void
  /** Applies an event, or says why the rules would not have. A defect of the rules on broken facts is told as such. */
  readonly apply: (
    event: Event,
  ) => { readonly code: FindingCode; readonly facts: Finding['facts'] } | undefined
  /** The first candidate for whom another thing was stated than is decided. */
  readonly differing: (round: string, lines: Stated['outcomes']) => string | undefined
}

/** Starts playing under a regulation. */
export function playing(regulation: Regulation | undefined): Played {
  const withheld = new Set<string>()
  const played = regulation === undefined ? undefined : replay(regulation)
  const own = (): Replay => {
    if (played === undefined) throw new Error('There is no text of the regulation.')
    return played
  }
  return {
    selection: () => own().selection,
    withheld,
    state: (round, lines) => {
      const isScreening = (regulation?.rounds ?? []).some(
        (one) => one.round === round && one.kind === 'eligibility',
      )
      for (const [candidate, code] of isScreening ? lines : []) {
        if (withheld.has(candidate) && isCode(code)) own().state(candidate, code)
      }
    },
    apply: (event) => {
      try {
        const taken = own().take(event)
        if (taken.ok) return undefined
        if (withheld.has(subjectOf(own(), event) ?? '')) {
          own().trust(event)
          return undefined
        }
        const facts = { refusal: taken.refusal.code, event: event.event }
        return { code: 'event-refused', facts }
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        return { code: 'event-impossible', facts: { event: event.event, reason } }
      }
    },
    differing: (round, lines) => differing(own().selection, round, lines),
  }
}

/** The one candidate an event is about. */
function subjectOf({ selection }: Replay, event: Event): string | undefined {
  if ('candidate' in event) return event.candidate
  return 'offer' in event ? selection.offers.get(event.offer)?.candidate : undefined
}

const CODES: ReadonlySet<string> = new Set<OutcomeCode>([
  'goes-on',
  'not-admitted',
  'invalid',
  'withdrawn',
])

/** What a screening can decide. */
function isCode(code: string): code is OutcomeCode {
  return CODES.has(code)
}

function differing(
  { rounds }: Selection,
  round: string,
  lines: Stated['outcomes'],
): string | undefined {
  const decided = rounds.get(round)?.decided?.outcomes
  const missing = new Set(decided?.keys())
  for (const line of lines) {
    const [candidate] = line
    const isOnce = missing.delete(candidate)
    const outcome = decided?.get(candidate)
    if (!isOnce || outcome === undefined || !isSaid(outcome, line)) return candidate
  }
  return missing.values().next().value
}

function isSaid(outcome: Outcome, [, code, rank, total]: Stated['outcomes'][number]): boolean {
  const exact = outcome.total === undefined ? null : formatExact(outcome.total)
  return outcome.code === code && (outcome.rank ?? null) === rank && exact === total
}
