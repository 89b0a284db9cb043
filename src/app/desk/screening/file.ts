/**
 * The file of one candidate in the screening: what was claimed, the evidence beside it, what the rules conclude and why,
 * and what people concluded. In blind mode it holds nothing that tells who it is.
 *
 * @module
 */

import { z } from 'zod'
import { type Attachments, compileAttachments } from '#core/eligibility/attachments.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { claimsOf, counting } from '#core/selection/applications/counting.ts'
import { judgedPoint, timelinessJudged } from '#core/selection/applications/timeliness.ts'
import { fileOf, validityIssues } from '#core/selection/outcomes/eligibility.ts'
import { rulesOf } from '#core/selection/outcomes/rules.ts'
import { seenAt } from '#core/selection/in-force.ts'
import { outcomeIn, standingOfRound } from '#core/selection/outcomes/standing.ts'
import type { Candidate, Submission } from '#core/selection/state.ts'
import { accept, refuse } from '#core/values/result.ts'
import { candidacyOfCandidate } from '#persistence/candidacies.ts'
import { personsOf } from '#persistence/desk/people.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { type StoredUpload, uploadsOf } from '#persistence/uploads.ts'
import { OTHER, attachmentName } from '../../applying/upload-view.ts'
import type { Answer } from '../desk.ts'
import { waitingPairs } from '../duplicates/waiting.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { noteDeskReading } from '../reading.ts'
import { plainly } from '../refusal.ts'
import { POINTS, screeningState } from './deciding.ts'
import { effectsOf } from './effect.ts'
import { type HistoryLine, historyLines } from './history.ts'
import type {
  ClaimView,
  EvidenceView,
  PersonView,
  ScreeningFile,
  ScreeningQuestion,
  SubmissionView,
  ValidityView,
} from './screening.ts'

/** The file of a candidate; that it is read is recorded first. */
export async function screeningFile(
  means: DeskMeans,
  { place: before, candidate, isBlind, purpose = 'screen' }: ScreeningQuestion,
): Answer<ScreeningFile> {
  const fields = isBlind ? ['claims'] : ['claims', 'person', 'uploads']
  await noteDeskReading(means, before, { candidate, fields, purpose })
  const kept = await keptAbout(means, before, candidate)
  // Read after what happened was counted: what is shown is never older than what counts as seen.
  const folded = await means.selections.find(before.name)
  if (kept === undefined || folded === undefined) return refuse(plainly('unknown-candidate'))
  const place = { ...before, selection: seenAt(folded, before.now) }
  const known = place.selection.candidates.get(candidate)
  const submission = known === undefined ? undefined : counting(place.regulation, known)
  if (known === undefined || submission === undefined) return refuse(plainly('unknown-candidate'))
  return accept({
    ...concluded(place, known, submission),
    seen: kept.history.length,
    person: isBlind ? undefined : kept.person,
    ...evidenceOf(place.regulation, kept.uploads, isBlind),
    history: kept.history,
    alike: await alikeOf(means, place, candidate),
  })
}

/** Others who may be the same person. */
async function alikeOf(
  means: DeskMeans,
  place: DeskPlace,
  candidate: string,
): Promise<readonly string[]> {
  const pairs = await waitingPairs(means, place)
  return pairs.flatMap((pair) =>
    pair.includes(candidate) ? pair.filter((one) => one !== candidate) : [],
  )
}

interface Kept {
  readonly history: readonly HistoryLine[]
  readonly uploads: readonly StoredUpload[]
  readonly person: PersonView | undefined
}

async function keptAbout(
  { store }: DeskMeans,
  { actor, name: selection }: DeskPlace,
  candidate: string,
): Promise<Kept | undefined> {
  const { account } = actor
  return inTransaction(store.database, { account }, async (work) => {
    const candidacy = await candidacyOfCandidate(store, work, selection, candidate)
    if (candidacy === undefined) return undefined
    const history = await historyLines(work, candidacy)
    const uploads = (await uploadsOf(work, candidacy)).filter(({ entry }) => entry !== undefined)
    const persons = await personsOf(store, work, selection, [candidate])
    return { history, uploads, person: personView(persons.get(candidate)) }
  })
}

const personSchema = z.object({
  given: z.string().default(''),
  family: z.string().default(''),
  email: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  born: z.string().optional(),
})

/** What somebody wrote about themselves, as far as it was kept. */
function personView(kept: unknown): PersonView | undefined {
  const read = personSchema.safeParse(kept)
  if (!read.success) return undefined
  const { given, family, email, phone, address, born } = read.data
  return { name: `${given} ${family}`.trim(), email, phone, address, born }
}

type Concluded = Omit<
  ScreeningFile,
  'seen' | 'person' | 'evidence' | 'hidden' | 'history' | 'alike'
>

function concluded(place: DeskPlace, candidate: Candidate, submission: Submission): Concluded {
  const { selection, regulation } = place
  const [first] = regulation.rounds
  const standing = standingOfRound(selection, first?.round ?? '')
  if (standing === undefined) throw new Error('A regulation has a first round.')
  const outcome = outcomeIn(standing, candidate)
  const file = fileOf(candidate, submission)
  const attached = new Set(submission.event.attachments)
  return {
    candidate: candidate.candidate,
    state: screeningState(regulation, candidate, outcome?.outcome.code ?? 'undecided'),
    outcome,
    progress: standing.progress,
    withdrawn: candidate.withdrawn,
    submissions: submissionsOf(regulation, candidate, submission),
    validity: validityOf(regulation, candidate, submission),
    attachments: attachmentsOf(regulation)(file, attached),
    eligibility: rulesOf(regulation).eligibility.explain(file),
    effects: effectsOf(regulation, candidate),
    claims: claimsIn(candidate, submission),
  }
}

function submissionsOf(
  regulation: Regulation,
  candidate: Candidate,
  counts: Submission,
): readonly SubmissionView[] {
  return candidate.submissions.map((submission) => ({
    submission,
    time: timelinessJudged(regulation, candidate, submission),
    counts: submission === counts,
  }))
}

function validityOf(
  regulation: Regulation,
  candidate: Candidate,
  submission: Submission,
): readonly ValidityView[] {
  const { validity, ...unjudged } = candidate
  const issues = validityIssues(regulation, rulesOf(regulation), unjudged, submission)
  return POINTS.map((point) => ({
    point,
    issue: issues.find((one) => one.point === point),
    judged: validity?.[judgedPoint(submission.application, point)],
  }))
}

const compiled = new WeakMap<Regulation, Attachments>()

function attachmentsOf(regulation: Regulation): Attachments {
  const known = compiled.get(regulation) ?? compileAttachments(regulation)
  compiled.set(regulation, known)
  return known
}

/** What a candidate stated, with how far each claim is proven. */
export function claimsIn(candidate: Candidate, submission: Submission): readonly ClaimView[] {
  const stated = new Set(submission.event.claims)
  return claimsOf(candidate, submission).map((claim) => ({
    claim,
    evidence: candidate.verified?.get(claim.claim) ?? 'claimed',
    isAdded: !stated.has(claim),
  }))
}

/** In blind mode files have numbers instead of names, and what nothing asks for is kept away: it may be a photograph. */
function evidenceOf(
  regulation: Regulation,
  uploads: readonly StoredUpload[],
  isBlind: boolean,
): Pick<ScreeningFile, 'evidence' | 'hidden'> {
  const numbers = new Map<string, number>()
  const all = uploads.map((stored): EvidenceView => {
    const { upload, attachment, name, type, bytes, scan, created, sha256 } = stored
    const number = (numbers.get(attachment) ?? 0) + 1
    numbers.set(attachment, number)
    return {
      upload,
      attachment,
      what: attachmentName(regulation, attachment),
      number,
      name: isBlind ? undefined : name,
      type,
      bytes,
      isScanned: scan === 'clean',
      sent: created,
      sha256,
    }
  })
  const evidence = isBlind ? all.filter(({ attachment }) => attachment !== OTHER) : all
  return { evidence, hidden: all.length - evidence.length }
}
