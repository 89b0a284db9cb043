/**
 * What the pages of the desk have in common: who works there, in which selection, and what became of a form.
 *
 * @module
 */

import { type Actor } from '#app/access/actor.ts'
import { type Action } from '#app/access/can.ts'
import { type Desk } from '#app/desk/desk.ts'
import { type DeskPlace } from '#app/desk/place.ts'
import { type DeskRefusal } from '#app/desk/refusal.ts'
import { actorOf, type Session } from '#app/sign-in/session.ts'
import { type Language } from '#core/values/text.ts'
import { nameIn, notFound, show, type Handler, type Visit } from '../../visit.ts'
import { askToSignIn, type Answer } from '../applying/desk.tsx'
import { type Sent, sentForm, sentOf } from '../applying/sent.ts'
import { SessionEnded } from '../applying/session-ended.tsx'
import { DeskRefusalView, statusOfDesk } from './refusal-view.tsx'

/** Somebody at the desk. */
export interface AtDesk {
  readonly visit: Visit
  readonly desk: Desk
  readonly session: Session
  readonly actor: Actor
  readonly language: Language
}

/** Somebody at the desk of one selection. */
export interface AtSelection extends AtDesk {
  readonly place: DeskPlace
  /** The name of the selection in addresses. */
  readonly selection: string
}

/** A page of the desk; whoever is not signed in is asked to, and comes back. */
export function deskPage(answer: (at: AtDesk) => Answer): Handler {
  return (visit) => {
    const at = atDesk(visit)
    return at === undefined ? askToSignIn(visit) : answer(at)
  }
}

/** A form of the desk; whoever is no longer signed in loses nothing. */
function deskForm(answer: (at: AtDesk, sent: Sent) => Answer): Handler {
  return async (visit) => {
    const sent = await sentForm(visit)
    const at = atDesk(visit)
    if (at !== undefined) return answer(at, sent)
    return show(visit, <SessionEnded frame={visit.frame} action={hereOf(visit)} sent={sent} />, 401)
  }
}

/** A page about the selection that the address names, for whoever may do `action` there. */
export function selectionPage(action: Action, answer: (at: AtSelection) => Answer): Handler {
  return deskPage(async (at) => inSelection(at, action, answer))
}

/** A form about the selection that the address names. */
export function selectionForm(
  action: Action,
  answer: (at: AtSelection, sent: Sent) => Answer,
): Handler {
  return deskForm(async (at, sent) => inSelection(at, action, async (place) => answer(place, sent)))
}

/** The same for a form with files, which is read as it streams in. Whoever is no longer signed in chooses them again. */
export function selectionStream(action: Action, answer: (at: AtSelection) => Answer): Handler {
  return async (visit) => {
    const at = atDesk(visit)
    if (at !== undefined) return inSelection(at, action, answer)
    const ended = <SessionEnded frame={visit.frame} action={hereOf(visit)} sent={sentOf([])} />
    return show(visit, ended, 401)
  }
}

/** A candidate named by the address is asked about too: one who is closed to the actor is as one who is not there. */
async function inSelection(
  at: AtDesk,
  action: Action,
  answer: (at: AtSelection) => Answer,
): Promise<Response> {
  const { visit, desk, actor } = at
  const selection = nameIn(visit, 'selection')
  const named = nameIn(visit, 'candidate')
  const candidate = named === '' ? undefined : named
  const found = await desk.place({ actor, selection, action, candidate })
  if (!found.ok) return refusedAtDesk(visit, found.refusal)
  return answer({ ...at, place: found.value, selection })
}

function atDesk(visit: Visit): AtDesk | undefined {
  const { session, services, frame } = visit
  if (session === undefined) return undefined
  const desk = services.desk ?? notFound()
  return { visit, desk, session, actor: actorOf(session), language: frame.language }
}

/** The address of this request, with what was asked. */
function hereOf({ c }: Visit): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

/** Says why something is not done, on a page of its own. */
export function refusedAtDesk(visit: Visit, refusal: DeskRefusal): Answer {
  const page = (
    <DeskRefusalView frame={visit.frame} refusal={refusal} selection={nameIn(visit, 'selection')} />
  )
  return show(visit, page, statusOfDesk(refusal))
}
