/**
 * Everything that is known about judging in a selection: who may, who is assigned, what was locked, what was agreed.
 *
 * @module
 */

import { staffIn } from '#persistence/desk/staff.ts'
import { type JudgingEntry, judgingIn } from '#persistence/desk/judging.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import type { JudgingEvent } from '#record/own-events.ts'
import type { DeskMeans } from '../means.ts'

/** Somebody who may judge in a selection. */
export interface Assessor {
  readonly account: string
  /** The pseudonym; undefined for somebody who did nothing here yet. */
  readonly actor: string | undefined
  readonly name: string
  readonly roles: readonly string[]
}

type Recorded<Name extends JudgingEvent['event']> = Omit<JudgingEntry, 'event'> & {
  readonly event: Extract<JudgingEvent, { event: Name }>
}

/** A form that was locked. */
export type LockedForm = Recorded<'FormLocked'>
/** What was agreed. */
export type AgreedResult = Recorded<'ResultAgreed'>
/** Who was assigned. */
export type Assigned = Recorded<'AssessorsAssigned'>
/** Who is not waited for. */
export type Excused = Recorded<'AssessorExcused'>

/** What is judged, of whom. */
export interface Judged {
  readonly round: string
  readonly measure: string
  readonly candidate: string
}

/** What the record says about judging. */
export interface Judging {
  /** The last word on who is assigned to a round. */
  readonly assigned: ReadonlyMap<string, Assigned>
  readonly excused: readonly Excused[]
  /** The forms of a candidate on a measure, in the order in which they were locked. */
  readonly formsOf: (judged: Judged) => readonly LockedForm[]
  /** What was agreed, the first time first. */
  readonly resultsOf: (judged: Judged) => readonly AgreedResult[]
  /** Every form of a round. */
  readonly formsIn: (round: string) => readonly LockedForm[]
  /** How much the record says: it only grows. */
  readonly size: number
}

/** The same with the people. */
export interface Tableau extends Judging {
  readonly staff: readonly Assessor[]
}

const JUDGING: ReadonlySet<string> = new Set(['assessor', 'panel', 'line-manager', 'selector'])

/** The tableau of a selection. */
export async function tableauOf({ store }: DeskMeans, selection: string): Promise<Tableau> {
  return inTransaction(store.database, 'system', async (work) => {
    const staff = await staffIn(store, work, selection)
    const judging = await judgingOf(work, selection)
    const judges = staff.filter(({ roles }) => roles.some((one) => JUDGING.has(one)))
    return { ...judging, staff: judges.map((one) => ({ ...one, name: calledOf(one) })) }
  })
}

/** What somebody is called: by name, or by number where the account has none. */
export function calledOf({ name, actor, account }: Omit<Assessor, 'roles'>): string {
  return name === '' ? (actor ?? account.slice(0, 8)) : name
}

/** What the record of a selection says about judging. */
export async function judgingOf(work: Pick<Work, 'client'>, selection: string): Promise<Judging> {
  return judgingFrom(await judgingIn(work, selection))
}

/** The same from what was read. */
export function judgingFrom(entries: readonly JudgingEntry[]): Judging {
  const forms = entries.filter(isKind('FormLocked'))
  const results = entries.filter(isKind('ResultAgreed'))
  const formsBy = Map.groupBy(forms, ({ event }) => keyOf(event))
  const resultsBy = Map.groupBy(results, ({ event }) => keyOf(event))
  const roundForms = Map.groupBy(forms, ({ event }) => event.round)
  return {
    assigned: new Map(
      entries.filter(isKind('AssessorsAssigned')).map((one) => [one.event.round, one]),
    ),
    excused: entries.filter(isKind('AssessorExcused')),
    formsOf: (judged) => formsBy.get(keyOf(judged)) ?? [],
    resultsOf: (judged) => resultsBy.get(keyOf(judged)) ?? [],
    formsIn: (round) => roundForms.get(round) ?? [],
    size: entries.length,
  }
}

function isKind<Name extends JudgingEvent['event']>(
  name: Name,
): (one: JudgingEntry) => one is Recorded<Name> {
  return (one): one is Recorded<Name> => one.event.event === name
}

function keyOf({ round, measure, candidate }: Judged): string {
  return `${round}/${measure}/${candidate}`
}
