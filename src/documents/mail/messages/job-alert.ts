/**
 * New vacancies that fit a search: which, until when one can apply, and how to stop these mails.
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { type Part } from '../../letter/letter.ts'
import { type Says, saysIn } from '../../says.ts'
import { type Message } from '../mail.ts'
import { type OrderOf } from '../orders.ts'

type Order = OrderOf<'job-alert'>

/** The message about new vacancies. */
export function jobAlert(order: Order): Message {
  const says = saysIn(order.language)
  return {
    language: order.language,
    from: order.from,
    subject: subject(order, says),
    why: says(
      [
        'Je vroeg deze mails voor: ',
        order.search,
        '. ',
        { link: order.unsubscribe.page, words: 'Stop deze mails' },
      ],
      [
        'You asked for these mails for: ',
        order.search,
        '. ',
        { link: order.unsubscribe.page, words: 'Stop these mails' },
      ],
    ),
    unsubscribe: order.unsubscribe.oneClick,
    body: order.vacancies.flatMap((vacancy) => vacancyParts(vacancy, order, says)),
  }
}

function subject({ vacancies }: Order, says: Says): string {
  const [first] = vacancies
  return vacancies.length === 1 && first !== undefined
    ? says(`Nieuwe vacature: ${first.title}`, `New vacancy: ${first.title}`)
    : says(
        `${vacancies.length} nieuwe vacatures voor jou`,
        `${vacancies.length} new vacancies for you`,
      )
}

function vacancyParts(vacancy: Order['vacancies'][number], order: Order, says: Says): Part[] {
  const { title, authority, grade, places, closing, address } = vacancy
  const last = formatDay(closing, order.language)
  return [
    { kind: 'heading', text: title },
    {
      kind: 'facts',
      facts: [
        { name: says('Entiteit', 'Authority'), value: authority },
        { name: says('Graad', 'Grade'), value: grade },
        ...(places.length === 0
          ? []
          : [{ name: says('Plaats', 'Place'), value: places.join(', ') }]),
        { name: says('Solliciteren kan tot en met', 'Applications open through'), value: last },
      ],
    },
    { kind: 'action', to: { link: address, words: says('Bekijk de vacature', 'See the vacancy') } },
  ]
}
