/**
 * Other words for a code where the usual ones do not fit: one day instead of a range, the closing
 * date instead of a day on which people work.
 *
 * @module
 */

import { type CheckFinding } from '../check/codes.ts'
import { type Message, message } from './wording.ts'

/** The words that fit `found` better than the usual ones of its code; `undefined` for none. */
export function variantOf({ code, path, facts }: CheckFinding): Message | undefined {
  const place = facts['amended-at'] ?? path.join('/')
  if (place === 'announcement/closing') return ON_CLOSING.get(code)
  const isOneDay = facts['from'] === facts['through']
  if (code === 'range-overlap' && isOneDay && facts['from'] !== 'always') return OVERLAP_OF_ONE_DAY
  return code === 'range-hole' && isOneDay ? HOLE_OF_ONE_DAY : undefined
}

const CLOSING_ON_HOLIDAY: Message = message(
  [
    'De vacature sluit op {day|day}, een feestdag of sluitingsdag: {name-nl}.',
    'Wie op de laatste dag nog een vraag heeft, bereikt wellicht niemand.',
    'Ga na of de dag zo bedoeld is; kies anders een werkdag.',
  ],
  [
    'The vacancy closes on {day|day}, a holiday or closing day: {name-en}.',
    'Somebody with a question on the last day may reach nobody.',
    'See whether the day is meant; if not, choose a working day.',
  ],
)

const CLOSING_AT_WEEKEND: Message = message(
  [
    'De vacature sluit in het weekend, op {day|day}.',
    'De termijn schuift niet op naar maandag, en wie op de laatste dag nog een vraag heeft, bereikt wellicht niemand.',
    'Ga na of de dag zo bedoeld is; kies anders een werkdag.',
  ],
  [
    'The vacancy closes at the weekend, on {day|day}.',
    'The term does not move on to Monday, and somebody with a question on the last day may reach nobody.',
    'See whether the day is meant; if not, choose a working day.',
  ],
)

const ON_CLOSING: ReadonlyMap<string, Message> = new Map([
  ['on-holiday', CLOSING_ON_HOLIDAY],
  ['on-weekend', CLOSING_AT_WEEKEND],
])

const OVERLAP_OF_ONE_DAY: Message = message(
  [
    'Op {from|day} gelden twee regels tegelijk.',
    'Voor wie op die dag valt, zegt het reglement twee dingen.',
    'Laat de grenzen aansluiten: `before` en `from` met dezelfde dag.',
  ],
  [
    'On {from|day} two lines hold at once.',
    'For somebody on that day the regulation says two things.',
    'Let the bounds meet: `before` and `from` with the same day.',
  ],
)

const HOLE_OF_ONE_DAY: Message = message(
  [
    'Op {from|day} is niets geregeld.',
    'Voor wie op die dag valt, zegt het reglement niets.',
    'Laat de grenzen aansluiten (`before` en `from` met dezelfde dag), of voeg een regel toe met `person-decides`.',
  ],
  [
    'Nothing is settled on {from|day}.',
    'For somebody on that day the regulation says nothing.',
    'Let the bounds meet (`before` and `from` with the same day), or add a line with `person-decides`.',
  ],
)
