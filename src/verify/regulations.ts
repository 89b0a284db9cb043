/**
 * The texts of the regulation in a bundle: each is the text whose hash an entry names, and a later one only adds amendments.
 *
 * @module
 */

import { parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { parseInstant } from '#core/values/instant.ts'
import { saysSame } from './canonical.ts'
import { sha256 } from './digest.ts'

/** One text. */
export interface Version {
  readonly version: number
  readonly sha256: string
  readonly regulation: Regulation
}

const line = z.strictObject({
  version: z.number().int().min(1),
  sha256: z.string(),
  text: z.string(),
})

/** Reads the line of a text; undefined where its hash is another, or it is no regulation. */
export function readVersion(content: unknown): Version | undefined {
  const read = line.safeParse(content)
  if (!read.success) return undefined
  const { version, text, sha256: said } = read.data
  if (sha256(text).toString('hex') !== said) return undefined
  const regulation = regulationOf(text)
  return regulation === undefined ? undefined : { version, sha256: said, regulation }
}

/** The text read last: bundles of one selection are verified in turn. */
let last: { readonly text: string; readonly regulation: Regulation | undefined } | undefined

function regulationOf(text: string): Regulation | undefined {
  if (last?.text !== text) last = { text, regulation: schema.safeParse(dataOf(text)).data }
  return last.regulation
}

/** Whether the later text is the earlier one with amendments added. */
export function onlyAmends(earlier: Regulation, later: Regulation): boolean {
  const { amendments: before = [], ...rest } = earlier
  const { amendments: after = [], ...laterRest } = later
  return saysSame(rest, laterRest) && saysSame(before, after.slice(0, before.length))
}

/** The first amendment that the later text adds and that was published before `at`; undefined when there is none. */
export function backdated(earlier: Regulation, later: Regulation, at: string): string | undefined {
  const added = (later.amendments ?? []).slice(earlier.amendments?.length ?? 0)
  return added.find(({ published }) => (parseInstant(published) ?? '') < at)?.amendment
}

const EXACT = 15

/** The data of a YAML text; a number with more digits than a number keeps is its text. */
function dataOf(text: string): unknown {
  const document = parseDocument(text, { version: '1.2' })
  if (document.errors.length > 0) return undefined
  visit(document, {
    Scalar: (_, node) => {
      const { value, source, type } = node
      if (typeof value === 'number' && source !== undefined && type === 'PLAIN') {
        if (digitsOf(source) > EXACT) node.value = source
      }
    },
  })
  return document.toJS({ maxAliasCount: 100 })
}

function digitsOf(source: string): number {
  return source
    .replace(/[eE].*$/, '')
    .replaceAll(/\D/g, '')
    .replace(/^0+/, '').length
}
