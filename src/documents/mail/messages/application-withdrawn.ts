/**
 * A candidate withdrew: from when, what that means, and whether one can still apply again (policy 8 and 25).
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { formatToTheSecond } from '#core/values/instant.ts'
import { type Part, type Piece } from '../../letter/letter.ts'
import { contactParts } from '../../receipt/parts.ts'
import { type Says, saysIn } from '../../says.ts'
import { type Message } from '../mail.ts'
import { type OrderOf } from '../orders.ts'
import { greeting, whyCandidate } from './greeting.ts'

type Order = OrderOf<'application-withdrawn'>

/** The confirmation of a withdrawal. */
export function applicationWithdrawn(order: Order): Message {
  const says = saysIn(order.language)
  const { title, authority } = order.selection
  return {
    language: order.language,
    from: authority,
    subject: says(
      `Ingetrokken: je sollicitatie voor ${title}`,
      `Withdrawn: your application for ${title}`,
    ),
    why: whyCandidate(title, says),
    body: [
      greeting(order.name, says),
      what(order, says),
      again(order, says),
      {
        kind: 'paragraph',
        words: says(
          'Trok jij ze niet zelf in? Neem dan meteen contact op.',
          'Was it not you who withdrew it? Then contact us at once.',
        ),
      },
      {
        kind: 'action',
        to: { link: order.address, words: says('Bekijk je sollicitatie', 'See your application') },
      },
      ...contactParts(order),
      {
        kind: 'exact',
        name: says('Inschrijving in het register', 'Entry in the record'),
        text: order.entry.id,
      },
      {
        kind: 'exact',
        name: says('Vingerafdruk (SHA-256)', 'Fingerprint (SHA-256)'),
        text: order.entry.hash,
      },
    ],
  }
}

function what({ selection, withdrawn, language }: Order, says: Says): Part {
  const title = { strong: selection.title }
  const at = formatToTheSecond(withdrawn, language)
  const words = says<Piece[]>(
    [
      'Je trok je sollicitatie voor ',
      title,
      ` in op ${at}. Je doet niet meer mee en staat op geen enkele lijst van deze selectie.`,
    ],
    [
      'You withdrew your application for ',
      title,
      ` on ${at}. You no longer take part and are on no list of this selection.`,
    ],
  )
  return { kind: 'paragraph', words }
}

function again({ again: open, closing, language }: Order, says: Says): Part {
  const last = formatDay(closing, language)
  const words = open
    ? says(
        `Bedenk je je? Tot en met ${last}, 24 uur, kun je opnieuw solliciteren.`,
        `Changed your mind? You can apply again until the end of ${last}.`,
      )
    : says(
        `Solliciteren kon tot en met ${last}. Opnieuw solliciteren kan dus niet meer.`,
        `Applications were open until the end of ${last}, so you can no longer apply again.`,
      )
  return { kind: 'paragraph', words }
}
