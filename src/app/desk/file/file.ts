/**
 * The file of one candidate: what they sent, what was decided and why, everything that happened.
 *
 * @module
 */

import { explain } from '#core/selection/explanation/explain.ts'
import type { Explanation } from '#core/selection/explanation/format.ts'
import type { Candidate } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'
import { submissionsOf } from '#persistence/applicants.ts'
import { candidacyOfCandidate } from '#persistence/candidacies.ts'
import { lettersOf } from '#persistence/desk/letters.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { uploadsOf } from '#persistence/uploads.ts'
import type { DraftContents, UploadView } from '../../applying/applying.ts'
import { letterName } from '../../applying/status.ts'
import { contentsOfEntry } from '../../applying/submitted.ts'
import { uploadView } from '../../applying/upload-view.ts'
import { colleaguesFor } from '../colleagues.ts'
import { isClosedTo } from '../conflicts/closed.ts'
import type { DeskMeans } from '../means.ts'
import { type PointView, pointsFor } from '../overview/overview.ts'
import type { DeskPlace } from '../place.ts'
import { noteDeskReading } from '../reading.ts'
import { type HistoryLine, historyOf } from './history.ts'
import { stillJudges } from './still-judges.ts'

/** The file of a candidate. */
export interface FileView {
  readonly candidate: Candidate
  /** What was sent with the submission that counts; undefined where it was erased. */
  readonly contents: DraftContents | undefined
  readonly uploads: readonly UploadView[]
  /** What was decided and why; undefined for who still judges, who sees of earlier rounds what their form shows. */
  readonly explanation: Explanation | undefined
  /** What waits for a person about them; nothing for who still judges. */
  readonly points: readonly PointView[]
  /** What happened; nothing for who still judges. */
  readonly history: readonly HistoryLine[]
  /** The letters that were sent, the newest first; none for who may not read them. */
  readonly letters: readonly SentLetter[]
  /** A conflict of interest closes the candidate to the actor: neither who it is nor what they sent is there. */
  readonly isClosed: boolean
}

/** A letter that was sent. */
export interface SentLetter {
  readonly letter: string
  /** What it is about. */
  readonly about: Text
  readonly told: Instant
  /** Whether it left by mail; else it is posted. */
  readonly isMailed: boolean
}

/** The file of a candidate who is open to the actor; opening it is recorded first. */
export async function fileOf(
  means: DeskMeans,
  place: DeskPlace,
  name: string,
): Promise<FileView | undefined> {
  const candidate = place.selection.candidates.get(name)
  if (candidate === undefined) return undefined
  const isClosed = isClosedTo(place, name)
  const fields = isClosed ? CLAIMS : [mayReach(place) ? 'person' : 'name', ...CLAIMS, ...SENT]
  await noteDeskReading(means, place, { candidate: name, fields, purpose: 'read-file' })
  const { actor } = place
  const judges = await stillJudges(means, place)
  const sent = isClosed
    ? NOTHING_SENT
    : await inTransaction(means.store.database, { account: actor.account }, async (work) =>
        sentBy(means, work, place, name),
      )
  const whose = await colleaguesFor(means, place)
  const explained = explain(place.selection, name, place.now, whose)
  return {
    candidate,
    ...sent,
    explanation: judges ? undefined : withoutOpen(explained),
    points: judges ? [] : pointsFor(place).filter((point) => point.candidate === name),
    history: judges ? [] : await historyOf(means, place, name),
    isClosed,
  }
}

/** What the explanation rests on. */
const CLAIMS = ['claims'] as const
const SENT = ['answers', 'reuse', 'uploads'] as const
const NOTHING_SENT: Pick<FileView, 'contents' | 'uploads' | 'letters'> = {
  contents: undefined,
  uploads: [],
  letters: [],
}

/** The same without what waits for a person: at the desk that is a point with the way to it. */
function withoutOpen(explained: Explanation | undefined): Explanation | undefined {
  if (explained === undefined) return undefined
  return { ...explained, parts: explained.parts.filter(({ part }) => part !== 'open') }
}

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
): Promise<Pick<FileView, 'contents' | 'uploads' | 'letters'>> {
  const { name: selection, regulation, may } = place
  const candidacy = await candidacyOfCandidate(store, work, selection, candidate)
  if (candidacy === undefined) return { contents: undefined, uploads: [], letters: [] }
  const rows = may('read-letters') ? await lettersOf(work, selection, candidate) : []
  const letters = rows.map(({ letter, round, created, mailed }) => ({
    letter,
    about: letterName(regulation, round),
    told: created,
    isMailed: mailed,
  }))
  const [latest] = await submissionsOf(work, selection, candidate)
  const entry = candidacy.standing ?? latest?.entry
  if (entry === undefined) return { contents: undefined, uploads: [], letters }
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
    letters,
  }
}
