/**
 * Doing something in a selection: asked of access, then of the rules, then recorded with what follows from it, all of it
 * or nothing. What the desk does is decided on everything that was recorded before, and one at a time.
 *
 * @module
 */

import { setImmediate } from 'node:timers/promises'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { type Command, eventOf } from '#core/selection/command.ts'
import type { Event } from '#core/selection/event.ts'
import { continued } from '#core/selection/evolve.ts'
import { inForce, seenAt } from '#core/selection/in-force.ts'
import type { Selection } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { actorIn } from '#persistence/actors.ts'
import { applicantOf } from '#persistence/applicants.ts'
import { type OpenRecord, withRecord } from '#persistence/entries/append.ts'
import type { Act, Written } from '#persistence/entries/write.ts'
import { type Actor, type StaffRole, rolesIn } from '../access/actor.ts'
import { type Action, can } from '../access/can.ts'
import { actOf } from '../recording/acts.ts'
import { stateOutcomes } from '../recording/stating.ts'
import type { DeskMeans } from './means.ts'
import { type Worker, obstacleTo, subjectFor } from './place.ts'
import { type DeskRefusal, byRules, plainly } from './refusal.ts'

/** The moment at which something is done, with nothing recorded between it and what is done. */
export interface Moment {
  /** When it is recorded. */
  readonly at: Instant
  /** The pseudonym of whoever does it. */
  readonly by: string
  /** The roles they have here, of which the first is named in the record; a candidate has none. */
  readonly roles: readonly StaffRole[]
  readonly selection: Selection
  readonly regulation: Regulation
}

/** Something to be done. */
export interface Deed {
  readonly actor: Actor
  readonly selection: string
  readonly action: Action
  /** The candidate it is about, whose file must be open to the actor. */
  readonly candidate?: string | undefined
  /** In which of the actor's roles; the first they have when left out. */
  readonly role?: StaffRole | undefined
  /**
   * The commands, one after the other; each is asked of the rules in the selection that those before it made. What they depend on
   * beside the selection is read in `record`: nothing is recorded between that and what is done.
   */
  readonly commands: (
    moment: Moment,
    record: OpenRecord,
  ) => Result<readonly Command[], DeskRefusal> | Promise<Result<readonly Command[], DeskRefusal>>
  /** Told every now and then how many steps of many are done; each command is two: asked of the rules, and recorded. */
  readonly told?: ((done: number) => Promise<void>) | undefined
  /** What only the record holds and is done with it; recorded before the commands. */
  readonly acts?: ((moment: Moment) => readonly Act[]) | undefined
  /** What follows from it in the same transaction: letters that are queued, rows beside the record. */
  readonly effects?: ((done: Done) => Promise<void>) | undefined
}

/** Something that was done. */
export interface Done {
  readonly record: OpenRecord
  readonly moment: Moment
  readonly events: readonly Event[]
  /** The entry of each event. */
  readonly entries: readonly Written[]
  /** The entry of each act that only the record holds. */
  readonly ownEntries: readonly Written[]
  /** The selection with these events. */
  readonly after: Selection
}

/** Does it, or says why not and changes nothing. */
export async function perform(
  means: DeskMeans,
  deed: Deed,
): Promise<Result<Omit<Done, 'record'>, DeskRefusal>> {
  const { actor, selection } = deed
  if (actor.kind === 'anybody') return refuse(plainly('not-allowed'))
  return means.turns.take(selection, async () => performAlone(means, deed, actor))
}

async function performAlone(
  means: DeskMeans,
  deed: Deed,
  actor: Worker,
): Promise<Result<Omit<Done, 'record'>, DeskRefusal>> {
  const { store } = means
  const onBehalf = { account: actor.account }
  const acting = { selection: deed.selection, onBehalf, how: 'alone' } as const
  return withRecord(store, acting, async (record) => {
    const moment = await momentOf(means, record, deed, actor)
    if (!moment.ok) return moment
    const commands = await deed.commands(moment.value, record)
    if (!commands.ok) return commands
    return recordAll(record, deed, moment.value, commands.value)
  })
}

/** Something that a candidate does in a selection, about themselves. */
export interface OwnDeed extends Pick<Deed, 'actor' | 'selection' | 'action' | 'effects'> {
  readonly commands: (moment: Moment) => Result<readonly Command[], DeskRefusal>
}

/** Does what a candidate does about themselves, or says why not and changes nothing. */
export async function performOwn(
  means: DeskMeans,
  deed: OwnDeed,
): Promise<Result<Omit<Done, 'record'>, DeskRefusal>> {
  const { actor, selection, action } = deed
  if (actor.kind === 'anybody') return refuse(plainly('not-allowed'))
  const acting = { selection, onBehalf: { account: actor.account }, how: 'alone' } as const
  return means.turns.take(selection, async () =>
    withRecord(means.store, acting, async (record) => {
      const own = await applicantOf(record, selection, actor.account)
      const subject = { selection, authorities: [], owner: actor.account, stands: true }
      const folded = await means.selections.find(selection)
      if (own === undefined || !can(actor, action, subject) || folded === undefined) {
        return refuse(plainly('unknown-selection'))
      }
      const at = await record.now()
      const regulation = inForce(folded, at)
      const by = own.candidate
      const moment = { at, by, roles: [], selection: seenAt(folded, at), regulation }
      const commands = deed.commands(moment)
      return commands.ok ? recordAll(record, deed, moment, commands.value) : commands
    }),
  )
}

async function momentOf(
  { selections }: DeskMeans,
  record: OpenRecord,
  { selection, action, candidate, role }: Deed,
  actor: Worker,
): Promise<Result<Moment, DeskRefusal>> {
  const subject = await subjectFor(record, actor, selection, candidate)
  const refused = obstacleTo(actor, action, subject)
  if (refused !== undefined || subject === undefined) {
    return refuse(refused ?? plainly('unknown-selection'))
  }
  const held = rolesIn(actor, subject)
  if (role !== undefined && !held.includes(role)) return refuse(plainly('not-allowed'))
  const folded = await selections.find(selection)
  if (folded === undefined) return refuse(plainly('unknown-selection'))
  if (candidate !== undefined && !folded.candidates.has(candidate)) {
    return refuse(plainly('unknown-candidate'))
  }
  const by = await actorIn(record, selection, actor.account)
  const at = await record.now()
  const roles = role === undefined ? held : [role, ...held.filter((one) => one !== role)]
  return accept({
    at,
    by,
    roles,
    selection: seenAt(folded, at),
    regulation: inForce(folded, at),
  })
}

async function recordAll(
  record: OpenRecord,
  deed: Pick<Deed, 'acts' | 'effects' | 'told'>,
  moment: Moment,
  commands: readonly Command[],
): Promise<Result<Done, DeskRefusal>> {
  const folded = continued(moment.selection)
  const events = commands.map(eventOf)
  const acts = []
  for (const [index, event] of events.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other; of many, others get a turn
    if (index % AT_ONCE === AT_ONCE - 1) await (deed.told?.(index + 1) ?? setImmediate())
    const before = folded.selection
    const act = actIn(event, before, moment)
    const taken = folded.take(event)
    if (!taken.ok) return refuse(byRules(taken.refusal, folded.selection))
    acts.push(act)
  }
  const own = deed.acts?.(moment) ?? []
  const written = await appended(record, [...own, ...acts], moment.at, async (done) =>
    deed.told?.(acts.length + done),
  )
  const entries = written.slice(own.length)
  const stated = await statedBy(events, acts, entries, folded.selection)
  await record.append(stated)
  const ownEntries = written.slice(0, own.length)
  const done = { record, moment, events, entries, ownEntries, after: folded.selection }
  await deed.effects?.(done)
  return accept(done)
}

/** The role that the event itself names first, where whoever acts has it; else the first of theirs. */
function roleIn(event: Event, { roles }: Moment): StaffRole | undefined {
  const named = 'role' in event ? [event.role].flat()[0] : undefined
  return roles.find((held) => held === named) ?? roles[0]
}

/** An event that names nobody who acts was done by whoever recorded it: the desk, for a candidate who told it so. */
function actIn(event: Event, before: Selection, moment: Moment): Act {
  const role = roleIn(event, moment)
  const act = actOf(event, before, () => role)
  return 'by' in event || role === undefined ? act : { ...act, by: moment.by, role }
}

/** Commands that are done before others get a turn. */
const AT_ONCE = 1000

/** Appends them, many in pieces. */
async function appended(
  record: OpenRecord,
  acts: readonly Act[],
  at: Instant,
  told: (done: number) => Promise<void>,
): Promise<readonly Written[]> {
  const written: Written[] = []
  for (let from = 0; from < acts.length; from += AT_ONCE) {
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other, in their order
    written.push(...(await record.append(acts.slice(from, from + AT_ONCE), at)))
    // oxlint-disable-next-line no-await-in-loop -- told in between
    if (acts.length > AT_ONCE) await told(Math.min(from + AT_ONCE, acts.length))
  }
  return written
}

/** What confirmations among these events decided, to be written out. */
async function statedBy(
  events: readonly Event[],
  acts: readonly Act[],
  entries: readonly Written[],
  selection: Selection,
): Promise<readonly Act[]> {
  const stated: Act[] = []
  for (const [index, event] of events.entries()) {
    const [act, entry] = [acts[index], entries[index]]
    if (act === undefined || entry === undefined) throw new Error('What was appended is written.')
    // oxlint-disable-next-line no-await-in-loop -- gathered in their order
    await stateOutcomes(async (one) => stated.push(one), {
      event,
      act,
      entry: entry.entry,
      selection,
    })
  }
  return stated
}
