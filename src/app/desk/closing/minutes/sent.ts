/**
 * What somebody fills in for the minutes: who has to agree, who was there, what has to be remarked.
 *
 * @module
 */

import type { Selection } from '#core/selection/state.ts'
import type { StaffMember } from '#persistence/desk/staff.ts'
import { readableIn } from '../../reason.ts'
import type { FieldWrong } from '../../refusal.ts'

/** What was filled in. */
export interface MinutesSent {
  /** Accounts of those who have to agree. */
  readonly members: readonly string[]
  /** One a line; empty where nobody was there. */
  readonly observers: string
  /** One a line. */
  readonly remarks: string
}

const JUDGES: ReadonlySet<string> = new Set(['assessor', 'panel'])

/** What is wrong with it: nobody who judged may be left out. */
export function wrongInMinutes(
  { members, observers, remarks }: MinutesSent,
  staff: readonly StaffMember[],
  hands: ReadonlySet<string>,
): readonly FieldWrong[] {
  const isKnown = members.every((member) => staff.some(({ account }) => account === member))
  const missing = staff.filter((one) => mustAgree(one, hands) && !members.includes(one.account))
  const names = missing.map(({ name }) => name).join(', ')
  return [
    ...(members.length === 0 || !isKnown ? [{ field: 'members', says: NOBODY }] : []),
    ...(missing.length === 0
      ? []
      : [
          {
            field: 'members',
            says: {
              nl: `Wie scores gaf, moet akkoord gaan. Duid ook aan: ${names}.`,
              en: `Whoever gave scores has to agree. Select as well: ${names}.`,
            },
          },
        ]),
    ...readableIn('observers', observers),
    ...readableIn('remarks', remarks),
  ]
}

/** Whether somebody judged: gave scores as an assessor or in the panel. */
export function mustAgree({ actor, roles }: StaffMember, hands: ReadonlySet<string>): boolean {
  return actor !== undefined && hands.has(actor) && roles.some((role) => JUDGES.has(role))
}

const NOBODY = {
  nl: 'Duid aan wie akkoord moet gaan.',
  en: 'Select who has to agree.',
}

/** Lines without those that are empty. */
export function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Everybody who entered or corrected a score, set a cut-off, or locked a form, in any round. */
export function handsIn(
  { rounds }: Pick<Selection, 'rounds'>,
  judges: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set([...judges, ...[...rounds.values()].flatMap(({ hands }) => [...hands])])
}
