/**
 * The problems of a facts file in words: what is wrong, why it matters, what to do.
 *
 * @module
 */

import type { RefusalFacts } from '#core/selection/refusal.ts'
import type { RefusalWords } from '#core/selection/words/refusals/template.ts'
import { type WordedRefusal, fillTemplate, wordRefusal } from '#core/selection/words/refusals.ts'
import type { Language } from '#core/values/text.ts'
import { formWord, kindWord } from './facts-forms.ts'
import { type FactsFormCode, type FactsProblem, factsFormCodes } from './facts-problem.ts'
import { factsTemplates } from './facts-templates.ts'

/** A problem in words. */
export function wordFactsProblem(
  { code, facts }: Pick<FactsProblem, 'code' | 'facts'>,
  language: Language,
): WordedRefusal {
  if (!isFormCode(code)) return wordRefusal({ code, facts }, language)
  const { what, why, fix }: RefusalWords[Language] = factsTemplates[code][language]
  const filled = { ...facts, expectation: expectation(facts, language) }
  const fill = (template: string): string => fillTemplate(template, filled, language)
  return { what: fill(what), why: fill(why), fix: fill(fix) }
}

function isFormCode(code: string): code is FactsFormCode {
  return factsFormCodes.some((known) => known === code)
}

/** What is expected of a field, in words; empty where nothing more can be said. */
function expectation(
  { expected, form, values, least, most }: RefusalFacts,
  language: Language,
): string {
  if (form !== undefined) return formWord(String(form), language)
  if (values !== undefined) return oneOf(list(values), language)
  if (expected !== undefined) {
    return list(expected)
      .map((kind) => kindWord(kind, language))
      .join(language === 'nl' ? ' of ' : ' or ')
  }
  if (least !== undefined)
    return language === 'nl' ? `minstens ${String(least)}` : `at least ${String(least)}`
  if (most !== undefined)
    return language === 'nl' ? `hoogstens ${String(most)}` : `at most ${String(most)}`
  return ''
}

function list(fact: NonNullable<RefusalFacts[string]>): readonly string[] {
  return typeof fact === 'object' ? fact : [String(fact)]
}

function oneOf(values: readonly string[], language: Language): string {
  if (values.length === 1) return String(values[0])
  return `${language === 'nl' ? 'een van' : 'one of'} ${values.join(', ')}`
}
