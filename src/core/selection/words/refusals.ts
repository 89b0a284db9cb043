/**
 * The refusals of the engine in words: what happened, why that is not allowed, what to do next.
 *
 * A sentence takes the facts of the refusal where `{fact}` stands. What stands between square brackets is left out when
 * a fact in it is not known. Moments and days are written as people write them, names of ours in the reader's language.
 *
 * @module
 */

import { isDay, formatDay } from '#core/values/day.ts'
import { formatToTheSecond, isInstant } from '#core/values/instant.ts'
import type { Language } from '#core/values/text.ts'
import type { Refusal, RefusalCode, RefusalFacts } from '../refusal.ts'
import { applicationRefusals } from './refusals/application.ts'
import { hiringRefusals } from './refusals/hiring.ts'
import { listRefusals } from './refusals/list.ts'
import { nameRefusals } from './refusals/names.ts'
import { roundRefusals } from './refusals/round.ts'
import { scoreRefusals } from './refusals/score.ts'
import type { RefusalWords } from './refusals/template.ts'
import { wordFor } from './refusals/vocabulary.ts'

/** A refusal as somebody reads it. */
export interface WordedRefusal {
  readonly what: string
  readonly why: string
  readonly fix: string
}

/** The sentences of every code, with room for the facts. */
export const refusalTemplates: Readonly<Record<RefusalCode, RefusalWords>> = {
  ...nameRefusals,
  ...applicationRefusals,
  ...scoreRefusals,
  ...roundRefusals,
  ...listRefusals,
  ...hiringRefusals,
}

/** A refusal in words, its facts filled in. */
export function wordRefusal({ code, facts }: Refusal, language: Language): WordedRefusal {
  const { what, why, fix } = refusalTemplates[code][language]
  const filled = (template: string): string => fillTemplate(template, facts, language)
  return { what: filled(what), why: filled(why), fix: filled(fix) }
}

/** A sentence with the facts filled in; a fact that is not known is shown as `?`. */
export function fillTemplate(template: string, facts: RefusalFacts, language: Language): string {
  const fill = (text: string): string =>
    text.replaceAll(PLACE, (_, name: string) => show(name, facts[name], language))
  const isKnown = (text: string): boolean =>
    placesIn(text).every((name) => facts[name] !== undefined && facts[name] !== '')
  return fill(template.replaceAll(OPTIONAL, (_, text: string) => (isKnown(text) ? text : '')))
}

/** The facts a sentence asks for: those it cannot do without, unless `all` are wanted. */
export function placesIn(template: string, all = true): readonly string[] {
  const text = all ? template : template.replaceAll(OPTIONAL, '')
  return [...text.matchAll(PLACE)].map(([, name = '']) => name)
}

const PLACE = /\{([a-zA-Z]+)\}/g
const OPTIONAL = /\[([^\]]*)\]/g

function show(name: string, fact: RefusalFacts[string] | undefined, language: Language): string {
  if (fact === undefined) return '?'
  if (typeof fact === 'number') return String(fact)
  if (typeof fact === 'string') return showText(name, fact, language)
  const words = fact.map((one) => showText(name, one, language))
  return words.length === 0 ? NOTHING[language] : words.join(', ')
}

const NOTHING = { nl: 'geen', en: 'none' } as const

function showText(name: string, text: string, language: Language): string {
  if (isInstant(text)) return formatToTheSecond(text, language)
  if (isDay(text)) return formatDay(text, language)
  return wordFor(name, text, language)
}
