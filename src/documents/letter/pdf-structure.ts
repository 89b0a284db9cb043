/**
 * Reads just enough of a PDF to test letters: the tags of its structure, in the order of their objects, and its plain
 * dictionaries.
 *
 * @module
 */

import { inflateSync } from 'node:zlib'

/** All dictionaries of the document as text, those in compressed object streams included. */
export function dictionariesOf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  const streams = text.matchAll(/\/Length (\d+)[^]{0,200}?>>\s*stream\r?\n/g)
  const inflated = [...streams].map((match) => {
    const start = match.index + match[0].length
    return inflatedAt(bytes.subarray(start, start + Number(match[1])))
  })
  return [text, ...inflated].join('\n')
}

/** How often each kind of tag occurs in the document. */
export function tagsOf(pdf: Uint8Array): ReadonlyMap<string, number> {
  const tags = new Map<string, number>()
  for (const [, tag = ''] of dictionariesOf(pdf).matchAll(/\/S\s*\/([A-Z][A-Za-z0-9]*)/g)) {
    tags.set(tag, (tags.get(tag) ?? 0) + 1)
  }
  return tags
}

function inflatedAt(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    // Not a compressed stream.
    return ''
  }
}
