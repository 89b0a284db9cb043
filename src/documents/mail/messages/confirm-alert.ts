/**
 * Somebody asked for mails about vacancies: which, and that nothing comes before it is confirmed.
 *
 * @module
 */

import { formatInstant } from '#core/values/instant.ts'
import { saysIn } from '../../says.ts'
import { type Message } from '../mail.ts'
import { type OrderOf } from '../orders.ts'

/** The message that asks to confirm an alert. */
export function confirmAlert(order: OrderOf<'confirm-alert'>): Message {
  const says = saysIn(order.language)
  const until = formatInstant(order.until, order.language)
  const asked = formatInstant(order.asked, order.language)
  return {
    language: order.language,
    from: order.from,
    subject: says('Bevestig je vacaturemelding', 'Confirm your job alert'),
    why: says(
      'Je krijgt deze mail omdat iemand met dit adres een vacaturemelding vroeg.',
      'You get this mail because somebody asked for a job alert with this address.',
    ),
    body: [
      {
        kind: 'paragraph',
        words: says(
          `Op ${asked} vroeg je om een mail te krijgen zodra er een nieuwe vacature is die past bij:`,
          `On ${asked} you asked for a mail as soon as there is a new vacancy that fits:`,
        ),
      },
      { kind: 'list', items: [order.search] },
      {
        kind: 'action',
        to: {
          link: order.address,
          words: says('Ja, stuur mij die mails', 'Yes, send me those mails'),
        },
      },
      {
        kind: 'paragraph',
        words: says(
          `De link werkt tot ${until}. Stoppen kan later altijd, met één klik onderaan elke mail. Vroeg jij dit niet? Dan hoef je niets te doen: we sturen niets meer.`,
          `The link works until ${until}. You can stop at any time, with one click at the foot of every mail. Did you not ask for this? Then you need not do anything: we send nothing more.`,
        ),
      },
    ],
  }
}
