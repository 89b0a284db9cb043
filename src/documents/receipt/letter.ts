/**
 * The receipt of an application as a letter: first whether it came in time, then what follows and what one can do, and
 * after that everything that was received and how to verify it.
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { dayInBrussels } from '#core/values/instant.ts'
import { type Letter, type Part } from '../letter/letter.ts'
import { type Says, saysIn } from '../says.ts'
import { type ApplicationReceipt } from './application.ts'
import { fileSize } from './file-size.ts'
import {
  contactParts,
  nextParts,
  receivedFacts,
  replacedParts,
  verifyingParts,
  withdrawingParts,
} from './parts.ts'
import { timelinessNotice } from './timeliness.ts'

/** The receipt as a letter; on paper and on screen it holds the same. */
export function receiptLetter(receipt: ApplicationReceipt): Letter {
  const { language, selection, candidate } = receipt
  const says = saysIn(language)
  return {
    language,
    authority: selection.authority,
    title: says('Ontvangstbewijs van je sollicitatie', 'Receipt of your application'),
    about: selection.title,
    reference: receipt.entry.id,
    dated: formatDay(dayInBrussels(receipt.received), language),
    to: candidate.name,
    body: [
      timelinessNotice(receipt),
      { kind: 'facts', facts: receivedFacts(receipt) },
      ...replacedParts(receipt),
      ...nextParts(receipt),
      ...withdrawingParts(receipt),
      ...contactParts(receipt),
      ...stated(receipt, says),
      ...files(receipt, says),
      ...asked(receipt, says),
      ...verifyingParts(receipt),
    ],
  }
}

function stated(receipt: ApplicationReceipt, says: Says): Part[] {
  if (receipt.stated.length === 0) return []
  const facts = receipt.stated.map(({ what, answer }) => ({ name: what, value: answer }))
  return [
    { kind: 'heading', text: says('Wat je opgaf', 'What you stated') },
    { kind: 'facts', facts },
  ]
}

function files({ files: all, language }: ApplicationReceipt, says: Says): Part[] {
  const heading: Part = { kind: 'heading', text: says('Je bestanden', 'Your files') }
  if (all.length === 0) {
    const none = says('Je stuurde geen bestanden mee.', 'You sent no files along.')
    return [heading, { kind: 'paragraph', words: none }]
  }
  const head = says(['Bestand', 'Waarvoor', 'Grootte'], ['File', 'What for', 'Size'])
  const rows = all.map((file) => [file.name, file.what, fileSize(file.bytes, language)])
  return [heading, { kind: 'table', head, rows }]
}

function asked({ adjustments, reuse }: ApplicationReceipt, says: Says): Part[] {
  return [
    ...listed(says('Aanpassingen die je vroeg', 'Adjustments you asked for'), adjustments),
    ...listed(
      says('Eerdere resultaten die je laat meetellen', 'Earlier results to be counted'),
      reuse,
    ),
  ]
}

function listed(text: string, items: readonly string[]): Part[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text },
        { kind: 'list', items },
      ]
}
