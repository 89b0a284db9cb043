/**
 * Which conflicts of interest are known, and the names that somebody needs to declare one: names, and nothing else about
 * anybody.
 *
 * @module
 */

import { knownActorIn } from '#persistence/actors.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { namesIn, plainly } from '../candidates/names.ts'
import { colleaguesFor } from '../colleagues.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { noteDeskReading } from '../reading.ts'
import type { ConflictsView, KnownConflict, NamesView } from './conflicts.ts'
import { markOf } from './marks.ts'

/** What the actor sees of conflicts. */
export async function conflictsViewOf(
  means: DeskMeans,
  place: DeskPlace,
  search: string | undefined,
): Promise<ConflictsView> {
  const own = await ownConflicts(means, place)
  return {
    own,
    all: place.may('find-conflict') ? await allConflicts(means, place) : [],
    names: search === undefined ? undefined : await namesFor(means, place, { own, search }),
  }
}

async function ownConflicts(
  { store }: DeskMeans,
  { actor: { account }, name, selection }: DeskPlace,
): Promise<readonly string[]> {
  const by = await inTransaction(store.database, { account }, (work) =>
    knownActorIn(work, name, account),
  )
  if (by === undefined) return []
  return [...selection.conflicts]
    .flatMap(([candidate, closedTo]) => (closedTo.has(by) ? [candidate] : []))
    .toSorted(byText)
}

async function allConflicts(means: DeskMeans, place: DeskPlace): Promise<readonly KnownConflict[]> {
  const whose = await colleaguesFor(means, place)
  return [...place.selection.conflicts]
    .flatMap(([candidate, closedTo]) =>
      [...closedTo].map((by) => ({ candidate, assessor: whose(by) })),
    )
    .toSorted((a, b) => byText(a.candidate, b.candidate) || byText(a.assessor, b.assessor))
}

/** How many names are listed at once; a search finds the others. */
const MOST = 100

async function namesFor(
  means: DeskMeans,
  place: DeskPlace,
  { own, search }: { readonly own: readonly string[]; readonly search: string },
): Promise<NamesView> {
  await noteDeskReading(means, place, { fields: ['name'], purpose: 'declare-conflict' })
  const { shown, keys } = await namesIn(means, place)
  const whose = { account: place.actor.account, selection: place.name }
  const words = plainly(search).split(/\s+/u)
  const found = place.selection.roll.filter(
    ({ candidate, ordinal, withdrawn, erased }) =>
      withdrawn === undefined &&
      erased === undefined &&
      !own.includes(candidate) &&
      words.every((word) => (keys[ordinal] ?? '').includes(word)),
  )
  const sorted = found.toSorted(
    (a, b) =>
      byText(keys[a.ordinal] ?? '', keys[b.ordinal] ?? '') || byText(a.candidate, b.candidate),
  )
  return {
    lines: sorted.slice(0, MOST).map(({ candidate, ordinal }) => ({
      mark: markOf(means.store, whose, candidate),
      name: shown[ordinal] ?? '',
    })),
    more: Math.max(0, sorted.length - MOST),
  }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
