/**
 * Reads who somebody is from a form.
 *
 * @module
 */

import { type Person } from '#app/applying/applying.ts'
import { type Text } from '#core/values/text.ts'
import { type Sent } from './sent.ts'

/** The fields of a person, in the order of the page. */
export const PERSON_FIELDS = ['given', 'family', 'email', 'phone', 'address'] as const

/** A field of a person. */
export type PersonField = (typeof PERSON_FIELDS)[number]

/** Somebody as written, right or wrong. */
export type WrittenPerson = Readonly<Record<PersonField, string>>

/** What is wrong with a field, and what to do. */
export interface PersonProblem {
  readonly field: PersonField
  readonly says: Text
}

/** What was written. */
export function personIn(sent: Sent): WrittenPerson {
  return {
    given: sent.one('given'),
    family: sent.one('family'),
    email: sent.one('email'),
    phone: sent.one('phone'),
    address: sent.one('address'),
  }
}

/** A person as written in a form. */
export function writtenPerson({ given, family, email, phone, address }: Person): WrittenPerson {
  return { given, family, email, phone: phone ?? '', address: address ?? '' }
}

/** What is wrong. For later, only what was filled in wrongly; else also what is left out. */
export function personProblems(
  person: WrittenPerson,
  isForLater: boolean,
): readonly PersonProblem[] {
  const empty = (['given', 'family', 'email'] as const)
    .filter((field) => !isForLater && person[field] === '')
    .map((field) => ({ field, says: NEEDED[field] }))
  const wrong =
    person.email !== '' && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(person.email)
      ? [{ field: 'email' as const, says: NO_ADDRESS }]
      : []
  return [...empty, ...wrong]
}

const NEEDED: Readonly<Record<'given' | 'family' | 'email', Text>> = {
  given: { nl: 'Vul je voornaam in.', en: 'Fill in your first name.' },
  family: { nl: 'Vul je familienaam in.', en: 'Fill in your family name.' },
  email: {
    nl: 'Vul je e-mailadres in. Je ontvangstbewijs en uitnodigingen komen daar aan.',
    en: 'Fill in your e-mail address. Your receipt and invitations arrive there.',
  },
}
const NO_ADDRESS: Text = {
  nl: 'Dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.be.',
  en: 'This is not an e-mail address. Write it like name@example.com.',
}
