/**
 * What the pages of applying have in common: who asks, for which vacancy, with which draft; and what is said when there is
 * none of it.
 *
 * Nothing that somebody wrote is lost: when a session has ended, or another window changed the same field, the page that
 * comes back carries everything along.
 *
 * @module
 */

import { type Applying, type DraftChanges, type DraftView } from '#app/applying/applying.ts'
import { type ApplyingRefusal } from '#app/applying/refusal.ts'
import { type PublishedVacancy } from '#app/vacancies/directory.ts'
import { type Actor } from '#app/access/actor.ts'
import { actorOf, type Session } from '#app/sign-in/session.ts'
import { type Result } from '#core/values/result.ts'
import { type FieldProblem } from '../../components/forms/error-summary.tsx'
import { type Html } from '../../html.ts'
import { pathTo, signInFor } from '../../paths.ts'
import { type Handler, nameIn, notFound, show, type Visit } from '../../visit.ts'
import { ChangedElsewhere } from './changed-elsewhere.tsx'
import { RefusalView, statusOf } from './refusal-view.tsx'
import { type Sent, sentForm, versionIn } from './sent.ts'
import { SessionEnded } from './session-ended.tsx'
import { throughDoor } from './waiting/gate.tsx'

/** An answer to a request. */
export type Answer = Response | Promise<Response>

/** Somebody who is signed in. */
export interface Applicant {
  readonly visit: Visit
  readonly applying: Applying
  readonly session: Session
  readonly actor: Actor
}

/** Somebody at a vacancy. */
export interface AtVacancy extends Applicant {
  readonly selection: string
  readonly published: PublishedVacancy
}

/** Somebody with a draft. */
export interface AtDraft extends AtVacancy {
  readonly draft: DraftView
}

/** Applying; these pages exist only where it does. */
function applyingOf({ services }: Visit): Applying {
  return services.applying ?? notFound()
}

/** A page for whoever is signed in; others are asked to, and come back. */
export function applicantPage(answer: (applicant: Applicant) => Answer): Handler {
  return async (visit) => {
    const applicant = applicantOf(visit)
    return applicant === undefined ? askToSignIn(visit) : answer(applicant)
  }
}

/** A form of whoever is signed in. */
export function applicantForm(answer: (applicant: Applicant, sent: Sent) => Answer): Handler {
  return async (visit) => {
    const sent = await sentForm(visit)
    const applicant = applicantOf(visit)
    return applicant === undefined ? sessionEnded(visit, sent) : answer(applicant, sent)
  }
}

/** A page about a vacancy for whoever is signed in. */
export function vacancyPage(answer: (at: AtVacancy) => Answer): Handler {
  return applicantPage(async (applicant) => answer(await atVacancy(applicant)))
}

/** A form about a vacancy. */
export function vacancyForm(answer: (at: AtVacancy, sent: Sent) => Answer): Handler {
  return applicantForm(async (applicant, sent) => answer(await atVacancy(applicant), sent))
}

/** A page of a draft, behind the door of the waiting room; without a draft, back to where one is begun. */
export function draftPage(answer: (at: AtDraft) => Answer): Handler {
  return vacancyPage(async (at) => throughDoor(at, async () => withDraft(at, answer)))
}

/** A form of a draft. */
export function draftForm(answer: (at: AtDraft, sent: Sent) => Answer): Handler {
  return vacancyForm(async (at, sent) => withDraft(at, async (draft) => answer(draft, sent)))
}

async function withDraft(at: AtVacancy, answer: (at: AtDraft) => Answer): Promise<Response> {
  const found = await at.applying.draft(at.actor, at.selection)
  return found.ok ? answer({ ...at, draft: found.value }) : refused(at.visit, found.refusal)
}

/** Whoever is signed in; undefined for anybody else. */
export function applicantOf(visit: Visit): Applicant | undefined {
  const { session } = visit
  if (session === undefined) return undefined
  return { visit, applying: applyingOf(visit), session, actor: actorOf(session) }
}

/** The vacancy that the address names. */
export async function publishedFor(visit: Visit): Promise<PublishedVacancy> {
  const { services } = visit
  return (await services.vacancies.find(nameIn(visit, 'selection'), services.now())) ?? notFound()
}

async function atVacancy(applicant: Applicant): Promise<AtVacancy> {
  const published = await publishedFor(applicant.visit)
  return { ...applicant, published, selection: published.vacancy.selection }
}

/** Asks to sign in, and leads back to here. */
export function askToSignIn({ c, frame }: Visit): Response {
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(signInFor(frame.language, pathname + search), 303)
}

function sessionEnded(visit: Visit, sent: Sent): Answer {
  return show(visit, <SessionEnded frame={visit.frame} action={hereOf(visit)} sent={sent} />, 401)
}

function hereOf({ c }: Visit): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

/** Says why something is not done. Without a draft one begins where drafts begin. */
export function refused(visit: Visit, refusal: ApplyingRefusal): Answer {
  const { c, frame } = visit
  const selection = nameIn(visit, 'selection')
  if (refusal.code === 'no-draft' && selection !== '') {
    return c.redirect(pathTo('apply', frame.language, { selection }), 303)
  }
  return show(
    visit,
    <RefusalView frame={frame} refusal={refusal} selection={selection} />,
    statusOf(refusal),
  )
}

/** What a form makes of a draft. */
export interface Saving {
  readonly sent: Sent
  readonly changes: DraftChanges
  /** Where to go once it is saved. */
  readonly next: string
  /** The same page again, as it was written, with what is wrong. */
  readonly again: (problems: readonly FieldProblem[]) => Html
  /** The field of this page that holds a part of the draft. */
  readonly fieldOf: (path: string) => string
}

/** Saves a form and goes on; or shows it again with what is wrong. */
export async function saved(at: AtDraft, saving: Saving): Promise<Response> {
  const { visit, applying, actor, selection, draft } = at
  const version = versionIn(saving.sent) ?? draft.version
  const { changes } = saving
  const result = await applying.save(actor, selection, { version, changes })
  return answered(visit, result, saving)
}

function answered(
  visit: Visit,
  result: Result<DraftView, ApplyingRefusal>,
  { sent, next, again, fieldOf }: Saving,
): Answer {
  if (result.ok) return visit.c.redirect(next, 303)
  const { refusal } = result
  if (refusal.code === 'fields-unreadable') {
    const { language } = visit.frame
    const problems = refusal.fields.map(({ path, says }) => ({
      field: fieldOf(path),
      message: says[language],
    }))
    return show(visit, again(problems), 422)
  }
  if (refusal.code === 'changed-elsewhere') {
    const action = hereOf(visit)
    const page = (
      <ChangedElsewhere frame={visit.frame} action={action} sent={sent} refusal={refusal} />
    )
    return show(visit, page, 409)
  }
  return refused(visit, refusal)
}
