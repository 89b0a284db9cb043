/**
 * Who may do what. Every use case asks this one question; the database asks it again, row by row.
 *
 * An action is open to everybody, to whoever is signed in, to the person whose candidacy or account it is, or to the roles
 * named. What is not named is not allowed. Being the candidate in a selection closes every role in that selection: nobody
 * judges, or looks into, the selection in which they stand themselves (rule 106; policy 29).
 *
 * @module
 */

import { type Actor, type StaffRole, rolesIn } from './actor.ts'

/** What an action is about. */
export interface Subject {
  readonly selection: string
  readonly authority: string
  /** The account whose candidacy it concerns, where it concerns one. */
  readonly owner?: string | undefined
  /** Whether the actor stands as a candidate in this selection. */
  readonly stands?: boolean | undefined
}

interface Rule {
  readonly owner?: true
  readonly signedIn?: true
  readonly everybody?: true
  readonly roles?: readonly StaffRole[]
}

const rules = {
  'read-vacancy': { everybody: true },
  'read-heads': { everybody: true },
  'verify-receipt': { everybody: true },
  'start-application': { signedIn: true },
  'edit-draft': { owner: true },
  'submit-application': { owner: true },
  withdraw: { owner: true },
  'read-own-candidacy': { owner: true },
  'download-own-data': { owner: true },
  'read-selection': { roles: ['selector', 'assessor', 'line-manager', 'hr', 'auditor'] },
  'read-file': { roles: ['selector', 'hr'] },
  'enter-paper-application': { roles: ['selector'] },
  'read-record': { roles: ['selector', 'hr', 'auditor'] },
  'export-record': { roles: ['hr', 'auditor'] },
  'amend-regulation': { roles: ['selector', 'hr'] },
  'give-role': { roles: ['hr'] },
  'erase-personal-data': { roles: ['hr'] },
} as const satisfies Readonly<Record<string, Rule>>

/** Something that may be done. */
export type Action = keyof typeof rules

/** Every action there is. */
export const actions: readonly Action[] = Object.keys(rules).filter(isAction)

/** Whether the actor may do this to the subject. */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  const rule: Rule = rules[action]
  if (rule.everybody === true) return true
  if (actor.kind === 'anybody') return false
  if (rule.signedIn === true) return true
  if (rule.owner === true && subject.owner === actor.account) return true
  if (subject.stands === true) return false
  return rolesIn(actor, subject).some((role) => rule.roles?.includes(role) === true)
}

function isAction(text: string): text is Action {
  return Object.hasOwn(rules, text)
}
