/**
 * What came of verifying a bundle.
 *
 * @module
 */

import type { Finding } from './finding.ts'
import type { Gone } from './gone.ts'
import type { Header } from './header.ts'
import type { ReceiptVerdict } from './receipt.ts'

/** What is given beside a bundle. */
export interface Given {
  /** The texts of receipts. */
  readonly receipts?: readonly string[]
  /** Keys of witnesses whose word is asked for, `name+id+base64`. */
  readonly witnesses?: readonly string[]
  /** Heads kept elsewhere: notes as a witness or a newspaper has them. */
  readonly heads?: readonly string[]
  /** The installation's public keys as they are known from elsewhere, in base64; without them those of the bundle count. */
  readonly keys?: readonly string[]
}

/** How far a witness has co-signed what was recomputed. */
export interface Witnessed {
  readonly witness: string
  /** Whether its key was given, not only named by the bundle. */
  readonly isTrusted: boolean
  readonly size: number
}

/** What came of verifying a bundle. */
export interface Verification extends Gone {
  /** In the order in which they were met; none means that everything fits. */
  readonly findings: readonly Finding[]
  /** What the bundle says of itself; left out where that cannot be read. */
  readonly header?: Header
  readonly entries: number
  readonly heads: number
  /** The root that was recomputed, in hexadecimal. */
  readonly root: string
  readonly witnessed: readonly Witnessed[]
  /** Whether every outcome was recomputed and compared. */
  readonly isOutcomeRecomputed: boolean
  readonly receipts: readonly ReceiptVerdict[]
}
