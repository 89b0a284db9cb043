/**
 * What everybody may have of the record: the keys that signed, and the last signed head of each selection. Neither says
 * anything about a person.
 *
 * @module
 */

import { lastHead } from '#persistence/entries/read.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { verifyingKeys } from '#persistence/verifying-keys.ts'
import { witnessedHead } from '#record/head.ts'

/** The public keys of an installation (Ed25519), the oldest first. */
export interface PublicKeys {
  /** That signed receipts. */
  readonly receipts: readonly Uint8Array[]
  /** That signed heads. */
  readonly heads: readonly Uint8Array[]
}

/** The public side of the record. */
export interface PublicRecord {
  /** The name of the installation in every signed head. */
  readonly installation: string
  readonly keys: () => Promise<PublicKeys>
  /** The last head with its co-signatures, as a signed note; undefined where none was signed. */
  readonly lastHead: (selection: string) => Promise<string | undefined>
}

/** The public side of the record in `store`. */
export function publicRecord({ database, installation }: Store): PublicRecord {
  return {
    installation,
    keys: async () => ({
      receipts: await verifyingKeys(database, 'receipt'),
      heads: await verifyingKeys(database, 'head'),
    }),
    lastHead: async (selection) => {
      const head = await inTransaction(database, 'system', async (work) =>
        lastHead(work, selection),
      )
      return head === undefined ? undefined : witnessedHead(head.note, head.cosignatures)
    },
  }
}
