/**
 * A release before it is done: whom it tells what, who gets it on paper, who reads English.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { type RoundStanding, standingOfRound } from '#core/selection/outcomes/standing.ts'
import type { OutcomeCode } from '#core/selection/state.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { relationOf } from '#persistence/applicants.ts'
import { agreedReasons } from '#persistence/desk/agreed.ts'
import { type LetterRow, lastTold, lettersToPost } from '#persistence/desk/letters.ts'
import { type Recipient, recipientsIn } from '#persistence/desk/recipients.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { isAddress } from '../../../applying/readable.ts'
import { noteReading } from '../../../applying/noted-reading.ts'
import type { DeskMeans } from '../../means.ts'
import type { DeskPlace } from '../../place.ts'
import { type DeskRefusal, plainly } from '../../refusal.ts'
import { markOf } from '../seen.ts'
import { calledFrom, isCalled } from './called.ts'
import { type DecisionData, type Notes, decisionFor } from './decision-data.ts'
import { type EnglishReaders, type NoteWrong, wrongInNotes } from './notes.ts'
import { othersToPrint } from './printers.ts'
import { englishReaders } from './readers.ts'
import { type ToTell, toTell } from './to-tell.ts'

/** Whom a release tells what. */
export interface ReleaseView {
  readonly round: Round
  readonly progress: RoundStanding['progress']
  readonly participants: number
  /** How many are told each outcome now, or that they are called to the next round after all. */
  readonly counts: ReadonlyMap<OutcomeCode | 'called', number>
  /** How many of them were told something else before. */
  readonly again: number
  /** How many of them have no address for mail. */
  readonly onPaper: number
  readonly english: EnglishReaders
  /** Letters that have to be printed and posted, the last release first. */
  readonly toPost: readonly LetterToPost[]
  /** Older ones are not among them. */
  readonly isMoreToPost: boolean
  readonly seen: string
}

/** A letter that has to be printed and posted. */
export interface LetterToPost extends LetterRow {
  /** Who can print it, where a conflict of interest closes it to the actor; undefined where it is open. */
  readonly others: readonly string[] | undefined
}

/** How many letters on paper are listed. */
const LISTED = 200

interface Found {
  readonly round: Round
  readonly standing: RoundStanding
  readonly told: readonly ToTell[]
  readonly recipients: ReadonlyMap<string, Recipient>
  readonly called: ReadonlySet<string>
  readonly agreed: Awaited<ReturnType<typeof agreedReasons>>
}

/** The release of a round as it would be now. */
export async function releaseViewOf(
  means: DeskMeans,
  place: DeskPlace,
  name: string,
): Promise<ReleaseView | undefined> {
  const found = await findRelease(means, place, name)
  if (found === undefined) return undefined
  const { round, standing, told, recipients, called } = found
  const counts = new Map<OutcomeCode | 'called', number>()
  for (const { candidate } of told) {
    const outcome = standing.state.decided?.outcomes.of(candidate)
    if (outcome === undefined) continue
    const what = isCalled(outcome, candidate, called) ? 'called' : outcome.code
    counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  return {
    round,
    progress: standing.progress,
    participants: standing.state.decided?.outcomes.size ?? 0,
    counts,
    again: told.filter(({ before }) => before !== undefined).length,
    onPaper: told.filter(({ candidate }) => !hasMail(recipients.get(candidate.candidate))).length,
    english: englishReaders(standing, told, { recipients, called: found.called }),
    ...(await toPostIn(means, place, name)),
    seen: markOf(standing),
  }
}

async function toPostIn(
  means: DeskMeans,
  place: DeskPlace,
  round: string,
): Promise<Pick<ReleaseView, 'toPost' | 'isMoreToPost'>> {
  const { account } = place.actor
  const rows = await inTransaction(means.store.database, { account }, async (work) =>
    lettersToPost(work, place.name, round, LISTED + 1),
  )
  const others = await othersToPrint(means, place)
  return {
    toPost: rows.slice(0, LISTED).map((row) => ({ ...row, others: others(row.candidate) })),
    isMoreToPost: rows.length > LISTED,
  }
}

function hasMail(recipient: Recipient | undefined): boolean {
  return recipient !== undefined && isAddress(recipient.email)
}

/** Letters as they would be, or what is wrong with the notes. */
export type Examples =
  | { readonly kind: 'examples'; readonly letters: readonly DecisionData[] }
  | { readonly kind: 'notes-wrong'; readonly wrong: readonly NoteWrong[] }

/**
 * One letter of each outcome, as it would be told now, under the number of the candidate and without the name. It holds what
 * was written about them, so that it is recorded that the actor read it.
 */
export async function examplesOf(
  means: DeskMeans,
  place: DeskPlace,
  { round: name, notes }: { readonly round: string; readonly notes: Notes },
): Promise<Result<Examples, DeskRefusal>> {
  const found = await findRelease(means, place, name)
  if (found === undefined) return refuse(plainly('unknown-round'))
  const { round, standing, told, recipients, called, agreed } = found
  const { selection, regulation, now: at } = place
  const release = { selection, regulation, round, standing, at, notes }
  const wrong = wrongInNotes(release, englishReaders(standing, told, { recipients, called }))
  if (wrong.length > 0) return accept({ kind: 'notes-wrong', wrong })
  const letters = oneOfEach(standing, told).flatMap(({ candidate, before }) => {
    const language = recipients.get(candidate.candidate)?.language ?? 'nl'
    const addresses = means.addresses(place.name, language)
    const { candidate: number } = candidate
    const about = { candidate, name: number, agreed: agreed.get(number) }
    const to = { ...about, language, before, addresses }
    return decisionFor(release, to) ?? []
  })
  for (const { candidate } of letters) {
    // oxlint-disable-next-line no-await-in-loop -- one entry after the other
    await noteRead(means, place, candidate.pseudonym, ['reasons'])
  }
  return accept({ kind: 'examples', letters })
}

function oneOfEach({ state: { decided } }: RoundStanding, told: readonly ToTell[]): ToTell[] {
  const byCode = new Map<OutcomeCode, ToTell>()
  for (const one of told) {
    const code = decided?.outcomes.of(one.candidate)?.code
    if (code !== undefined && !byCode.has(code)) byCode.set(code, one)
  }
  return [...byCode.values()]
}

/** Records that the actor opens what concerns a candidate. */
export async function noteRead(
  { store }: DeskMeans,
  { actor, name: selection }: DeskPlace,
  candidate: string,
  fields: readonly string[],
): Promise<void> {
  const { account } = actor
  const relation = await inTransaction(store.database, { account }, async (work) =>
    relationOf(work, { selection, account, candidate }),
  )
  if (relation !== undefined) {
    await noteReading({ store }, actor, relation, { selection, candidate, fields })
  }
}

async function findRelease(
  { store }: DeskMeans,
  { selection, regulation, name: where }: DeskPlace,
  name: string,
): Promise<Found | undefined> {
  const round = regulation.rounds.find((one) => one.round === name)
  const standing = standingOfRound(selection, name)
  if (round === undefined || standing === undefined) return undefined
  return inTransaction(store.database, 'system', async (work) => {
    const told = toTell(selection, standing, await lastTold(work, where, name))
    const names = told.map(({ candidate }) => candidate.candidate)
    const recipients = await recipientsIn(store, work, where, names)
    const agreed = await agreedReasons(store, work, where, name)
    const called = calledFrom(selection, regulation, name)
    return { round, standing, told, recipients, called, agreed }
  })
}
