/**
 * Short ways to write fields.
 *
 * @module
 */

import { capitalised } from '#core/regulation/words/sentences.ts'
import { type Text } from '#core/values/text.ts'
import { type Choice, type ClaimField } from '../field.ts'

/** What to do when nothing was chosen. */
export const CHOOSE: Text = { nl: 'Kies wat past.', en: 'Choose what fits.' }

/** A day that must be filled in. */
export function requiredDay(name: string, label: Text, required: Text): ClaimField {
  return { name, label, hint: DAY_HINT, input: { kind: 'day', isPast: true }, required }
}

/** An example of a day. */
const DAY_HINT: Text = { nl: 'Bijvoorbeeld 27 3 2007', en: 'For example 27 3 2007' }

/** A question with yes and no; it may be left open. */
export function yesOrNo(name: string, nl: string, en: string): ClaimField {
  return { name, label: { nl, en }, input: { kind: 'yes-no' } }
}

/** The values of a closed list as choices, worded. */
export function choicesOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, Text>>,
): readonly Choice[] {
  return values.map((value) => ({ value, label: capitalisedText(words[value]) }))
}

/** A text that begins a line. */
export function capitalisedText({ nl, en }: Text): Text {
  return { nl: capitalised(nl), en: capitalised(en) }
}

/** A field when a test looks at it. */
export function when(isLookedAt: boolean, make: () => ClaimField): readonly ClaimField[] {
  return isLookedAt ? [make()] : []
}
