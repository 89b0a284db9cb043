/**
 * Words of the desk that several of its pages use.
 *
 * @module
 */

import { ROLE_NAMES } from '#app/access/role-words.ts'
import { type RoundStanding } from '#core/selection/outcomes/standing.ts'
import { type OutcomeCode } from '#core/selection/state.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { type Tone } from '../../components/tag.tsx'

/** What a role is called, for whoever has it. */
const ROLES: Readonly<Record<string, Text>> = {
  ...ROLE_NAMES,
  candidate: { nl: 'kandidaat', en: 'candidate' },
}

/** The roles in one phrase. */
export function rolesInWords(roles: readonly string[], language: Language): string {
  return roles.map((role) => ROLES[role]?.[language] ?? role).join(', ')
}

/** How far a round is. */
export const PROGRESS: Readonly<Record<RoundStanding['progress'], Text & { readonly tone: Tone }>> =
  {
    waiting: { nl: 'Nog niet begonnen', en: 'Not begun', tone: 'quiet' },
    open: { nl: 'Bezig', en: 'Under way', tone: 'plain' },
    closed: { nl: 'Te bevestigen', en: 'To be confirmed', tone: 'attention' },
    decided: { nl: 'Beslist', en: 'Decided', tone: 'good' },
    frozen: { nl: 'Bevroren door een verbetering', en: 'Frozen by a correction', tone: 'wrong' },
  }

/** What an outcome is called, of one person. */
export const OUTCOME: Readonly<Record<OutcomeCode, Text & { readonly tone: Tone }>> = {
  'goes-on': { nl: 'Gaat door', en: 'Goes on', tone: 'good' },
  passed: { nl: 'Geslaagd', en: 'Passed', tone: 'good' },
  'not-admitted': { nl: 'Voldoet niet', en: 'Does not qualify', tone: 'wrong' },
  invalid: { nl: 'Ongeldig', en: 'Not valid', tone: 'wrong' },
  'below-minimum': { nl: 'Onder een minimum', en: 'Below a minimum', tone: 'wrong' },
  'outside-quota': { nl: 'Buiten de plaatsen', en: 'Outside the places', tone: 'attention' },
  absent: { nl: 'Nam niet deel', en: 'Did not take part', tone: 'quiet' },
  withdrawn: { nl: 'Ingetrokken', en: 'Withdrew', tone: 'quiet' },
  undecided: { nl: 'Nog open', en: 'Still open', tone: 'plain' },
}
