/**
 * One line of a facts file as an event, or everything that is wrong with it.
 *
 * Instants come out in the one form in which they compare as texts. A number that JSON cannot hold exactly is refused
 * rather than rounded: scores count exactly (policy 15).
 *
 * @module
 */

import { type Event, type EventName, event } from '#core/selection/event.ts'
import { nearest } from '#core/regulation/check/nearest.ts'
import { isInstant, parseInstant } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { problemsOf } from './facts-issues.ts'
import type { LineProblem } from './facts-problem.ts'
import { repeatedName } from './json-keys.ts'
import { brokenAt } from './json-position.ts'
import { type Recogniser, isRecord, mayHoldNumber, recogniserOf } from './recognise.ts'
import { cutScores } from './score-pairs.ts'
import { cutClaims } from './shared-claims.ts'

/** The fields of events that hold an instant. */
export const instantFields = ['at', 'received', 'ticket', 'decided', 'sent', 'answered'] as const

/** The event on a line. */
export function readLine(text: string): Result<Event, readonly LineProblem[]> {
  return readInParts(text) ?? readScores(text) ?? readWhole(text)
}

/** The event on a line of which the scores are read apart; undefined for any other line. */
function readScores(text: string): Result<Event, readonly LineProblem[]> | undefined {
  const cut = cutScores(text)
  if (cut === undefined || LONG_NUMBER.test(cut.rest)) return undefined
  const parsed = parse(cut.rest)
  if (!parsed.ok || !isRecord(parsed.value)) return undefined
  const kind = kinds.get(parsed.value['event'])
  if (kind === undefined || !isRecognised(kind, parsed.value)) return undefined
  return 'scores' in parsed.value
    ? withInstants(Object.assign(parsed.value, { scores: cut.scores }))
    : undefined
}

/**
 * The event on a line of which the claims are read apart; undefined for any other line, and for a kind of event that may
 * hold a number, which has to be looked at as it is written.
 */
function readInParts(text: string): Result<Event, readonly LineProblem[]> | undefined {
  const cut = cutClaims(text)
  if (cut === undefined) return undefined
  const parsed = parse(cut.rest)
  if (!parsed.ok || !isRecord(parsed.value)) return undefined
  const kind = withNumbers.has(parsed.value['event']) ? undefined : kinds.get(parsed.value['event'])
  // What is recognised has no field `claims` but its own.
  if (kind === undefined || !isRecognised(kind, parsed.value)) return undefined
  if (!('claims' in parsed.value)) return undefined
  return withInstants(Object.assign(parsed.value, { claims: cut.claims }))
}

function readWhole(text: string): Result<Event, readonly LineProblem[]> {
  const parsed = parse(text)
  if (!parsed.ok) return refuse([parsed.refusal])
  const { value } = parsed
  const mayHold = isRecord(value) && withNumbers.has(value['event'])
  const inexact = mayHold ? inexactNumber(text) : undefined
  if (inexact !== undefined) return refuse([inexact])
  const read = asEvent(value)
  return read.ok ? withInstants(read.value) : read
}

interface Kind {
  /** The fields it has that hold an instant. */
  readonly instants: readonly string[]
  readonly schema: (typeof event.options)[number]
  readonly fields: readonly string[]
  readonly recognise: Recogniser
}

const kinds: ReadonlyMap<unknown, Kind> = new Map(
  event.options.map((schema) => [
    schema.shape.event.value,
    {
      schema,
      fields: Object.keys(schema.shape),
      instants: instantFields.filter((field) => field in schema.shape),
      recognise: recogniserOf(schema),
    },
  ]),
)

/** The names of every kind of event. */
const eventNames: readonly EventName[] = event.options.map(({ shape }) => shape.event.value)

/** The kinds of events that may hold a number. */
const withNumbers: ReadonlySet<unknown> = new Set(
  event.options.filter(mayHoldNumber).map(({ shape }) => shape.event.value),
)

function parse(text: string): Result<unknown, LineProblem> {
  try {
    const value: unknown = JSON.parse(text)
    const repeated = repeatedName(text, value)
    if (repeated === undefined) return accept(value)
    const { name, index } = repeated
    return refuse({ column: index + 1, code: 'repeated-field', facts: { field: name } })
  } catch {
    const index = brokenAt(text) ?? text.length
    const near = text.slice(index, index + 20)
    return refuse({ column: index + 1, code: 'json-broken', facts: near === '' ? {} : { near } })
  }
}

function asEvent(value: unknown): Result<Event, readonly LineProblem[]> {
  if (!isRecord(value)) return refuse([{ code: 'not-an-object', facts: {} }])
  const kind = kinds.get(value['event'])
  if (kind === undefined) return refuse([unknownEvent(value['event'])])
  if (isRecognised(kind, value)) return accept(value)
  const read = kind.schema.safeParse(value)
  return read.success
    ? accept(read.data)
    : refuse(problemsOf(read.error.issues, value, kind.fields))
}

function isRecognised(kind: Kind, value: object): value is Event {
  return kind.recognise(value)
}

function unknownEvent(name: unknown): LineProblem {
  if (name === undefined) return { code: 'missing-field', facts: { field: 'event' } }
  if (typeof name !== 'string') {
    return { code: 'wrong-field', facts: { field: 'event', expected: 'string' } }
  }
  const meant = nearest(name, eventNames)
  return {
    code: 'unknown-event',
    facts: { event: name.slice(0, 60), ...(meant === '' ? {} : { nearest: meant }) },
  }
}

/** The event with its instants in their one form; most have it already and are handed on as they are. */
function withInstants(read: Event): Result<Event, readonly LineProblem[]> {
  let changed: Record<string, string> | undefined
  for (const field of kinds.get(read.event)?.instants ?? instantFields) {
    const text: unknown = field === 'at' ? read.at : Reflect.get(read, field)
    if (typeof text !== 'string' || isInstant(text)) continue
    const instant = canonical(text)
    if (instant === undefined) {
      return refuse([{ code: 'instant-unreadable', facts: { field, instant: text } }])
    }
    changed ??= {}
    changed[field] = instant
  }
  return accept(changed === undefined ? read : { ...read, ...changed })
}

/** The usual form without milliseconds is completed; any other is computed. */
function canonical(text: string): string | undefined {
  if (text.length === 20 && text.endsWith('Z')) {
    const completed = `${text.slice(0, -1)}.000Z`
    if (isInstant(completed)) return completed
  }
  return parseInstant(text)
}

const EXACT_DIGITS = 15
const LONG_NUMBER = /[:,[]\s*-?\d[\d.]{15,}|\d[eE]/

/** A number with more digits than JSON's numbers keep. */
function inexactNumber(text: string): LineProblem | undefined {
  if (!LONG_NUMBER.test(text)) return undefined
  let found: string | undefined
  JSON.parse(text, (_key, value: unknown, context?: { readonly source?: string }) => {
    const source = context?.source
    if (typeof value === 'number' && source !== undefined && !isExact(value, source)) {
      found ??= source
    }
    return value
  })
  if (found === undefined) return undefined
  return { column: text.indexOf(found) + 1, code: 'number-inexact', facts: { number: found } }
}

function isExact(value: number, source: string): boolean {
  if (!Number.isFinite(value)) return false
  const digits = source
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '')
  return digits.length <= EXACT_DIGITS
}
