/**
 * A form as it was written, right or wrong: so that it comes back as it was sent, and a claim can be changed.
 *
 * @module
 */

import { type Claim } from '#core/claims/schema.ts'
import { type ClaimField, type ClaimForm } from './field.ts'

/** What was written, by the name of the input; a day is three inputs. */
export type Written = Readonly<Record<string, readonly string[]>>

/** The parts of a day, as the names of its inputs end. */
const DAY_PARTS = ['day', 'month', 'year'] as const

/** Reads what was sent for a form; everything else in the body is left out. */
export function writtenIn(
  { fields }: Pick<ClaimForm, 'fields'>,
  body: Readonly<Record<string, unknown>>,
): Written {
  const names = fields.flatMap((field) => inputsOf(field))
  return Object.fromEntries(names.map((name) => [name, textsIn(body, name)]))
}

/** A claim as it would be written in a form. */
export function writtenOf({ fields }: Pick<ClaimForm, 'fields'>, claim: Claim): Written {
  const values = new Map<string, unknown>(Object.entries(claim))
  const written = fields.flatMap((field) => {
    const value = values.get(field.name)
    return value === undefined ? [] : inputsFor(field, value)
  })
  return Object.fromEntries(written)
}

/** What was written in one input. */
export function textIn(written: Written, name: string): string {
  return Object.hasOwn(written, name) ? (written[name]?.[0] ?? '').trim() : ''
}

/** Whether a field is asked, given what was written in those it comes after. */
export function isAsked(
  form: Pick<ClaimForm, 'fields'>,
  { only }: ClaimField,
  written: Written,
): boolean {
  if (only === undefined) return true
  const before = form.fields.find(({ name }) => name === only.field)
  const { answers } = only
  const given = written[only.field] ?? []
  return (
    (before === undefined || isAsked(form, before, written)) &&
    given.some((one) => (answers === undefined ? one !== '' : answers.includes(one)))
  )
}

function inputsOf({ name, input }: ClaimField): readonly string[] {
  return input.kind === 'day' ? DAY_PARTS.map((part) => `${name}-${part}`) : [name]
}

function inputsFor(
  { name, input }: ClaimField,
  value: unknown,
): readonly (readonly [string, readonly string[]])[] {
  if (typeof value === 'boolean') return [[name, [value ? 'yes' : 'no']]]
  if (Array.isArray(value)) return [[name, value.filter((one) => typeof one === 'string')]]
  if (typeof value !== 'string') return []
  if (input.kind !== 'day') return [[name, [value]]]
  const [year = '', month = '', day = ''] = value.split('-')
  return [
    [`${name}-day`, [withoutZero(day)]],
    [`${name}-month`, [withoutZero(month)]],
    [`${name}-year`, [year]],
  ]
}

function withoutZero(digits: string): string {
  return digits.replace(/^0/u, '')
}

function textsIn(body: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const value: unknown = Object.hasOwn(body, name) ? body[name] : undefined
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((one) => typeof one === 'string')
}
