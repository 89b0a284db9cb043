/**
 * What a candidate answered to the questions that a measure scores, beside the form on which it is judged: whoever judges needs
 * nothing else of the file, and so does not come to see who it is.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Text } from '#core/values/text.ts'
import { submissionsOf } from '#persistence/applicants.ts'
import type { Candidacy } from '#persistence/candidacies.ts'
import type { Work } from '#persistence/transaction.ts'
import { contentsOfEntry } from '../../applying/submitted.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { noteDeskReading } from '../reading.ts'
import type { Sheet } from './sheet.ts'

/** An answer to a question of the application form. */
export interface ScoredAnswer {
  readonly label: Text
  /** Undefined where nothing was answered. */
  readonly answer: string | undefined
}

/** Whose answers, read within a transaction. */
interface Whose {
  readonly regulation: Regulation
  readonly sheet: Sheet
  readonly candidacy: Candidacy
}

/** Records that the answers are looked at, where the measure scores any. */
export async function noteAnswersRead(
  means: DeskMeans,
  place: DeskPlace,
  { rules }: Sheet,
  candidate: string,
): Promise<void> {
  if (rules.questions === undefined) return
  await noteDeskReading(means, place, { candidate, fields: ['answers'], purpose: 'judge' })
}

/** The questions that the measure scores, with the answers of the application that counts; none where it scores none. */
export async function scoredAnswers(
  work: Work,
  { regulation, sheet, candidacy }: Whose,
): Promise<readonly ScoredAnswer[]> {
  const { questions = [] } = sheet.rules
  if (questions.length === 0) return []
  const { selection, candidate, standing } = candidacy
  const entry = standing ?? (await submissionsOf(work, selection, candidate))[0]?.entry
  const contents = entry === undefined ? undefined : await contentsOfEntry(work, candidacy, entry)
  return questions.flatMap((question) => {
    const label = regulation.applications.questions?.[question]?.label
    return label === undefined ? [] : [{ label, answer: contents?.answers[question] }]
  })
}
