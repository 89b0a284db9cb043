/**
 * The results of one participant on a page, and what becomes of a form about them.
 *
 * @module
 */

import { type Confirmers } from '#app/desk/closing/confirmers.ts'
import { type Child } from 'hono/jsx'
import { type DeskRefusal } from '#app/desk/refusal.ts'
import { type ResultView, type Scorer } from '#app/desk/scores/scores.ts'
import { changedSince } from '#app/desk/scores/seen.ts'
import { type Result } from '#core/values/result.ts'
import { type FieldProblem } from '../../../components/forms/error-summary.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, type Handler, show } from '../../../visit.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { onwardOr } from '../answered.ts'
import { type AtSelection, refusedAtDesk, selectionPage } from '../at.tsx'

/** A page about the results of one participant. */
export interface AtResult {
  readonly at: AtSelection
  readonly view: ResultView
  /** The accounts of those who may confirm the round now. */
  readonly confirmers: Confirmers
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
  const { visit } = at
  return onwardOr(at, done, to, async ({ problems, isChanged, status }, refusal) => {
    const found = await readResult(at)
    if (!found.ok) return refusedAtDesk(visit, isChanged ? found.refusal : refusal)
    const { value: view } = found
    const seen = sent.one(SEEN)
    const page = again({
      at,
      view,
      confirmers: await confirmersAt(at),
      seen: isChanged ? view.seen : seen,
      missed: isChanged ? changedSince(view.round, seen, view.seen) : [],
      sent,
      problems,
    })
    return show(visit, page, status)
  })
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

async function confirmersAt({ desk, place, visit }: AtSelection): Promise<Confirmers> {
  return desk.confirmers(place, nameIn(visit, 'round'))
}

interface ResultFormProps {
  readonly page: AtResult
  /** What the form does. */
  readonly does: 'attendance' | 'record' | 'correct'
  readonly children?: Child
}

/** A form of this page, with what was seen of it. */
export function ResultForm({ page, does, children }: ResultFormProps): Html {
  const { at, view, seen } = page
  const { language, selection } = at
  const [round, candidate] = [view.round.round, view.candidate.candidate]
  return (
    <form
      method="post"
      action={pathTo('deskResult', language, { selection, round, candidate })}
      novalidate
    >
      <input type="hidden" name={SEEN} value={seen} />
      <input type="hidden" name="doe" value={does} />
      {children}
    </form>
  )
}
