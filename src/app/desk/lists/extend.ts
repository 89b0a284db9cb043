/**
 * Extending a list: by its owner or on a recorded request, in time, with a reason; every member is told (policy 5).
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { type ListName, validityAt } from '#core/selection/lists/validity.ts'
import { parseCalendarDuration } from '#core/values/duration.ts'
import { accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import { actorIn } from '#persistence/actors.ts'
import { type StaffMember, staffIn } from '#persistence/desk/staff.ts'
import { queueMails } from '#persistence/mail.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { Recipient } from '#persistence/desk/recipients.ts'
import type { Answer } from '../desk.ts'
import { rolesFor } from '../../access/can.ts'
import { knowsColleagues } from '../colleagues.ts'
import type { DeskMeans } from '../means.ts'
import { actingAs } from '../owning.ts'
import { type Done, perform } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import { reasonIn } from '../reason.ts'
import { type FieldWrong, plainly, wrongFields } from '../refusal.ts'
import { type DaySent, dayRead, dayToCome, momentOfDay } from './fields.ts'
import { extensionMark, membersOf } from './list-view.ts'
import type { Asker } from './lists.ts'
import type { AskersNow } from './now/extending.ts'
import { sourceOf } from './source.ts'
import { listMail, recipientsOf } from './telling.ts'

/** An extension as it was asked for on its page. */
export interface ExtensionSent {
  readonly list: ListName
  /** Where the regulation leaves the length to the decision; empty otherwise. */
  readonly length: string
  /** The account of whoever asked for it; empty where nobody in particular did. */
  readonly askedBy: string
  /** The day on which it was decided or asked; today where left out. */
  readonly decided: DaySent
  readonly reason: string
  readonly seen: string
}

type AskedIn = Pick<DeskPlace, 'name' | 'regulation' | 'roles' | 'actor'>

/** Who may have asked for it, as far as the actor may know their colleagues: whoever the regulation names, else who runs it. */
export async function askersOf(
  means: DeskMeans,
  place: AskedIn,
  list: ListName,
): Promise<readonly Asker[]> {
  return askersAmong(await staffOf(means, place), place, list)
}

function askersAmong(
  everybody: readonly StaffMember[],
  { regulation, roles, actor }: AskedIn,
  list: ListName,
): readonly Asker[] {
  const named = namedBy(regulation, list)
  const known = knowsColleagues(roles)
  return everybody
    .filter((one) => one.roles.some((role) => named.includes(role)))
    .filter(({ account }) => known || account === actor.account)
    .map(({ account, name: called }) => ({ account, name: called }))
}

/** Whether anybody may have asked, and who can record it. */
export async function askersNow(
  means: DeskMeans,
  place: AskedIn,
): Promise<(list: ListName) => AskersNow> {
  const everybody = await staffOf(means, place)
  return (list) => {
    const named = namedBy(place.regulation, list)
    return {
      isAnybody: everybody.some(({ roles }) => roles.some((role) => named.includes(role))),
      isKnown: askersAmong(everybody, place, list).length > 0,
      recording: rolesFor('run-lists').filter(
        (role) => knowsColleagues([role]) || named.includes(role),
      ),
    }
  }
}

async function staffOf({ store }: DeskMeans, { name }: AskedIn): Promise<readonly StaffMember[]> {
  return inTransaction(store.database, 'system', (work) => staffIn(store, work, name))
}

/** The roles that may ask. */
function namedBy(regulation: Regulation, list: ListName): readonly string[] {
  const asking = regulation[list]?.extension?.['asked-by']
  return asking === undefined ? RUNNING : [asking].flat()
}

const RUNNING = ['selector', 'hr', 'authority', 'line-manager']

/** Extends a list. */
export async function extendList(
  means: DeskMeans,
  place: DeskPlace,
  sent: ExtensionSent,
): Answer<Omit<Done, 'record'>> {
  const { list, reason } = sent
  const rule = place.regulation[list]?.extension
  const decided = dayRead('decided', sent.decided)
  const asked = await askedBy(means, place, sent)
  const isMissing = asked === undefined && (rule?.kind === 'on-request' || sent.askedBy !== '')
  const wrong = [
    ...lengthWrong(rule?.length, sent.length),
    ...(isMissing ? [{ field: 'asked', says: ASKED }] : []),
    ...decided.wrong,
    ...dayToCome('decided', decided.day, place.now),
    ...reasonIn('reason', reason),
  ]
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  const { actor, name: selection } = place
  const names = [...place.selection.candidates.keys()]
  const recipients = await recipientsOf(means, selection, names)
  return perform(means, {
    actor,
    selection,
    action: 'run-lists',
    commands: (moment) => {
      const { at, by, roles } = moment
      if (extensionMark(sourceOf(moment), list) !== sent.seen) {
        return refuse(plainly('changed-meanwhile'))
      }
      const when = momentOfDay(decided.day, at)
      return accept([
        {
          command: 'ExtendList',
          at,
          list,
          ...(sent.length === '' ? {} : { length: sent.length }),
          ...(asked === undefined ? {} : { 'asked-by': asked }),
          ...(when === undefined ? {} : { decided: when }),
          reason: reason.trim(),
          by,
          role: actingAs(rule?.owner ?? 'selector', roles),
        },
      ])
    },
    effects: async (done) => tellMembers(means, done, list, recipients),
  })
}

/** The name in the record of whoever is said to have asked; undefined where nobody who may have is named. */
async function askedBy(
  means: DeskMeans,
  place: DeskPlace,
  { list, askedBy: account }: ExtensionSent,
): Promise<string | undefined> {
  const askers = account === '' ? [] : await askersOf(means, place, list)
  if (!askers.some((one) => one.account === account)) return undefined
  return inTransaction(means.store.database, 'system', (work) => actorIn(work, place.name, account))
}

function lengthWrong(declared: string | undefined, length: string): readonly FieldWrong[] {
  if (declared !== 'as-decided') return []
  return parseCalendarDuration(length) === undefined ? [{ field: 'length', says: LENGTH }] : []
}

/** Every member is told until when the list is valid now. */
async function tellMembers(
  means: DeskMeans,
  { record, moment, after }: Done,
  list: ListName,
  recipients: ReadonlyMap<string, Recipient>,
): Promise<void> {
  const { regulation, at } = moment
  const validity = validityAt(after, list, at)
  if (validity === undefined || validity.state === 'not-started') return
  const about = { what: 'extended', through: validity.through } as const
  const members = membersOf(sourceOf({ ...moment, selection: after }), list)
  const mails = members.flatMap(({ candidate }) => {
    const recipient = recipients.get(candidate)
    return listMail(means, { regulation, list, about, candidate, recipient })
  })
  const { store, host } = means
  await queueMails(record, { wrapping: store.keys.wrapping, host }, mails)
}

const ASKED: Text = { nl: 'Kies wie erom vroeg.', en: 'Choose who asked for it.' }
const LENGTH: Text = {
  nl: 'Kies hoe lang de lijst langer geldt.',
  en: 'Choose by how long the list is extended.',
}
