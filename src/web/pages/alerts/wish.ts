/**
 * What somebody wants mails about, as it stands in an address or a form: the question of the list of vacancies, and in which
 * language the mails are.
 *
 * @module
 */

import { type Language } from '#core/values/text.ts'
import { type AskedSearch } from '#core/vacancy/standing-search.ts'
import { type Frame } from '../../frame.ts'
import { type Asked, addressOf, askedIn } from '../public/vacancies/query.ts'

/** The names of the fields beside those of the list. */
export const FIELDS = {
  email: 'email',
  language: 'taal',
  /** In which language the words are read: that of the page they were written on. */
  read: 'woorden-in',
} as const

/** A wish, as far as it was stated. */
export interface Wish {
  readonly asked: Asked
  readonly read: Language
  /** In which language the mails are to be. */
  readonly language: Language
  readonly email: string
}

/** Reads a wish; whatever it cannot read, it leaves out. */
export function wishIn(params: URLSearchParams, { language }: Frame): Wish {
  const asked = askedIn(params)
  return {
    asked: { ...asked, chosen: { ...asked.chosen, state: [] }, page: 1 },
    read: languageOf(params.get(FIELDS.read), language),
    language: languageOf(params.get(FIELDS.language), language),
    email: (params.get(FIELDS.email) ?? '').trim(),
  }
}

function languageOf(text: string | null, otherwise: Language): Language {
  return text === 'nl' || text === 'en' ? text : otherwise
}

/** The search that the wish is for. */
export function searchOf({ asked: { text, chosen }, read }: Wish): AskedSearch {
  return { text, read, chosen }
}

/** Whether mails about everything that is new are wanted. */
export function isForEverything({ asked }: Wish): boolean {
  return addressOf(asked) === ''
}
