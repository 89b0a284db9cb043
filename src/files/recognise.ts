/**
 * Recognises values that a schema accepts as they are, much faster than the schema itself does.
 *
 * A recogniser is drawn from the schema, so the two cannot drift apart. It answers yes only where the schema would accept
 * the value and hand it back unchanged, fields in the order of the schema included. Its no means nothing: ask the schema,
 * which says what is wrong.
 *
 * @module
 */

import { z } from 'zod'

/** Whether a value is certainly accepted as it is. */
export type Recogniser = (value: unknown) => boolean

/** Draws a recogniser from a schema. Fields of the outermost object may come in any order. */
export function recogniserOf(schema: z.core.$ZodType): Recogniser {
  return schema instanceof z.ZodObject ? ofObject(schema, false) : ofAny(schema)
}

/** Whether a value that the schema accepts can hold a number. */
export function mayHoldNumber(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodNumber) return true
  if (schema instanceof z.ZodOptional) return mayHoldNumber(schema.unwrap())
  if (schema instanceof z.ZodArray) return mayHoldNumber(schema.element)
  if (schema instanceof z.ZodTuple) return schema.def.items.some((item) => mayHoldNumber(item))
  if (schema instanceof z.ZodUnion) return schema.options.some((option) => mayHoldNumber(option))
  if (schema instanceof z.ZodRecord) return mayHoldNumber(schema.valueType)
  if (schema instanceof z.ZodObject) return Object.values(schema.shape).some(mayHoldNumber)
  return false
}

const never: Recogniser = () => false

function ofAny(schema: z.core.$ZodType): Recogniser {
  if (schema instanceof z.ZodString) return ofString(schema)
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return ofValues(schema)
  if (schema instanceof z.ZodNumber) return ofNumber(schema)
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean'
  return ofCompound(schema)
}

function ofCompound(schema: z.core.$ZodType): Recogniser {
  if (schema instanceof z.ZodObject) return ofObject(schema, true)
  if (schema instanceof z.ZodArray) return ofArray(schema)
  if (schema instanceof z.ZodTuple) return ofTuple(schema)
  if (schema instanceof z.ZodDiscriminatedUnion) return ofKinds(schema)
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map((option) => ofAny(option))
    return (value) => options.some((option) => option(value))
  }
  return never
}

function ofString(schema: z.ZodString): Recogniser {
  const limits = limitsOf(schema.def.checks)
  if (limits === undefined || schema.def.coerce === true) return never
  const { shortest, longest, patterns } = limits
  return (value) => {
    if (typeof value !== 'string' || value.length < shortest || value.length > longest) return false
    for (const pattern of patterns) if (!pattern.test(value)) return false
    return true
  }
}

interface Limits {
  readonly shortest: number
  readonly longest: number
  readonly patterns: readonly RegExp[]
}

/** The length and form asked; undefined where something else is asked too. */
function limitsOf(checks: readonly z.core.$ZodCheck[] = []): Limits | undefined {
  let shortest = 0
  let longest = Infinity
  const patterns: RegExp[] = []
  for (const check of checks) {
    if (check instanceof z.core.$ZodCheckRegex) {
      const { _zod: inner } = check
      if (inner.def.pattern.flags !== '') return undefined
      patterns.push(inner.def.pattern)
    } else if (check instanceof z.core.$ZodCheckMinLength) {
      const { _zod: inner } = check
      shortest = Math.max(shortest, inner.def.minimum)
    } else if (check instanceof z.core.$ZodCheckMaxLength) {
      const { _zod: inner } = check
      longest = Math.min(longest, inner.def.maximum)
    } else return undefined
  }
  return { shortest, longest, patterns }
}

function ofValues(schema: z.ZodEnum | z.ZodLiteral): Recogniser {
  const values: ReadonlySet<unknown> = new Set(
    schema instanceof z.ZodEnum ? schema.options : schema.values,
  )
  return (value) => values.has(value)
}

function ofNumber({ def, format }: z.ZodNumber): Recogniser {
  const isPlain = format === null && (def.checks ?? []).length === 0 && def.coerce !== true
  return isPlain ? (value) => Number.isFinite(value) : never
}

function ofArray({ def }: z.ZodArray): Recogniser {
  const limits = limitsOf(def.checks)
  if (limits === undefined || limits.patterns.length > 0) return never
  const element = ofAny(def.element)
  return (value) => {
    if (!Array.isArray(value)) return false
    if (value.length < limits.shortest || value.length > limits.longest) return false
    for (const one of value) if (!element(one)) return false
    return true
  }
}

function ofTuple({ def }: z.ZodTuple): Recogniser {
  if (def.rest !== null || (def.checks ?? []).length > 0) return never
  const items = def.items.map((item) => ofAny(item))
  return (value) =>
    Array.isArray(value) &&
    value.length === items.length &&
    items.every((item, index) => item(value[index]))
}

interface Field {
  readonly place: number
  readonly recognise: Recogniser
}

function ofObject(schema: z.ZodObject, isOrdered: boolean): Recogniser {
  if (!(schema.def.catchall instanceof z.ZodNever)) return never
  if ((schema.def.checks ?? []).length > 0) return never
  const fields = new Map<string, Field>()
  let needed = 0
  for (const [place, [name, inner]] of Object.entries(schema.shape).entries()) {
    const isOptional = inner instanceof z.ZodOptional
    if (!isOptional) needed |= 1 << place
    fields.set(name, { place, recognise: ofAny(isOptional ? inner.unwrap() : inner) })
  }
  // One bit a field: more than 31 do not fit in the whole number that notes which were seen.
  if (fields.size > 30) return never
  return (value) => {
    if (!isRecord(value)) return false
    let seen = 0
    let last = -1
    for (const name in value) {
      const field = fields.get(name)
      if (field === undefined || (isOrdered && field.place < last)) return false
      if (!field.recognise(value[name])) return false
      last = field.place
      seen |= 1 << field.place
    }
    return (seen & needed) === needed
  }
}

function ofKinds(schema: z.ZodDiscriminatedUnion): Recogniser {
  const { discriminator } = schema.def
  const kinds = new Map<unknown, Recogniser>()
  for (const option of schema.options) {
    if (!(option instanceof z.ZodObject)) return never
    const kind: unknown = option.shape[discriminator]
    if (!(kind instanceof z.ZodLiteral)) return never
    for (const value of kind.values) kinds.set(value, ofObject(option, true))
  }
  return (value) => isRecord(value) && kinds.get(value[discriminator])?.(value) === true
}

/** Whether a value read from JSON is an object with fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
