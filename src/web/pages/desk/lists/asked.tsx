/**
 * What a form about lists or offers was drawn from, and what becomes of it: on to the next page, or the same again with what is
 * wrong, or with what changed meanwhile. What was typed stays in both cases.
 *
 * @module
 */

import { type DeskRefusal } from '#app/desk/refusal.ts'
import { type Result } from '#core/values/result.ts'
import { type Language } from '#core/values/text.ts'
import { type FieldProblem, generalProblem } from '../../../components/forms/error-summary.tsx'
import { type WrittenDay } from '../../../components/forms/date-field.tsx'
import { type Html } from '../../../html.ts'
import { nameIn, show } from '../../../visit.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { type AtSelection, refusedAtDesk } from '../at.tsx'

/** What was typed, and what is wrong with it. */
export interface Asked {
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
  /** Whether something changed between drawing the form and sending it. */
  readonly isChanged: boolean
}

/** A form nobody typed in. */
export const UNTOUCHED: Asked = { sent: sentOf([]), problems: [], isChanged: false }

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
  const { visit, language } = at
  if (done.ok) return visit.c.redirect(to, 303)
  const { refusal } = done
  const isChanged = refusal.code === 'changed-meanwhile'
  const isByRules = refusal.code === 'refused-by-rules'
  if (!isChanged && !isByRules && refusal.code !== 'fields-unreadable') {
    return refusedAtDesk(visit, refusal)
  }
  const problems = problemsIn(refusal, language)
  const now = await placedAnew(at)
  const page = await again(now, { sent, problems, isChanged })
  return page === undefined
    ? refusedAtDesk(visit, refusal)
    : show(visit, page, isChanged || isByRules ? 409 : 422)
}

/** What is wrong with a field, or with all of it where the rules refuse it. */
function problemsIn(refusal: DeskRefusal, language: Language): readonly FieldProblem[] {
  if (refusal.code === 'refused-by-rules') return [generalProblem(refusal.says[language])]
  if (refusal.code !== 'fields-unreadable') return []
  return refusal.fields.map(({ field, says }) => ({ field, message: says[language] }))
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

/** That something changed meanwhile. */
export function Changed({
  at,
  asked,
}: {
  readonly at: AtSelection
  readonly asked: Asked
}): Html | null {
  const { t } = at.visit.frame
  if (!asked.isChanged) return null
  return (
    <div class="keur-panel keur-panel--attention" role="alert">
      <h2 class="govuk-heading-s">
        {t('Intussen veranderde hier iets', 'Something changed here meanwhile')}
      </h2>
      <p class="govuk-body">
        {t(
          'Er is niets vastgelegd, en wat je intikte staat er nog. Kijk na hoe het nu staat, en verstuur het opnieuw.',
          'Nothing was recorded, and what you typed is still here. See how things stand now, and send it again.',
        )}
      </p>
    </div>
  )
}
