/**
 * An offer: that it was made, that its term ends, that its answer came in.
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { type Text } from '#core/values/text.ts'
import { type Part } from '../../letter/letter.ts'
import { offerParts } from '../../offer/parts.ts'
import { contactParts } from '../../receipt/parts.ts'
import { type Says, saysIn } from '../../says.ts'
import { type Message } from '../mail.ts'
import { type OrderOf } from '../orders.ts'
import { greeting, whyCandidate } from './greeting.ts'

type Order = OrderOf<'offer-told'>

/** The message. */
export function offerTold(order: Order): Message {
  const says = saysIn(order.language)
  const { title, authority } = order.selection
  const { nl, en } = SUBJECTS[order.what]
  const isOpen = order.what === 'made' || order.what === 'reminder'
  const words = isOpen
    ? says('Bekijk het aanbod en antwoord', 'See the offer and answer')
    : says('Bekijk je sollicitatie', 'See your application')
  return {
    language: order.language,
    from: authority,
    subject: `${says(nl, en)}: ${title}`,
    why: whyCandidate(title, says),
    body: [
      greeting(order.candidate.name, says),
      ...partsOf(order, says),
      { kind: 'action', to: { link: order.addresses.application, words } },
    ],
  }
}

const SUBJECTS: Readonly<Record<Order['what'], Text>> = {
  made: { nl: 'Een aanbod voor jou', en: 'An offer for you' },
  reminder: { nl: 'Je aanbod wacht op antwoord', en: 'Your offer waits for an answer' },
  accepted: { nl: 'Je aanvaardde een aanbod', en: 'You accepted an offer' },
  declined: { nl: 'Je weigerde een aanbod', en: 'You declined an offer' },
}

function partsOf(order: Order, says: Says): Part[] {
  const { what, kind: _, ...offer } = order
  if (what === 'made') return offerParts(offer)
  if (what === 'reminder') return [reminding(order, says), ...offerParts(offer)]
  return [answered(order, says), ...contactParts(order)]
}

function reminding({ last, sent, language }: Order, says: Says): Part {
  const day = last === undefined ? '' : formatDay(last, language)
  const from = formatDay(sent, language)
  return {
    kind: 'paragraph',
    words: says(
      `Je kreeg op ${from} een aanbod en antwoordde nog niet. Dat kan nog tot en met ${day}.`,
      `You got an offer on ${from} and have not answered yet. You can until the end of ${day}.`,
    ),
  }
}

function answered({ what, vacancy, contract, sent, last, language }: Order, says: Says): Part {
  const from = formatDay(sent, language)
  const by = last === undefined ? '' : formatDay(last, language)
  const words =
    what === 'accepted'
      ? says(
          `Je aanvaardde het aanbod van ${from}: ${vacancy} (${contract}). We nemen contact met je op over wat je nog moet tonen en wanneer je begint.`,
          `You accepted the offer of ${from}: ${vacancy} (${contract}). We contact you about what you still have to show and when you start.`,
        )
      : says(
          `Je weigerde het aanbod van ${from}: ${vacancy} (${contract}). Was dat een vergissing? Neem dan meteen contact op.`,
          `You declined the offer of ${from}: ${vacancy} (${contract}). Was that a mistake? Then contact us at once.`,
        )
  const term =
    by === '' ? '' : says(` De termijn liep tot en met ${by}.`, ` The term ran through ${by}.`)
  return { kind: 'paragraph', words: words + term }
}
