/**
 * What an offer tells the candidate: plain data for the letter and the mail. Every sentence about the rules is the regulation's own.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { answerBy, hiringOf } from '#core/selection/hiring.ts'
import type { Offer, Selection } from '#core/selection/state.ts'
import { type Day, formatDay } from '#core/values/day.ts'
import { dayInBrussels } from '#core/values/instant.ts'
import type { Language, Text } from '#core/values/text.ts'
import type { Recipient } from '#persistence/desk/recipients.ts'
import { contactsOf, selectionNamed } from '../../applying/receipt-data.ts'
import { calledBy } from '../lists/telling.ts'
import type { DeskMeans } from '../means.ts'
import { effectsOf } from './effects.ts'
import { CONTRACTS, vacancyOffered } from './words.ts'

/** What an offer tells. */
export interface OfferData {
  readonly language: Language
  readonly selection: ReturnType<typeof selectionNamed>
  readonly candidate: { readonly name: string; readonly pseudonym: string }
  readonly vacancy: string
  readonly contract: string
  readonly sent: Day
  readonly last?: Day
  readonly says: string
  readonly place: string[]
  readonly admission: { readonly says: string; readonly evidence?: string }[]
  readonly conditions: string[]
  readonly contacts: ReturnType<typeof contactsOf>
  readonly addresses: { readonly application: string }
}

/** The offer in the language of whoever gets it. */
export function offerData(
  { addresses }: Pick<DeskMeans, 'addresses'>,
  { selection, regulation }: { readonly selection: Selection; readonly regulation: Regulation },
  offer: Offer,
  recipient: Recipient,
): OfferData {
  const { language } = recipient
  const { candidate, vacancy, contract } = offer
  const last = answerBy(selection, offer)
  return {
    language,
    selection: selectionNamed(regulation, language),
    candidate: { name: calledBy(recipient, candidate), pseudonym: candidate },
    vacancy: vacancyOffered(regulation, vacancy)[language],
    contract: CONTRACTS[contract][language].toLowerCase(),
    sent: dayInBrussels(offer.sent),
    ...(last === undefined ? {} : { last }),
    says: (regulation.offers?.says ?? NO_RULE)[language],
    place: effectsOf(regulation, { contract, vacancy, status: 'sent' }).flatMap(
      ({ says }) => says?.[language] ?? [],
    ),
    admission: admissionFor(selection, regulation, candidate).map(({ says, evidence }) => ({
      says: says[language],
      ...(evidence === undefined ? {} : { evidence: evidence[language] }),
    })),
    conditions: conditionsFor(selection, regulation, candidate).map((one) => one[language]),
    contacts: contactsOf(regulation, language),
    addresses: { application: addresses(regulation.regulation, language).application },
  }
}

interface ToShow {
  readonly says: Text
  readonly evidence?: Text | undefined
}

/** What still has to be shown; without a known route everything that may have to be. */
function admissionFor(
  selection: Selection,
  { hiring }: Regulation,
  candidate: string,
): readonly ToShow[] {
  const found = hiringOf(selection, candidate)
  if (found === undefined) return Object.values(hiring['admission-conditions'])
  return found.admission.filter(({ state }) => state === 'undecided' || state === 'not-met')
}

/** Start, probation, statutory appointment and pay, as far as the rules say. */
function conditionsFor(
  selection: Selection,
  { hiring }: Regulation,
  candidate: string,
): readonly Text[] {
  const found = hiringOf(selection, candidate)
  const notes = (hiring['pay-notes'] ?? []).map(({ says }) => says)
  if (found === undefined) return notes
  const { start, probation, pay, status } = found
  return [
    ...(start.state === 'none' ? [] : [start.says]),
    ...(start.state === 'limited' ? [lastDayToStart(start.lastDay)] : []),
    ...status.lines.map(({ says }) => says),
    ...(probation.state === 'applies' ? [probation.says] : []),
    ...(pay.state === 'applies' ? [pay.says] : []),
    ...notes,
  ]
}

function lastDayToStart(day: Day): Text {
  return {
    nl: `Voor jou is dat tot en met ${formatDay(day, 'nl')}.`,
    en: `For you that is through ${formatDay(day, 'en')}.`,
  }
}

const NO_RULE: Text = {
  nl: 'Het selectiereglement noemt geen termijn.',
  en: 'The regulation names no term.',
}
