/**
 * The small parts that every profile file is made of: identifiers, statements in two languages,
 * class ranges, and the mark of an assumption.
 *
 * A file says nothing to a reader in one language only. What a source leaves out or contradicts is
 * filled by an assumption: `assumed: true` with `source-says` beside it, both or neither. The pair
 * is part of the JSON Schema and is reported by the checks. A place the source leaves empty is
 * `not-stated`; a place in which it says that there is nothing is `none`. The two never mix.
 *
 * Source: rules 25 to 31 and 127 to 129; policy, "our reading marked `assumed`".
 *
 * @module
 */

import { z } from 'zod'

/** A text that is not empty and not white space alone. */
export const text = z.string().regex(/\S/u)

/** An identifier: lower-case Latin letters and digits, in words joined by hyphens. */
export const identifier = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)

/** One statement to a reader, in Dutch and in English. */
export const statement = z.strictObject({
  nl: text.describe('The statement in Dutch, in the words of whoever wrote this file.'),
  en: text.describe('The same statement in English.'),
})

/** The place was left empty: nothing is known. */
export const notStated = z.literal('not-stated')

/** It is said expressly that there is nothing here. */
export const none = z.literal('none')

const functionClass = z.int().min(7).max(20)

/** A range of function classes, both ends included; classes run from 7 to 20. */
export const classRange = z.strictObject({
  from: functionClass.describe('The lowest class, from 7 to 20.'),
  to: functionClass.describe('The highest class, from 7 to 20, itself included.'),
})

/** The two fields of an assumption, to be spread into the object that rests on it. */
export const assumption = {
  assumed: z
    .literal(true)
    .optional()
    .describe('Marks a reading that is ours. Remove it, with `source-says`, once confirmed.'),
  'source-says': statement
    .optional()
    .describe('What the source does say, or that it is silent. Goes with `assumed: true`.'),
}

/** The rule "both or neither" in the words of JSON Schema, for the editor. */
export const assumptionPair = {
  dependentRequired: { assumed: ['source-says'], 'source-says': ['assumed'] },
}
