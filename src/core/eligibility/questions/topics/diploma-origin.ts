/**
 * Where and in which language a diploma was obtained (rules 54–56, 77–78).
 *
 * @module
 */

import { LANGUAGES } from '#core/regulation/words/claim-words.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { type Question } from '../question.ts'
import {
  type Asking,
  UNKNOWN_OPTION,
  YES,
  YES_NO_UNKNOWN,
  distinct,
  filling,
  inBoth,
  rulesOf,
} from '../topic.ts'
import { type DiplomaPart, type DiplomaTests } from './diploma-part.ts'

/** In which country it was obtained. */
export function countryParts(tests: DiplomaTests): readonly DiplomaPart[] {
  const about = tests.filter(
    ({ test }) => test.from !== undefined || test['from-outside'] !== undefined,
  )
  if (about.length === 0) return []
  const question: Question = {
    question: 'diploma-country',
    topic: 'diploma',
    label: { nl: 'Waar behaalde je dat diploma?', en: 'Where did you obtain that diploma?' },
    choose: 'one',
    options: [
      {
        option: 'benelux',
        label: {
          nl: 'In België, Nederland of Luxemburg',
          en: 'In Belgium, the Netherlands or Luxembourg',
        },
      },
      { option: 'elsewhere', label: { nl: 'In een ander land', en: 'In another country' } },
      UNKNOWN_OPTION,
    ],
    fills: filling('diploma', 'country'),
    rules: rulesOf(about),
  }
  return [{ question, fill: (answer) => ({ country: answer === 'benelux' ? 'BE' : 'ZZ' }) }]
}

/** The code of no language (ISO 639-1). */
const NO_LANGUAGE = 'zz'

/** In which language it was obtained. */
export function languageParts(tests: DiplomaTests): readonly DiplomaPart[] {
  const about = tests.filter(({ test }) => test.in !== undefined || test['not-in'] !== undefined)
  if (about.length === 0) return []
  const named = distinct(about.flatMap(({ test }) => [test.in ?? [], test['not-in'] ?? []].flat()))
  const question: Question = {
    question: 'diploma-language',
    topic: 'diploma',
    label: {
      nl: 'In welke taal behaalde je dat diploma?',
      en: 'In which language did you obtain that diploma?',
    },
    choose: 'one',
    options: [
      ...named.map((code) => ({
        option: code,
        label: inBoth((language) => capitalised(LANGUAGES.get(code)?.[language] ?? code)),
      })),
      { option: 'other', label: { nl: 'In een andere taal', en: 'In another language' } },
      UNKNOWN_OPTION,
    ],
    fills: filling('diploma', 'language'),
    rules: rulesOf(about),
  }
  return [{ question, fill: (answer) => ({ language: answer === 'other' ? NO_LANGUAGE : answer }) }]
}

/** Whether a Flemish institution gave it, where a condition or a copy depends on that. */
export function institutionParts(
  tests: DiplomaTests,
  { regulation }: Asking,
): readonly DiplomaPart[] {
  const attachments = Object.entries(regulation.applications.attachments ?? {})
    .filter(([, one]) => one['owed-at'] === 'application')
    .filter(([, one]) => one['by-diploma-day']?.some(({ then }) => then === 'looked-up') === true)
    .map(([name]) => `applications/attachments/${name}`)
  const rules = [
    ...rulesOf(tests.filter(({ test }) => test.institution !== undefined)),
    ...distinct(attachments),
  ]
  if (rules.length === 0) return []
  const question: Question = {
    question: 'diploma-institution',
    topic: 'diploma',
    label: {
      nl: 'Kreeg je dat diploma van een Vlaamse school, hogeschool of universiteit?',
      en: 'Did you get that diploma from a Flemish school, university college or university?',
    },
    hint:
      attachments.length === 0
        ? undefined
        : {
            nl: 'Daarvan hangt af of je een kopie moet meesturen.',
            en: 'On that depends whether you must send a copy along.',
          },
    choose: 'one',
    options: YES_NO_UNKNOWN,
    fills: filling('diploma', 'institution'),
    rules,
  }
  return [{ question, fill: (answer) => ({ institution: answer === YES ? 'flemish' : 'other' }) }]
}
