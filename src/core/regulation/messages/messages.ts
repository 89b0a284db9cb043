/**
 * Every finding about a regulation in words.
 *
 * @module
 */

import { type Finding } from '../../values/finding.ts'
import { type Language } from '../../values/text.ts'
import { type CheckCode, type CheckFinding, checkSeverities } from '../check/codes.ts'
import { amendmentMessages } from './amendments.ts'
import { cutOffMessages } from './cut-offs.ts'
import { dayMessages } from './days.ts'
import { fileMessages } from './files.ts'
import { formMessages } from './form.ts'
import { listMessages } from './lists.ts'
import { nameMessages } from './names.ts'
import { propertyMessages } from './properties.ts'
import { rangeAndTermMessages } from './ranges-and-terms.ts'
import { routeMessages } from './routes.ts'
import { scaleMessages } from './scales.ts'
import { timeLineMessages } from './time-line.ts'
import { variantOf } from './variants.ts'
import { filled, type Message, type Wording } from './wording.ts'

/** The words of every code, in Dutch and in English. */
export const checkMessages: Readonly<Record<CheckCode, Message>> = {
  ...fileMessages,
  ...formMessages,
  ...nameMessages,
  ...dayMessages,
  ...timeLineMessages,
  ...rangeAndTermMessages,
  ...scaleMessages,
  ...cutOffMessages,
  ...routeMessages,
  ...listMessages,
  ...amendmentMessages,
  ...propertyMessages,
}

/** Whether a code is one of the checks on regulations and files. */
export function isCheckCode(code: string): code is CheckCode {
  return Object.hasOwn(checkSeverities, code)
}

/** What a finding says in a language, with its facts filled in. */
export function worded(found: CheckFinding, language: Language): Wording {
  const { code, facts } = found
  const { what, why, fix } = (variantOf(found) ?? checkMessages[code])[language]
  return {
    what: afterAmendment(facts, language) + filled(what, facts, language),
    why,
    fix: filled(fix, facts, language),
  }
}

/** A finding about the regulation as it reads after an amendment says so first. */
function afterAmendment(facts: Finding['facts'], language: Language): string {
  const at = facts['amended-at']
  if (at === undefined) return ''
  const template =
    language === 'nl'
      ? 'Na wijziging "{amendment}", bij {amended-at}: '
      : 'After amendment "{amendment}", at {amended-at}: '
  return filled(template, facts, language)
}
