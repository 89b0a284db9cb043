/**
 * The form of what is agreed: a score on each part and on the whole, and the reasons.
 *
 * @module
 */

import { type Discussion } from '#app/desk/judging/discussion.ts'
import { type FormContent } from '#app/desk/judging/judging.ts'
import { Button } from '../../../components/forms/button.tsx'
import { type FieldProblem, problemOf } from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'
import { pathToDiscussion } from './at-judged.ts'
import { Part, Whole } from './part.tsx'

interface AgreeProps {
  readonly at: AtSelection
  readonly view: Discussion
  readonly content: FormContent
  readonly reason: string
  readonly problems: readonly FieldProblem[]
}

/** The form. */
export function Agree({ at, view, content, reason, problems }: AgreeProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  const { sheet, judged, seen } = view
  const shown = { at, sheet, content, problems, isShort: true }
  return (
    <form method="post" action={pathToDiscussion(at, judged)} novalidate>
      <input type="hidden" name="gezien" value={seen} />
      {sheet.parts.map((part) => (
        <Part {...shown} part={part} />
      ))}
      <Whole {...shown} />
      <TextArea
        language={language}
        name="reason"
        label={t('Waarom?', 'Why?')}
        hint={t(
          'De motivering van het geheel, in het Nederlands. De kandidaat krijgt ze te lezen.',
          'The reasons for the whole, in Dutch. The candidate will read them.',
        )}
        rows={5}
        value={reason}
        problem={problemOf('reason', problems)}
      />
      <Button>{t('Leg dit resultaat vast', 'Record this result')}</Button>
    </form>
  )
}
