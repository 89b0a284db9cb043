/**
 * The entries and heads of a record as a bundle wants them, and the outcome of just those entries; read once, in parts.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { CandidateOutcome } from '#core/selection/outcome-file/format.ts'
import { type OutcomeParts, outcomeParts } from '#core/selection/outcome-file/outcome-file.ts'
import { type OpenedEntry, headsAbove, openedEntriesFrom } from '#persistence/entries/read.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { BundleEntry, BundleHead } from '#record/bundle.ts'
import { type RecordedName, catalogue } from '#record/catalogue.ts'
import { witnessedHead } from '#record/head.ts'
import { playing } from '../selections/playing.ts'

/** What of a record is read. */
export interface PartOfRecord {
  readonly store: Store
  readonly selection: string
  readonly regulation: Regulation
  /** Whether the outcome tells what follows from personal fields. */
  readonly personal: boolean
  /** So many entries from the start. */
  readonly size: number
}

/** What a bundle is written from. */
export interface ReadBundle {
  readonly entries: AsyncIterable<BundleEntry>
  readonly heads: AsyncIterable<BundleHead>
  /** The outcome of the entries; complete once all were read. */
  readonly outcome: () => OutcomeParts
}

const BATCH = 2000

/** Reads a record. */
export function readBundle(part: PartOfRecord): ReadBundle {
  const { regulation, size, personal } = part
  const played = playing(regulation, size)
  return {
    entries: entriesOf(part, (entries) => {
      if (played.fold(entries) !== 'folded') throw new Error('Everything was known beforehand.')
    }),
    heads: headsOf(part),
    outcome: () => {
      const parts = outcomeParts(played.selection, undefined)
      return personal ? parts : withoutPersonal(parts, regulation)
    },
  }
}

async function* entriesOf(
  part: PartOfRecord,
  fold: (entries: readonly OpenedEntry[]) => void,
): AsyncGenerator<BundleEntry> {
  // A confirmation is folded together with what it states, which comes right after it.
  let held: readonly OpenedEntry[] = []
  for (let from = 0; from < part.size; from += BATCH) {
    // oxlint-disable-next-line no-await-in-loop -- one part in memory at a time
    const read = await entriesFrom(part, from)
    const all = [...held, ...read]
    const cut = startOfOpenConfirmation(all)
    fold(all.slice(0, cut))
    held = all.slice(cut)
    for (const { text, hash, kind, opened } of read) {
      yield { text, hash, kind: known(kind), opened }
    }
  }
  fold(held)
}

async function entriesFrom(
  { store, selection, size }: PartOfRecord,
  from: number,
): Promise<readonly OpenedEntry[]> {
  const limit = Math.min(BATCH, size - from)
  return inTransaction(store.database, 'system', async (work) =>
    openedEntriesFrom(store, work, { selection, from, limit }),
  )
}

function startOfOpenConfirmation(entries: readonly OpenedEntry[]): number {
  const last = entries.findLastIndex(({ kind }) => kind !== 'OutcomesStated')
  const kind = entries[last]?.kind
  return kind === 'RoundConfirmed' || kind === 'CorrectionConfirmed' ? last : entries.length
}

function known(kind: string): RecordedName {
  if (isRecorded(kind)) return kind
  throw new Error(`${kind} is no kind of entry.`)
}

function isRecorded(kind: string): kind is RecordedName {
  return Object.hasOwn(catalogue, kind)
}

async function* headsOf({ store, selection, size }: PartOfRecord): AsyncGenerator<BundleHead> {
  let above = 0
  while (above < size) {
    const after = above
    // oxlint-disable-next-line no-await-in-loop -- one part in memory at a time
    const heads = await inTransaction(store.database, 'system', async (work) =>
      headsAbove(work, selection, after, BATCH),
    )
    for (const { size: of, note, cosignatures } of heads) {
      if (of > size) return
      above = of
      yield { size: of, note: witnessedHead(note, cosignatures) }
    }
    if (heads.length === 0) return
  }
}

/**
 * An outcome without what tells something of what candidates stated: by which route, why in the screening, what a screening
 * comes to that nobody confirmed yet, and what waits for somebody because of one candidate.
 */
function withoutPersonal({ head, candidates, rules }: OutcomeParts, to: Regulation): OutcomeParts {
  const screening = new Set(
    to.rounds.flatMap(({ round, kind }) => (kind === 'eligibility' ? [round] : [])),
  )
  const isScreening = ({ round }: { readonly round: string }): boolean => screening.has(round)
  const blank = (candidate: CandidateOutcome): CandidateOutcome => ({
    ...candidate,
    routes: [],
    rounds: candidate.rounds
      .filter((line) => !isScreening(line) || line.status !== 'proposed')
      .map((line) => (isScreening(line) ? { ...line, reasons: [] } : line)),
  })
  return {
    rules,
    head: {
      ...head,
      rounds: head.rounds.map((round) =>
        isScreening(round) && round.confirmed.length === 0 ? { ...round, counts: {} } : round,
      ),
      open: head.open.filter(({ candidate }) => candidate === undefined),
    },
    candidates: function* blanked() {
      for (const candidate of candidates()) yield blank(candidate)
    },
  }
}
