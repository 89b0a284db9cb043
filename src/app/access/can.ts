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
  /** The authority that recruits and, where that is another, the one that runs the selection for it. */
  readonly authorities: readonly string[]
  /** The account whose candidacy it concerns, where it concerns one. */
  readonly owner?: string | undefined
  /** Whether the actor stands as a candidate in this selection. */
  readonly stands?: boolean | undefined
  /** Whether a conflict of interest closes this candidate's file to the actor (policy 29). */
  readonly conflict?: boolean | undefined
}

interface Rule {
  readonly owner?: true
  readonly signedIn?: true
  readonly everybody?: true
  readonly roles?: readonly StaffRole[]
  /** Roles that judge candidates: they see a file unless a conflict closes it to them. */
  readonly judges?: readonly StaffRole[]
}

const RUN = ['selector', 'hr', 'auditor', 'authority'] as const
const JUDGE = ['assessor', 'panel', 'line-manager'] as const
/** Who may be the owner of a choice point; the rules ask whose it is (policy 21). */
const DECIDE = ['selector', 'hr', 'authority', ...JUDGE] as const

const rules = {
  'read-vacancy': { everybody: true },
  'read-heads': { everybody: true },
  'verify-receipt': { everybody: true },
  'start-application': { signedIn: true },
  'edit-draft': { owner: true },
  'submit-application': { owner: true },
  withdraw: { owner: true },
  'answer-offer': { owner: true },
  'download-own-data': { owner: true },
  'read-selection': { roles: [...RUN, ...JUDGE] },
  'read-file': { owner: true, roles: RUN, judges: JUDGE },
  'read-adjustments': { owner: true, roles: RUN },
  'read-candidates': { roles: [...RUN, 'line-manager'] },
  'enter-paper-application': { roles: ['selector'] },
  'record-withdrawal': { roles: ['selector'] },
  screen: { roles: ['selector'] },
  'decide-reuse': { roles: ['selector', 'hr', 'authority'], judges: JUDGE },
  'settle-duplicates': { roles: ['selector', 'hr', 'authority'] },
  'verify-claims': { roles: ['selector', 'hr'] },
  'import-scores': { roles: ['selector'] },
  'give-scores': { roles: ['selector'], judges: JUDGE },
  'declare-conflict': { roles: ['selector', ...JUDGE] },
  'find-conflict': { roles: ['selector'] },
  'run-round': { roles: ['selector'] },
  'confirm-round': { roles: ['selector'] },
  'make-choice': { roles: DECIDE },
  'release-results': { roles: ['selector'] },
  'read-letters': { owner: true, roles: RUN },
  'read-minutes': { roles: [...RUN, ...JUDGE] },
  'draw-up-minutes': { roles: ['selector'] },
  'sign-minutes': { roles: ['selector', ...JUDGE] },
  'run-lists': { roles: ['selector', 'hr', 'authority', 'line-manager'] },
  'choose-candidate': { roles: ['line-manager'] },
  'make-offer': { roles: ['hr', 'selector', 'authority'] },
  'judge-admission': { roles: ['hr', 'selector', 'authority'] },
  'stop-selection': { roles: ['authority', 'hr'] },
  'read-draft': { owner: true },
  'read-record': { roles: RUN },
  'export-record': { roles: ['hr', 'auditor'] },
  'amend-regulation': { roles: ['selector', 'hr'] },
  'read-roles': { roles: ['selector', 'hr', 'auditor'] },
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
  const held = rolesIn(actor, subject)
  return held.some((role) => opensBy(rule, role, subject))
}

/** The roles that an action is open to, as far as no conflict of interest closes it. */
export function rolesFor(action: Action): readonly StaffRole[] {
  const { roles = [], judges = [] }: Rule = rules[action]
  return [...roles, ...judges]
}

function opensBy(rule: Rule, role: StaffRole, subject: Subject): boolean {
  if (rule.roles?.includes(role) === true) return true
  return subject.conflict !== true && rule.judges?.includes(role) === true
}

function isAction(text: string): text is Action {
  return Object.hasOwn(rules, text)
}
