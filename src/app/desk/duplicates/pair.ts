/**
 * Two applications beside each other, with what was recorded about the pair.
 *
 * @module
 */

import { z } from 'zod'
import { rolesOf } from '#core/selection/points/point.ts'
import { pairOf } from '#core/selection/pair.ts'
import { type OpenedEntry, entriesAboutCandidate } from '#persistence/entries/read.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { accept, refuse } from '#core/values/result.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { type DeskPlace, deskPlace } from '../place.ts'
import { plainly } from '../refusal.ts'
import { screeningFile } from '../screening/file.ts'
import type { PairHappening, PairQuestion, PairView } from './duplicates.ts'
import { comparedIn, pairLine } from './list.ts'
import { markOf } from './seen.ts'

/** The two; refused where one of them is not there, or closed to the actor. */
export async function pairView(
  means: DeskMeans,
  { place: before, candidates: [a, b], isBlind }: PairQuestion,
): Answer<PairView> {
  const names = a < b ? ([a, b] as const) : ([b, a] as const)
  if (a === b) return refuse(plainly('unknown-candidate'))
  const open = await bothOpen(means, before, names)
  if (!open.ok) return open
  const [one, other] = await Promise.all([
    screeningFile(means, { place: before, candidate: names[0], isBlind, purpose: 'compare' }),
    screeningFile(means, { place: before, candidate: names[1], isBlind, purpose: 'compare' }),
  ])
  if (!one.ok) return one
  if (!other.ok) return other
  const [suspicion] = await comparedIn(means, before.name, [names])
  const folded = await means.selections.find(before.name)
  if (suspicion === undefined || folded === undefined) return refuse(plainly('unknown-candidate'))
  const line = pairLine(folded, suspicion)
  const owner = rolesOf(before.regulation.applications.duplicates?.owner ?? 'selector')
  return accept({
    ...line,
    seen: markOf(line.state, [one.value.seen, other.value.seen]),
    files: [one.value, other.value],
    history: await happenings(means, before, names),
    progress: one.value.progress,
    isMine: owner.some((role) => before.roles.some((held) => held === role)),
  })
}

/** The file of neither may be closed to whoever compares them. */
async function bothOpen(
  means: DeskMeans,
  { actor, name: selection }: DeskPlace,
  [a, b]: readonly [string, string],
): Answer<true> {
  for (const candidate of [a, b]) {
    // oxlint-disable-next-line no-await-in-loop -- two, and the first refusal is enough
    const found = await deskPlace(means, {
      actor,
      selection,
      action: 'settle-duplicates',
      candidate,
    })
    if (!found.ok) return found
  }
  return accept(true)
}

const recordedPair = z.object({
  by: z.string(),
  event: z.discriminatedUnion('event', [
    z.object({
      event: z.literal('DuplicateSuspected'),
      candidates: z.tuple([z.string(), z.string()]),
    }),
    z.object({
      event: z.literal('DuplicateSettled'),
      candidates: z.tuple([z.string(), z.string()]),
      finding: z.enum(['same', 'different']),
    }),
  ]),
})

/** As many of the newest entries about a candidate are looked through. */
const MOST = 500

async function happenings(
  { store }: DeskMeans,
  { actor: { account }, name: selection }: DeskPlace,
  names: readonly [string, string],
): Promise<readonly PairHappening[]> {
  const entries = await inTransaction(store.database, { account }, async (work) =>
    entriesAboutCandidate(store, work, { selection, candidate: names[0], offers: [], limit: MOST }),
  )
  return entries.flatMap((entry) => happening(entry, pairOf(names)))
}

function happening(
  { entry, recorded, text, opened }: OpenedEntry,
  pair: string,
): readonly PairHappening[] {
  const read = recordedPair.safeParse(JSON.parse(text))
  if (!read.success || pairOf(read.data.event.candidates) !== pair) return []
  const { by, event } = read.data
  const reason = opened['reason']?.value
  return [
    {
      entry,
      at: recorded,
      by,
      finding: event.event === 'DuplicateSettled' ? event.finding : 'suspected',
      reason: typeof reason === 'string' ? reason : undefined,
    },
  ]
}
