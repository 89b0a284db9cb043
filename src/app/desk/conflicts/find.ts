/**
 * A conflict of interest that came out afterwards: that assessor's scores in the round are void, and a decided round is frozen
 * until somebody else scored anew and another person confirmed what changes (policy 29). What it brings about is shown first.
 *
 * @module
 */

import { hash } from 'node:crypto'
import { roundState } from '#core/selection/evolve/draft.ts'
import { roundOf } from '#core/selection/in-force.ts'
import type { Selection } from '#core/selection/state.ts'
import { formatExact } from '#core/values/rational.ts'
import { accept, refuse } from '#core/values/result.ts'
import { actorIn } from '#persistence/actors.ts'
import { staffIn } from '#persistence/desk/staff.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { Actor } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import { calledOf, judgingOf } from '../judging/tableau.ts'
import type { DeskMeans } from '../means.ts'
import { perform } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import { reasonIn } from '../reason.ts'
import { type FieldWrong, plainly, wrongFields } from '../refusal.ts'
import type { FindingPreview, FindingSent, Judge, VoidedScore } from './conflicts.ts'
import { closeFiles } from './declare.ts'

const JUDGING: ReadonlySet<string> = new Set(['assessor', 'panel', 'line-manager', 'selector'])

/** Everybody who may have scored in a selection. */
export async function judgesIn(
  { store }: DeskMeans,
  { name }: Pick<DeskPlace, 'name'>,
): Promise<readonly Judge[]> {
  const staff = await inTransaction(store.database, 'system', (work) => staffIn(store, work, name))
  return staff
    .map((one) => ({
      account: one.account,
      name: calledOf(one),
      roles: one.roles.filter((role) => JUDGING.has(role)),
    }))
    .filter(({ roles }) => roles.length > 0)
}

/** What it would bring about. */
export async function previewConflict(
  means: DeskMeans,
  place: DeskPlace,
  sent: FindingSent,
): Answer<FindingPreview> {
  const { selection, regulation, name } = place
  const judges = await judgesIn(means, place)
  const assessor = judges.find(({ account }) => account === sent.assessor)
  const round = roundOf(regulation, sent.round)
  const known = selection.candidates.get(sent.candidate)
  const wrong = [
    ...(assessor === undefined ? [WHO] : []),
    ...(known === undefined || known.erased !== undefined ? [CANDIDATE] : []),
    ...(round === undefined || round.kind === 'eligibility' ? [ROUND] : []),
    ...reasonIn('reason', sent.reason),
  ]
  if (wrong.length > 0 || assessor === undefined || round === undefined) {
    return refuse(wrongFields(wrong))
  }
  const by = await pseudonymOf(means, name, assessor.account)
  const voided = voidedBy(selection, round.round, by)
  return accept({
    assessor,
    candidate: sent.candidate,
    round,
    voided,
    ...(await judgedBy(means, name, { round: round.round, by, voided })),
    isFrozen: roundState(selection.rounds, round.round).decided !== undefined,
    seen: markOf(voided),
  })
}

/** Records it, when it brings about what its preview showed. */
export async function findConflict(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  { assessor: account, candidate, round, reason, seen }: FindingSent & { readonly seen: string },
): Answer<unknown> {
  const judges = await judgesIn(means, { name: selection })
  const isJudge = judges.some((one) => one.account === account)
  const wrong = [...(isJudge ? [] : [WHO]), ...reasonIn('reason', reason)]
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  const assessor = await pseudonymOf(means, selection, account)
  return perform(means, {
    actor,
    selection,
    action: 'find-conflict',
    role: 'selector',
    commands: ({ at, by, selection: now }) => {
      if (now.candidates.get(candidate)?.erased !== undefined) {
        return refuse(plainly('unknown-candidate'))
      }
      if (markOf(voidedBy(now, round, assessor)) !== seen) {
        return refuse(plainly('changed-meanwhile'))
      }
      return accept([
        { command: 'FindConflict', at, assessor, candidate, round, reason: reason.trim(), by },
      ])
    },
    effects: async (done) => closeFiles(done, selection, account),
  })
}

/** The pseudonym of an assessor, given now where they did nothing yet. */
async function pseudonymOf(
  { store }: DeskMeans,
  selection: string,
  account: string,
): Promise<string> {
  return inTransaction(store.database, 'system', (work) => actorIn(work, selection, account))
}

/** The forms of an assessor in a round, and what was agreed with them. */
async function judgedBy(
  { store }: DeskMeans,
  selection: string,
  {
    round,
    by,
    voided,
  }: { readonly round: string; readonly by: string; readonly voided: readonly VoidedScore[] },
): Promise<Pick<FindingPreview, 'forms' | 'agreed'>> {
  const judging = await inTransaction(store.database, 'system', (work) =>
    judgingOf(work, selection),
  )
  const own = judging.formsIn(round).filter((form) => form.by === by)
  const forms = new Set(own.map(({ event }) => `${event.measure}/${event.candidate}`))
  const gone = new Set(voided.map(({ candidate }) => candidate))
  const agreed = own.flatMap(({ event }) =>
    judging.resultsOf(event).length > 0 && !gone.has(event.candidate) ? [event.candidate] : [],
  )
  return { forms: forms.size, agreed: [...new Set(agreed)].toSorted() }
}

function voidedBy({ roll }: Selection, round: string, assessor: string): readonly VoidedScore[] {
  return roll.flatMap(({ candidate, scores }) =>
    Object.entries(scores ?? {}).flatMap(([key, { by, value, void: isVoid }]) =>
      by === assessor && isVoid !== true && key.startsWith(`${round}/`)
        ? [{ candidate, measure: key.slice(round.length + 1), value }]
        : [],
    ),
  )
}

function markOf(voided: readonly VoidedScore[]): string {
  const lines = voided.map(({ candidate, measure, value }) =>
    [candidate, measure, formatExact(value)].join('/'),
  )
  return `${voided.length}-${hash('sha256', lines.toSorted().join('\n')).slice(0, 16)}`
}

const WHO: FieldWrong = {
  field: 'beoordelaar',
  says: { nl: 'Kies om wie het gaat.', en: 'Choose who it is.' },
}
const CANDIDATE: FieldWrong = {
  field: 'kandidaat',
  says: {
    nl: 'Dit nummer is niet van een kandidaat in deze selectie. Kijk het na.',
    en: 'This is not the number of a candidate in this selection. Check it.',
  },
}
const ROUND: FieldWrong = {
  field: 'ronde',
  says: { nl: 'Kies in welke ronde.', en: 'Choose in which round.' },
}
