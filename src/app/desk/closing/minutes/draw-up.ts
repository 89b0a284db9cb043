/**
 * Drawing up the minutes: the account of what was decided, with who judged and who was there, under a head of the record that is
 * signed at that moment. What is drawn up is fixed: members agree with exactly these bytes.
 *
 * @module
 */

import { minutesSigned, nothingPending } from '#core/selection/permit/list.ts'
import type { Obstacle } from '#core/selection/refusal.ts'
import { rankedList } from '#core/selection/lists/ranked-list.ts'
import type { Selection } from '#core/selection/state.ts'
import { type Instant, dayInBrussels, parseInstant } from '#core/values/instant.ts'
import { accept, refuse } from '#core/values/result.ts'
import { actorIn } from '#persistence/actors.ts'
import { keepMinutes, lastMinutes } from '#persistence/desk/minutes.ts'
import { type StaffMember, staffIn } from '#persistence/desk/staff.ts'
import { integrate } from '#persistence/entries/integrate.ts'
import { lastHead } from '#persistence/entries/read.ts'
import type { Act } from '#persistence/entries/write.ts'
import { type Store, means as hashing } from '#persistence/store.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { hex, utf8 } from '#record/bytes.ts'
import type { Actor } from '../../../access/actor.ts'
import type { Answer } from '../../desk.ts'
import { judgesOf } from '../../judging/hands.ts'
import { type Judging, judgingOf } from '../../judging/tableau.ts'
import type { DeskMeans } from '../../means.ts'
import { type Moment, perform } from '../../perform.ts'
import { byRules, plainly, wrongFields } from '../../refusal.ts'
import { accountOf } from './account.ts'
import type { MinutesData, MinutesPerson } from './minutes-data.ts'
import { type MinutesSent, judgedIn, linesIn, wrongInMinutes } from './sent.ts'

/** Minutes with the text that members sign. */
export interface KeptMinutes {
  readonly data: MinutesData
  readonly text: string
}

interface Drawn extends KeptMinutes {
  readonly content: string
  readonly sha256: string
}

/** Draws up the minutes, or draws them up anew. */
export async function drawUpMinutes(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  sent: MinutesSent,
): Answer<unknown> {
  const folded = await means.selections.find(selection)
  if (folded === undefined) return refuse(plainly('unknown-selection'))
  const { staff, judges } = await inTransaction(means.store.database, 'system', async (work) => ({
    staff: await staffIn(means.store, work, selection),
    judges: await judgesOf(work, selection),
  }))
  const wrong = wrongInMinutes(sent, staff, judgedIn(folded, judges))
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  const people = await withActors(means.store, selection, staff, sent.members)
  let drawn: Drawn | undefined
  return perform(means, {
    actor,
    selection,
    action: 'draw-up-minutes',
    commands: async (moment, record) => {
      const obstacle = obstacleTo(moment)
      if (obstacle !== undefined) return refuse(byRules(obstacle, moment.selection))
      drawn = await drawnAt(means, moment, record, { sent, people })
      return accept([])
    },
    acts: (moment) => [actOf(drawn ?? missing(), moment)],
    effects: async ({ record, moment, ownEntries }) => {
      const { data, sha256, content } = drawn ?? missing()
      const [entry] = ownEntries
      if (entry === undefined) throw new Error('What was drawn up is in the record.')
      const kept = { version: data.version, sha256, created: moment.at, content }
      await keepMinutes(means.store, record, selection, { ...kept, entry: entry.entry })
    },
  })
}

function obstacleTo({ at, by, selection }: Moment): Obstacle {
  const event = { event: 'MinutesSigned', at, on: dayInBrussels(at), by } as const
  return minutesSigned(selection, event) ?? nothingPending(selection)
}

async function drawnAt(
  { store, papers }: DeskMeans,
  moment: Moment,
  record: Work,
  { sent, people }: Pick<Drawing, 'sent' | 'people'>,
): Promise<Drawn> {
  const selection = moment.regulation.regulation
  const before = await lastMinutes(store, record, selection)
  const version = (before?.version ?? 0) + 1
  const head = await signedNow(store, record, selection)
  const judging = await judgingOf(record, selection)
  const data = dataOf(moment, { version, sent, people, record: head, judging })
  const text = papers.minutesText(data)
  const sha256 = hex(hashing.sha256(utf8(text)))
  return { data, text, sha256, content: JSON.stringify({ data, text }) }
}

function actOf({ data, sha256 }: Drawn, { by, roles }: Moment): Act {
  const { version, members, record } = data
  return {
    by,
    role: roles[0] ?? 'selector',
    rule: 'hiring/minutes',
    event: {
      event: 'MinutesDrawnUp',
      version,
      members: members.map(({ actor }) => actor),
      size: record.size,
    },
    files: { minutes: sha256 },
  }
}

function missing(): never {
  throw new Error('Minutes are drawn up before they are recorded.')
}

type Known = Omit<StaffMember, 'actor'> & { readonly actor: string; readonly isMember: boolean }

/** Everybody under a number; members who did nothing yet get theirs now. */
async function withActors(
  store: Store,
  selection: string,
  staff: readonly StaffMember[],
  members: readonly string[],
): Promise<readonly Known[]> {
  return inTransaction(store.database, 'system', async (work) => {
    const known: Known[] = []
    for (const one of staff) {
      const isMember = members.includes(one.account)
      if (!isMember && one.actor === undefined) continue
      // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
      const actor = one.actor ?? (await actorIn(work, selection, one.account))
      known.push({ ...one, actor, isMember })
    }
    return known
  })
}

/** The head of the record as it is at this moment: everything before is under it. */
async function signedNow(
  store: Store,
  record: Work,
  selection: string,
): Promise<MinutesData['record']> {
  // oxlint-disable-next-line no-await-in-loop -- each round places what waited before it
  while ((await integrate(store, selection)) !== undefined);
  const head = await lastHead(record, selection)
  const [origin = '', size = '', root = '', time = ''] = head?.note.split('\n') ?? []
  const signed = parseInstant(time.replace(/^time /u, ''))
  if (signed === undefined) throw new Error('The record of a published regulation has a head.')
  return { origin, size: Number(size), root, signed }
}

interface Drawing {
  readonly version: number
  readonly sent: MinutesSent
  readonly people: readonly Known[]
  readonly record: MinutesData['record']
  readonly judging: Judging
}

function dataOf(
  { selection, regulation, at }: Moment,
  { version, sent, people, record, judging }: Drawing,
): MinutesData {
  const account = accountOf({ selection, regulation, judging })
  const text = JSON.stringify(account)
  return {
    version,
    drawn: at,
    account,
    ranked: rankedTable(selection, at),
    members: people.filter(({ isMember }) => isMember).map(person),
    others: people.filter(({ isMember, actor }) => !isMember && text.includes(actor)).map(person),
    observers: linesIn(sent.observers),
    remarks: linesIn(sent.remarks),
    record,
  }
}

function rankedTable(selection: Selection, at: Instant): MinutesData['ranked'] {
  const members = rankedList(selection, at)
  if (members.length === 0) return undefined
  return {
    head: ['Rang', 'Kandidaat'],
    rows: members.map(({ rank, candidate }) => [String(rank), candidate]),
  }
}

function person({ actor, name, roles }: Known): MinutesPerson {
  return { actor, name, roles: [...roles] }
}
