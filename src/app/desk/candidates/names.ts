/**
 * The names of candidates, opened once for this process and kept up with the selection. They go with the selection as it was
 * folded: the first erasure folds it anew, and they are opened anew, without those that are gone.
 *
 * @module
 */

import type { Candidate } from '#core/selection/state.ts'
import { type Recipient, recipientsIn } from '#persistence/desk/recipients.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { isClosedTo } from '../conflicts/closed.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'

/** Names by ordinal. */
export interface Names {
  /** As the candidate wrote it; empty where it is not known. */
  readonly shown: readonly string[]
  /** The same for finding and for sorting: family name first, without capitals and accents. */
  readonly keys: readonly string[]
  /** What a search looks in: the key and, on a line of its own, the number in small letters. */
  readonly texts: readonly string[]
  /** Names are left out for whoever asked. */
  readonly isPartial?: true
}

interface Kept {
  readonly shown: string[]
  readonly keys: string[]
  readonly texts: string[]
  /** How many submissions there were when the name was opened. */
  readonly submissions: number[]
}

const known = new WeakMap<readonly Candidate[], Promise<Kept>>()

/** The names of everybody in the selection, without those whom a conflict of interest closes to the actor. */
export async function namesIn(means: DeskMeans, place: DeskPlace): Promise<Names> {
  return withoutClosed(await everyName(means, place), place)
}

function withoutClosed(names: Names, place: DeskPlace): Names {
  const { conflicts, candidates } = place.selection
  const closed = [...conflicts.keys()].filter((candidate) => isClosedTo(place, candidate))
  if (closed.length === 0) return names
  const [shown, keys, texts] = [[...names.shown], [...names.keys], [...names.texts]]
  for (const candidate of closed) {
    const ordinal = candidates.get(candidate)?.ordinal ?? shown.length
    shown[ordinal] = ''
    keys[ordinal] = ''
    texts[ordinal] = searched('', candidate)
  }
  return { shown, keys, texts, isPartial: true }
}

async function everyName(means: DeskMeans, { name, selection }: DeskPlace): Promise<Kept> {
  const { roll } = selection
  const before = known.get(roll) ?? Promise.resolve(nothingYet())
  const now = before.catch(nothingYet).then(async (kept) => caughtUp(means, name, roll, kept))
  known.set(roll, now)
  return now
}

function nothingYet(): Kept {
  return { shown: [], keys: [], texts: [], submissions: [] }
}

async function caughtUp(
  { store }: DeskMeans,
  selection: string,
  roll: readonly Candidate[],
  kept: Kept,
): Promise<Kept> {
  const changed = roll.filter(
    ({ ordinal, submissions }) => kept.submissions[ordinal] !== submissions.length,
  )
  if (changed.length === 0) return kept
  const persons = await personsOf(store, selection, changed)
  for (const { candidate, ordinal, submissions } of changed) {
    const { given = '', family = '' } = persons.get(candidate) ?? {}
    kept.shown[ordinal] = `${given} ${family}`.trim()
    const key = plainly(`${family} ${given}`)
    kept.keys[ordinal] = key
    kept.texts[ordinal] = searched(key, candidate)
    kept.submissions[ordinal] = submissions.length
  }
  return kept
}

/** This many at once: their keys are opened in one question. */
const BATCH = 2000

async function personsOf(
  store: DeskMeans['store'],
  selection: string,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<string, Recipient>> {
  const found = new Map<string, Recipient>()
  for (let from = 0; from < candidates.length; from += BATCH) {
    const some = candidates.slice(from, from + BATCH).map(({ candidate }) => candidate)
    // oxlint-disable-next-line no-await-in-loop -- each a transaction of its own, so that none is long
    const persons = await inTransaction(store.database, 'system', (work) =>
      recipientsIn(store, work, selection, some),
    )
    for (const [candidate, person] of persons) found.set(candidate, person)
  }
  return found
}

/** What a search of somebody with this key and number looks in. */
export function searched(key: string, candidate: string): string {
  return `${key}\n${candidate.toLowerCase()}`
}

/** Words for finding: without capitals and accents. */
export function plainly(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}
