/**
 * Whether what somebody filled in can be kept: texts of a sensible length, answers to questions that are asked, routes that
 * are there, claims of the form that conditions look at.
 *
 * Nothing here asks whether somebody qualifies or is complete.
 *
 * @module
 */

import { type Claim, claim as claimSchema } from '#core/claims/schema.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { parseDay } from '#core/values/day.ts'
import type { Text } from '#core/values/text.ts'
import type { DraftChanges, Person } from './applying.ts'
import { adjustmentsSchema, reuseSchema } from './contents.ts'
import type { FieldProblem } from './refusal.ts'

const LONGEST = {
  given: 100,
  family: 100,
  email: 254,
  phone: 40,
  address: 300,
} as const satisfies Readonly<Record<keyof Person, number>>
const LONGEST_ANSWER = 10_000
const MOST_CLAIMS = 60
const MOST_REQUESTS = 20
/** One @ with something before it, and a host name behind it; what else is an address only its mail server knows. */
const ADDRESS = /^[^\s@\p{C}]{1,64}@[^\s@.\p{C}]+(?:\.[^\s@.\p{C}]+)+$/u

/** Digits, with what people write between them; a + before a country. */
const PHONE = /^\+?[\d\s/.()-]+$/u
/** How many digits a telephone number has: at least those of a short Belgian one without its zone, at most those of the world (E.164). */
const PHONE_DIGITS = { least: 6, most: 15 } as const

/** Everything that cannot be kept, by field. */
export function unreadable(regulation: Regulation, changes: DraftChanges): readonly FieldProblem[] {
  return [
    ...ofPerson(changes.person),
    ...ofLanguage(changes.language),
    ...ofRoute(regulation, changes.route),
    ...ofClaims(changes.claims),
    ...ofAnswers(regulation, changes.answers),
    ...ofRequests(regulation, changes),
  ]
}

/** Whether a text is an address that mail can be sent to. */
export function isAddress(text: string): boolean {
  return text.length <= LONGEST.email && ADDRESS.test(text)
}

function ofPerson(person: Partial<Person> = {}): readonly FieldProblem[] {
  const { email = '' } = person
  const long = Object.entries(LONGEST).flatMap(([field, most]) => {
    const text = isField(field) ? (person[field] ?? '') : ''
    return isText(text, most) ? [] : [{ path: `person/${field}`, says: tooLong(most) }]
  })
  const isWrong = email.trim() !== '' && !isAddress(email.trim())
  const phone = (person.phone ?? '').trim()
  return [
    ...long,
    ...(isWrong ? [{ path: 'person/email', says: NO_ADDRESS }] : []),
    ...(phone === '' || isPhone(phone) ? [] : [{ path: 'person/phone', says: NO_PHONE }]),
  ]
}

/** Whether a text is a telephone number as people write one. */
function isPhone(text: string): boolean {
  const { length } = text.replaceAll(/\D/gu, '')
  return PHONE.test(text) && length >= PHONE_DIGITS.least && length <= PHONE_DIGITS.most
}

function isField(name: string): name is keyof Person {
  return Object.hasOwn(LONGEST, name)
}

function ofLanguage(language: string | undefined): readonly FieldProblem[] {
  return language === undefined || /^[a-z]{2}$/u.test(language)
    ? []
    : [{ path: 'language', says: NOT_THERE }]
}

function ofRoute({ routes }: Regulation, route: string | null = null): readonly FieldProblem[] {
  return route === null || Object.hasOwn(routes, route) ? [] : [{ path: 'route', says: NOT_THERE }]
}

function ofClaims(claims: DraftChanges['claims'] = {}): readonly FieldProblem[] {
  const entries = Object.entries(claims)
  if (entries.length > MOST_CLAIMS) return [{ path: 'claims', says: TOO_MANY }]
  return entries.flatMap(([name, claim]) =>
    claim === null || isClaim(name, claim) ? [] : [{ path: `claims/${name}`, says: NO_CLAIM }],
  )
}

function isClaim(name: string, claim: Claim): boolean {
  return claim.claim === name && claimSchema.safeParse(claim).success && daysExist(claim)
}

function daysExist(claim: Claim): boolean {
  const texts = Object.values(claim).filter((value) => typeof value === 'string')
  return texts.every((text) => !/^\d{4}-\d{2}-\d{2}$/u.test(text) || parseDay(text) !== undefined)
}

function ofAnswers(
  { applications }: Regulation,
  answers: DraftChanges['answers'] = {},
): readonly FieldProblem[] {
  const questions = applications.questions ?? {}
  return Object.entries(answers).flatMap(([name, text]) => {
    const path = `answers/${name}`
    const question = Object.hasOwn(questions, name) ? questions[name] : undefined
    if (question === undefined) return [{ path, says: NOT_THERE }]
    const most = question['max-characters'] ?? LONGEST_ANSWER
    return isText(text, most) ? [] : [{ path, says: tooLong(most) }]
  })
}

function ofRequests(
  { rounds }: Regulation,
  { adjustments = [], reuse = [] }: DraftChanges,
): readonly FieldProblem[] {
  const isAsked =
    adjustments.length <= MOST_REQUESTS && adjustmentsSchema.safeParse(adjustments).success
  const isReused =
    reuse.length <= MOST_REQUESTS &&
    reuseSchema.safeParse(reuse).success &&
    reuse.every(({ round }) => rounds.some((one) => one.round === round))
  return [
    ...(isAsked ? [] : [{ path: 'adjustments', says: NO_REQUEST }]),
    ...(isReused ? [] : [{ path: 'reuse', says: NO_REQUEST }]),
  ]
}

/** Not too long, and nothing that cannot be written down. */
function isText(text: string, most: number): boolean {
  return text.length <= most && text.isWellFormed() && !text.includes('\0')
}

function tooLong(most: number): Text {
  return {
    nl: `Dit is te lang of bevat tekens die we niet kunnen bewaren. Maak er ten hoogste ${most} tekens van.`,
    en: `This is too long or has characters that we cannot keep. Make it ${most} characters at most.`,
  }
}

const NO_ADDRESS: Text = {
  nl: 'Dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.be.',
  en: 'This is no e-mail address. Write it as name@example.be.',
}
const NO_PHONE: Text = {
  nl: 'Dit is geen telefoonnummer. Schrijf het met cijfers, zoals 0470 00 00 00 of +32 470 00 00 00, of laat het veld leeg.',
  en: 'This is no telephone number. Write it in digits, such as 0470 00 00 00 or +32 470 00 00 00, or leave the field empty.',
}
const NOT_THERE: Text = {
  nl: 'Dit is er niet bij. Kies iets uit de lijst.',
  en: 'This is not among them. Choose something from the list.',
}
const NO_CLAIM: Text = {
  nl: 'Dit is niet volledig of niet juist ingevuld. Kijk vooral de datums na.',
  en: 'This is not filled in completely or rightly. Check the dates above all.',
}
const NO_REQUEST: Text = {
  nl: 'Een van je vragen is leeg, te lang, of gaat over een ronde die er niet is.',
  en: 'One of your requests is empty, too long, or about a round that is not there.',
}
const TOO_MANY: Text = {
  nl: `Dit zijn er te veel. Houd er ten hoogste ${MOST_CLAIMS} over.`,
  en: `These are too many. Keep ${MOST_CLAIMS} at most.`,
}
