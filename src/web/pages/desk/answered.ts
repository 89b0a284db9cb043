/**
 * What becomes of a form of the desk: on to the next page; back to the same with what is wrong, nothing lost; or why not.
 *
 * @module
 */

import { type DeskRefusal } from '#app/desk/refusal.ts'
import { type Result } from '#core/values/result.ts'
import { type Language } from '#core/values/text.ts'
import { type FieldProblem, generalProblem } from '../../components/forms/error-summary.tsx'
import { type AtSelection, refusedAtDesk } from './at.tsx'
import { statusOfDesk } from './refusal-view.tsx'

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
  const drawing = drawnAgain(refusal, language)
  if (drawing === undefined || drawing.isChanged) return refusedAtDesk(visit, refusal)
  const page = await again(drawing.problems)
  if (refusal.code === 'fields-unreadable') return page
  // The rules refuse what was sent; it is not a matter of how it was written. Where the form is gone, they say so alone.
  return page.status === 422
    ? new Response(page.body, { status: drawing.status, headers: page.headers })
    : refusedAtDesk(visit, refusal)
}

/** What became of a form, as its page is drawn again. */
export interface Drawing {
  /** What is wrong with fields, or with all of it. */
  readonly problems: readonly FieldProblem[]
  /** Whether something changed between drawing the form and sending it. */
  readonly isChanged: boolean
  readonly status: ReturnType<typeof statusOfDesk>
}

/** A page whose form was not sent yet. */
export const FIRST: Drawing = { problems: [], isChanged: false, status: 200 }

/**
 * How a form is drawn again after a refusal: with what is wrong with its fields, with what the rules refuse, or with what changed
 * meanwhile; undefined where another page has to say why nothing was done.
 */
export function drawnAgain(refusal: DeskRefusal, language: Language): Drawing | undefined {
  const isChanged = refusal.code === 'changed-meanwhile'
  const problems = isChanged ? [] : problemsIn(refusal, language)
  return problems === undefined ? undefined : { problems, isChanged, status: statusOfDesk(refusal) }
}

/** On to the next page; or what `again` makes of why not, where the form can be drawn again. */
export async function onwardOr(
  { visit, language }: AtSelection,
  done: Result<unknown, DeskRefusal>,
  to: string,
  again: (drawing: Drawing, refusal: DeskRefusal) => Promise<Response>,
): Promise<Response> {
  if (done.ok) return visit.c.redirect(to, 303)
  const { refusal } = done
  const drawing = drawnAgain(refusal, language)
  return drawing === undefined ? refusedAtDesk(visit, refusal) : again(drawing, refusal)
}

function problemsIn(refusal: DeskRefusal, language: Language): readonly FieldProblem[] | undefined {
  if (refusal.code === 'refused-by-rules') return [generalProblem(refusal.says[language])]
  if (refusal.code !== 'fields-unreadable') return undefined
  return refusal.fields.map(({ field, says }) => ({ field, message: says[language] }))
}
