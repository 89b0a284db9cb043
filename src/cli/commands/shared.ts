/**
 * Arguments and options that several commands have.
 *
 * @module
 */

import type { Command } from 'commander'
import type { Language, Text } from '#core/values/text.ts'

const REGULATION: Text = { nl: 'het selectiereglement (YAML)', en: 'the regulation (YAML)' }
const FACTS: Text = {
  nl: 'de feiten (JSON Lines, één gebeurtenis per regel); - is de standaardinvoer',
  en: 'the facts (JSON Lines, one event a line); - is standard input',
}
const AT: Text = {
  nl: 'het moment: 2025-06-04T09:00:00+02:00, of 2025-06-04T11:00 in Brussel; zonder: de laatste gebeurtenis',
  en: 'the moment: 2025-06-04T09:00:00+02:00, or 2025-06-04T11:00 in Brussels; without: the last event',
}

const PLACES = {
  regulation: { nl: '<selectiereglement>', en: '<regulation>' },
  facts: { nl: '<feiten>', en: '<facts>' },
  candidate: { nl: '<kandidaat>', en: '<candidate>' },
  bundle: { nl: '<bundel>', en: '<bundle>' },
  files: { nl: '<bestand...>', en: '<file...>' },
  file: { nl: '<bestand>', en: '<file>' },
  selection: { nl: '<selectieprocedure>', en: '<selection>' },
  instant: { nl: '<moment>', en: '<instant>' },
  amount: { nl: '<aantal>', en: '<number>' },
  site: { nl: '[site]', en: '[site]' },
  folder: { nl: '<map>', en: '<folder>' },
  name: { nl: '<naam>', en: '<name>' },
  several: { nl: '<selectieprocedure...>', en: '<selection...>' },
  address: { nl: '<e-mailadres>', en: '<address>' },
  authority: { nl: '<entiteit>', en: '<authority>' },
  seed: { nl: '<getal>', en: '<number>' },
} as const satisfies Readonly<Record<string, Text>>

/** How an argument or the value of an option is called in the help. */
export function argumentPlace(which: keyof typeof PLACES, language: Language): string {
  return PLACES[which][language]
}

/** Asks for a regulation and facts. */
export function withRegulationAndFacts(command: Command, language: Language): Command {
  return command
    .argument(argumentPlace('regulation', language), REGULATION[language])
    .argument(argumentPlace('facts', language), FACTS[language])
}

/** Lets the moment be chosen. */
export function withMoment(command: Command, language: Language): Command {
  return command.option(`--at ${argumentPlace('instant', language)}`, AT[language])
}
