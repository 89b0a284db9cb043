/**
 * One fact after the other put in the record, with what it causes beside it.
 *
 * @module
 */

import { timeliness } from '#core/selection/applications/timeliness.ts'
import type { Event, EventOf } from '#core/selection/event.ts'
import type { Replay } from '#core/selection/evolve.ts'
import {
  type Instant,
  epochMilliseconds,
  instantOfEpoch,
  parseInstant,
} from '#core/values/instant.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { OpenRecord } from '#persistence/entries/append.ts'
import type { Act, Written } from '#persistence/entries/write.ts'
import { keepConflict, keepSubmission, keepWithdrawal } from '#persistence/replaying.ts'
import { type Store, means } from '#persistence/store.ts'
import { utf8 } from '#record/bytes.ts'
import { type Json, canonicalText, jsonOf } from '#record/canonical.ts'
import { receiptOf } from '#record/receipt.ts'
import { actOf } from '../recording/acts.ts'
import { stateOutcomes } from '../recording/stating.ts'
import type { Company } from './company.ts'
import { keepReplayedLetters } from './letters.ts'

/** The clock of a series: it stands where its facts are. */
export interface SeriesClock {
  readonly now: () => Instant
  /** Goes to this instant, and always on: no two entries share one, so that their order is that of the facts. */
  readonly go: (at: Instant) => void
}

/** A clock before its first fact. */
export function seriesClock(): SeriesClock {
  let now = instantOfEpoch(0)
  return {
    now: () => now,
    go: (at) => {
      now = at > now ? at : instantOfEpoch(epochMilliseconds(now) + 1)
    },
  }
}

/** The instant of a fact. */
export function instantOf({ at }: Event): Instant {
  const instant = parseInstant(at)
  if (instant === undefined) throw new Error(`${at} is no instant.`)
  return instant
}

/** Where a series is replayed. */
export interface Stage {
  readonly store: Store
  readonly record: OpenRecord
  readonly regulation: Regulation
  readonly company: Company
  readonly folded: Replay
  readonly clock: SeriesClock
}

/** Records a fact, named as in the record, and what follows from it. */
export async function recordFact(stage: Stage, fact: Event): Promise<void> {
  const { record, folded, clock, company } = stage
  clock.go(instantOf(fact))
  const event = { ...fact, at: clock.now() }
  const act = actOf(event, folded.selection, (actor) => company.roles.get(actor))
  takeFact(folded, event)
  const [entry] = await record.append([{ ...act, extra: extraOf(event, company) }])
  if (entry === undefined) throw new Error('What was appended is written.')
  await keepEffects(stage, event, entry)
  await stateOutcomes(
    async (stated) => {
      clock.go(clock.now())
      await record.append([stated])
    },
    { event, act, entry: entry.entry, selection: folded.selection },
  )
}

/** Takes a fact; one that the rules refuse is a defect of the series. */
export function takeFact(folded: Replay, event: Event): void {
  const taken = folded.take(event)
  if (!taken.ok) throw new Error(`${event.event} at ${event.at}: ${taken.refusal.code}`)
}

function extraOf(event: Event, { persons }: Company): Act['extra'] {
  if (event.event !== 'ApplicationSubmitted') return undefined
  const person: Json = jsonOf(persons.get(event.candidate) ?? {})
  return { person }
}

async function keepEffects(stage: Stage, event: Event, { entry, hash }: Written): Promise<void> {
  const { record, company, regulation } = stage
  const selection = regulation.regulation
  if (event.event === 'ApplicationSubmitted') return keepApplication(stage, event, { entry, hash })
  if (event.event === 'CandidateWithdrew') {
    return keepWithdrawal(record, { selection, candidate: event.candidate })
  }
  if (event.event === 'ResultsReleased') return keepReplayedLetters(stage, event, entry)
  if (event.event !== 'ConflictFound' && event.event !== 'ConflictDeclared') return
  const { assessor, candidate } = event
  const account = company.accounts.get(assessor)
  if (account !== undefined) await keepConflict(record, { selection, account, candidate, entry })
}

async function keepApplication(
  { store, record, regulation, folded, clock }: Stage,
  event: EventOf<'ApplicationSubmitted'>,
  { entry, hash }: Pick<Written, 'entry' | 'hash'>,
): Promise<void> {
  const selection = regulation.regulation
  const { candidate } = event
  const applicant = folded.selection.candidates.get(candidate)
  const submission = applicant?.submissions.at(-1)
  if (applicant === undefined || submission === undefined) throw new Error('Somebody applied.')
  const about = {
    installation: store.installation,
    selection,
    entry,
    hash,
    recorded: clock.now(),
    timely: timeliness(regulation, applicant, submission),
  }
  const { publicKey, sign } = store.keys.signing
  const receipt = canonicalText(receiptOf(about, publicKey, { sha256: means.sha256, sign }))
  const contentHash = means.sha256(utf8(canonicalText(jsonOf(event))))
  await keepSubmission(record, { selection, candidate, key: entry, contentHash, entry, receipt })
}
