/**
 * What every use of the record needs: the database, the keys, and the name of the installation.
 *
 * @module
 */

import { createPublicKey, hash, verify } from 'node:crypto'
import type { EntryMeans } from '#record/entry.ts'
import type { IsSigned } from '#record/note.ts'
import type { Database } from './connect.ts'
import { DatabaseFailure } from './failure.ts'
import type { Keys } from './key-file.ts'
import { randomPiece } from './random.ts'
import { asFailure } from './sql-errors.ts'

/** A database with its keys. */
export interface Store {
  readonly database: Database
  readonly keys: Keys
  /** The name of the installation in every signed head. */
  readonly installation: string
}

/** Hashing and salts as the record asks for them. */
export const means: EntryMeans = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  salt: () => randomPiece(32),
}

/** What stands before the 32 bytes of an Ed25519 public key in the notation SPKI. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** Whether a signature is that of the Ed25519 key over the message. */
export const isSigned: IsSigned = (key, message, signature) => {
  if (key.length !== 32 || signature.length !== 64) return false
  const der = Buffer.concat([SPKI, key])
  return verify(
    null,
    message,
    createPublicKey({ key: der, format: 'der', type: 'spki' }),
    signature,
  )
}

/** Opens a database that was migrated, and notes with which keys it signs from now on. */
export async function openStore(database: Database, keys: Keys): Promise<Store> {
  try {
    const { rows } = await database.pool.query<{ installation: string }>(
      'select installation from keur.installation',
    )
    const installation = rows[0]?.installation
    if (installation === undefined) throw new DatabaseFailure('schema-missing')
    const { publicKey, name } = keys.signing
    await database.pool.query(
      `insert into keur.verifying_key (purpose, public_key, name)
        values ('head', $1, $2), ('receipt', $1, $2) on conflict do nothing`,
      [Buffer.from(publicKey), name],
    )
    return { database, keys, installation }
  } catch (error) {
    throw asFailure(error)
  }
}
