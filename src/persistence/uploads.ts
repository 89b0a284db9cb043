/**
 * Uploads: what is known about each file that was sent along. The bytes lie sealed in a folder (`files/`).
 *
 * @module
 */

import { randomUUID } from 'node:crypto'
import type { Instant } from '#core/values/instant.ts'
import type { Candidacy } from './candidacies.ts'
import { type SealingKey, seal, unseal } from './sealing.ts'
import type { Store } from './store.ts'
import { type Work, inTransaction } from './transaction.ts'

/** What was found when a file was scanned for viruses. */
export type ScanResult = 'clean' | 'not-scanned'

/** A file that is written and not known yet. */
export interface NewUpload {
  readonly attachment: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly sha256: Uint8Array
  readonly storedAt: string
  readonly scan: ScanResult
}

/** A file that was sent along. */
export interface StoredUpload {
  readonly upload: string
  readonly attachment: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  /** In hexadecimal. */
  readonly sha256: string
  readonly storedAt: string
  readonly scan: ScanResult
  /** The submission it went along with; undefined while it hangs on a draft. */
  readonly entry: string | undefined
  readonly created: Instant
}

type Whose = Pick<Candidacy, 'selection' | 'candidate' | 'dataKey'>

interface Row extends Omit<StoredUpload, 'name' | 'sha256' | 'entry' | 'scan'> {
  readonly sealedName: Buffer
  readonly sha256: Buffer
  readonly scan: string
  readonly entry: string | null
}

/** Notes files that were written; gives them as they stand. */
export async function addUploads(
  { client }: Work,
  whose: Whose,
  uploads: readonly NewUpload[],
): Promise<readonly StoredUpload[]> {
  if (uploads.length === 0) return []
  const { selection, candidate, dataKey } = whose
  const ids = uploads.map(() => randomUUID())
  const { rows } = await client.query<Row>({
    name: 'keur-add-uploads',
    text: `insert into keur.upload
        (selection, candidate, upload, attachment, sealed_name, type, bytes, sha256, stored_at, scan)
      select $1, $2, * from unnest($3::uuid[], $4::text[], $5::bytea[], $6::text[], $7::bigint[],
        $8::bytea[], $9::text[], $10::text[])
      returning ${COLUMNS}`,
    values: [
      selection,
      candidate,
      ids,
      uploads.map(({ attachment }) => attachment),
      uploads.map(({ name }, index) =>
        seal(dataKey, Buffer.from(name), placeOf(selection, ids[index] ?? '')),
      ),
      uploads.map(({ type }) => type),
      uploads.map(({ bytes }) => bytes),
      uploads.map(({ sha256 }) => Buffer.from(sha256)),
      uploads.map(({ storedAt }) => storedAt),
      uploads.map(({ scan }) => scan),
    ],
  })
  return rows.map((row) => fromRow(selection, dataKey, row))
}

/** The files of a candidacy as far as they may be seen: those of a draft and those of every submission, oldest first. */
export async function uploadsOf({ client }: Work, whose: Whose): Promise<readonly StoredUpload[]> {
  const { selection, candidate, dataKey } = whose
  const { rows } = await client.query<Row>({
    name: 'keur-uploads',
    text: `select ${COLUMNS} from keur.upload where selection = $1 and candidate = $2
      order by created, upload`,
    values: [selection, candidate],
  })
  return rows.map((row) => fromRow(selection, dataKey, row))
}

/** Whose file it is, by its name; undefined when there is none that may be seen. */
export async function holderOfUpload(
  { client }: Work,
  selection: string,
  upload: string,
): Promise<string | undefined> {
  const { rows } = await client.query<{ candidate: string }>({
    name: 'keur-upload-holder',
    text: 'select candidate from keur.upload where selection = $1 and upload = $2',
    values: [selection, upload],
  })
  return rows[0]?.candidate
}

/** Takes files off a draft: the one named; all where none is. How many went. Their bytes are removed by the tidying. */
export async function dropUploads(
  { client }: Work,
  { selection, candidate }: Whose,
  upload?: string,
): Promise<number> {
  const { rowCount } = await client.query(
    `delete from keur.upload where selection = $1 and candidate = $2 and entry is null
      and ($3::uuid is null or upload = $3)`,
    [selection, candidate, upload ?? null],
  )
  return rowCount ?? 0
}

/** Files that the database forgot: their bytes are to be removed. At most `limit`, oldest first. */
export async function discardedFiles(
  { database }: Store,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    'select stored_at as name from keur.discarded_file order by discarded limit $1',
    [limit],
  )
  return rows.map(({ name }) => name)
}

/** Their bytes are gone. */
export async function forgetDiscarded(
  { database }: Store,
  names: readonly string[],
): Promise<void> {
  await database.pool.query('delete from keur.discarded_file where stored_at = any ($1)', [names])
}

/** Those of these files that nothing in the database knows of. */
export async function unknownFiles(
  { database }: Store,
  names: readonly string[],
): Promise<readonly string[]> {
  if (names.length === 0) return []
  return inTransaction(database, 'system', async ({ client }) => {
    const { rows } = await client.query<{ name: string }>(
      `select name from unnest($1::text[]) as given (name)
        where not exists (select from keur.upload where stored_at = name)`,
      [names],
    )
    return rows.map(({ name }) => name)
  })
}

const COLUMNS = `upload, attachment, sealed_name as "sealedName", type, bytes, sha256,
  stored_at as "storedAt", scan, entry, created`

function fromRow(selection: string, key: SealingKey, row: Row): StoredUpload {
  const { upload, attachment, sealedName, type, bytes, sha256, storedAt, scan, entry, created } =
    row
  return {
    upload,
    attachment,
    name: unseal(key, sealedName, placeOf(selection, upload)).toString('utf8'),
    type,
    bytes,
    sha256: sha256.toString('hex'),
    storedAt,
    scan: scan === 'clean' ? 'clean' : 'not-scanned',
    entry: entry ?? undefined,
    created,
  }
}

function placeOf(selection: string, upload: string): string {
  return `upload/${selection}/${upload}`
}
