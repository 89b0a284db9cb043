/**
 * Receipts given along with a bundle: is each entry there, at its place, with its hash?
 *
 * @module
 */

import { isSigned, sha256 } from './digest.ts'
import type { EntryLine } from './entry-line.ts'
import type { Finding, Tell } from './finding.ts'
import type { Header } from './header.ts'
import type { Key } from './note.ts'
import { type Receipt, type ReceiptVerdict, verifyReceipt } from './receipt.ts'

/** Verifies receipts by themselves. */
export async function verifiedReceipts(
  texts: readonly string[],
  keys: readonly Uint8Array[],
  witnesses: readonly Key[],
): Promise<readonly ReceiptVerdict[]> {
  return Promise.all(
    texts.map((text) => verifyReceipt(text, { keys, witnesses }, { sha256, isSigned })),
  )
}

/** Remembers what a bundle holds where receipts will ask. */
export interface ReceiptKeeper {
  readonly take: (line: Pick<EntryLine, 'position' | 'leaf'> & { readonly entry: string }) => void
  /** Compares the receipts with what the bundle held. */
  readonly end: (verdicts: readonly ReceiptVerdict[], header: Header, tell: Tell) => void
}

/** Starts remembering for these receipts, given as texts. */
export function receiptKeeper(receipts: readonly string[]): ReceiptKeeper {
  const wanted = new Set(receipts.map(entryNamed))
  const found = new Map<string, { readonly position: number; readonly hash: string }>()
  return {
    take: ({ entry, position, leaf }) => {
      if (wanted.has(entry)) found.set(entry, { position, hash: leaf.toString('hex') })
    },
    end: (verdicts, header, tell) => {
      for (const verdict of verdicts) {
        const finding = findingOf(verdict, header, found)
        if (finding !== undefined) tell(finding)
      }
    },
  }
}

/** The entry a receipt names, whether or not the receipt holds. */
function entryNamed(text: string): string {
  return /"entry"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? ''
}

function findingOf(
  verdict: ReceiptVerdict,
  { installation, selection }: Header,
  found: ReadonlyMap<string, { readonly position: number; readonly hash: string }>,
): Finding | undefined {
  if (verdict.code === 'receipt-broken') return { code: verdict.code, facts: {} }
  const { receipt } = verdict
  const place = placeOf(receipt)
  if (verdict.code === 'receipt-not-signed') return { code: verdict.code, ...place }
  if (receipt.installation !== installation || receipt.selection !== selection) {
    return { code: 'receipt-elsewhere', ...place }
  }
  const held = found.get(receipt.entry)
  if (held === undefined) return { code: 'receipt-entry-missing', ...place }
  if (held.hash !== receipt.hash) {
    return { code: 'receipt-entry-differs', ...place, position: held.position }
  }
  const { inclusion } = receipt
  if (inclusion !== undefined && inclusion.index !== held.position) {
    return { code: 'receipt-entry-differs', ...place, position: inclusion.index }
  }
  if (verdict.code !== 'receipt-proof-wrong') return undefined
  return { code: verdict.code, ...place, facts: { ...place.facts, because: verdict.because } }
}

function placeOf({ entry, recorded, selection, inclusion }: Receipt): {
  readonly entry: string
  readonly position: number | undefined
  readonly facts: Readonly<Record<string, string | number>>
} {
  return { entry, position: inclusion?.index, facts: { recorded, selection } }
}
