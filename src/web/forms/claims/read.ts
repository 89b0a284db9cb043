/**
 * Reads a form into a claim, or says of every field what is wrong with it and what to do.
 *
 * @module
 */

import { type Claim, claim as claimSchema } from '#core/claims/schema.ts'
import { type Day } from '#core/values/day.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { type Text } from '#core/values/text.ts'
import {
  type Choice,
  type ClaimField,
  type ClaimForm,
  type ClaimProblem,
  type Input,
  type ReadFields,
} from './field.ts'
import { readDay } from './read-day.ts'
import { type Written, isAsked, textIn } from './written.ts'

/** When and as which claim a form is read. */
export interface Reading {
  /** The name of the claim: a new one, or the one that is changed. */
  readonly claim: string
  readonly today: Day
}

/** The claim that was written, or every problem in the order of the fields. */
export function readClaim(
  form: ClaimForm,
  written: Written,
  { claim, today }: Reading,
): Result<Claim, readonly ClaimProblem[]> {
  const read = form.fields
    .filter((field) => isAsked(form, field, written))
    .map((field) => ({ field, value: readField(field, written, today) }))
  const problems = read.flatMap(({ field, value }) =>
    value.ok ? [] : [{ field: field.name, says: value.refusal }],
  )
  const fields = fieldsOf(read)
  const all = [...problems, ...form.check(fields, today)].filter(isFirstOfField)
  if (all.length > 0) return refuse(inOrder(form, all))
  return accept(claimSchema.parse({ ...form.fixed, ...fields, kind: form.kind, claim }))
}

type FieldValue = string | boolean | readonly string[] | undefined

interface ReadField {
  readonly field: ClaimField
  readonly value: Result<FieldValue, Text>
}

function fieldsOf(read: readonly ReadField[]): ReadFields {
  const known = read.flatMap(({ field, value }) =>
    value.ok && value.value !== undefined ? [[field.name, value.value] as const] : [],
  )
  return Object.fromEntries(known)
}

function isFirstOfField(
  { field }: ClaimProblem,
  index: number,
  all: readonly ClaimProblem[],
): boolean {
  return all.findIndex((one) => one.field === field) === index
}

function inOrder(
  { fields }: ClaimForm,
  problems: readonly ClaimProblem[],
): readonly ClaimProblem[] {
  const place = ({ field }: ClaimProblem): number => fields.findIndex(({ name }) => name === field)
  return problems.toSorted((a, b) => place(a) - place(b))
}

function readField(field: ClaimField, written: Written, today: Day): Result<FieldValue, Text> {
  const read = valueOf(field, written, today)
  return read.ok && read.value === undefined && field.required !== undefined
    ? refuse(field.required)
    : read
}

function valueOf(field: ClaimField, written: Written, today: Day): Result<FieldValue, Text> {
  const { name, input } = field
  if (input.kind === 'several') return readSeveral(written[name] ?? [], input.options)
  if (input.kind === 'day') {
    return readPastDay(readDay(written, name), input.isPast === true ? today : undefined)
  }
  return readLine(textIn(written, name), input)
}

function readLine(
  text: string,
  input: Exclude<Input, { readonly kind: 'several' | 'day' }>,
): Result<FieldValue, Text> {
  if (text === '') return accept(undefined)
  if (input.kind === 'text') return readText(text, input.max)
  if (input.kind === 'yes-no') return readYesNo(text)
  return input.kind === 'fraction' ? readFraction(text) : readChoice(text, input.options)
}

function readText(text: string, max: number): Result<FieldValue, Text> {
  if (text.length <= max) return accept(text)
  return refuse({
    nl: `Dit is te lang: ${text.length} tekens. Maak er ten hoogste ${max} van.`,
    en: `This is too long: ${text.length} characters. Make it ${max} at most.`,
  })
}

function readChoice(text: string, options: readonly Choice[]): Result<FieldValue, Text> {
  return options.some(({ value }) => value === text) ? accept(text) : refuse(NOT_OFFERED)
}

/** Nothing chosen says that none of them holds: an empty list, which is known. */
function readSeveral(
  texts: readonly string[],
  options: readonly Choice[],
): Result<FieldValue, Text> {
  const unknown = texts.some((text) => options.every(({ value }) => value !== text))
  if (unknown) return refuse(NOT_OFFERED)
  return accept(options.map(({ value }) => value).filter((value) => texts.includes(value)))
}

const NOT_OFFERED: Text = {
  nl: 'Kies iets uit de lijst.',
  en: 'Choose something from the list.',
}

function readYesNo(text: string): Result<FieldValue, Text> {
  return text === 'yes' || text === 'no' ? accept(text === 'yes') : refuse(NOT_OFFERED)
}

function readPastDay(
  read: Result<Day | undefined, Text>,
  today: Day | undefined,
): Result<FieldValue, Text> {
  if (!read.ok || read.value === undefined || today === undefined || read.value <= today) {
    return read
  }
  return refuse({
    nl: 'Die dag moet nog komen. Vul een dag in die al geweest is.',
    en: 'That day is still to come. Fill in a day that has passed.',
  })
}

const FULL_PERCENTAGE = 100

/** "4/5", "0,8" or "80 %", as the schema writes it: "4/5", "0.8" or "80/100". */
function readFraction(text: string): Result<FieldValue, Text> {
  const [, percentage] = /^(\d{1,3})\s*%$/u.exec(text) ?? []
  const fraction =
    percentage === undefined
      ? text.replace(',', '.').replaceAll(' ', '')
      : `${percentage}/${FULL_PERCENTAGE}`
  return isFraction(fraction) ? accept(fraction) : refuse(NO_FRACTION)
}

/** More than nothing and at most a full job. */
function isFraction(text: string): boolean {
  const [, whole, parts = '1'] = /^(\d{1,3}(?:\.\d{1,4})?)(?:\/(\d{1,3}))?$/u.exec(text) ?? []
  if (whole === undefined || (whole.includes('.') && text.includes('/'))) return false
  return Number(whole) > 0 && Number(whole) <= Number(parts)
}

const NO_FRACTION: Text = {
  nl: 'Schrijf welk deel van een voltijdse job het was, zoals 4/5, 0,5 of 80 %.',
  en: 'Write which part of a full-time job it was, such as 4/5, 0.5 or 80 %.',
}
