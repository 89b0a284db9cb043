/**
 * Who judges in a round, decided by a selector; and whose form is not waited for.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { roundOf } from '#core/selection/in-force.ts'
import { accept, refuse } from '#core/values/result.ts'
import { actorIn } from '#persistence/actors.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { Actor } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { perform } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import { reasonIn } from '../reason.ts'
import { type FieldWrong, plainly, wrongFields } from '../refusal.ts'
import type { AssignmentSent, AssignmentView, ExcuseSent, JudgedIn } from './judging.ts'
import { judgedSheet } from './may.ts'
import { sheetsOf } from './sheet.ts'
import { type Assessor, type Judged, type Tableau, judgingOf, tableauOf } from './tableau.ts'
import { assignedIn, awaited, judgingStill } from './who.ts'

/** Who may judge in a round, and who does; undefined where people judge nothing in it. */
export async function assignmentOf(
  means: DeskMeans,
  { name, regulation, selection }: DeskPlace,
  asked: string,
): Promise<AssignmentView | undefined> {
  const round = roundOf(regulation, asked)
  if (round === undefined || sheetsOf(round).length === 0) return undefined
  const tableau = await tableauOf(means, name)
  const still = new Set(judgingStill(selection, round, tableau.staff))
  const assigned = assignedIn(tableau, round).filter((one) => still.has(one))
  const chair = tableau.assigned.get(asked)?.event.chair
  return {
    round,
    staff: tableau.staff,
    excluded: tableau.staff.filter((one) => !still.has(one)).map(({ account }) => account),
    assigned: assigned.map(({ account }) => account),
    chair: assigned.find(({ actor }) => actor !== undefined && actor === chair)?.account,
    tooFew: tooFewOf(round, assigned),
    seen: tableau.assigned.get(asked)?.entry ?? 'nobody',
  }
}

/** Roles of which the regulation asks more people than judge. */
export function tooFewOf(round: Round, assigned: readonly Assessor[]): AssignmentView['tooFew'] {
  return round.assessors.flatMap(({ role, 'at-least': asked }) => {
    const there = assigned.filter(({ roles }) => roles.includes(role)).length
    return there < asked ? [{ role, asked, there }] : []
  })
}

/** Assigns who judges in a round. */
export async function assignAssessors(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  { round, assessors, chair, seen }: AssignmentSent,
): Answer<unknown> {
  const tableau = await tableauOf(means, selection)
  const chosen = tableau.staff.filter(({ account }) => assessors.includes(account))
  const isChairThere = chair === '' || chosen.some(({ account }) => account === chair)
  const wrong = [
    ...(chosen.length === 0 || chosen.length < new Set(assessors).size ? [WHO] : []),
    ...(isChairThere ? [] : [CHAIR]),
  ]
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  const actors = await actorsOf(means, selection, chosen)
  const named = actors.get(chair)
  return perform(means, {
    actor,
    selection,
    action: 'run-round',
    role: 'selector',
    commands: async ({ regulation }, record) => {
      const found = roundOf(regulation, round)
      if (found === undefined || sheetsOf(found).length === 0) return refuse(plainly('not-judged'))
      const { assigned } = await judgingOf(record, selection)
      const isSeen = (assigned.get(round)?.entry ?? 'nobody') === seen
      return isSeen ? accept([]) : refuse(plainly('changed-meanwhile'))
    },
    acts: ({ by }) => [
      {
        by,
        role: 'selector',
        rule: `rounds/${round}/assessors`,
        event: {
          event: 'AssessorsAssigned',
          round,
          assessors: [...actors.values()].toSorted(),
          ...(named === undefined ? {} : { chair: named }),
        },
      },
    ],
  })
}

/** Those whose form about a candidate is still waited for. */
export async function missingAssessors(
  means: DeskMeans,
  { name, selection, regulation }: DeskPlace,
  judged: Judged,
): Answer<readonly Assessor[]> {
  const found = judgedSheet({ selection, regulation }, judged)
  if (!found.ok) return found
  const tableau = await tableauOf(means, name)
  return accept(awaited(tableau, selection, found.value.round, judged))
}

/** Does not wait for the form of an assessor. */
export async function excuseAssessor(
  means: DeskMeans,
  actor: Actor,
  { selection, ...judged }: JudgedIn,
  { assessor: account, isForAll, reason }: ExcuseSent,
): Answer<unknown> {
  const tableau = await tableauOf(means, selection)
  const who = tableau.staff.filter((one) => one.account === account)
  const wrong = [...(who.length === 0 ? [ABSENT] : []), ...reasonIn('reason', reason)]
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  const assessor = (await actorsOf(means, selection, who)).get(account)
  const { round, candidate } = judged
  return perform(means, {
    actor,
    selection,
    candidate,
    action: 'run-round',
    role: 'selector',
    commands: async (moment, record) => {
      const found = judgedSheet(moment, judged)
      if (!found.ok) return found
      const now: Tableau = { ...(await judgingOf(record, selection)), staff: tableau.staff }
      const waiting = awaited(now, moment.selection, found.value.round, judged)
      const isAwaited = waiting.some((one) => one.account === account)
      return isAwaited ? accept([]) : refuse(plainly('changed-meanwhile'))
    },
    acts: ({ by }) => [
      {
        by,
        role: 'selector',
        rule: `rounds/${round}/assessors`,
        event: {
          event: 'AssessorExcused',
          round,
          ...(isForAll ? {} : { candidate }),
          assessor: assessor ?? '',
          reason: reason.trim(),
        },
        ...(isForAll ? { isAboutNobody: true } : {}),
      },
    ],
  })
}

/** The pseudonyms of these people by account, given now where they did nothing yet. */
async function actorsOf(
  { store }: DeskMeans,
  selection: string,
  people: readonly Assessor[],
): Promise<ReadonlyMap<string, string>> {
  return inTransaction(store.database, 'system', async (work) => {
    const found = new Map<string, string>()
    for (const { account, actor } of people) {
      // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
      found.set(account, actor ?? (await actorIn(work, selection, account)))
    }
    return found
  })
}

const WHO: FieldWrong = {
  field: 'beoordelaar',
  says: {
    nl: 'Duid minstens één beoordelaar aan, uit de lijst.',
    en: 'Mark at least one assessor of the list.',
  },
}
const CHAIR: FieldWrong = {
  field: 'voorzitter',
  says: {
    nl: 'De voorzitter is een van de beoordelaars die je aanduidt.',
    en: 'The chair is one of the assessors whom you mark.',
  },
}
const ABSENT: FieldWrong = {
  field: 'beoordelaar',
  says: { nl: 'Kies wie ontbreekt.', en: 'Choose who is missing.' },
}
