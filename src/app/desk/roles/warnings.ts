/**
 * What to think of before a role is given or ended: whoever had a hand in the scores does not confirm (policy 22), whoever audits
 * does nothing else, and somebody has to be left to confirm and to give roles.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import type { Text } from '#core/values/text.ts'
import { knownActorIn } from '#persistence/actors.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { StaffRole } from '../../access/actor.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import type { HeldRole } from './roles.ts'
import { type Roles, undecided } from './view.ts'

const JUDGING: ReadonlySet<string> = new Set(['assessor', 'panel', 'line-manager'])

type At = Pick<DeskPlace, 'name' | 'selection' | 'regulation'>

/** What to think of before somebody gets a role. */
export async function warningsOfGift(
  means: Pick<DeskMeans, 'store'>,
  at: At,
  { held }: Roles,
  { account, role }: { readonly account: string | undefined; readonly role: StaffRole },
): Promise<readonly Text[]> {
  const others = held.flatMap((one) => (one.account === account ? [one.role] : []))
  const both = new Set([role, ...others])
  const judges = [...both].some((one) => JUDGING.has(one))
  const isBoth = judges && both.has('selector')
  return [
    ...when(role === 'hr', HR),
    ...when(both.size > 1 && both.has('auditor'), AUDIT),
    ...when(isBoth, BOTH),
    ...(isBoth && role !== 'selector' ? await nobodyLeft(means, at, account, leftAlone) : []),
    ...(role === 'selector' ? await withHand(means, at, account) : []),
  ]
}

/** What to think of before somebody loses a role. */
export async function warningsOfEnd(
  means: Pick<DeskMeans, 'store'>,
  at: At,
  { held }: Roles,
  ending: HeldRole,
): Promise<readonly Text[]> {
  const { account, role, isOwn } = ending
  const rest = held.filter((one) => one.id !== ending.id && one.role === role && !one.stands)
  const keeps = rest.some((one) => one.account === account)
  if (keeps) return [...when(isOwn, OWN), KEEPS]
  const last = LAST[role]
  return [
    ...when(isOwn, OWN),
    ...(last === undefined || rest.length > 0 ? [] : [last]),
    ...(role === 'selector' ? await nobodyLeft(means, at, account, leftBehind) : []),
    ...when(JUDGING.has(role), FORMS),
  ]
}

function when(holds: boolean, says: Text): readonly Text[] {
  return holds ? [says] : []
}

/** The rounds that a new selector cannot confirm: they had a hand in the scores before. */
async function withHand(
  means: Pick<DeskMeans, 'store'>,
  at: At,
  account: string | undefined,
): Promise<readonly Text[]> {
  if (account === undefined) return []
  const actor = await inTransaction(means.store.database, 'system', async (work) =>
    knownActorIn(work, at.name, account),
  )
  const rounds = await undecided(means, at)
  const known = rounds.flatMap(({ round, hasHand }) => (hasHand(actor) ? [round] : []))
  return known.length === 0 ? [] : [handIn(known)]
}

/** The rounds that only this account is left to confirm, in words. */
async function nobodyLeft(
  means: Pick<DeskMeans, 'store'>,
  at: At,
  account: string | undefined,
  says: (rounds: readonly Round[]) => Text,
): Promise<readonly Text[]> {
  const left = await undecided(means, at)
  const rounds = left.flatMap(({ round, confirmers }) =>
    confirmers.length > 0 && confirmers.every((one) => one === account) ? [round] : [],
  )
  return rounds.length === 0 ? [] : [says(rounds)]
}

function named(rounds: readonly Round[]): Text {
  return {
    nl: rounds.map(({ label }) => label.nl).join(', '),
    en: rounds.map(({ label }) => label.en).join(', '),
  }
}

const HR: Text = {
  nl: 'Wie deze rol heeft, kan zelf rollen geven en intrekken in deze selectie.',
  en: 'Whoever has this role can give and withdraw roles in this selection.',
}
const AUDIT: Text = {
  nl: 'Wie toezicht houdt op een selectie, heeft er beter geen andere rol in: niemand kijkt zijn eigen werk na.',
  en: 'Whoever audits a selection had better have no other role in it: nobody checks their own work.',
}
const BOTH: Text = {
  nl: 'Deze persoon is dan selector en beoordelaar. Wie in een ronde een formulier vergrendelt of scores invoert, kan die ronde niet bevestigen.',
  en: 'This person is then both a selector and an assessor. Whoever locks a form or enters scores in a round cannot confirm that round.',
}
const OWN: Text = {
  nl: 'Dit is je eigen rol. Je kunt ze jezelf niet teruggeven.',
  en: 'This is your own role. You cannot give it back to yourself.',
}
const KEEPS: Text = {
  nl: 'Deze persoon houdt dezelfde rol nog langs een andere weg. Met dit alleen verandert er niets aan wat die persoon hier kan.',
  en: 'This person keeps the same role in another way. This alone changes nothing about what they can do here.',
}
/** Of the last who has a role without which nothing goes on. */
const LAST: Readonly<Record<string, Text>> = {
  hr: {
    nl: 'Daarna heeft niemand hier nog de rol van personeelsdienst: niemand kan dan nog rollen geven of intrekken. Alleen wie de installatie beheert kan iemand aanstellen.',
    en: 'Nobody has the role of HR here after this: nobody can then give or withdraw roles any more. Only whoever operates the installation can appoint somebody.',
  },
  selector: {
    nl: 'Dit is de laatste selector. Daarna kan niemand deze selectie nog voortzetten, tot je iemand anders de rol geeft.',
    en: 'This is the last selector. Nobody can carry on with this selection after this, until you give somebody else the role.',
  },
}
const FORMS: Text = {
  nl: 'Wat deze persoon vergrendelde, blijft staan. Op formulieren die er nog niet zijn, wordt niet meer gewacht.',
  en: 'What this person locked stays. Forms that are not there yet are no longer waited for.',
}

function handIn(rounds: readonly Round[]): Text {
  const { nl, en } = named(rounds)
  return {
    nl: `Deze persoon vergrendelde er een formulier, voerde er scores in of sloot ze af, en kan daarom niet bevestigen: ${nl}.`,
    en: `This person locked a form there, entered scores or closed it, and so cannot confirm: ${en}.`,
  }
}

function leftAlone(rounds: readonly Round[]): Text {
  const { nl, en } = named(rounds)
  return {
    nl: `Alleen deze persoon kan nog bevestigen: ${nl}. Wie daarin beoordeelt, kan dat niet meer, en dan blijft er niemand over.`,
    en: `Only this person is left to confirm: ${en}. Whoever judges there cannot do so any more, and then nobody is left.`,
  }
}

function leftBehind(rounds: readonly Round[]): Text {
  const { nl, en } = named(rounds)
  return {
    nl: `Daarna blijft er niemand over om te bevestigen: ${nl}. Geef eerst iemand anders de rol van selector.`,
    en: `Nobody is left to confirm after this: ${en}. Give somebody else the role of selector first.`,
  }
}
