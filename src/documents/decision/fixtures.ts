/**
 * A fictional result, for the tests of documents and mail.
 *
 * @module
 */

import { day, instant, receiptOfNoor } from '../fixtures.ts'
import { type Decision } from './decision.ts'

const { selection, candidate, contacts, addresses } = receiptOfNoor

/** Somebody who reached every minimum and is outside the places, told again after a correction, in Dutch. */
export const decisionOfNoor: Decision = {
  language: 'nl',
  selection,
  candidate,
  round: 'Ronde 1b: voorselectie',
  told: day('2026-12-08'),
  tone: 'attention',
  outcome: 'Je haalde elk minimum, maar je valt buiten het aantal plaatsen.',
  follows: ['Je wordt niet uitgenodigd voor de volgende ronde.'],
  replaces: day('2026-12-04'),
  changed: [
    {
      depth: 0,
      text: 'Eerst: je gaat door naar de volgende ronde. Nu: je haalde elk minimum, maar je valt buiten het aantal plaatsen.',
    },
    { depth: 0, text: 'Vragenlijst: eerst 64, nu 61.' },
    { depth: 2, text: 'Reden: één blad telde dubbel.' },
  ],
  reasons: [
    {
      heading: 'Ronde 1b: voorselectie',
      lines: [
        {
          depth: 0,
          text: 'Beslist: je haalde elk minimum, maar je valt buiten het aantal plaatsen.',
        },
        { depth: 1, text: 'Vragenlijst: 61.' },
        { depth: 1, text: '9e van 17; grensscore 62,5; 8 plaatsen.' },
        { depth: 2, text: 'De acht besten gaan door.' },
      ],
    },
  ],
  note: ['Bedankt voor je tijd.'],
  next: [],
  appeal: {
    body: 'Raad van State, afdeling Bestuursrechtspraak',
    form: 'Ondertekend verzoekschrift, aangetekend verstuurd',
    last: day('2027-02-08'),
    says: 'Tegen een beslissing kun je binnen zestig dagen beroep instellen.',
  },
  feedback: 'Vraag uitleg aan de selectieverantwoordelijke en vermeld nummer 90210.',
  contacts,
  decided: instant('2026-12-07T09:20:00.000Z'),
  addresses: { application: addresses.application },
}
