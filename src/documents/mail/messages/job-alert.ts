/**
 * New vacancies that fit what somebody looks for: which, until when one can apply, and how to stop these mails.
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { type Fact, type Part } from '../../letter/letter.ts'
import { type Says, saysIn } from '../../says.ts'
import { type Message } from '../mail.ts'
import { type OrderOf } from '../orders.ts'

type Order = OrderOf<'job-alert'>
type Vacancy = Order['vacancies'][number]

/** The message about new vacancies. */
export function jobAlert(order: Order): Message {
  const says = saysIn(order.language)
  const searches = order.searches.map(({ words }) => words)
  return {
    language: order.language,
    from: order.from,
    subject: subject(order, says),
    why: [
      says('Je vroeg deze mails voor: ', 'You asked for these mails for: '),
      searches.join(says(', en voor: ', ', and for: ')),
      '. ',
      { link: order.unsubscribe, words: says('Stop deze mails', 'Stop these mails') },
    ],
    unsubscribe: order.unsubscribe,
    body: [
      ...order.vacancies.flatMap((vacancy) => vacancyParts(vacancy, order, says)),
      ...(order.more === 0 ? [] : [moreOf(order, says)]),
      { kind: 'heading', text: says('Alles wat nu past', 'Everything that fits now') },
      {
        kind: 'list',
        items: order.searches.map(({ words, list }) => [
          `${words} – `,
          { link: list, words: says('bekijk de lijst', 'see the list') },
        ]),
      },
    ],
  }
}

function subject({ vacancies, more }: Order, says: Says): string {
  const [first] = vacancies
  const count = vacancies.length + more
  return count === 1 && first !== undefined
    ? says(`Nieuwe vacature: ${first.title}`, `New vacancy: ${first.title}`)
    : says(`${count} nieuwe vacatures voor jou`, `${count} new vacancies for you`)
}

function moreOf({ more }: Order, says: Says): Part {
  const words =
    more === 1
      ? says('En nog één nieuwe vacature.', 'And one more new vacancy.')
      : says(`En nog ${more} nieuwe vacatures.`, `And ${more} more new vacancies.`)
  return { kind: 'paragraph', words: [{ strong: words }] }
}

function vacancyParts(vacancy: Vacancy, order: Order, says: Says): Part[] {
  const { title, authority, grade, places, address } = vacancy
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
        ...whenToApply(vacancy, order, says),
      ],
    },
    { kind: 'action', to: { link: address, words: says('Bekijk de vacature', 'See the vacancy') } },
  ]
}

function whenToApply({ opens, closing }: Vacancy, { language }: Order, says: Says): Fact[] {
  const last = formatDay(closing, language)
  const through = {
    name: says('Solliciteren kan tot en met', 'Applications open through'),
    value: last,
  }
  if (opens === undefined) return [through]
  const first = formatDay(opens, language)
  return [{ name: says('Solliciteren kan vanaf', 'Applications open from'), value: first }, through]
}
