/**
 * Reads an application that came on paper, as the desk typed it over (rules 75, 76; policy 10).
 *
 * @module
 */

import { type DraftContents, type PaperApplication } from '#app/applying/applying.ts'
import { type Claim, claim as claimSchema } from '#core/claims/schema.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Day } from '#core/values/day.ts'
import { type Instant, localInBrussels } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { readDay } from '../../../forms/claims/read-day.ts'
import { personIn, personProblems, type WrittenPerson } from '../person-form.ts'
import { bodyOf, type Sent } from '../sent.ts'

/** The names of the fields of the form. */
export const PAPER_FIELDS = {
  key: 'key',
  channel: 'channel',
  postmark: 'postmark',
  illegible: 'illegible',
  received: 'received',
  time: 'received-time',
  written: 'written',
  route: 'route',
  attachment: 'attachment',
  answer: 'answer.',
  claim: 'claim',
  go: 'go',
} as const

/** Something wrong with a field, and what to do. */
export interface PaperProblem {
  readonly field: string
  readonly says: Text
}

/** What reading needs beside the form. */
export interface PaperReading {
  readonly regulation: Regulation
  readonly now: Instant
  /** The language of the receipt. */
  readonly reader: Language
}

/** The application, or everything that is wrong with it in the order of the page. */
export function paperIn(
  sent: Sent,
  { regulation, now, reader }: PaperReading,
): Result<PaperApplication, readonly PaperProblem[]> {
  const channel = channelIn(sent)
  const postmark = postmarkIn(sent, channel)
  const received = receivedIn(sent, now)
  const person = personIn(sent)
  const problems: readonly PaperProblem[] = [
    ...(channel === undefined ? [{ field: PAPER_FIELDS.channel, says: WHICH_WAY }] : []),
    ...(postmark.ok ? [] : [{ field: PAPER_FIELDS.postmark, says: postmark.refusal }]),
    ...(received.ok ? [] : [received.refusal]),
    ...ofPerson(person),
  ]
  if (problems.length > 0 || channel === undefined || !postmark.ok || !received.ok) {
    return refuse(problems)
  }
  return accept({
    key: sent.one(PAPER_FIELDS.key),
    contents: contentsIn(sent, regulation),
    channel,
    received: received.value,
    attachments: sent.all(PAPER_FIELDS.attachment),
    reader,
    ...(postmark.value === undefined ? {} : { postmark: postmark.value }),
  })
}

/** A name is needed; an address only has to be one. */
function ofPerson(person: WrittenPerson): readonly PaperProblem[] {
  return personProblems(person, false).flatMap((problem) => {
    if (problem.field === 'given') return [{ ...problem, says: GIVEN }]
    if (problem.field === 'family') return [{ ...problem, says: FAMILY }]
    return person.email === '' ? [] : [problem]
  })
}

const GIVEN: Text = { nl: 'Vul de voornaam in.', en: 'Fill in the first name.' }
const FAMILY: Text = { nl: 'Vul de familienaam in.', en: 'Fill in the family name.' }

/** The claims that the form carries; what is none is left out. */
export function claimsIn(sent: Sent): readonly Claim[] {
  return sent.all(PAPER_FIELDS.claim).flatMap((text) => {
    const read = claimSchema.safeParse(jsonIn(text))
    return read.success ? [read.data] : []
  })
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function contentsIn(sent: Sent, regulation: Regulation): DraftContents {
  const route = sent.one(PAPER_FIELDS.route)
  const answers = Object.keys(regulation.applications.questions ?? {}).flatMap((name) => {
    const text = sent.one(PAPER_FIELDS.answer + name)
    return text === '' ? [] : [[name, text] as const]
  })
  return {
    person: personIn(sent),
    language: sent.one(PAPER_FIELDS.written),
    ...(Object.hasOwn(regulation.routes, route) ? { route } : {}),
    claims: claimsIn(sent),
    answers: Object.fromEntries(answers),
    adjustments: [],
    reuse: [],
  }
}

function channelIn(sent: Sent): PaperApplication['channel'] | undefined {
  return (['post', 'email'] as const).find((one) => one === sent.one(PAPER_FIELDS.channel))
}

function postmarkIn(
  sent: Sent,
  channel: PaperApplication['channel'] | undefined,
): Result<PaperApplication['postmark'], Text> {
  if (channel !== 'post') return accept(undefined)
  const read = readDay(bodyOf(sent), PAPER_FIELDS.postmark)
  if (sent.one(PAPER_FIELDS.illegible) !== '') {
    return read.ok && read.value === undefined ? accept('illegible') : refuse(DAY_OR_ILLEGIBLE)
  }
  if (!read.ok) return read
  return read.value === undefined ? refuse(WHICH_POSTMARK) : accept(read.value)
}

function receivedIn(sent: Sent, now: Instant): Result<Instant, PaperProblem> {
  const day = readDay(bodyOf(sent), PAPER_FIELDS.received)
  if (!day.ok) return refuse({ field: PAPER_FIELDS.received, says: day.refusal })
  if (day.value === undefined) return refuse({ field: PAPER_FIELDS.received, says: WHICH_DAY })
  const instant = instantAt(day.value, sent.one(PAPER_FIELDS.time))
  if (instant === undefined) return refuse({ field: PAPER_FIELDS.time, says: WHICH_TIME })
  return instant > now ? refuse({ field: PAPER_FIELDS.received, says: TO_COME }) : accept(instant)
}

/** A time as people write it, "9.30" or "14:05", on a day in Brussels; of a time that comes twice the later counts. */
function instantAt(day: Day, time: string): Instant | undefined {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[.:u](\d{2})$/u.exec(time) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined
  const local = localInBrussels(`${day}T${hours.padStart(2, '0')}:${minutes}`)
  if (local === undefined || local.kind === 'gap') return undefined
  return local.kind === 'exact' ? local.instant : local.later
}

const WHICH_WAY: Text = {
  nl: 'Kies hoe de sollicitatie binnenkwam.',
  en: 'Choose how the application came in.',
}
const WHICH_POSTMARK: Text = {
  nl: 'Vul de dag van de poststempel in, of duid aan dat hij onleesbaar is.',
  en: 'Fill in the day of the postmark, or tick that it is illegible.',
}
const DAY_OR_ILLEGIBLE: Text = {
  nl: 'Vul een dag in of duid onleesbaar aan, niet allebei.',
  en: 'Fill in a day or tick illegible, not both.',
}
const WHICH_DAY: Text = {
  nl: 'Vul in op welke dag de sollicitatie bij ons aankwam.',
  en: 'Fill in on which day the application reached us.',
}
const WHICH_TIME: Text = {
  nl: 'Vul in hoe laat ze aankwam, zoals 9.30.',
  en: 'Fill in at what time it arrived, such as 9:30.',
}
const TO_COME: Text = {
  nl: 'Dat moment moet nog komen. Vul in wanneer ze aankwam.',
  en: 'That moment is still to come. Fill in when it arrived.',
}
