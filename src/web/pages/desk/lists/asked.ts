/**
 * What a form about lists or offers was drawn from, and what becomes of it: on to the next page, or the same again with what is
 * wrong, or with what changed meanwhile. What was typed stays in both cases.
 *
 * @module
 */

import { type DeskRefusal } from '#app/desk/refusal.ts'
import { type Result } from '#core/values/result.ts'
import { type WrittenDay } from '../../../components/forms/date-field.tsx'
import { type Html } from '../../../html.ts'
import { nameIn, show } from '../../../visit.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { type Drawing, FIRST, onwardOr } from '../answered.ts'
import { type AtSelection, refusedAtDesk } from '../at.tsx'

/** What was typed, and what is wrong with it. */
export interface Asked extends Drawing {
  readonly sent: Sent
}

/** A form nobody typed in. */
export const UNTOUCHED: Asked = { ...FIRST, sent: sentOf([]) }

/** The name under which a form carries the mark of what was seen. */
export const SEEN = 'gezien'

/** Where a form leads. */
export interface Leads {
  readonly sent: Sent
  /** The next page. */
  readonly to: string
  /** The same page again; undefined where there is none any more. */
  readonly again: (at: AtSelection, asked: Asked) => Promise<Html | undefined> | Html | undefined
}

/** The answer to a form. */
export async function settled(
  at: AtSelection,
  done: Result<unknown, DeskRefusal>,
  { sent, to, again }: Leads,
): Promise<Response> {
  const { visit } = at
  return onwardOr(at, done, to, async (drawing, refusal) => {
    const page = await again(await placedAnew(at), { sent, ...drawing })
    return page === undefined ? refusedAtDesk(visit, refusal) : show(visit, page, drawing.status)
  })
}

/** The same place as it is now. */
async function placedAnew(at: AtSelection): Promise<AtSelection> {
  const { desk, actor, selection, visit } = at
  const named = nameIn(visit, 'candidate')
  const candidate = named === '' ? undefined : named
  const found = await desk.place({ actor, selection, action: 'read-selection', candidate })
  return found.ok ? { ...at, place: found.value } : at
}

/** A day as it was typed. */
export function dayIn(sent: Sent, name: string): WrittenDay {
  return {
    day: sent.one(`${name}-day`),
    month: sent.one(`${name}-month`),
    year: sent.one(`${name}-year`),
  }
}
