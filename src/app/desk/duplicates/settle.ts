/**
 * Recording that two candidates may be one person, and settling it. Settling decides nothing about either: where they are one
 * person, that person says which application counts by withdrawing the other (policies 8, 13).
 *
 * @module
 */

import type { Command } from '#core/selection/command.ts'
import { rolesOf } from '#core/selection/points/point.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import type { Recipient } from '#persistence/desk/recipients.ts'
import type { OpenRecord } from '#persistence/entries/append.ts'
import type { Actor, StaffRole } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { type Done, type Moment, perform } from '../perform.ts'
import { deskPlace } from '../place.ts'
import { reasonIn } from '../reason.ts'
import { type DeskRefusal, type FieldWrong, plainly, wrongFields } from '../refusal.ts'
import { seenOf } from '../screening/history.ts'
import { recipientsOf } from '../lists/telling.ts'
import { askWhichCounts } from './ask.ts'
import { stateOf } from './list.ts'
import { markOf } from './seen.ts'

/** Two whom somebody suspects, as they were typed. */
export interface PairSent {
  readonly candidate: string
  readonly other: string
}

/** What somebody found out about two. */
export interface SettledSent extends PairSent {
  readonly finding: string
  readonly reason: string
  /** The mark of what was seen. */
  readonly seen: string
}

type Recorded = Answer<Omit<Done, 'record'>>

/** Records a suspicion; one that is recorded already is left as it is. */
export async function suspectPair(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  { candidate, other }: PairSent,
): Recorded {
  const wrong = [...missing('kandidaat', candidate), ...missing('ander', other)]
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  if (candidate === other) return refuse(wrongFields([{ field: 'ander', says: SAME_TWICE }]))
  const unknown = await unknownAmong(means, actor, selection, [
    ['kandidaat', candidate],
    ['ander', other],
  ])
  if (unknown.length > 0) return refuse(wrongFields(unknown))
  return about(
    means,
    { actor, selection, pair: [candidate, other] },
    ({ at, by, selection: now }) =>
      accept(
        stateOf(now, [candidate, other]) === 'unrecorded'
          ? [{ command: 'SuspectDuplicate', at, candidates: [candidate, other], by }]
          : [],
      ),
  )
}

/** Settles a suspicion; one that only Keur had is recorded with it. */
export async function settlePair(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  { candidate, other, finding, reason, seen }: SettledSent,
): Recorded {
  const isFinding = finding === 'same' || finding === 'different'
  const wrong = [
    ...(isFinding ? [] : [{ field: 'finding', says: FINDING }]),
    ...reasonIn('reason', reason),
  ]
  if (wrong.length > 0 || !isFinding) return refuse(wrongFields(wrong))
  const pair = candidate < other ? ([candidate, other] as const) : ([other, candidate] as const)
  const candidates: [string, string] = [...pair]
  const recipients = finding === 'same' ? await recipientsOf(means, selection, pair) : NOBODY_TO_ASK
  return about(
    means,
    { actor, selection, pair, recipients },
    async ({ at, by, selection: now }, record) => {
      const state = stateOf(now, pair)
      const mark = markOf(state, [
        await seenOf(record, { selection, candidate: pair[0] }),
        await seenOf(record, { selection, candidate: pair[1] }),
      ])
      if (mark !== seen) return refuse(plainly('changed-meanwhile'))
      if (state === finding) return refuse(wrongFields([{ field: 'finding', says: SETTLED_SO }]))
      const commands: Command[] =
        state === 'unrecorded' ? [{ command: 'SuspectDuplicate', at, candidates, by }] : []
      commands.push({
        command: 'SettleDuplicate',
        at,
        candidates,
        finding,
        reason: reason.trim(),
        by,
      })
      return accept(commands)
    },
  )
}

const NOBODY_TO_ASK: ReadonlyMap<string, Recipient> = new Map()

interface About {
  readonly actor: Actor
  readonly selection: string
  readonly pair: readonly [string, string]
  /** Whom it is told, when it is found that they are one. */
  readonly recipients?: ReadonlyMap<string, Recipient>
}

/** Does something about two, by whom the regulation names, when neither file is closed to them. */
async function about(
  means: DeskMeans,
  { actor, selection, pair, recipients = NOBODY_TO_ASK }: About,
  commands: (
    moment: Moment,
    record: OpenRecord,
  ) => Result<readonly Command[], DeskRefusal> | Promise<Result<readonly Command[], DeskRefusal>>,
): Recorded {
  const action = 'settle-duplicates'
  const [candidate, other] = pair
  const place = await deskPlace(means, { actor, selection, action, candidate: other })
  if (!place.ok) return place
  const { roles, regulation } = place.value
  const owner = rolesOf(regulation.applications.duplicates?.owner ?? 'selector')
  const role = roles.find((held): held is StaffRole => owner.some((one) => one === held))
  if (role === undefined) return refuse(plainly('not-allowed'))
  return perform(means, {
    actor,
    selection,
    candidate,
    action,
    role,
    commands,
    effects: async (done) =>
      recipients.size === 0 ? undefined : askWhichCounts(means, done, pair, recipients),
  })
}

function missing(field: string, name: string): readonly FieldWrong[] {
  return name === '' ? [{ field, says: WHO }] : []
}

/** Which names are of nobody here, or of somebody closed to the actor. */
async function unknownAmong(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  names: readonly (readonly [string, string])[],
): Promise<readonly FieldWrong[]> {
  const found = await Promise.all(
    names.map(async ([field, candidate]) => {
      const action = 'settle-duplicates'
      const place = await deskPlace(means, { actor, selection, action, candidate })
      const isUnknown = !place.ok && place.refusal.code === 'unknown-candidate'
      return isUnknown ? [{ field, says: NOBODY }] : []
    }),
  )
  return found.flat()
}

const WHO: Text = {
  nl: 'Vul het nummer van een kandidaat in.',
  en: 'Fill in the number of a candidate.',
}
const NOBODY: Text = {
  nl: 'Er is geen kandidaat met dit nummer die jij mag bekijken. Kijk het na.',
  en: 'There is no candidate with this number whom you may look at. Check it.',
}
const SAME_TWICE: Text = {
  nl: 'Dit is twee keer dezelfde kandidaat. Vul een andere in.',
  en: 'This is the same candidate twice. Fill in another.',
}
const FINDING: Text = { nl: 'Kies wat je vond.', en: 'Choose what you found.' }
const SETTLED_SO: Text = {
  nl: 'Zo is het al vastgelegd. Kies iets anders, of laat het staan.',
  en: 'It is recorded so already. Choose otherwise, or leave it.',
}
