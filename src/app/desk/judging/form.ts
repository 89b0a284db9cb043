/**
 * The own form of an assessor: saved as far as it is, then locked. Nobody else sees what is not locked, and what is locked is
 * never changed: a changed mind is another version, with a reason.
 *
 * @module
 */

import { accept, refuse } from '#core/values/result.ts'
import { knownActorIn } from '#persistence/actors.ts'
import { type Candidacy, candidacyOfCandidate } from '#persistence/candidacies.ts'
import { dropJudgement, judgementOf, keepJudgement } from '#persistence/desk/judging.ts'
import type { Act } from '#persistence/entries/write.ts'
import { fieldsOfEntry } from '#persistence/own-fields.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import type { Actor, StaffRole } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { type Moment, perform } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import { reasonIn } from '../reason.ts'
import { type DeskRefusal, plainly, wrongFields } from '../refusal.ts'
import { noteAnswersRead, scoredAnswers } from './answers.ts'
import { EMPTY, contentFrom, contentOf, recordedFrom, wrongOn } from './content.ts'
import { earlierResultsOf } from './earlier.ts'
import type { FormContent, FormSent, FormView, JudgedIn } from './judging.ts'
import { formFor } from './may.ts'
import { notesIn } from './notes.ts'
import type { Sheet } from './sheet.ts'
import { type Judged, type LockedForm, judgingOf, tableauOf } from './tableau.ts'

/** The own form of the actor about a candidate. */
export async function ownForm(
  means: DeskMeans,
  place: DeskPlace,
  judged: Judged,
): Answer<FormView> {
  const { selection, regulation, actor, name } = place
  const tableau = await tableauOf(means, name)
  const found = formFor({ selection, regulation, tableau }, judged, actor.account)
  const candidate = selection.candidates.get(judged.candidate)
  if (!found.ok) return found
  if (candidate === undefined) return refuse(plainly('unknown-candidate'))
  const { account } = actor
  const sheet = found.value
  await noteAnswersRead(means, place, sheet, judged.candidate)
  return inTransaction(means.store.database, { account }, async (work) => {
    const candidacy = await candidacyOfCandidate(means.store, work, name, judged.candidate)
    if (candidacy === undefined) return refuse(plainly('unknown-candidate'))
    const by = await knownActorIn(work, name, account)
    const locked = tableau.formsOf(judged).filter((form) => form.by === by)
    const draft = await judgementOf(work, { ...judged, candidacy, account })
    const last = locked.at(-1)
    return accept({
      sheet,
      candidate: judged.candidate,
      content:
        draft === undefined ? await written(work, candidacy, last) : contentFrom(draft.content),
      saved: draft?.saved,
      version: draft?.version ?? 0,
      locks: locked.length,
      lockedAt: last?.recorded,
      earlier: earlierResultsOf(selection, regulation, sheet.round, candidate),
      answers: await scoredAnswers(work, { regulation, sheet, candidacy }),
    })
  })
}

async function written(
  work: Work,
  candidacy: Candidacy,
  form: LockedForm | undefined,
): Promise<FormContent> {
  if (form === undefined) return EMPTY
  const { notes } = await fieldsOfEntry(work, candidacy, form.entry)
  return contentOf({ ...form.event, notes: notesIn(notes) })
}

/** Saves it. What cannot stand on the scale is not saved, and said. */
export async function saveForm(
  means: DeskMeans,
  { selection, regulation, actor, name }: DeskPlace,
  judged: Judged,
  { content, version }: FormSent,
): Answer<unknown> {
  const tableau = await tableauOf(means, name)
  const found = formFor({ selection, regulation, tableau }, judged, actor.account)
  if (!found.ok) return found
  const wrong = wrongOn(found.value, content, false)
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  const { account } = actor
  return inTransaction(means.store.database, { account }, async (work) => {
    const candidacy = await candidacyOfCandidate(means.store, work, name, judged.candidate)
    if (candidacy === undefined) return refuse(plainly('unknown-candidate'))
    const where = { ...judged, candidacy, account }
    const isKept = await keepJudgement(work, where, { content, seen: version })
    return isKept ? accept(undefined) : refuse(plainly('changed-meanwhile'))
  })
}

/** Locks it: it stands in the record. */
export async function lockForm(
  means: DeskMeans,
  actor: Actor,
  { selection, ...judged }: JudgedIn,
  sent: FormSent,
): Answer<unknown> {
  if (actor.kind === 'anybody') return refuse(plainly('not-allowed'))
  const { account } = actor
  const { candidate } = judged
  const { staff } = await tableauOf(means, selection)
  let sheet: Sheet | undefined
  return perform(means, {
    actor,
    selection,
    candidate,
    action: 'give-scores',
    commands: async (moment, record) => {
      const tableau = { ...(await judgingOf(record, selection)), staff }
      const found = formFor({ ...moment, tableau }, judged, account)
      if (!found.ok) return found
      sheet = found.value
      const before = tableau.formsOf(judged).filter(({ by }) => by === moment.by).length
      const wrong = wrongWith(sheet, sent)
      if (wrong !== undefined) return refuse(wrong)
      const seen = await versionIn(means, record, { ...judged, selection, account })
      const isSeen = before === sent.locks && seen === sent.version
      return isSeen ? accept([]) : refuse(plainly('changed-meanwhile'))
    },
    acts: (moment) => [locking(moment, judged, { sheet, sent })],
    effects: async ({ record }) =>
      dropJudgement(record, { ...judged, candidacy: { selection, candidate }, account }),
  })
}

function wrongWith(sheet: Sheet, { content, locks, why }: FormSent): DeskRefusal | undefined {
  const wrong = [...wrongOn(sheet, content, true), ...(locks > 0 ? reasonIn('why', why) : [])]
  return wrong.length > 0 ? wrongFields(wrong) : undefined
}

/** The saved version that stands there now; 0 where there is none. */
async function versionIn(
  { store }: DeskMeans,
  work: Work,
  { selection, ...place }: JudgedIn & { readonly account: string },
): Promise<number> {
  const candidacy = await candidacyOfCandidate(store, work, selection, place.candidate)
  if (candidacy === undefined) return 0
  return (await judgementOf(work, { ...place, candidacy }))?.version ?? 0
}

function locking(
  moment: Moment,
  { candidate, round, measure }: Judged,
  { sheet, sent }: { readonly sheet: Sheet | undefined; readonly sent: FormSent },
): Act {
  if (sheet === undefined) throw new Error('A form is looked at before it is locked.')
  const { score, parts, notes } = recordedFrom(sheet, sent.content)
  const { locks, why } = sent
  return {
    by: moment.by,
    role: judgingRole(moment, sheet),
    rule: `rounds/${round}/measures/${measure}`,
    event: {
      event: 'FormLocked',
      candidate,
      round,
      measure,
      version: locks + 1,
      score,
      parts,
      ...(notes.length === 0 ? {} : { notes }),
      ...(locks === 0 ? {} : { why: why.trim() }),
    },
  }
}

/** The role in which somebody judges: one that the regulation names for the round, where they have it. */
export function judgingRole({ roles }: Pick<Moment, 'roles'>, { round }: Sheet): StaffRole {
  const named = new Set<string>(round.assessors.map(({ role }) => role))
  return roles.find((role) => named.has(role)) ?? roles[0] ?? 'assessor'
}
