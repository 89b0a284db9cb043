/**
 * The parts of a receipt that stand both on paper and in the mail.
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { formatToTheSecond } from '#core/values/instant.ts'
import { capitalised, whenInWords } from '../dates.ts'
import { type Fact, type Part, type Piece } from '../letter/letter.ts'
import { type Says, saysIn } from '../says.ts'
import { type Contact, type Received } from './application.ts'
import { isLate } from './timeliness.ts'

/** What was received, from whom, when and by which route. */
export function receivedFacts({ selection, candidate, ...receipt }: Received): Fact[] {
  const says = saysIn(receipt.language)
  return [
    { name: says('Functie', 'Job'), value: selection.title },
    ...(selection.number === undefined
      ? []
      : [{ name: says('Selectienummer', 'Selection number'), value: selection.number }]),
    { name: says('Kandidaat', 'Candidate'), value: candidate.name },
    { name: says('Jouw kandidaatnummer', 'Your candidate number'), value: candidate.pseudonym },
    {
      name: says('Ontvangen', 'Received'),
      value: formatToTheSecond(receipt.received, receipt.language),
    },
    { name: says('Gekozen kanaal', 'Chosen route'), value: receipt.route },
  ]
}

/** Which earlier application this one replaces, if any. */
export function replacedParts(receipt: Received): Part[] {
  const says = saysIn(receipt.language)
  const { replaces, language } = receipt
  // A late application replaces nothing (policy 8).
  if (replaces === undefined || isLate(receipt)) return []
  const at = formatToTheSecond(replaces, language)
  const words = says(
    `Deze sollicitatie vervangt de vorige, van ${at}. De laatste volledige sollicitatie die op tijd is, telt.`,
    `This application replaces the earlier one, of ${at}. The last complete application that is in time counts.`,
  )
  return [{ kind: 'paragraph', words }]
}

/** What happens next, with dates. */
export function nextParts(receipt: Received): Part[] {
  const says = saysIn(receipt.language)
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

/** How to follow, withdraw and replace the application. */
export function withdrawingParts(receipt: Received): Part[] {
  const says = saysIn(receipt.language)
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

function again(receipt: Received, says: Says): Piece[] {
  if (isLate(receipt)) return []
  const last = formatDay(receipt.closing, receipt.language)
  return [
    says(
      ` Opnieuw solliciteren kan tot en met ${last}.`,
      ` You can apply again until the end of ${last}.`,
    ),
  ]
}

/** Whom to turn to with questions. */
export function contactParts(of: Pick<Received, 'language' | 'contacts'>): Part[] {
  const says = saysIn(of.language)
  if (of.contacts.length === 0) return []
  return [
    { kind: 'heading', text: says('Vragen?', 'Questions?') },
    { kind: 'facts', facts: of.contacts.map(contactFact) },
  ]
}

function contactFact({ role, name, email, phone }: Contact): Fact {
  const ways = [
    ...(name === undefined ? [] : [name]),
    ...(email === undefined ? [] : [{ link: `mailto:${email}`, words: email }]),
    ...(phone === undefined ? [] : [phone]),
  ]
  return { name: role, value: ways.flatMap((way, index) => (index === 0 ? [way] : ['\n', way])) }
}

/** The entry, its fingerprint, and how to verify them. */
export function verifyingParts({ language, entry, addresses }: Received): Part[] {
  const says = saysIn(language)
  const page = { link: addresses.verify, words: addresses.verify }
  return [
    { kind: 'heading', text: says('Dit ontvangstbewijs controleren', 'Verifying this receipt') },
    {
      kind: 'paragraph',
      words: says(
        [
          'Je sollicitatie staat als één inschrijving in ons register, waaruit niemand iets kan schrappen zonder dat het opvalt. Open ',
          page,
          ' en kies het bestand van je ontvangstbewijs, dat je bij je sollicitatie vindt. De pagina rekent in je eigen browser na of het echt is en of de inschrijving in het register staat. De vingerafdruk daar moet dezelfde zijn als hieronder.',
        ],
        [
          'Your application is one entry in our record, from which nobody can remove anything unnoticed. Open ',
          page,
          ' and choose the file of your receipt, which you find with your application. The page calculates in your own browser whether it is genuine and whether the entry is in the record. The fingerprint there must be the same as below.',
        ],
      ),
    },
    { kind: 'exact', name: says('Inschrijving', 'Entry'), text: entry.id },
    {
      kind: 'exact',
      name: says('Vingerafdruk (SHA-256)', 'Fingerprint (SHA-256)'),
      text: entry.hash,
    },
  ]
}
