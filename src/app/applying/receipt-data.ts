/**
 * What a receipt tells a person: the data of the letter and of the mail, in the language of the reader.
 *
 * @module
 */

import type { Claim } from '#core/claims/schema.ts'
import { kindInWords, valueInWords } from '#core/eligibility/claim-words.ts'
import { fieldWord } from '#core/eligibility/labels.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { CONTACTS } from '#core/regulation/words/announcement-words.ts'
import { measureName, roundLabel, roundNamed } from '#core/regulation/words/scale.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { deadline, type Timeliness } from '#core/selection/applications/timeliness.ts'
import { type Day, parseDay } from '#core/values/day.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Language } from '#core/values/text.ts'
import type { DraftContents, ReuseRequest } from './applying.ts'
import type { Addresses } from './desk.ts'
import { graceOf } from './grace.ts'
import { type DatedStep, stepsAhead } from './steps-ahead.ts'
import { attachmentName } from './upload-view.ts'

/** Whether it came in time, and by what. */
export type TimelinessTold =
  | { readonly kind: 'in-time' | 'late' | 'for-a-person' }
  | { readonly kind: 'in-time-by-ticket'; readonly ticket: Instant; readonly until: Instant }
  | { readonly kind: 'posted-in-time' | 'posted-late'; readonly postmark: Day }

/** What a mail tells of an application that came in. */
export interface ReceivedData {
  readonly language: Language
  readonly selection: {
    readonly authority: string
    readonly title: string
    readonly number: string
  }
  readonly candidate: { readonly name: string; readonly pseudonym: string }
  readonly received: Instant
  readonly closing: Day
  readonly timeliness: TimelinessTold
  readonly route: string
  readonly replaces?: Instant
  readonly entry: { readonly id: string; readonly hash: string }
  readonly next: DatedStep[]
  readonly contacts: { readonly role: string; readonly name: string }[]
  readonly addresses: Addresses
}

/** What stands on the receipt besides. */
export interface ReceiptData extends ReceivedData {
  readonly stated: { readonly what: string; readonly answer: string }[]
  readonly files: { readonly name: string; readonly what: string; readonly bytes: number }[]
  readonly adjustments: string[]
  readonly reuse: string[]
}

/** An application that came in. */
export interface ReceivedApplication {
  readonly reader: Language
  readonly candidate: string
  readonly contents: DraftContents
  readonly entry: { readonly id: string; readonly hash: string }
  /** When it came; on paper, when the desk received it. */
  readonly received: Instant
  readonly timely: Timeliness
  readonly ticket?: Instant | undefined
  readonly paper?:
    | { readonly channel: 'post' | 'email'; readonly postmark?: Day | 'illegible' | undefined }
    | undefined
  readonly replaces?: Instant | undefined
  readonly addresses: Addresses
}

/** The data of the mail. */
export function receivedData(regulation: Regulation, about: ReceivedApplication): ReceivedData {
  const { reader, candidate, contents, entry, received, replaces, addresses } = about
  return {
    language: reader,
    selection: selectionNamed(regulation, reader),
    candidate: { name: nameOf(contents), pseudonym: candidate },
    received,
    closing: closingOf(regulation),
    timeliness: told(regulation, about),
    route: routeInWords(regulation, contents.route, reader),
    ...(replaces === undefined ? {} : { replaces }),
    entry,
    next: stepsAhead(regulation, received, reader),
    contacts: contactsOf(regulation, reader),
    addresses,
  }
}

/** The data of the receipt. */
export function receiptData(
  regulation: Regulation,
  about: ReceivedApplication,
  files: readonly { readonly attachment: string; readonly name: string; readonly bytes: number }[],
): ReceiptData {
  const { reader, contents } = about
  return {
    ...receivedData(regulation, about),
    stated: [...reachedAt(contents, reader), ...stated(regulation, contents, reader)],
    files: files.map(({ attachment, name, bytes }) => ({
      name,
      what: attachmentName(regulation, attachment)[reader],
      bytes,
    })),
    adjustments: contents.adjustments.map(({ request }) => request),
    reuse: contents.reuse.map((one) => reuseInWords(regulation, one, reader)),
  }
}

/** Whom to turn to. */
export function contactsOf(
  { announcement }: Regulation,
  reader: Language,
): ReceivedData['contacts'] {
  return announcement.contacts.map(({ about, who, reach }) => ({
    role: `${reader === 'nl' ? 'Over' : 'About'} ${CONTACTS[about][reader]}`,
    name: reach === undefined ? who[reader] : `${who[reader]} (${reach[reader]})`,
  }))
}

/** A selection as letters and mails name it. */
export function selectionNamed(
  { announcement }: Regulation,
  reader: Language,
): ReceivedData['selection'] {
  const { authority, title, number } = announcement
  return { authority: authority.name, title: title[reader], number }
}

/** The last day on which one may apply. */
export function closingOf({ announcement }: Regulation): Day {
  const closing = parseDay(announcement.closing)
  if (closing === undefined) throw new Error('A checked regulation has a closing day that exists.')
  return closing
}

/** What somebody is called: the name they gave. */
export function nameOf({ person }: Pick<DraftContents, 'person'>): string {
  return [person.given, person.family].filter((part) => part !== '').join(' ')
}

/** The route in words. */
function routeInWords({ routes }: Regulation, route: string | undefined, reader: Language): string {
  const known = route === undefined || !Object.hasOwn(routes, route) ? undefined : routes[route]
  return known?.name[reader] ?? (reader === 'nl' ? 'nog niet gekozen' : 'not chosen yet')
}

function told(regulation: Regulation, about: ReceivedApplication): TimelinessTold {
  const { received, timely, ticket, paper } = about
  const closes = deadline(regulation)
  if (received < closes) return { kind: 'in-time' }
  if (paper?.channel === 'post') return toldOfPost(timely, paper.postmark)
  const until = graceOf(regulation, ticket, closes)
  if (timely === 'in-time' && ticket !== undefined && until !== undefined) {
    return { kind: 'in-time-by-ticket', ticket, until }
  }
  // Where another date was told online: the notice of lateness says that a person checks and decides.
  return { kind: timely === 'in-time' ? 'in-time' : 'late' }
}

function toldOfPost(timely: Timeliness, postmark: Day | 'illegible' | undefined): TimelinessTold {
  const isOpen = postmark === undefined || postmark === 'illegible' || timely === 'person-decides'
  if (isOpen) return { kind: 'for-a-person' }
  return { kind: timely === 'late' ? 'posted-late' : 'posted-in-time', postmark }
}

/** Where somebody said that they can be reached; what they left empty is left out. */
function reachedAt({ person }: DraftContents, reader: Language): ReceiptData['stated'] {
  return PERSON.flatMap(([field, words]) => {
    const answer = person[field] ?? ''
    return answer === '' ? [] : [{ what: words[reader], answer }]
  })
}

const PERSON = [
  ['email', { nl: 'E-mailadres', en: 'E-mail address' }],
  ['phone', { nl: 'Telefoonnummer', en: 'Telephone number' }],
  ['address', { nl: 'Postadres', en: 'Postal address' }],
] as const

function stated(
  regulation: Regulation,
  { claims, answers, language }: DraftContents,
  reader: Language,
): ReceiptData['stated'] {
  const questions = regulation.applications.questions ?? {}
  const words = reader === 'nl' ? 'Taal van je sollicitatie' : 'Language of your application'
  return [
    ...claims.map((one) => ({
      what: capitalised(kindInWords(one.kind, reader)),
      answer: claimInLines(one, reader),
    })),
    ...Object.entries(answers).map(([question, answer]) => ({
      what: questions[question]?.label[reader] ?? question,
      answer,
    })),
    { what: words, answer: languageInWords(language, reader) },
  ]
}

function languageInWords(language: string, reader: Language): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language
}

function claimInLines(claim: Claim, reader: Language): string {
  const lines = Object.entries(claim).flatMap(([field, value]) =>
    field !== 'kind' && field !== 'claim' && isShown(value)
      ? [`${capitalised(fieldWord(field, reader))}: ${valueInWords(value, reader)}`]
      : [],
  )
  return lines.length === 0 ? claim.claim : lines.join('\n')
}

function isShown(value: unknown): value is string | boolean | readonly string[] {
  if (typeof value === 'string' || typeof value === 'boolean') return true
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
}

function reuseInWords(
  regulation: Regulation,
  { round, measure }: ReuseRequest,
  reader: Language,
): string {
  const label = roundLabel(round, regulation, reader)
  if (measure === undefined) return label
  return `${label}, ${measureName(measure, roundNamed(round, regulation), reader)}`
}
