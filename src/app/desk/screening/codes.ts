/**
 * Why a person concludes as they do: one of a few reasons, and words of their own beside it.
 *
 * The record keeps a reason as one text: what the code says, in Dutch, and after a colon the words. So whoever reads the
 * record, or gets the decision, reads a sentence; and who counts finds each code by how its texts begin.
 *
 * @module
 */

import type { Text } from '#core/values/text.ts'
import { reasonIn } from '../reason.ts'
import type { FieldWrong } from '../refusal.ts'

/** A reason from the list. */
export type ReasonCode =
  | 'as-rules'
  | 'document'
  | 'authentic-source'
  | 'explained'
  | 'not-proven'
  | 'contradicted'
  | 'our-fault'
  | 'other'

/** The reasons, in the order in which they are offered. */
export const REASON_CODES: Readonly<Record<ReasonCode, Text>> = {
  'as-rules': { nl: 'Zoals de regels besluiten', en: 'As the rules conclude' },
  document: { nl: 'Het bewijsstuk toont het aan', en: 'The evidence shows it' },
  'authentic-source': {
    nl: 'De authentieke bron bevestigt het',
    en: 'The authentic source confirms it',
  },
  explained: { nl: 'De kandidaat lichtte het toe', en: 'The candidate explained it' },
  'not-proven': { nl: 'Het bewijs ontbreekt', en: 'The proof is missing' },
  contradicted: {
    nl: 'Wat opgegeven is, klopt niet met wat er is',
    en: 'What was stated does not agree with what is there',
  },
  'our-fault': { nl: 'Het lag aan ons', en: 'It was our fault' },
  other: { nl: 'Een andere reden', en: 'Another reason' },
}

/** A reason as it was given: the code, and the words beside it. */
export interface ReasonGiven {
  readonly code: string
  readonly words: string
}

/** Whether this is a code of the list. */
function isReasonCode(code: string): code is ReasonCode {
  return Object.hasOwn(REASON_CODES, code)
}

/** What is wrong with a reason. Only who concludes as the rules do needs no words. */
export function reasonProblems({ code, words }: ReasonGiven): readonly FieldWrong[] {
  if (!isReasonCode(code)) return [{ field: 'code', says: NO_CODE }]
  return code === 'as-rules' && words.trim() === '' ? [] : reasonIn('reason', words)
}

/** The reason as the record keeps it. */
export function reasonText({ code, words }: ReasonGiven): string {
  const said = isReasonCode(code) ? REASON_CODES[code].nl : code
  const own = words.trim()
  return own === '' ? said : `${said}: ${own}`
}

/** The code that a reason began with; undefined where it was given in words alone. */
export function codeIn(reason: string): ReasonCode | undefined {
  return CODES.find((code) => {
    const said = REASON_CODES[code].nl
    return reason === said || reason.startsWith(`${said}: `)
  })
}

const CODES: readonly ReasonCode[] = Object.keys(REASON_CODES).filter(isReasonCode)

const NO_CODE: Text = { nl: 'Kies een reden uit de lijst.', en: 'Choose a reason from the list.' }
