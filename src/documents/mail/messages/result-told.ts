/**
 * A result was released: the whole of it with its reasons and the way to appeal, as in the letter.
 *
 * The subject says nothing about the outcome: it is read on screens that others see.
 *
 * @module
 */

import { decisionParts } from '../../decision/parts.ts'
import { saysIn } from '../../says.ts'
import { type Message } from '../mail.ts'
import { type OrderOf } from '../orders.ts'
import { greeting, whyCandidate } from './greeting.ts'

/** The message. */
export function resultTold(decision: OrderOf<'result-told'>): Message {
  const says = saysIn(decision.language)
  const { title, authority } = decision.selection
  return {
    language: decision.language,
    from: authority,
    subject: says(`Je resultaat: ${title}`, `Your result: ${title}`),
    why: whyCandidate(title, says),
    body: [
      greeting(decision.candidate.name, says),
      ...decisionParts(decision),
      {
        kind: 'action',
        to: {
          link: decision.addresses.application,
          words: says('Bekijk je sollicitatie en de brief', 'See your application and the letter'),
        },
      },
    ],
  }
}
