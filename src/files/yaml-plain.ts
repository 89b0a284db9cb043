/**
 * Plain data out of parsed YAML, every number exactly as written.
 *
 * @module
 */

import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Document, Scalar, YAMLMap } from 'yaml'
import { type CheckFinding } from '#core/regulation/check/codes.ts'
import { fromNumber } from '#core/values/rational.ts'
import { accept, refuse, type Result } from '#core/values/result.ts'
import { nodeOf } from './yaml-places.ts'

/** What cannot become plain data, and where it stands. */
export interface PlainRefusal {
  readonly code: 'yaml-duplicate-key' | 'yaml-alias-limit' | 'yaml-tag' | 'yaml-key' | 'yaml-broken'
  readonly offset: number
  readonly facts: CheckFinding['facts']
}

/** More than a person writes; a file that repeats itself more often may be meant to harm. */
const ALIASES = 100
/** Parts in all, after aliases: ten times the largest regulation. */
const PARTS = 500_000
const DEPTH = 100

const CORE_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/

interface Count {
  aliases: number
  parts: number
}

class NotPlain extends Error {
  readonly refusal: PlainRefusal

  constructor(refusal: PlainRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** The data of `document`, or the first thing in it that is not plain. */
export function plainOf(document: Document.Parsed): Result<unknown, PlainRefusal> {
  const count: Count = { aliases: 0, parts: 0 }
  try {
    return accept(valueOf(document.contents, { document, count, depth: 0 }))
  } catch (error) {
    if (error instanceof NotPlain) return refuse(error.refusal)
    throw error
  }
}

interface Walk {
  readonly document: Document.Parsed
  readonly count: Count
  readonly depth: number
}

function valueOf(node: unknown, walk: Walk): unknown {
  const { count, depth, document } = walk
  count.parts += 1
  const offset = offsetOf(node)
  if (count.parts > PARTS) {
    throw new NotPlain({ code: 'yaml-alias-limit', offset, facts: { limit: ALIASES } })
  }
  if (depth > DEPTH) {
    throw new NotPlain({ code: 'yaml-broken', offset, facts: { cause: 'yaml-depth', near: '' } })
  }
  const inner = { ...walk, depth: depth + 1 }
  if (isAlias(node)) {
    count.aliases += 1
    if (count.aliases > ALIASES) {
      throw new NotPlain({ code: 'yaml-alias-limit', offset, facts: { limit: ALIASES } })
    }
    const held = node.resolve(document)
    if (held !== undefined) return valueOf(held, inner)
    const facts = { cause: 'yaml-alias', near: node.source }
    throw new NotPlain({ code: 'yaml-broken', offset, facts })
  }
  refuseTag(node, offset)
  if (isSeq(node)) return node.items.map((item) => valueOf(item, inner))
  if (isScalar(node)) return scalarValue(node)
  if (!isMap(node)) return null
  return mapValue(node, inner, offset)
}

function mapValue(map: YAMLMap, walk: Walk, offset: number): unknown {
  const seen = new Set<string>()
  return Object.fromEntries(
    map.items.map(({ key, value }) => {
      const name = keyOf(key, offset)
      if (seen.has(name)) {
        const facts = { key: name }
        throw new NotPlain({ code: 'yaml-duplicate-key', offset: offsetOf(key), facts })
      }
      seen.add(name)
      return [name, valueOf(value, walk)]
    }),
  )
}

function keyOf(key: unknown, offset: number): string {
  const text = isScalar(key) ? keyText(key) : undefined
  if (text !== undefined && text !== '__proto__' && text !== '') return text
  const start = offsetOf(key)
  throw new NotPlain({
    code: 'yaml-key',
    offset: start === 0 ? offset : start,
    facts: { key: text ?? '?' },
  })
}

function keyText({ value, source }: Scalar): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? source : undefined
}

function refuseTag(node: unknown, offset: number): void {
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return
  const { tag } = node
  if (tag === undefined || tag === '!' || CORE_TAG.test(tag)) return
  throw new NotPlain({ code: 'yaml-tag', offset, facts: { tag } })
}

function scalarValue({ value, source, type }: Scalar): unknown {
  if (typeof value === 'bigint') return source ?? String(value)
  if (typeof value !== 'number' || source === undefined || type !== 'PLAIN') return value
  return isKept(value, source) ? value : source
}

/** Whether the shortest decimal text of `value` says what `source` says. */
function isKept(value: number, source: string): boolean {
  const mantissa = source.replace(/[eE].*$/, '')
  const digits = mantissa.replace(/[^\d]/g, '').replace(/^0+/, '')
  return digits.length <= 15 && fromNumber(value) !== undefined
}

function offsetOf(node: unknown): number {
  return nodeOf(node)?.range?.[0] ?? 0
}
