/**
 * A list ends soon, for whoever runs the selection: until when it is valid, how many stand on it, what can be done.
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { type Part } from '../../letter/letter.ts'
import { type Says, saysIn } from '../../says.ts'
import { type Message } from '../mail.ts'
import { type OrderOf } from '../orders.ts'
import { greeting } from './greeting.ts'

type Order = OrderOf<'list-expires'>

/** The message. */
export function listExpires(order: Order): Message {
  const says = saysIn(order.language)
  const { title, authority } = order.selection
  const list = listIn(order, says)
  return {
    language: order.language,
    from: authority,
    subject: says(`Binnenkort vervalt ${list}: ${title}`, `Soon ${list} expires: ${title}`),
    why: says(
      `Je krijgt deze mail omdat je meewerkt aan de selectie ${title}.`,
      `You get this mail because you work on the selection ${title}.`,
    ),
    body: [
      greeting(order.name, says),
      until(order, says),
      { kind: 'paragraph', words: order.extension },
      {
        kind: 'action',
        to: { link: order.address, words: says('Bekijk de lijsten', 'See the lists') },
      },
    ],
  }
}

function until({ through, members, selection, language, ...order }: Order, says: Says): Part {
  const last = formatDay(through, language)
  const list = listIn(order, says)
  const title = { strong: selection.title }
  const many = String(members)
  return {
    kind: 'paragraph',
    words: says(
      [
        'Voor ',
        title,
        ` geldt ${list} nog tot en met `,
        { strong: last },
        `. Er staan ${many} mensen op. Daarna kan niemand er nog uit gevraagd worden, en verlengen kan dan niet meer.`,
      ],
      [
        'For ',
        title,
        ` ${list} is valid through `,
        { strong: last },
        `. It holds ${many} people. After that nobody can be asked from it, and it can no longer be extended.`,
      ],
    ),
  }
}

function listIn({ list }: Pick<Order, 'list'>, says: Says): string {
  return list === 'reserve'
    ? says('de wervingsreserve', 'the reserve')
    : says('de lijst met rangschikking', 'the ranked list')
}
