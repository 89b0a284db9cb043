/**
 * The parts of minutes: what practice asks for, in the order in which somebody reads who has to judge them. Procedure, then results
 * and candidates phase by phase, the panel, who was there, remarks, the record.
 *
 * @module
 */

import { formatInstant } from '#core/values/instant.ts'
import { type Part } from '../letter/letter.ts'
import { type Minutes, type Phase } from './minutes.ts'

/** Everything that members agree to. */
export function minutesParts(minutes: Minutes): Part[] {
  const { account, ranked } = minutes
  return [
    { kind: 'facts', facts: account.facts },
    {
      kind: 'paragraph',
      words:
        'Kandidaten staan in dit proces-verbaal met hun nummer. Wie achter een nummer zit, staat in het dossier van de kandidaat en wordt daar gewist als de bewaartermijn voorbij is.',
    },
    ...account.phases.flatMap(phaseParts),
    { kind: 'heading', text: 'Eindresultaat' },
    ...passedParts(account.passed),
    ...(ranked === undefined
      ? []
      : [
          { kind: 'paragraph' as const, words: 'Lijst met rangschikking op de dag van opmaak:' },
          { kind: 'table' as const, ...ranked },
        ]),
    ...peopleParts(minutes),
    ...recordParts(minutes),
  ]
}

function phaseParts({ title, procedure, facts, decisions, results, unlisted }: Phase): Part[] {
  return [
    { kind: 'heading', text: title },
    { kind: 'list', items: procedure },
    { kind: 'facts', facts },
    ...(decisions.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            words: 'Beslissingen, verbeteringen en meldingen in deze ronde:',
          },
          { kind: 'list' as const, items: decisions },
        ]),
    ...(results.rows.length === 0 ? [] : [{ kind: 'table' as const, ...results }]),
    ...(unlisted === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            words: `En nog ${unlisted} andere kandidaten: hun uitkomst staat in het register.`,
          },
        ]),
  ]
}

function passedParts(passed: readonly string[]): Part[] {
  if (passed.length === 0) return [{ kind: 'paragraph', words: 'Niemand is geslaagd.' }]
  return [
    {
      kind: 'paragraph',
      words: `Geslaagd, op nummer en zonder rangschikking: ${passed.join(', ')}.`,
    },
  ]
}

function peopleParts({ members, others, observers, remarks }: Minutes): Part[] {
  return [
    { kind: 'heading', text: 'Jury en andere leden' },
    {
      kind: 'table',
      head: ['Naam', 'Rol', 'Nummer'],
      rows: members.map(({ name, roles, actor }) => [name, rolesInDutch(roles), actor]),
    },
    ...(others.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, words: 'Ook genoemd in dit proces-verbaal:' },
          {
            kind: 'table' as const,
            head: ['Naam', 'Rol', 'Nummer'],
            rows: others.map(({ name, roles, actor }) => [name, rolesInDutch(roles), actor]),
          },
        ]),
    { kind: 'heading', text: 'Waarnemers' },
    observers.length === 0
      ? {
          kind: 'paragraph',
          words: 'Er waren geen afgevaardigden van vakorganisaties of andere waarnemers.',
        }
      : { kind: 'list', items: observers },
    { kind: 'heading', text: 'Opmerkingen' },
    remarks.length === 0 ? { kind: 'paragraph', words: 'Geen.' } : { kind: 'list', items: remarks },
  ]
}

function recordParts({ record, drawn, version }: Minutes): Part[] {
  return [
    { kind: 'heading', text: 'Register' },
    {
      kind: 'paragraph',
      words: `Opgemaakt op ${formatInstant(drawn, 'nl')}, versie ${version}. Alles wat hierboven staat, volgt uit het register van deze selectie zoals het toen was: ${record.size} inschrijvingen. Wie het register heeft, kan narekenen dat er niets aan veranderde.`,
    },
    { kind: 'exact', name: 'Register', text: record.origin },
    { kind: 'exact', name: 'Wortel van het register (SHA-256, base64)', text: record.root },
    { kind: 'exact', name: 'Getekend op', text: formatInstant(record.signed, 'nl') },
  ]
}

/** Roles as minutes name them. */
export function rolesInDutch(roles: readonly string[]): string {
  return roles.map((role) => ROLES.get(role) ?? role).join(', ')
}

const ROLES: ReadonlyMap<string, string> = new Map([
  ['selector', 'selectieverantwoordelijke'],
  ['assessor', 'beoordelaar'],
  ['panel', 'jurylid'],
  ['line-manager', 'lijnmanager'],
  ['authority', 'entiteit'],
  ['hr', 'personeelsdienst'],
  ['auditor', 'auditor'],
])
