/**
 * What somebody who applies has to do, may do and need not do: the tasks of an application in the order in which they are
 * best done, each with how far it is.
 *
 * What a task comes to follows from the regulation, the draft and the day, and from nothing else.
 *
 * @module
 */

import { type DraftView, type UploadView } from '#app/applying/applying.ts'
import { type Missing } from '#app/applying/refusal.ts'
import { type AttachmentFinding, compileAttachments } from '#core/eligibility/attachments.ts'
import { type CandidateFile } from '#core/eligibility/file.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Day } from '#core/values/day.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { type ClaimForm } from '../../forms/claims/field.ts'
import { claimForms } from '../../forms/claims/forms.ts'
import { pathTo } from '../../paths.ts'
import { claimsOfForm, nameOfForm } from './claims/named.ts'

/** What tasks follow from. */
export interface Journey {
  readonly selection: string
  readonly regulation: Regulation
  readonly draft: Pick<DraftView, 'contents' | 'uploads' | 'missing'>
  readonly today: Day
}

/** How far a task is. Only `to-do` keeps an application from being complete. */
export type TaskState = 'done' | 'to-do' | 'perhaps' | 'may' | 'not-needed'

/** A task. */
export interface Task {
  /** Its name among the tasks. */
  readonly task: string
  readonly title: Text
  readonly state: TaskState
  /** A few words on how far it is. */
  readonly note?: Text | undefined
  readonly path: (language: Language) => string
}

/** Tasks that belong together. */
export interface TaskGroup {
  readonly title: Text
  readonly tasks: readonly Task[]
}

/** The tasks by group. */
export function tasksOf(journey: Journey): readonly TaskGroup[] {
  const groups: readonly TaskGroup[] = [
    { title: { nl: 'Over jou', en: 'About you' }, tasks: [personTask(journey)] },
    {
      title: { nl: 'Wat je meebrengt', en: 'What you bring along' },
      tasks: claimForms(journey.regulation).map((form) => claimTask(journey, form)),
    },
    { title: { nl: 'Hoe je deelneemt', en: 'How you take part' }, tasks: [routeTask(journey)] },
    { title: { nl: 'Vragen', en: 'Questions' }, tasks: questionTasks(journey) },
    { title: { nl: 'Bestanden', en: 'Files' }, tasks: fileTasks(journey) },
    { title: { nl: 'Als je dat wilt', en: 'If you like' }, tasks: requestTasks(journey) },
  ]
  return groups.filter(({ tasks }) => tasks.length > 0)
}

/** The task after `task`; undefined after the last. */
export function taskAfter(journey: Journey, task: string): Task | undefined {
  const all = tasksOf(journey).flatMap(({ tasks }) => tasks)
  return all[all.findIndex((one) => one.task === task) + 1]
}

/** The claims of a draft as the conditions look at them, were it submitted today. */
export function fileOfDraft({ draft, today }: Pick<Journey, 'draft' | 'today'>): CandidateFile {
  const { claims, route } = draft.contents
  return {
    claims,
    appliedOn: today,
    evidence: new Map(),
    judgements: [],
    ...(route === undefined ? {} : { chosenRoute: route }),
  }
}

/** What holds for the attachments of the regulation, given what was stated until now. */
export function attachmentsOf(journey: Journey): readonly AttachmentFinding[] {
  const { regulation, draft } = journey
  const attached = new Set(draft.uploads.map(({ attachment }) => attachment))
  return compileAttachments(regulation)(fileOfDraft(journey), attached)
}

/** The files of a draft for one attachment. */
export function uploadsFor(
  { uploads }: Pick<DraftView, 'uploads'>,
  attachment: string,
): readonly UploadView[] {
  return uploads.filter((one) => one.attachment === attachment)
}

/** Files that the regulation does not ask for. */
export const OTHER_FILES = 'other'

/** What stops the draft from being submitted. */
export function blocking({ missing }: Pick<DraftView, 'missing'>): readonly Missing[] {
  return missing.filter(({ blocks }) => blocks)
}

function isMissing({ draft }: Journey, path: string): boolean {
  return draft.missing.some((one) => one.path === path || one.path.startsWith(`${path}/`))
}

function personTask(journey: Journey): Task {
  const { selection } = journey
  return {
    task: 'person',
    title: { nl: 'Wie je bent', en: 'Who you are' },
    state: isMissing(journey, 'person') ? 'to-do' : 'done',
    path: (language) => pathTo('draftPerson', language, { selection }),
  }
}

function claimTask(journey: Journey, form: ClaimForm): Task {
  const { selection, draft } = journey
  const name = nameOfForm(form)
  const count = claimsOfForm(form, draft.contents.claims).length
  const isWanted = draft.contents.claims.length === 0 && isMissing(journey, 'claims')
  return {
    task: `claims/${name}`,
    title: form.words.many,
    state: count > 0 ? 'done' : isWanted ? 'perhaps' : 'may',
    note: count > 0 ? added(count) : NOTHING_YET,
    path: (language) => pathTo('draftClaims', language, { selection, form: name }),
  }
}

const NOTHING_YET: Text = { nl: 'Niets toegevoegd', en: 'Nothing added' }

function added(count: number): Text {
  return { nl: `${count} toegevoegd`, en: `${count} added` }
}

function routeTask(journey: Journey): Task {
  const { selection, regulation, draft } = journey
  const { route } = draft.contents
  const chosen = route === undefined ? undefined : regulation.routes[route]
  return {
    task: 'route',
    title: { nl: 'Je kanaal', en: 'Your route' },
    state: chosen === undefined ? 'to-do' : 'done',
    note: chosen?.name,
    path: (language) => pathTo('draftRoute', language, { selection }),
  }
}

function questionTasks(journey: Journey): readonly Task[] {
  const { selection, regulation, draft } = journey
  return Object.entries(regulation.applications.questions ?? {}).map(([question, { label }]) => ({
    task: `question/${question}`,
    title: label,
    state: (draft.contents.answers[question] ?? '') === '' ? 'to-do' : 'done',
    path: (language) => pathTo('draftQuestion', language, { selection, question }),
  }))
}

function fileTasks(journey: Journey): readonly Task[] {
  const { selection, draft } = journey
  const owed = attachmentsOf(journey)
    .filter((one) => one.owed !== 'not-owed' || one.attached)
    .map(({ attachment, name, owed: asks, attached }) => ({
      attachment,
      title: name,
      state: attached ? ('done' as const) : OWED_STATES[asks],
    }))
  const other = {
    attachment: OTHER_FILES,
    title: { nl: 'Iets anders meesturen', en: 'Send something else along' },
    state: uploadsFor(draft, OTHER_FILES).length > 0 ? ('done' as const) : ('may' as const),
  }
  return [...owed, other].map(({ attachment, title, state }) => {
    const count = uploadsFor(draft, attachment).length
    return {
      task: `files/${attachment}`,
      title,
      state,
      note: count === 0 ? undefined : files(count),
      path: (language) => pathTo('draftFiles', language, { selection, attachment }),
    }
  })
}

const OWED_STATES = {
  owed: 'to-do',
  undecided: 'perhaps',
  'person-decides': 'perhaps',
  'looked-up': 'not-needed',
  'not-owed': 'not-needed',
} as const satisfies Readonly<Record<AttachmentFinding['owed'], TaskState>>

function files(count: number): Text {
  return count === 1
    ? { nl: '1 bestand', en: '1 file' }
    : { nl: `${count} bestanden`, en: `${count} files` }
}

function requestTasks({ selection, regulation, draft }: Journey): readonly Task[] {
  const { adjustments, reuse } = draft.contents
  const tasks: readonly Task[] = [
    {
      task: 'adjustments',
      title: { nl: 'Aanpassingen door een handicap', en: 'Adjustments because of a disability' },
      state: adjustments.length > 0 ? 'done' : 'may',
      path: (language) => pathTo('draftAdjustments', language, { selection }),
    },
    {
      task: 'reuse',
      title: { nl: 'Een eerder resultaat laten meetellen', en: 'Count an earlier result' },
      state: reuse.length > 0 ? 'done' : 'may',
      path: (language) => pathTo('draftReuse', language, { selection }),
    },
  ]
  return regulation.care['reuse-of-results'].allowed
    ? tasks
    : tasks.filter(({ task }) => task !== 'reuse')
}
