/**
 * "Do I qualify?": the smallest list of questions that settles every route, and what the answers come to.
 *
 * A question is asked while its answer can still change what is concluded about some route: never about a condition that no
 * route has, one that is already met another way, or one of a route that is already out. Where a copy of a diploma depends
 * on it, that is asked as well. The same answers give the same claims in whatever order they came.
 *
 * Source: the conditions and routes of rules.md section 3; policies 12 and 14. Nothing here decides anything: it says what
 * the rules would make of these answers.
 *
 * @module
 */

import { type Claim } from '#core/claims/schema.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Day } from '#core/values/day.ts'
import { type AttachmentFinding, compileAttachments } from '../attachments.ts'
import { type CandidateFile } from '../file.ts'
import { type AskedByRoute, askedBy, fileOf, leavesOf } from './asked.ts'
import { type Answers, type Question, chosen } from './question.ts'
import { type Asking, type Topic } from './topic.ts'
import { diplomaTopic } from './topics/diploma.ts'
import { experienceTopic } from './topics/experience.ts'
import { jobTopic } from './topics/job.ts'
import {
  attestTopic,
  citizenshipTopic,
  examTopic,
  exemptionTopic,
  proofTopic,
} from './topics/papers.ts'
import { criminalRecordTopic, evaluationTopic, statementTopic } from './topics/plain.ts'
import { selectionTopic } from './topics/selection.ts'
import { studyTopic } from './topics/study.ts'
import { type Known, openRules } from './weighing.ts'

/** The questions of a regulation, ready for any answers. */
export interface Questionnaire {
  readonly regulation: Regulation
  readonly routes: readonly AskedByRoute[]
  /** Every question there can be, in the order in which they are asked. */
  readonly questions: readonly Question[]
  /** The answers that hold: choices that exist, to questions that the other answers give reason to. */
  readonly kept: (answers: Answers) => Answers
  /** What is still to be asked; none when nothing that can be asked changes anything any more. */
  readonly open: (answers: Answers) => readonly Question[]
  /** The claims these answers come to. */
  readonly claims: (answers: Answers) => readonly Claim[]
  /** The file of somebody with these claims who applies on the day asked about. */
  readonly file: (answers: Answers) => CandidateFile
  /** The answers as the routes see them. */
  readonly known: (answers: Answers) => Known
}

/**
 * Derives the questions of a regulation for somebody who would apply on `appliedOn`.
 *
 * @throws {RangeError} on a name that stands for nothing or a day that does not exist, which the checker refuses.
 */
export function compileQuestionnaire(regulation: Regulation, appliedOn: Day): Questionnaire {
  const routes = askedBy(regulation, appliedOn)
  const leaves = routes.flatMap(({ conditions }) => conditions.flatMap(leavesOf))
  const topics = topicsOf({ regulation, appliedOn, leaves })
  const questions = topics.flatMap((topic) => topic.questions)
  const roots = rootsOf(questions)
  const attachments = compileAttachments(regulation)
  const kept = (answers: Answers): Answers => keptAnswers(questions, answers)
  const claims = (answers: Answers): readonly Claim[] => {
    const holding = kept(answers)
    return topics.flatMap((topic) => topic.claims(holding))
  }
  const file = (answers: Answers): CandidateFile => fileOf(claims(answers), appliedOn)
  const known = (answers: Answers): Known => {
    const holding = kept(answers)
    return {
      file: file(answers),
      isWaiting: (rule) =>
        (roots.get(rule) ?? []).some((name) => chosen(holding, name).length === 0),
    }
  }
  const open = (answers: Answers): readonly Question[] => {
    const holding = kept(answers)
    const seen = known(holding)
    const rules = new Set([
      ...routes.flatMap((route) => openRules(route, seen)),
      ...attachments(seen.file, new Set())
        .filter(waitsForDiploma)
        .map(({ rule }) => rule),
    ])
    return questions.filter(
      (question) =>
        chosen(holding, question.question).length === 0 &&
        isReached(question, holding) &&
        question.rules.some((rule) => rules.has(rule)),
    )
  }
  return { regulation, routes, questions, kept, open, claims, file, known }
}

/** In the order of `topics` in question.ts. */
const TOPICS: readonly ((asking: Asking) => Topic)[] = [
  diplomaTopic,
  studyTopic,
  proofTopic,
  jobTopic,
  selectionTopic,
  exemptionTopic,
  experienceTopic,
  evaluationTopic,
  examTopic,
  attestTopic,
  citizenshipTopic,
  criminalRecordTopic,
  statementTopic,
]

function topicsOf(asking: Asking): readonly Topic[] {
  return TOPICS.map((topic) => topic(asking))
}

/** For every rule, the questions that come before any other about it. */
function rootsOf(questions: readonly Question[]): ReadonlyMap<string, readonly string[]> {
  const roots = new Map<string, string[]>()
  for (const { question, after, rules } of questions) {
    if (after !== undefined) continue
    for (const rule of rules) roots.set(rule, [...(roots.get(rule) ?? []), question])
  }
  return roots
}

function keptAnswers(questions: readonly Question[], answers: Answers): Answers {
  const kept: Record<string, readonly string[]> = {}
  for (const question of questions) {
    const valid = validChoice(question, chosen(answers, question.question))
    if (valid.length > 0 && isReached(question, kept)) kept[question.question] = valid
  }
  return kept
}

/** The choices of an answer in the order of the question; none where they contradict one another. */
function validChoice({ choose, options }: Question, answer: readonly string[]): readonly string[] {
  const picked = options.filter(({ option }) => answer.includes(option))
  const contradicts = picked.length > 1 && (choose === 'one' || picked.some(({ alone }) => alone))
  return contradicts ? [] : picked.map(({ option }) => option)
}

function isReached({ after }: Question, answers: Answers): boolean {
  return (
    after === undefined ||
    chosen(answers, after.question).some((option) => after.options.includes(option))
  )
}

/** A copy of which only something about the diploma itself decides whether it must be sent along. */
function waitsForDiploma({ owed, because, diplomas }: AttachmentFinding): boolean {
  return (
    owed === 'undecided' &&
    (because === undefined || because.verdict === 'met') &&
    diplomas.some(({ obtained }) => obtained !== undefined)
  )
}
