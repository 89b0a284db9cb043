/**
 * An application came in: whether in time or late, what follows, and where the receipt is.
 *
 * @module
 */

import { type Part } from '../../letter/letter.ts'
import {
  contactParts,
  nextParts,
  receivedFacts,
  replacedParts,
  verifyingParts,
  withdrawingParts,
} from '../../receipt/parts.ts'
import { isLate, timelinessNotice } from '../../receipt/timeliness.ts'
import { type Says, saysIn } from '../../says.ts'
import { type Message } from '../mail.ts'
import { type OrderOf } from '../orders.ts'
import { greeting, whyCandidate } from './greeting.ts'

type Order = OrderOf<'application-received'>

/** The message that goes with a receipt. */
export function applicationReceived(order: Order): Message {
  const says = saysIn(order.language)
  return {
    language: order.language,
    from: order.selection.authority,
    subject: subject(order, says),
    why: whyCandidate(order.selection.title, says),
    body: [
      greeting(order.candidate.name, says),
      timelinessNotice(order),
      {
        kind: 'facts',
        facts: [
          ...receivedFacts(order),
          {
            name: says('Bij je sollicitatie', 'With your application'),
            value: amount(order, says),
          },
        ],
      },
      ...replacedParts(order),
      ...whole(order, says),
      ...nextParts(order),
      ...withdrawingParts(order),
      ...contactParts(order),
      ...verifyingParts(order),
    ],
  }
}

function subject(order: Order, says: Says): string {
  const { title } = order.selection
  if (order.timeliness.kind === 'for-a-person') {
    return says(
      `Ontvangen: je sollicitatie voor ${title}`,
      `Received: your application for ${title}`,
    )
  }
  return isLate(order)
    ? says(
        `Te laat ontvangen: je sollicitatie voor ${title}`,
        `Received late: your application for ${title}`,
      )
    : says(
        `Op tijd ontvangen: je sollicitatie voor ${title}`,
        `Received in time: your application for ${title}`,
      )
}

function amount({ answers, files }: Order, says: Says): string {
  return says(
    `${counted(answers, 'antwoord', 'antwoorden')} en ${counted(files, 'bestand', 'bestanden')}`,
    `${counted(answers, 'answer', 'answers')} and ${counted(files, 'file', 'files')}`,
  )
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}

function whole({ addresses }: Order, says: Says): Part[] {
  return [
    {
      kind: 'paragraph',
      words: says(
        'Wat je antwoordde, sturen we niet per mail. Het staat volledig in je ontvangstbewijs. Bewaar dat: het bewijst wat we ontvingen en wanneer.',
        'We do not send your answers by mail. They are complete in your receipt. Keep it: it proves what we received and when.',
      ),
    },
    {
      kind: 'action',
      to: {
        link: addresses.application,
        words: says('Bekijk je ontvangstbewijs', 'See your receipt'),
      },
    },
  ]
}
