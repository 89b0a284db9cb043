/**
 * What the candidate answered to the questions that are judged, above the form.
 *
 * @module
 */

import { type ScoredAnswer } from '#app/desk/judging/answers.ts'
import { SummaryList } from '../../../components/summary-list.tsx'
import { type Html } from '../../../html.ts'
import { paragraphs } from '../../applying/summary.ts'
import { type AtSelection } from '../at.tsx'

/** The answers; nothing where the measure scores none. */
export function Answers({
  at,
  answers,
}: {
  readonly at: AtSelection
  readonly answers: readonly ScoredAnswer[]
}): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  if (answers.length === 0) return null
  return (
    <section aria-labelledby="antwoorden">
      <h2 class="govuk-heading-m" id="antwoorden">
        {t('Wat de kandidaat antwoordde', 'What the candidate answered')}
      </h2>
      <SummaryList
        rows={answers.map(({ label, answer = '' }) => ({
          label: label[language],
          value: answer === '' ? t('Geen antwoord.', 'No answer.') : <Lines text={answer} />,
        }))}
      />
    </section>
  )
}

function Lines({ text }: { readonly text: string }): Html {
  return (
    <>
      {paragraphs(text).map((line) => (
        <div>{line}</div>
      ))}
    </>
  )
}
