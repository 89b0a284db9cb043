/**
 * Whom Keur suspects in a selection. The marks of everybody are opened once for this process and kept up with the selection; they
 * go with the selection as it was folded, so that an erasure takes them along. No person reads them, and what comes of it names
 * nobody: who is compared with whom, and in what they agree.
 *
 * @module
 */

import type { Candidate } from '#core/selection/state.ts'
import { personsOf } from '#persistence/desk/people.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { type Marks, marksOf } from './marks.ts'
import { type Suspicion, suspicions } from './suspect.ts'

interface Kept {
  readonly marks: ReadonlyMap<string, Marks>
  /** How many submissions there were when the marks of somebody were opened. */
  readonly submissions: ReadonlyMap<string, number>
  readonly found: readonly Suspicion[]
}

const NOTHING: Kept = { marks: new Map(), submissions: new Map(), found: [] }

const known = new WeakMap<readonly Candidate[], Promise<Kept>>()

/** Everybody who is suspected and has not withdrawn, the strongest suspicion first. */
export async function suspectedIn(
  means: DeskMeans,
  { name, selection }: Pick<DeskPlace, 'name' | 'selection'>,
): Promise<readonly Suspicion[]> {
  const { roll, candidates } = selection
  const before = known.get(roll) ?? Promise.resolve(NOTHING)
  const now = before.catch(() => NOTHING).then(async (kept) => caughtUp(means, name, roll, kept))
  known.set(roll, now)
  const { found } = await now
  const isThere = (one: string): boolean => candidates.get(one)?.withdrawn === undefined
  return found.filter((suspicion) => suspicion.candidates.every(isThere))
}

/** The marks of two, whether they are suspected or not. */
export async function marksFor(
  means: DeskMeans,
  selection: string,
  candidates: readonly string[],
): Promise<ReadonlyMap<string, Marks>> {
  const persons = await inTransaction(means.store.database, 'system', async (work) =>
    personsOf(means.store, work, selection, candidates),
  )
  return new Map(
    [...persons].flatMap(([candidate, person]) => {
      const marks = marksOf(person)
      return marks === undefined ? [] : [[candidate, marks] as const]
    }),
  )
}

async function caughtUp(
  means: DeskMeans,
  selection: string,
  roll: readonly Candidate[],
  kept: Kept,
): Promise<Kept> {
  const changed = roll.filter(
    ({ candidate, submissions }) => kept.submissions.get(candidate) !== submissions.length,
  )
  if (changed.length === 0) return kept
  const marks = new Map(kept.marks)
  const names = changed.map(({ candidate }) => candidate)
  for (const name of names) marks.delete(name)
  for (const [candidate, one] of await marksFor(means, selection, names)) marks.set(candidate, one)
  const submissions = new Map(kept.submissions)
  for (const one of changed) submissions.set(one.candidate, one.submissions.length)
  const people = [...marks].map(([candidate, one]) => ({ candidate, marks: one }))
  return { marks, submissions, found: suspicions(people) }
}
