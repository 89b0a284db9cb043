/**
 * The conditions of a route as a visitor reads them: what is asked, in the sentences of the regulation, the alternatives
 * among which one will do, and what proves each.
 *
 * @module
 */

import { type Expression } from '#core/regulation/schema/condition.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Route } from '#core/regulation/schema/route.ts'
import { wordsForExpression } from '#core/regulation/words/expression.ts'
import { CHECKED_AT } from '#core/regulation/words/list-words.ts'
import { capitalised, joinedByAnd, nameInWords } from '#core/regulation/words/sentences.ts'
import { type Language } from '#core/values/text.ts'

/** A condition, or a part of one. */
export interface Asked {
  readonly says: string
  /** What it says exactly, where the sentence leaves that open; undefined where it has parts. */
  readonly exactly: string | undefined
  /** What proves it, and when it is checked. */
  readonly proof: string | undefined
  readonly checked: string | undefined
  readonly isPlus: boolean
  /** Whether all of the parts are needed or one will do; undefined where there are none. */
  readonly parts: { readonly needed: 'all' | 'one'; readonly of: readonly Asked[] } | undefined
}

/** The conditions of `route`: those needed first, then those that are an advantage. */
export function conditionsOf(
  route: Route,
  regulation: Regulation,
  language: Language,
): readonly Asked[] {
  const asked = route.conditions.flatMap((name) => conditionOf(name, regulation, language) ?? [])
  return [...asked.filter(({ isPlus }) => !isPlus), ...asked.filter(({ isPlus }) => isPlus)]
}

function conditionOf(name: string, regulation: Regulation, language: Language): Asked | undefined {
  const condition = regulation.conditions[name]
  if (condition === undefined) return undefined
  const parts = partsOf(condition.require, regulation, language)
  const isCheckedInParts = parts?.of.every(({ checked }) => checked !== undefined) === true
  return {
    says: condition.says[language],
    exactly: parts === undefined ? exactly(condition.require, regulation, language) : undefined,
    proof: proofOf(condition.evidence ?? [], regulation, language),
    checked: isCheckedInParts ? undefined : CHECKED_AT[condition['checked-at']][language],
    isPlus: condition.weight === 'plus',
    parts,
  }
}

function partsOf(
  expression: Expression,
  regulation: Regulation,
  language: Language,
): Asked['parts'] {
  const any = expression['any-of']
  const list = any ?? expression['all-of']
  if (list === undefined) return undefined
  const [only] = list
  if (only !== undefined && list.length === 1) return partsOf(only, regulation, language)
  const of = list.flatMap((part) => partOf(part, regulation, language) ?? [])
  return { needed: any === undefined ? 'all' : 'one', of }
}

function partOf(part: Expression, regulation: Regulation, language: Language): Asked | undefined {
  if (part.condition !== undefined) return conditionOf(part.condition, regulation, language)
  const parts = partsOf(part, regulation, language)
  const says =
    parts === undefined ? exactly(part, regulation, language) : LEADS[parts.needed][language]
  return { says, parts, exactly: undefined, proof: undefined, checked: undefined, isPlus: false }
}

const LEADS = {
  all: { nl: 'Al deze punten samen', en: 'All of these together' },
  one: { nl: 'Een van deze punten', en: 'One of these' },
} as const

function exactly(expression: Expression, regulation: Regulation, language: Language): string {
  return capitalised(wordsForExpression(expression, regulation, language))
}

function proofOf(
  evidence: readonly string[],
  { applications }: Regulation,
  language: Language,
): string | undefined {
  if (evidence.length === 0) return undefined
  const names = evidence.map(
    (name) => applications.attachments?.[name]?.name[language] ?? nameInWords(name, language),
  )
  return joinedByAnd(names, language)
}
