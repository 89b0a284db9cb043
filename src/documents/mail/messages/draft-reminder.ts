/**
 * A draft was not submitted and closing is near: until when, what is missing, and how to go on.
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { type Part, type Piece } from '../../letter/letter.ts'
import { contactParts } from '../../receipt/parts.ts'
import { type Says, saysIn } from '../../says.ts'
import { type Message } from '../mail.ts'
import { type OrderOf } from '../orders.ts'
import { greeting, whyCandidate } from './greeting.ts'

type Order = OrderOf<'draft-reminder'>

/** The reminder before closing. */
export function draftReminder(order: Order): Message {
  const says = saysIn(order.language)
  const { title, authority } = order.selection
  const last = formatDay(order.closing, order.language)
  return {
    language: order.language,
    from: authority,
    subject: says(
      `Nog niet ingediend: je sollicitatie voor ${title} (kan tot en met ${last})`,
      `Not submitted yet: your application for ${title} (open through ${last})`,
    ),
    why: whyCandidate(title, says),
    body: [
      greeting(order.name, says),
      notSubmitted(order, says),
      ...missing(order, says),
      {
        kind: 'action',
        to: {
          link: order.address,
          words: says('Ga verder met je sollicitatie', 'Go on with your application'),
        },
      },
      {
        kind: 'paragraph',
        words: says(
          'Heb je je bedacht? Dan hoef je niets te doen.',
          'Changed your mind? Then you need not do anything.',
        ),
      },
      ...contactParts(order),
    ],
  }
}

function notSubmitted({ selection, closing, language }: Order, says: Says): Part {
  const title = { strong: selection.title }
  const last = formatDay(closing, language)
  return {
    kind: 'notice',
    tone: 'attention',
    title: says('Je sollicitatie is nog niet ingediend', 'Your application is not submitted yet'),
    words: says<Piece[]>(
      [
        'Je begon aan een sollicitatie voor ',
        title,
        '. Indienen kan tot en met ',
        { strong: `${last}, 24 uur` },
        '. De klok van onze server telt. Een ontwerp dat je niet indient, telt niet mee.',
      ],
      [
        'You started an application for ',
        title,
        '. You can submit it until ',
        { strong: `the end of ${last}` },
        '. The clock of our server counts. A draft that you do not submit does not count.',
      ],
    ),
  }
}

function missing(order: Order, says: Says): Part[] {
  if (order.missing.length === 0) {
    const words = says(
      'Alles is ingevuld. Je hoeft je antwoorden alleen nog na te kijken en in te dienen.',
      'Everything is filled in. You only have to check your answers and submit them.',
    )
    return [{ kind: 'paragraph', words }]
  }
  return [
    { kind: 'paragraph', words: says('Dit ontbreekt nog:', 'This is still missing:') },
    { kind: 'list', items: order.missing },
  ]
}
