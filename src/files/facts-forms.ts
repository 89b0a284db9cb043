/**
 * The forms and kinds of fields in words.
 *
 * @module
 */

import { z } from 'zod'
import { day, duration, figure, id, instant, localTime } from '#core/regulation/schema/basics.ts'
import { name } from '#core/selection/events/basics.ts'
import type { Language, Text } from '#core/values/text.ts'

/** A pattern in words; the pattern itself where nobody gave it words. */
export function formWord(pattern: string, language: Language): string {
  return formWords.get(pattern)?.[language] ?? pattern
}

/** A kind of value in words. */
export function kindWord(kind: string, language: Language): string {
  return KINDS[kind]?.[language] ?? kind
}

const KINDS: Readonly<Record<string, Text>> = {
  string: { nl: 'een tekst tussen aanhalingstekens', en: 'a text between quotation marks' },
  number: { nl: 'een getal', en: 'a number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst […]', en: 'a list […]' },
  tuple: { nl: 'een lijst van twee', en: 'a list of two' },
  object: { nl: 'een object {…}', en: 'an object {…}' },
  record: { nl: 'een object {…}', en: 'an object {…}' },
}

/** The words of every pattern that events use. */
export const formWords: ReadonlyMap<string, Text> = new Map([
  [
    patternOf(instant),
    {
      nl: 'een tijdstip zoals 2025-06-04T09:00:00Z',
      en: 'an instant such as 2025-06-04T09:00:00Z',
    },
  ],
  [patternOf(day), { nl: 'een dag zoals 2025-11-10', en: 'a day such as 2025-11-10' }],
  [
    patternOf(localTime),
    {
      nl: 'een plaatselijke tijd zoals 2025-06-19T19:00',
      en: 'a local time such as 2025-06-19T19:00',
    },
  ],
  [patternOf(duration), { nl: 'een duur zoals P1Y of PT45M', en: 'a length such as P1Y or PT45M' }],
  [patternOf(figure), { nl: 'een getal zoals 62.5 of 1/3', en: 'a number such as 62.5 or 1/3' }],
  [
    patternOf(id),
    {
      nl: 'letters, cijfers en koppeltekens, te beginnen met een letter, hoogstens 64',
      en: 'letters, digits and hyphens, starting with a letter, at most 64',
    },
  ],
  [
    patternOf(name),
    {
      nl: 'letters, cijfers en . _ : -, hoogstens 64',
      en: 'letters, digits and . _ : -, at most 64',
    },
  ],
  [
    '/^[a-z]{2}$/',
    {
      nl: 'een taal in twee kleine letters, zoals nl',
      en: 'a language in two small letters, such as nl',
    },
  ],
  [
    '/^[A-Z]{2}$/',
    { nl: 'een land in twee hoofdletters, zoals BE', en: 'a country in two capitals, such as BE' },
  ],
  [
    String(/^\d+(\/\d+|\.\d+)?$/),
    { nl: 'een deel zoals 1/2 of 0.8', en: 'a fraction such as 1/2 or 0.8' },
  ],
])

function patternOf(schema: z.core.$ZodType): string {
  const read = z.safeParse(schema, '\u0000')
  const issues = (read.error?.issues ?? []).flatMap((issue) =>
    issue.code === 'invalid_union' ? issue.errors.flat() : [issue],
  )
  const form = issues.find((issue) => issue.code === 'invalid_format')
  if (form?.pattern === undefined) throw new Error('The schema asks for no form.')
  return form.pattern
}
