/**
 * A link to sign in with: until when it works, that it works once, and what to do when nobody asked for it.
 *
 * @module
 */

import { formatInstant } from '#core/values/instant.ts'
import { saysIn } from '../../says.ts'
import { type Message } from '../mail.ts'
import { type OrderOf } from '../orders.ts'

/** The message with the link. */
export function signInLink(order: OrderOf<'sign-in-link'>): Message {
  const says = saysIn(order.language)
  const until = formatInstant(order.until, order.language)
  const asked = formatInstant(order.asked, order.language)
  return {
    language: order.language,
    from: order.from,
    subject: says('Je link om aan te melden', 'Your link to sign in'),
    why: says(
      'Je krijgt deze mail omdat iemand met dit adres wilde aanmelden.',
      'You get this mail because somebody wanted to sign in with this address.',
    ),
    body: [
      {
        kind: 'paragraph',
        words: says(
          `Op ${asked} vroeg je een link om aan te melden. Hij werkt één keer, en tot ${until}.`,
          `On ${asked} you asked for a link to sign in. It works once, and until ${until}.`,
        ),
      },
      { kind: 'action', to: { link: order.address, words: says('Meld je aan', 'Sign in') } },
      {
        kind: 'paragraph',
        words: says(
          'Stuur deze mail niet door: wie de link heeft, kan in jouw naam aanmelden. Vroeg jij hem niet? Dan hoef je niets te doen; zonder de link meldt niemand zich aan.',
          'Do not forward this mail: whoever has the link can sign in as you. Did you not ask for it? Then you need not do anything; without the link nobody signs in.',
        ),
      },
    ],
  }
}
