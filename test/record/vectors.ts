/**
 * The vectors of docs/record-format.md, made by the writer from seeds and words.
 *
 * @module
 */

import { instantOfEpoch } from '#core/values/instant.ts'
import { entryLine } from '#record/bundle.ts'
import { hex } from '#record/bytes.ts'
import { type Json, canonicalText } from '#record/canonical.ts'
import { commitment } from '#record/commitment.ts'
import { type Entry, entryOf } from '#record/entry.ts'
import { type Head, cosignatureLine, signedHead, witnessKey, witnessedHead } from '#record/head.ts'
import { keyText } from '#record/note.ts'
import { emptyTree } from '#record/proofs.ts'
import { receiptOf, withInclusion } from '#record/receipt.ts'
import { sha256, signerOf } from './fixture.ts'

const installation = signerOf(new Uint8Array(32).fill(1))
const witness = signerOf(new Uint8Array(32).fill(2))
const salt = Uint8Array.from({ length: 32 }, (_, index) => index)
const recorded = instantOfEpoch(1_762_765_200_000)

/** An object whose canonical text shows the order of fields and the escapes. */
const value = { b: [1, true, null], a: 'é "x" \n', '€': {}, A: -7 } as const

/** Everything the page shows, as one object. */
export function vectors(): Json {
  const entries = [entry(0), entry(1), entry(2)]
  const tree = emptyTree(sha256)
  for (const { hash } of entries) tree.add(hash)
  const about = { installation: 'voorbeeld', selection: 'v-001' }
  const head: Head = { ...about, size: 3, root: tree.root(), time: recorded }
  const means = { sha256, sign: installation.sign }
  const note = signedHead(head, installation.key, means)
  const by = witnessKey('witness.example', witness.key)
  const line = cosignatureLine(note, by, 1_762_765_260, { sha256, sign: witness.sign })
  const witnessed = witnessedHead(note, [line])
  const [first] = entries
  if (first === undefined) throw new Error('There are three entries.')
  const receipt = receiptOf(
    { ...about, entry: id(0), hash: first.hash, recorded, timely: 'in-time' },
    installation.key,
    means,
  )
  return {
    canonical: { value, text: canonicalText(value) },
    commitment: { salt: hex(salt), value, commitment: commitment({ salt, value }, sha256) },
    entries: entries.map(({ text, hash }) => ({ text, hash: hex(hash) })),
    roots: [1, 2, 3].map((size) => hex(tree.root(size))),
    inclusion: tree.inclusion(0, 3).map(hex),
    consistency: tree.consistency(1, 3).map(hex),
    keys: {
      'installation-seed': hex(new Uint8Array(32).fill(1)),
      'witness-seed': hex(new Uint8Array(32).fill(2)),
      witness: keyText(by, sha256),
    },
    lines: {
      opened: entryLine({ ...first, kind: 'ApplicationSubmitted' }, 0, true),
      'left-out': entryLine({ ...first, kind: 'ApplicationSubmitted' }, 0, false),
      erased: entryLine({ ...first, kind: 'ApplicationSubmitted', opened: {} }, 0, false),
    },
    head: witnessed,
    receipt: withInclusion(receipt, {
      index: 0,
      size: 3,
      path: tree.inclusion(0, 3),
      head: witnessed,
    }),
  }
}

function id(index: number): string {
  return `00000000-0000-4000-8000-00000000000${index}`
}

function entry(index: number): Entry {
  return entryOf(
    {
      selection: 'v-001',
      entry: id(index),
      recorded,
      by: `k${index}`,
      role: 'candidate',
      rule: 'applications',
      event: { event: 'ApplicationSubmitted', candidate: `k${index}`, language: 'nl', claims: [] },
    },
    { sha256, salt: () => salt },
  )
}
