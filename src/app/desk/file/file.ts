/**
 * The file of one candidate: what they sent, what was decided and why, everything that happened.
 *
 * @module
 */

import { explain } from '#core/selection/explanation/explain.ts'
import type { Explanation } from '#core/selection/explanation/format.ts'
import type { Candidate } from '#core/selection/state.ts'
import { submissionsOf } from '#persistence/applicants.ts'
import { candidacyOfCandidate } from '#persistence/candidacies.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { uploadsOf } from '#persistence/uploads.ts'
import type { DraftContents, UploadView } from '../../applying/applying.ts'
import { contentsOfEntry } from '../../applying/submitted.ts'
import { uploadView } from '../../applying/upload-view.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { noteDeskReading } from '../reading.ts'
import { type HistoryLine, historyOf } from './history.ts'

/** The file of a candidate. */
export interface FileView {
  readonly candidate: Candidate
  /** What was sent with the submission that counts; undefined where it was erased. */
  readonly contents: DraftContents | undefined
  readonly uploads: readonly UploadView[]
  readonly explanation: Explanation | undefined
  readonly history: readonly HistoryLine[]
}

/** The file of a candidate who is open to the actor; opening it is recorded first. */
export async function fileOf(
  means: DeskMeans,
  place: DeskPlace,
  name: string,
): Promise<FileView | undefined> {
  const candidate = place.selection.candidates.get(name)
  if (candidate === undefined) return undefined
  const fields = mayReach(place) ? ['person', ...SENT] : ['name', ...SENT]
  await noteDeskReading(means, place, { candidate: name, fields, purpose: 'read-file' })
  const { actor } = place
  const sent = await inTransaction(means.store.database, { account: actor.account }, async (work) =>
    sentBy(means, work, place, name),
  )
  return {
    candidate,
    ...sent,
    explanation: explain(place.selection, name, place.now),
    history: await historyOf(means, place, name),
  }
}

const SENT = ['claims', 'answers', 'reuse', 'uploads'] as const

/** Whether the actor works with the candidates as people; whoever only judges needs their name and what is judged. */
function mayReach({ may }: DeskPlace): boolean {
  return may('read-candidates')
}

/** Of who it is nothing but the name. */
function nameOnly({ given, family }: DraftContents['person']): DraftContents['person'] {
  return { given, family, email: '' }
}

async function sentBy(
  { store }: DeskMeans,
  work: Work,
  place: DeskPlace,
  candidate: string,
): Promise<Pick<FileView, 'contents' | 'uploads'>> {
  const { name: selection, regulation, may } = place
  const candidacy = await candidacyOfCandidate(store, work, selection, candidate)
  if (candidacy === undefined) return { contents: undefined, uploads: [] }
  const [latest] = await submissionsOf(work, selection, candidate)
  const entry = candidacy.standing ?? latest?.entry
  if (entry === undefined) return { contents: undefined, uploads: [] }
  const contents = await contentsOfEntry(work, candidacy, entry)
  const uploads = await uploadsOf(work, candidacy)
  const hides = !may('read-adjustments')
  return {
    contents:
      contents === undefined
        ? undefined
        : {
            ...contents,
            ...(hides ? { adjustments: [] } : {}),
            ...(mayReach(place) ? {} : { person: nameOnly(contents.person) }),
          },
    uploads: uploads.filter((one) => one.entry === entry).map((one) => uploadView(regulation, one)),
  }
}
