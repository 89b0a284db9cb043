/**
 * The receipt of an application as a letter: first whether it came in time, then what follows and what one can do, and
 * after that everything that was received and how to verify it.
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { dayInBrussels, formatInstant } from '#core/values/instant.ts'
import { type Fact, type Letter, type Part, type Piece } from '../letter/letter.ts'
import { type Says, saysIn } from '../says.ts'
import { capitalised, whenInWords } from '../when.ts'
import { type ApplicationReceipt, type Contact } from './application.ts'
import { fileSize } from './file-size.ts'
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
      { kind: 'facts', facts: received(receipt, says) },
      ...replaced(receipt, says),
      ...next(receipt, says),
      ...withdrawing(receipt, says),
      ...contacts(receipt.contacts, says),
      ...stated(receipt, says),
      ...files(receipt, says),
      ...asked(receipt, says),
      ...verifying(receipt, says),
    ],
  }
}

function received({ selection, candidate, ...receipt }: ApplicationReceipt, says: Says): Fact[] {
  return [
    { name: says('Functie', 'Job'), value: selection.title },
    ...(selection.number === undefined
      ? []
      : [{ name: says('Selectienummer', 'Selection number'), value: selection.number }]),
    { name: says('Kandidaat', 'Candidate'), value: candidate.name },
    { name: says('Jouw kandidaatnummer', 'Your candidate number'), value: candidate.pseudonym },
    {
      name: says('Ontvangen', 'Received'),
      value: formatInstant(receipt.received, receipt.language),
    },
    { name: says('Gekozen kanaal', 'Chosen route'), value: receipt.route },
  ]
}

/** Whether the application came after closing; then it replaces nothing, and no other can follow (policy 8). */
function isLate({ timeliness }: ApplicationReceipt): boolean {
  return timeliness.kind === 'late' || timeliness.kind === 'posted-late'
}

function replaced(receipt: ApplicationReceipt, says: Says): Part[] {
  const { replaces, language } = receipt
  if (replaces === undefined || isLate(receipt)) return []
  const at = formatInstant(replaces, language)
  const words = says(
    `Deze sollicitatie vervangt de vorige, van ${at}. De laatste volledige sollicitatie die op tijd is, telt.`,
    `This application replaces the earlier one, of ${at}. The last complete application that is in time counts.`,
  )
  return [{ kind: 'paragraph', words }]
}

function next(receipt: ApplicationReceipt, says: Says): Part[] {
  if (receipt.next.length === 0) return []
  const steps = receipt.next.map(({ when, what }) => ({
    name: capitalised(whenInWords(when, receipt.language)),
    value: what,
  }))
  return [
    { kind: 'heading', text: says('Wat er nu gebeurt', 'What happens next') },
    { kind: 'steps', steps },
  ]
}

function withdrawing(receipt: ApplicationReceipt, says: Says): Part[] {
  const address = receipt.addresses.application
  const page = { link: address, words: address }
  const words = says<Piece[]>(
    [
      'Je volgt je sollicitatie op ',
      page,
      '. Daar trek je ze ook in; dat kan altijd en een reden is niet nodig.',
    ],
    [
      'You follow your application at ',
      page,
      '. There you can also withdraw it, at any time and without a reason.',
    ],
  )
  return [
    { kind: 'heading', text: says('Wijzigen of intrekken', 'Changing or withdrawing') },
    { kind: 'paragraph', words: [...words, ...again(receipt, says)] },
  ]
}

function again(receipt: ApplicationReceipt, says: Says): Piece[] {
  if (isLate(receipt)) return []
  const last = formatDay(receipt.closing, receipt.language)
  return [
    says(
      ` Opnieuw solliciteren kan tot en met ${last}.`,
      ` You can apply again until the end of ${last}.`,
    ),
  ]
}

function contacts(all: readonly Contact[], says: Says): Part[] {
  if (all.length === 0) return []
  return [
    { kind: 'heading', text: says('Vragen?', 'Questions?') },
    { kind: 'facts', facts: all.map(contactFact) },
  ]
}

/** Somebody to turn to: the role, and how to reach them. */
export function contactFact({ role, name, email, phone }: Contact): Fact {
  const ways = [
    ...(name === undefined ? [] : [name]),
    ...(email === undefined ? [] : [{ link: `mailto:${email}`, words: email }]),
    ...(phone === undefined ? [] : [phone]),
  ]
  return { name: role, value: ways.flatMap((way, index) => (index === 0 ? [way] : ['\n', way])) }
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
    ...listed(says('Eerdere resultaten die je laat meetellen', 'Earlier results to be counted'), reuse),
  ]
}

function listed(text: string, items: readonly string[]): Part[] {
  return items.length === 0 ? [] : [{ kind: 'heading', text }, { kind: 'list', items }]
}

function verifying({ entry, addresses }: ApplicationReceipt, says: Says): Part[] {
  const page = { link: addresses.verify, words: addresses.verify }
  return [
    { kind: 'heading', text: says('Dit ontvangstbewijs controleren', 'Verifying this receipt') },
    {
      kind: 'paragraph',
      words: says(
        [
          'Je sollicitatie staat als één inschrijving in ons register, waaruit niemand iets kan schrappen zonder dat het opvalt. Open ',
          page,
          ' en kies het ontvangstbewijs dat je als bestand kreeg. De pagina rekent in je eigen browser na of het echt is en of de inschrijving in het register staat. De vingerafdruk daar moet dezelfde zijn als hieronder.',
        ],
        [
          'Your application is one entry in our record, from which nobody can remove anything unnoticed. Open ',
          page,
          ' and choose the receipt that you got as a file. The page calculates in your own browser whether it is genuine and whether the entry is in the record. The fingerprint there must be the same as below.',
        ],
      ),
    },
    { kind: 'exact', name: says('Inschrijving', 'Entry'), text: entry.id },
    { kind: 'exact', name: says('Vingerafdruk (SHA-256)', 'Fingerprint (SHA-256)'), text: entry.hash },
  ]
}
