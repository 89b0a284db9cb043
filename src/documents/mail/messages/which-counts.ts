/**
 * Somebody seems to have applied twice: which application counts? Nothing is said of the other one, which may be of somebody else.
 *
 * @module
 */

import { formatToTheSecond } from '#core/values/instant.ts'
import { type Part, type Piece } from '../../letter/letter.ts'
import { contactParts } from '../../receipt/parts.ts'
import { type Says, saysIn } from '../../says.ts'
import { type Message } from '../mail.ts'
import { type OrderOf } from '../orders.ts'
import { greeting, whyCandidate } from './greeting.ts'

type Order = OrderOf<'which-counts'>

/** The message. */
export function whichCounts(order: Order): Message {
  const says = saysIn(order.language)
  const { title, authority } = order.selection
  return {
    language: order.language,
    from: authority,
    subject: says(
      `Welke sollicitatie telt? Je solliciteerde twee keer voor ${title}`,
      `Which application counts? You applied twice for ${title}`,
    ),
    why: whyCandidate(title, says),
    body: [
      greeting(order.name, says),
      asked(order, says),
      choice(says),
      {
        kind: 'action',
        to: {
          link: order.address,
          words: says('Bekijk deze sollicitatie', 'See this application'),
        },
      },
      mistaken(says),
      ...contactParts(order),
    ],
  }
}

function asked({ selection, received, language }: Order, says: Says): Part {
  const title = { strong: selection.title }
  const when = { strong: formatToTheSecond(received, language) }
  return {
    kind: 'paragraph',
    words: says<Piece[]>(
      [
        'Voor ',
        title,
        ' vonden we twee sollicitaties die van jou lijken. Deze mail gaat over die van ',
        when,
        '.',
      ],
      [
        'For ',
        title,
        ' we found two applications that seem to be yours. This mail is about the one of ',
        when,
        '.',
      ],
    ),
  }
}

function choice(says: Says): Part {
  return {
    kind: 'paragraph',
    words: says(
      'Kies welke telt en trek de andere in: dat doe je op de site. Tot dan tellen ze allebei.',
      'Choose which one counts and withdraw the other: you do that on the site. Until then both count.',
    ),
  }
}

function mistaken(says: Says): Part {
  return {
    kind: 'paragraph',
    words: says(
      'Solliciteerde je maar één keer? Trek dan niets in en laat het ons weten.',
      'Did you apply only once? Then withdraw nothing and let us know.',
    ),
  }
}
