/**
 * Fictional orders of every kind of message, for tests.
 *
 * @module
 */

import { day, instant, receiptOfNoor } from '../fixtures.ts'
import { decisionOfNoor } from '../decision/fixtures.ts'
import { type MailOrder } from './orders.ts'

const { stated, files, adjustments: _adjustments, reuse: _reuse, ...received } = receiptOfNoor

const aboutLists = [
  { what: 'interest-asked', vacancy: 'Peilbeheerder, Gent' },
  {
    what: 'comparable-vacancy',
    vacancy: 'Dossierbeheerder',
    authority: 'Agentschap Elders',
    says: 'Een andere dienst kan je vragen voor een vacature die op deze lijkt.',
  },
  { what: 'extended', through: day('2027-11-20') },
  { what: 'expires', through: day('2026-11-20') },
  {
    what: 'place-decided',
    effect: 'remove',
    says: 'Weiger je een aanbod, dan beslist het agentschap over je plaats.',
    reason: 'De kandidaat weigerde twee keer dezelfde functie.',
    appeal: decisionOfNoor.appeal,
  },
  {
    what: 'place-decided',
    effect: 'keep',
    says: 'Antwoord je niet, dan beslist het agentschap over je plaats.',
    reason: 'De vraag kwam niet aan.',
    appeal: decisionOfNoor.appeal,
  },
] as const

/** An offer to Noor. */
const offerToNoor = {
  language: 'nl',
  selection: received.selection,
  candidate: received.candidate,
  vacancy: 'Adviseur waterbeheer',
  contract: 'contract van onbepaalde duur',
  sent: day('2026-12-01'),
  last: day('2026-12-15'),
  says: 'Zolang de reserve geldt, kunnen we je een functie aanbieden.',
  place: ['Weiger je een aanbod, dan beslist het agentschap over je plaats.'],
  admission: [
    { says: 'Je gedrag past bij de functie.' },
    { says: 'Je bezit je burgerlijke rechten.', evidence: 'Uittreksel uit het strafregister' },
  ],
  conditions: ['Bij aanwerving geldt schaal NB111.'],
  contacts: received.contacts,
  addresses: { application: received.addresses.application },
} as const

/** One order of every kind, and one of a late application. */
export const orders: readonly MailOrder[] = [
  { kind: 'application-received', ...received, answers: stated.length, files: files.length },
  {
    kind: 'application-received',
    ...received,
    received: instant('2026-11-10T23:00:00.000Z'),
    timeliness: { kind: 'late' },
    answers: 1,
    files: 0,
  },
  {
    kind: 'draft-reminder',
    language: 'nl',
    name: 'Noor Verzonnen',
    selection: received.selection,
    closing: day('2026-11-10'),
    missing: ['Je diploma', 'De vraag "Waarom wil je deze functie?"'],
    address: 'https://keur.voorbeeld.example/nl/solliciteer/90210',
    contacts: received.contacts,
  },
  {
    kind: 'sign-in-link',
    language: 'nl',
    from: 'Agentschap Voorbeeld',
    asked: instant('2026-11-09T08:00:00.000Z'),
    until: instant('2026-11-09T08:20:00.000Z'),
    address: 'https://keur.voorbeeld.example/nl/aanmelden/fictieve-sleutel',
  },
  {
    kind: 'confirm-alert',
    language: 'nl',
    from: 'Agentschap Voorbeeld',
    search: 'water, niveau B, Brussel',
    asked: instant('2026-11-09T08:00:00.000Z'),
    until: instant('2026-11-16T08:00:00.000Z'),
    address: 'https://keur.voorbeeld.example/nl/meldingen/fictieve-sleutel',
  },
  {
    kind: 'job-alert',
    language: 'nl',
    from: 'Agentschap Voorbeeld',
    searches: [
      {
        words: '“water”; graad: deskundige (B1); standplaats: Brussel',
        list: 'https://keur.voorbeeld.example/vacatures?q=water&grade=B1&place=Brussel',
      },
      {
        words: 'standplaats: Gent',
        list: 'https://keur.voorbeeld.example/vacatures?place=Gent',
      },
    ],
    vacancies: [
      {
        title: 'Adviseur waterbeheer',
        authority: 'Agentschap Voorbeeld',
        grade: 'deskundige',
        places: ['Brussel', 'Gent'],
        closing: day('2026-11-10'),
        address: 'https://keur.voorbeeld.example/vacatures/90210',
      },
      {
        title: 'Peilbeheerder',
        authority: 'Agentschap Voorbeeld',
        grade: 'deskundige',
        places: [],
        opens: day('2026-11-16'),
        closing: day('2026-12-01'),
        address: 'https://keur.voorbeeld.example/vacatures/90211',
      },
    ],
    more: 3,
    unsubscribe: 'https://keur.voorbeeld.example/op-de-hoogte/stoppen/fictieve-sleutel',
  },
  {
    kind: 'application-withdrawn',
    language: 'nl',
    name: 'Noor Verzonnen',
    selection: received.selection,
    withdrawn: instant('2026-11-09T19:00:00.000Z'),
    closing: day('2026-11-10'),
    again: true,
    entry: received.entry,
    address: received.addresses.application,
    contacts: received.contacts,
  },
  {
    kind: 'which-counts',
    language: 'nl',
    name: 'Noor Verzonnen',
    selection: received.selection,
    received: instant('2026-11-08T18:30:00.000Z'),
    address: received.addresses.application,
    contacts: received.contacts,
  },
  { kind: 'result-told', ...decisionOfNoor },
  ...(['made', 'reminder', 'accepted', 'declined'] as const).map((what): MailOrder => ({
    kind: 'offer-told',
    what,
    ...offerToNoor,
  })),
  {
    kind: 'list-expires',
    language: 'nl',
    name: 'Robin Personeelszaken',
    selection: received.selection,
    list: 'reserve',
    through: day('2026-11-20'),
    members: 3,
    extension: 'De lijnmanager kan de reserve langer laten gelden.',
    address: 'https://keur.voorbeeld.example/werkplek/90210/lijsten',
  },
  ...[true, false].map((waits): MailOrder => ({
    kind: 'role-given',
    language: 'nl',
    name: waits ? '' : 'Jo Jurylid',
    selection: received.selection,
    role: 'jury',
    does: 'beoordeelt kandidaten als lid van de jury',
    by: waits ? '' : 'Robin Personeelszaken',
    waits,
    address: 'https://keur.voorbeeld.example/werkplek/90210',
  })),
  ...aboutLists.map((about): MailOrder => ({
    kind: 'list-told',
    language: 'nl',
    name: 'Noor Verzonnen',
    selection: received.selection,
    list: about.what === 'expires' ? 'ranked-list' : 'reserve',
    about,
    address: received.addresses.application,
    contacts: received.contacts,
  })),
]
