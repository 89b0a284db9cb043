/**
 * What tells people apart or together, in a form in which the same thing is written the same way: names without capitals,
 * accents, hyphens and spaces ("Van den Berghe" and "Vandenberghe" are one), mail addresses without what follows a plus,
 * telephone numbers without the ways to begin them.
 *
 * @module
 */

import { z } from 'zod'

/** The marks of one person; empty where nothing was written. */
export interface Marks {
  readonly family: string
  /** The family name without what stands before it, such as "van de". */
  readonly stem: string
  readonly given: string
  readonly born: string
  readonly email: string
  readonly phone: string
  readonly address: string
}

const personSchema = z.object({
  given: z.string().default(''),
  family: z.string().default(''),
  email: z.string().default(''),
  phone: z.string().default(''),
  address: z.string().default(''),
  born: z.string().default(''),
})

/** The marks of somebody as they wrote it themselves; nothing where nothing readable was kept. */
export function marksOf(kept: unknown): Marks | undefined {
  const read = personSchema.safeParse(kept)
  if (!read.success) return undefined
  const { given, family, email, phone, address, born } = read.data
  return {
    family: letters(family),
    stem: stemOf(family),
    given: letters(given),
    born: born.trim(),
    email: mailbox(email),
    phone: digits(phone),
    address: letters(address),
  }
}

/** Letters and digits only, without capitals and accents. */
function letters(text: string): string {
  return plain(text).replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function plain(text: string): string {
  const unaccented = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return unaccented.replaceAll(/ß|æ|ø|œ|ł|ı/gu, (letter) => FOLDED.get(letter) ?? letter)
}

/** Letters that do not come apart by themselves. */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['ø', 'o'],
  ['œ', 'oe'],
  ['ł', 'l'],
  ['ı', 'i'],
])

const PARTICLES: ReadonlySet<string> = new Set(
  'van vande vanden vander von de den der des het t d te ten ter in op aan la le el al du da di dos'.split(
    ' ',
  ),
)

/** What is left of a family name without particles; the whole where it is nothing else. */
function stemOf(family: string): string {
  const words = plain(family)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const own = words.filter((word) => !PARTICLES.has(word)).join('')
  return own === '' ? words.join('') : own.replace(/^(?:vanden|vander|vande|van)(?=\p{L}{4})/u, '')
}

function mailbox(email: string): string {
  const [name = '', host = '', ...more] = email.trim().toLowerCase().split('@')
  if (name === '' || host === '' || more.length > 0) return ''
  const [own = ''] = name.split('+')
  return `${own === '' ? name : own}@${host}`
}

/** From the first digit that counts within the country; too few digits are no number. */
function digits(phone: string): string {
  const written = phone.replaceAll(/\(0\)/gu, '').replaceAll(/[^\d+]/gu, '')
  const national = written.replace(/^(?:\+32|0032|32(?=4\d{8}$)|0)/u, '')
  return national.length < 8 ? '' : national
}
