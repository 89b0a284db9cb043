/**
 * What somebody fills in for the minutes: who has to agree, who was there, what has to be remarked.
 *
 * @module
 */

import type { Selection } from '#core/selection/state.ts'
import type { StaffMember } from '#persistence/desk/staff.ts'
import { rolesFor } from '../../../access/can.ts'
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
  judged: Judged,
): readonly FieldWrong[] {
  const able = staff.filter(maySign)
  const isKnown = members.every((member) => able.some(({ account }) => account === member))
  const missing = able.filter((one) => mustAgree(one, judged) && !members.includes(one.account))
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

/** Whether somebody could sign: minutes never wait for who cannot. */
export function maySign({ roles }: Pick<StaffMember, 'roles'>): boolean {
  return rolesFor('sign-minutes').some((role) => roles.includes(role))
}

/** Whether somebody judged: locked a form in any role, or gave scores as an assessor or in the panel. */
export function mustAgree({ actor, roles }: StaffMember, { hands, judges }: Judged): boolean {
  if (actor === undefined) return false
  return judges.has(actor) || (hands.has(actor) && roles.some((role) => JUDGES.has(role)))
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

/** Who had a hand in results, by the names they act under. */
interface Judged {
  /** Everybody who entered or corrected a score, or set a cut-off, in any round. */
  readonly hands: ReadonlySet<string>
  /** Everybody who locked a form. */
  readonly judges: ReadonlySet<string>
}

/** Who judged in a selection, in any round. */
export function judgedIn(
  { rounds }: Pick<Selection, 'rounds'>,
  judges: ReadonlySet<string>,
): Judged {
  return { judges, hands: new Set([...rounds.values()].flatMap(({ hands }) => [...hands])) }
}
