/**
 * What becomes of a form of the desk: on to the next page; back to the same with what is wrong, nothing lost; or why not.
 *
 * @module
 */

import { type DeskRefusal } from '#app/desk/refusal.ts'
import { type Result } from '#core/values/result.ts'
import { type FieldProblem, generalProblem } from '../../components/forms/error-summary.tsx'
import { type AtSelection, refusedAtDesk } from './at.tsx'

/** Where a form leads. */
export interface Ways {
  /** The address of the next page. */
  readonly to: string
  /** The same page with what is wrong. */
  readonly again: (problems: readonly FieldProblem[]) => Response | Promise<Response>
}

/** The answer to a form, by what was done. */
export async function answered(
  { visit, language }: AtSelection,
  done: Result<unknown, DeskRefusal>,
  { to, again }: Ways,
): Promise<Response> {
  if (done.ok) return visit.c.redirect(to, 303)
  const { refusal } = done
  if (refusal.code === 'refused-by-rules') {
    const page = await again([generalProblem(refusal.says[language])])
    // The rules refuse what was sent; it is not a matter of how it was written. Where the form is gone, they say so alone.
    return page.status === 422
      ? new Response(page.body, { status: 409, headers: page.headers })
      : refusedAtDesk(visit, refusal)
  }
  if (refusal.code !== 'fields-unreadable') return refusedAtDesk(visit, refusal)
  return again(refusal.fields.map(({ field, says }) => ({ field, message: says[language] })))
}
