/**
 * A result as a letter on paper.
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { type Letter } from '../letter/letter.ts'
import { saysIn } from '../says.ts'
import { type Decision } from './decision.ts'
import { decisionParts } from './parts.ts'

/** The letter. */
export function decisionLetter(decision: Decision): Letter {
  const { language, selection, candidate, told } = decision
  const says = saysIn(language)
  return {
    language,
    authority: selection.authority,
    title: says('Je resultaat', 'Your result'),
    about: selection.title,
    reference: [selection.number, candidate.pseudonym].filter(Boolean).join(' – '),
    dated: formatDay(told, language),
    to: candidate.name,
    body: decisionParts(decision),
  }
}
