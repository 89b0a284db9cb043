/**
 * What the text of a setting must be, for whoever wrote another.
 *
 * @module
 */

import type { Text } from '#core/values/text.ts'

/** By the kind of text. */
export const EXPECTS = {
  mode: { nl: 'demonstration of production', en: 'demonstration or production' },
  line: { nl: 'een naam van hoogstens 120 tekens', en: 'a name of at most 120 characters' },
  sentence: {
    nl: 'een zin van hoogstens 500 tekens',
    en: 'a sentence of at most 500 characters',
  },
  something: { nl: 'een tekst', en: 'a text' },
  port: { nl: 'een getal van 0 tot 65535', en: 'a number from 0 to 65535' },
  count: { nl: 'een geheel getal van 1 tot 9999', en: 'a whole number from 1 to 9999' },
  minutes: { nl: 'een geheel getal van 0 tot 1440', en: 'a whole number from 0 to 1440' },
  days: { nl: 'een geheel getal van 0 tot 366', en: 'a whole number from 0 to 366' },
  people: { nl: 'een geheel getal van 1 tot 999999', en: 'a whole number from 1 to 999999' },
  origin: {
    nl: 'een adres zonder iets erachter, zoals https://keur.example',
    en: 'an address without anything after it, such as https://keur.example',
  },
  database: {
    nl: 'een adres zoals postgres://gebruiker@machine/keur',
    en: 'an address such as postgres://user@machine/keur',
  },
  smtp: {
    nl: 'een adres zoals smtp://gebruiker:wachtwoord@machine:587',
    en: 'an address such as smtp://user:password@machine:587',
  },
  source: {
    nl: 'een adres dat begint met https://, of een op deze machine zelf',
    en: 'an address that begins with https://, or one on this machine itself',
  },
  mailbox: { nl: 'een mailadres', en: 'a mail address' },
  witnesses: {
    nl: 'sleutels van getuigen, naam+id+sleutel, met een spatie ertussen en elke naam één keer',
    en: 'keys of witnesses, name+id+key, with a space between them and each name once',
  },
  few: { nl: 'een getal van 0 tot 9', en: 'a number from 0 to 9' },
  token: { nl: 'minstens 16 tekens', en: 'at least 16 characters' },
  level: { nl: 'debug, info, warn of error', en: 'debug, info, warn or error' },
} as const satisfies Readonly<Record<string, Text>>
