/**
 * Exporting the record of a selection as a bundle that anybody can verify (`keur-bundle/1`).
 *
 * A bundle is what stood under the last signed head. That it was exported is recorded before the first line leaves; so is, when
 * personal fields go along, that they were read.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { type Instant } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { withRecord } from '#persistence/entries/append.ts'
import { witnessesOf } from '#persistence/cosignatures.ts'
import { integrate } from '#persistence/entries/integrate.ts'
import { lastHead } from '#persistence/entries/read.ts'
import { regulationTexts } from '#persistence/publications.ts'
import { type Store, means } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { verifyingKeys } from '#persistence/verifying-keys.ts'
import { bundleLines } from '#record/bundle.ts'
import { type NamedKey, keyOfText } from '#record/note.ts'
import type { OwnEvent } from '#record/own-events.ts'
import { readBundle } from './reading.ts'

/** What to export. */
export interface ExportRequest {
  readonly selection: string
  /** Whether personal fields go along, so that conditions can be judged again; requests for adjustments never do. */
  readonly personal: boolean
  /** Who exports: a pseudonym in this selection, or the operator of the machine. */
  readonly by: string
}

/** What exporting needs. */
export interface ExportMeans {
  /** Reads the text of a published regulation. */
  readonly read: (text: string) => Regulation
}

/** A bundle on its way. */
export interface Export {
  /** How many entries it holds. */
  readonly size: number
  readonly lines: AsyncIterable<string>
}

/** There is no such selection. */
export interface ExportRefusal {
  readonly code: 'selection-unknown'
}

/** Exports a selection. Whether somebody may, is asked by the caller. */
export async function exportRecord(
  store: Store,
  { read }: ExportMeans,
  request: ExportRequest,
): Promise<Result<Export, ExportRefusal>> {
  const { selection, personal } = request
  const texts = await inTransaction(store.database, 'system', async (work) =>
    regulationTexts(work, selection),
  )
  const latest = texts.at(-1)
  if (latest === undefined) return refuse({ code: 'selection-unknown' })
  const size = await signedSize(store, selection)
  const exported = await noted(store, request, size)
  const part = { store, selection, personal, size, regulation: read(latest) }
  const keys = await verifyingKeys(store.database, 'head')
  const { entries, heads, outcome } = readBundle(part)
  const source = {
    installation: store.installation,
    selection,
    exported,
    personal,
    keys,
    witnesses: await witnessesIn(store, selection),
    regulations: texts,
    entries,
    heads,
    // Asked for after the last entry.
    get outcome() {
      return outcome()
    },
  }
  return accept({ size, lines: bundleLines(source, means.sha256) })
}

/** Whoever stands under a head, known still or not: the bundle names all of its keys. */
async function witnessesIn({ database }: Store, selection: string): Promise<readonly NamedKey[]> {
  const texts = await inTransaction(database, 'system', async (work) =>
    witnessesOf(work, selection),
  )
  return texts.map((text) => {
    const key = keyOfText(text, means.sha256)
    if (key === undefined) throw new Error('A witness is kept as the text of its key.')
    return key
  })
}

/** Signs what waits, and gives how many entries the last head has. */
async function signedSize(store: Store, selection: string): Promise<number> {
  // oxlint-disable-next-line no-await-in-loop -- each round places what waited before it
  while ((await integrate(store, selection)) !== undefined);
  const head = await inTransaction(store.database, 'system', async (work) =>
    lastHead(work, selection),
  )
  if (head === undefined) throw new Error('A published regulation is under a signed head.')
  return head.size
}

/** Records the export; the moment is that of the bundle. */
async function noted(
  store: Store,
  { selection, personal, by }: ExportRequest,
  size: number,
): Promise<Instant> {
  const acting = { selection, onBehalf: 'system', how: 'beside-others' } as const
  const who = { by, role: 'system' } as const
  return withRecord(store, acting, async ({ append }) => {
    const [entry] = await append([
      { ...who, event: { event: 'RecordExported', size, personal } },
      ...(personal ? [{ ...who, event: READ }] : []),
    ])
    if (entry === undefined) throw new Error('What was appended is written.')
    return entry.recorded
  })
}

const READ: OwnEvent = {
  event: 'PersonalDataRead',
  fields: ['claims', 'answers', 'reason', 'reuse'],
  purpose: 'export',
}
