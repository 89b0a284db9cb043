/**
 * The parts of an offer, which stand both on paper and in the mail.
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { type Fact, type Part } from '../letter/letter.ts'
import { contactParts } from '../receipt/parts.ts'
import { type Says, saysIn } from '../says.ts'
import { type Offer } from './offer.ts'

/** Everything, in this order: what is offered, until when, what it does, what is still to be shown. */
export function offerParts(offer: Offer): Part[] {
  const says = saysIn(offer.language)
  return [
    { kind: 'notice', tone: 'well', title: titleOf(offer, says), words: untilWhen(offer, says) },
    { kind: 'facts', facts: facts(offer, says) },
    ...listed(
      says('Wat je antwoord met je plaats doet', 'What your answer does to your place'),
      offer.place,
    ),
    ...listed(
      says('Wat je nog moet tonen voor je begint', 'What you still have to show before you start'),
      offer.admission.map(({ says: what, evidence }) =>
        evidence === undefined ? what : `${what} (${evidence})`,
      ),
    ),
    ...listed(says('Begin, proeftijd en loon', 'Start, probation and pay'), offer.conditions),
    ...contactParts(offer),
  ]
}

function titleOf({ vacancy }: Offer, says: Says): string {
  return says(`We bieden je een functie aan: ${vacancy}`, `We offer you a post: ${vacancy}`)
}

function untilWhen({ last, says: sentence, language }: Offer, says: Says): string {
  if (last === undefined) return sentence
  const day = formatDay(last, language)
  return says(`Antwoord tot en met ${day}. ${sentence}`, `Answer by the end of ${day}. ${sentence}`)
}

function facts({ selection, candidate, contract, sent, language }: Offer, says: Says): Fact[] {
  return [
    { name: says('Selectie', 'Selection'), value: selection.title },
    ...(selection.number === undefined
      ? []
      : [{ name: says('Selectienummer', 'Selection number'), value: selection.number }]),
    { name: says('Jouw kandidaatnummer', 'Your candidate number'), value: candidate.pseudonym },
    { name: says('Contract', 'Contract'), value: contract },
    { name: says('Aanbod van', 'Offer of'), value: formatDay(sent, language) },
  ]
}

function listed(heading: string, items: readonly string[]): Part[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ]
}
