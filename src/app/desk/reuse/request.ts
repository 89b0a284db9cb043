/**
 * One request to count an earlier result, with what is needed to decide on it. Who the candidate is, is not among it.
 *
 * @module
 */

import { actorIn } from '#persistence/actors.ts'
import { candidacyOfCandidate } from '#persistence/candidacies.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { type StoredUpload, uploadsOf } from '#persistence/uploads.ts'
import { accept, refuse } from '#core/values/result.ts'
import { attachmentName } from '../../applying/upload-view.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { noteDeskReading } from '../reading.ts'
import { plainly } from '../refusal.ts'
import { seenOf } from '../screening/history.ts'
import { linesOf } from './list.ts'
import { type Said, agreedIn, isComplete, roleToAdd, saidAbout } from './proposals.ts'
import type { ReportView, ReuseQuestion, ReuseRequestView } from './reuse.ts'

/** The request; that it is read is recorded first. */
export async function requestOf(
  means: DeskMeans,
  place: DeskPlace,
  question: ReuseQuestion,
): Answer<ReuseRequestView> {
  const { candidate } = question
  if (lineIn(place, question) === undefined) return refuse(plainly('unknown-candidate'))
  await noteDeskReading(means, place, { candidate, fields: ['reuse', 'uploads'], purpose: 'reuse' })
  const kept = await keptAbout(means, place, question)
  // Read after what happened was counted: what is shown is never older than what counts as seen.
  const folded = await means.selections.find(place.name)
  const line = folded === undefined ? undefined : lineIn({ ...place, selection: folded }, question)
  if (kept === undefined || line === undefined) return refuse(plainly('unknown-candidate'))
  const { said, by, reports, seen } = kept
  const agreed = agreedIn(said)
  const owner = ownerIn(place)
  const acts = roleToAdd(owner, agreed, { by, roles: place.roles })
  return accept({
    ...line,
    state: line.state === 'open' && agreed.length > 0 ? 'proposed' : line.state,
    seen,
    reports,
    owner,
    agreed,
    earlier: said.slice(0, said.length - agreed.length).toReversed(),
    acts: acts ?? ownRole(owner, place.roles),
    mayAgree: acts !== undefined && agreed.length > 0,
    isLast: acts !== undefined && isComplete(owner, [acts, ...agreed.map(({ role }) => role)]),
  })
}

/** The roles that decide together. */
export function ownerIn({ regulation }: Pick<DeskPlace, 'regulation'>): ReuseRequestView['owner'] {
  return regulation.care['reuse-of-results'].owner ?? ['selector']
}

/** A role that decides, of somebody who has spoken already and may propose otherwise. */
function ownRole(
  owner: ReuseRequestView['owner'],
  roles: DeskPlace['roles'],
): ReuseRequestView['acts'] {
  return owner.find((role) => roles.some((held) => held === role))
}

function lineIn(
  { selection, regulation }: Pick<DeskPlace, 'selection' | 'regulation'>,
  { candidate, round, measure }: ReuseQuestion,
): ReturnType<typeof linesOf>[number] | undefined {
  const known = selection.candidates.get(candidate)
  if (known === undefined) return undefined
  return linesOf(selection, regulation, known).find(
    (one) => one.round.round === round && one.measure === measure,
  )
}

interface Kept {
  readonly said: readonly Said[]
  /** What the actor is called here. */
  readonly by: string
  readonly reports: readonly ReportView[]
  readonly seen: number
}

async function keptAbout(
  { store }: DeskMeans,
  { actor, name: selection, selection: folded, regulation }: DeskPlace,
  question: ReuseQuestion,
): Promise<Kept | undefined> {
  const { account } = actor
  const { candidate } = question
  return inTransaction(store.database, { account }, async (work) => {
    const candidacy = await candidacyOfCandidate(store, work, selection, candidate)
    if (candidacy === undefined) return undefined
    const said = await saidAbout(work, candidacy, question)
    const seen = await seenOf(work, { selection, candidate })
    const uploads = (await uploadsOf(work, candidacy)).filter(({ entry }) => entry !== undefined)
    const by = await actorIn(work, selection, account)
    const asked = folded.candidates
      .get(candidate)
      ?.submissions.flatMap(({ event }) => event.reuse ?? [])
    const wanted = new Set((asked ?? []).flatMap(({ report }) => report ?? []))
    return { said, by, seen, reports: reportsIn(regulation, uploads, wanted) }
  })
}

/** The files that a request names; everything that was sent along where it names none. */
function reportsIn(
  regulation: DeskPlace['regulation'],
  uploads: readonly StoredUpload[],
  wanted: ReadonlySet<string>,
): readonly ReportView[] {
  const named = uploads.filter(({ attachment }) => wanted.has(attachment))
  const shown = named.length === 0 ? uploads : named
  return shown.map(({ upload, attachment }, index) => ({
    upload,
    what: attachmentName(regulation, attachment),
    number: 1 + shown.slice(0, index).filter((one) => one.attachment === attachment).length,
  }))
}
