/**
 * Somebody got a role in a selection: which one, what it is for, from whom, and the way there.
 *
 * @module
 */

import { type Part, type Piece } from '../../letter/letter.ts'
import { type Says, saysIn } from '../../says.ts'
import { type Message } from '../mail.ts'
import { type OrderOf } from '../orders.ts'
import { greeting } from './greeting.ts'

type Order = OrderOf<'role-given'>

/** The message. */
export function roleGiven(order: Order): Message {
  const says = saysIn(order.language)
  const { role, selection } = order
  return {
    language: order.language,
    from: selection.authority,
    subject: says(`Je rol: ${role}, ${selection.title}`, `Your role: ${role}, ${selection.title}`),
    why: says(
      `Je krijgt deze mail omdat iemand dit adres een rol gaf in de selectie ${selection.title}.`,
      `You get this mail because somebody gave this address a role in the selection ${selection.title}.`,
    ),
    body: [
      greeting(order.name, says),
      given(order, says),
      from(order, says),
      {
        kind: 'action',
        to: { link: order.address, words: says('Ga naar deze selectie', 'Go to this selection') },
      },
      mistaken(order, says),
    ],
  }
}

function given({ by, role, does, selection }: Order, says: Says): Part {
  const [name, title] = [{ strong: role }, { strong: selection.title }]
  const giver = by === '' ? says('De personeelsdienst', 'HR') : by
  return {
    kind: 'paragraph',
    words: says<Piece[]>(
      [
        giver,
        ' gaf je een rol in de selectie ',
        title,
        ': ',
        name,
        `. Wie die rol heeft, ${does}.`,
      ],
      [giver, ' gave you a role in the selection ', title, ': ', name, `. Whoever has it ${does}.`],
    ),
  }
}

function from({ waits }: Order, says: Says): Part {
  return {
    kind: 'paragraph',
    words: waits
      ? says(
          'Ze wacht tot je je aanmeldt met de dienst waarmee medewerkers zich aanmelden, en met dit e-mailadres. Vanaf dan geldt ze.',
          'It waits until you sign in with the service that staff sign in with, and with this e-mail address. It holds from then on.',
        )
      : says(
          'Ze geldt al. Meld je aan met de dienst waarmee medewerkers zich aanmelden.',
          'It holds already. Sign in with the service that staff sign in with.',
        ),
  }
}

function mistaken({ by }: Order, says: Says): Part {
  const whom = by === '' ? says('de personeelsdienst', 'HR') : by
  return {
    kind: 'paragraph',
    words: says(
      `Is deze rol niet voor jou, of verwacht je een belangenconflict? Laat het weten aan ${whom}.`,
      `Is this role not meant for you, or do you expect a conflict of interest? Let ${whom} know.`,
    ),
  }
}
