/**
 * A claim as a list shows it: what was filled in, in words.
 *
 * @module
 */

import { type Claim } from '#core/claims/schema.ts'
import { dayInWords } from '#core/eligibility/claim-words.ts'
import { parseDay } from '#core/values/day.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { type ClaimField, type ClaimForm } from './field.ts'

/** A field that was filled in. */
export interface ClaimRow {
  readonly label: string
  readonly value: string
}

/** What was filled in, field by field. */
export function claimRows(
  { fields }: Pick<ClaimForm, 'fields'>,
  claim: Claim,
  language: Language,
): readonly ClaimRow[] {
  const values = new Map<string, unknown>(Object.entries(claim))
  return fields.flatMap((field) => {
    const value = valueInWords(field, values.get(field.name), language)
    return value === undefined ? [] : [{ label: field.label[language], value }]
  })
}

/** A claim in one line: the first thing that was filled in. */
export function claimTitle(form: ClaimForm, claim: Claim, language: Language): string {
  const [first] = claimRows(form, claim, language)
  return first === undefined ? form.words.one[language] : first.value
}

function valueInWords(
  { input }: ClaimField,
  value: unknown,
  language: Language,
): string | undefined {
  if (typeof value === 'boolean') return (value ? YES : NO)[language]
  if (Array.isArray(value)) {
    const words = value.map((one: unknown) => labelOf(input, one, language))
    return words.length === 0 ? undefined : words.join('; ')
  }
  if (typeof value !== 'string') return undefined
  const day = input.kind === 'day' ? parseDay(value) : undefined
  return day === undefined ? labelOf(input, value, language) : dayInWords(day, language)
}

function labelOf(input: ClaimField['input'], value: unknown, language: Language): string {
  const text = typeof value === 'string' ? value : ''
  const options = 'options' in input ? input.options : []
  return options.find((one) => one.value === text)?.label[language] ?? text
}

const YES: Text = { nl: 'Ja', en: 'Yes' }
const NO: Text = { nl: 'Nee', en: 'No' }
