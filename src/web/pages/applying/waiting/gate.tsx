/**
 * The door of the waiting room before the pages of applying: who may go on gets the page they asked for, who waits gets the
 * waiting page in its place, at the same address. Forms that save something are never held up, so that nothing written is lost.
 *
 * @module
 */

import { type Coming } from '#app/waiting/waiting-room.ts'
import { show } from '../../../visit.ts'
import { keepPass, passIn } from '../../../session-cookie.ts'
import { type Answer, type AtVacancy } from '../desk.tsx'
import { BY_HAND, WaitingView } from './view.tsx'

/** The page that was asked for, or the waiting page. */
export async function throughDoor(at: AtVacancy, go: () => Answer): Promise<Response> {
  const come = await comingOf(at)
  if (come.kind === 'goes-on') return go()
  const { visit, published } = at
  const { c, frame, services } = visit
  const { pathname: path, searchParams: query } = new URL(c.req.url)
  if (!query.has(BY_HAND)) c.header('refresh', String(come.waiting.again))
  return show(
    visit,
    <WaitingView
      frame={frame}
      vacancy={published.vacancy}
      waiting={come.waiting}
      now={services.now()}
      path={path}
      query={query}
    />,
  )
}

/** The answer to a form, or the way to the page before which its sender waits. */
export async function throughDoorOr(
  at: AtVacancy,
  page: string,
  go: () => Answer,
): Promise<Response> {
  const come = await comingOf(at)
  return come.kind === 'goes-on' ? go() : at.visit.c.redirect(page, 303)
}

/** Says whether somebody may go on; gives their browser the pass that says so afterwards. */
async function comingOf({ visit, session, selection, published }: AtVacancy): Promise<Coming> {
  const { c, services } = visit
  const { waitingRoom } = services
  if (waitingRoom === undefined) return { kind: 'goes-on' }
  const place = { selection, regulation: published.inForce }
  const come = await waitingRoom.come(session.account, place, passIn(c, services, selection))
  if (come.kind === 'goes-on' && come.pass !== undefined) {
    keepPass(c, services, { selection, pass: come.pass })
  }
  return come
}
