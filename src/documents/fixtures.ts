/**
 * A fictional application and its receipt, for the tests of documents and mail.
 *
 * @module
 */

import { type Day, isDay } from '#core/values/day.ts'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import { type ApplicationReceipt } from './receipt/application.ts'

/** The day written in `text`. Throws where it is none. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`${text} is no day`)
  return text
}

/** The instant written in `text`. Throws where it is none. */
export function instant(text: string): Instant {
  const read = parseInstant(text)
  if (read === undefined) throw new RangeError(`${text} is no instant`)
  return read
}

/** The receipt of a fictional application that came in time, in Dutch. */
export const receiptOfNoor: ApplicationReceipt = {
  language: 'nl',
  selection: { authority: 'Agentschap Voorbeeld', title: 'Adviseur waterbeheer', number: '90210' },
  candidate: { name: 'Noor Verzonnen', pseudonym: 'K-7QF4-2MXD' },
  received: instant('2026-11-09T18:42:07.318Z'),
  closing: day('2026-11-10'),
  timeliness: { kind: 'in-time' },
  route: 'Externe aanwerving',
  stated: [
    { what: 'Diploma', answer: 'Bachelor, behaald op 30 juni 2017 in België, in het Nederlands' },
    {
      what: 'Ervaring',
      answer:
        'Medewerker waterbeheer bij een lokaal bestuur, van 1 september 2017 tot en met 31 augustus 2021, voltijds\nProjectleider in de privésector, van 1 oktober 2021 tot nu, 80 %',
    },
    { what: 'Rijbewijs B', answer: 'Ja' },
    {
      what: 'Waarom wil je deze functie?',
      answer:
        'Ik werk al negen jaar aan beken en rivieren. Ik wil dat wat we meten ook gebruikt wordt om te beslissen.',
    },
  ],
  files: [
    { name: 'diploma bachelor.pdf', what: 'Bewijs van je diploma', bytes: 1_384_220 },
    { name: 'cv-2026.pdf', what: 'Cv', bytes: 212_004 },
  ],
  adjustments: ['Ik heb dyslexie en vraag een derde meer tijd voor de schriftelijke proef.'],
  reuse: [],
  entry: {
    id: '6f9c1f0e-3d5b-4d0a-9a57-0c7a4b1f2e11',
    hash: '9b74c9897bac770ffc029102a200c5de3f0f8f1f1b2c9d6a0e4c5b7a8d9e0f12',
  },
  next: [
    {
      when: { kind: 'by', day: day('2026-11-20') },
      what: 'We kijken na of je aan de voorwaarden voldoet. Je krijgt de beslissing met de redenen.',
    },
    {
      when: { kind: 'between', from: day('2026-11-30'), through: day('2026-12-04') },
      what: 'Voorselectie: een online vragenlijst. Wie genoeg punten haalt, gaat naar de gesprekken.',
    },
    { when: { kind: 'on', day: day('2026-12-15') }, what: 'Gesprekken in Brussel.' },
  ],
  contacts: [
    {
      role: 'Over de selectie',
      name: 'Team Selectie',
      email: 'selectie@voorbeeld.example',
      phone: '02 000 00 00',
    },
    { role: 'Over de functie', name: 'Afdeling Water' },
  ],
  addresses: {
    application: 'https://keur.voorbeeld.example/nl/mijn/90210',
    verify: 'https://keur.voorbeeld.example/nl/controleer',
  },
}
