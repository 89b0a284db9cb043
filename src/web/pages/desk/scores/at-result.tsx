/**
 * The results of one participant on a page, and what becomes of a form about them.
 *
 * @module
 */

import { type DeskRefusal } from '#app/desk/refusal.ts'
import { type ResultView, type Scorer } from '#app/desk/scores/scores.ts'
import { changedSince } from '#app/desk/scores/seen.ts'
import { type Result } from '#core/values/result.ts'
import { type FieldProblem } from '../../../components/forms/error-summary.tsx'
import { type Html } from '../../../html.ts'
import { nameIn, type Handler, show } from '../../../visit.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { type AtSelection, refusedAtDesk, selectionPage } from '../at.tsx'

/** A page about the results of one participant. */
export interface AtResult {
  readonly at: AtSelection
  readonly view: ResultView
  /** The accounts of those who may confirm the round now. */
  readonly confirmers: readonly string[]
  /** What whoever sends a form of this page has seen. */
  readonly seen: string
  /** What others changed since the form that was sent was drawn: measures, `attendance`, `round`. */
  readonly missed: readonly string[]
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
}

/** The name under which a form carries what was seen. */
const SEEN = 'gezien'

/** A page about the participant whom the address names. */
export function resultPageOf(draw: (page: AtResult) => Html): Handler {
  return selectionPage('read-record', async (at) => {
    const found = await readResult(at)
    if (!found.ok) return refusedAtDesk(at.visit, found.refusal)
    const { value: view } = found
    const confirmers = await confirmersAt(at)
    const shown = { at, view, confirmers, sent: sentOf([]), problems: [] }
    return show(at.visit, draw({ ...shown, seen: view.seen, missed: [] }))
  })
}

/** Where a form leads. */
export interface Afterwards {
  readonly sent: Sent
  readonly to: string
  readonly again: (page: AtResult) => Html
}

/** On to the next page; or the same again, with what is wrong, or with what others changed. What was typed stays. */
export async function afterwards(
  at: AtSelection,
  done: Result<unknown, DeskRefusal>,
  { sent, to, again }: Afterwards,
): Promise<Response> {
  const { visit, language } = at
  if (done.ok) return visit.c.redirect(to, 303)
  const { refusal } = done
  const isWrong = refusal.code === 'fields-unreadable'
  if (!isWrong && refusal.code !== 'changed-meanwhile') return refusedAtDesk(visit, refusal)
  const found = await readResult(at)
  if (!found.ok) return refusedAtDesk(visit, found.refusal)
  const { value: view } = found
  const seen = sent.one(SEEN)
  const problems = isWrong
    ? refusal.fields.map(({ field, says }) => ({ field, message: says[language] }))
    : []
  const page = again({
    at,
    view,
    confirmers: await confirmersAt(at),
    seen: isWrong ? seen : view.seen,
    missed: isWrong ? [] : changedSince(view.round, seen, view.seen),
    sent,
    problems,
  })
  return show(visit, page, isWrong ? 422 : 409)
}

/** Who records something, as far as they had seen. */
export function scorerOf({ actor, selection, visit }: AtSelection, sent: Sent): Scorer {
  return {
    actor,
    selection,
    round: nameIn(visit, 'round'),
    candidate: nameIn(visit, 'candidate'),
    seen: sent.one(SEEN),
  }
}

async function readResult({
  desk,
  place,
  visit,
}: AtSelection): ReturnType<AtSelection['desk']['result']> {
  return desk.result(place, nameIn(visit, 'round'), nameIn(visit, 'candidate'))
}

async function confirmersAt({ desk, place, visit }: AtSelection): Promise<readonly string[]> {
  return desk.confirmers(place, nameIn(visit, 'round'))
}

/** What a form carries along. */
export function SeenField({ page }: { readonly page: AtResult }): Html {
  return <input type="hidden" name={SEEN} value={page.seen} />
}
