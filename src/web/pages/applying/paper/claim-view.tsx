/**
 * One claim of an application on paper; everything else that was typed goes along and comes back.
 *
 * @module
 */

import { Button } from '../../../components/forms/button.tsx'
import { type ClaimForm, type ClaimProblem } from '../../../forms/claims/field.ts'
import { ClaimFields, fieldProblems } from '../../../forms/claims/view.tsx'
import { type Written } from '../../../forms/claims/written.ts'
import { type Html } from '../../../html.ts'
import { nameOfForm } from '../claims/named.ts'
import { type AtVacancy } from '../desk.tsx'
import { type Sent, sentOf } from '../sent.ts'
import { PAPER_FIELDS } from './read.ts'
import { PaperPage } from './view.tsx'

/** Before the names of the fields that only go along. */
const ALONG = 'along.'

/** What was typed before, as it comes back from the page of a claim. */
export function broughtAlong({ fields }: Sent): Sent {
  return sentOf(
    fields.flatMap(([name, text]) =>
      name.startsWith(ALONG) ? [[name.slice(ALONG.length), text] as const] : [],
    ),
  )
}

interface PaperClaimProps {
  readonly at: AtVacancy
  readonly form: ClaimForm
  readonly written: Written
  /** What was typed before. */
  readonly paper: Sent
  readonly wrong?: readonly ClaimProblem[]
}

/** The page. */
export function PaperClaimView({ at, form, written, paper, wrong = [] }: PaperClaimProps): Html {
  const { language, t } = at.visit.frame
  return (
    <PaperPage at={at} title={form.words.add[language]} problems={fieldProblems(wrong, language)}>
      <form method="post" novalidate>
        {paper.fields
          .filter(([name]) => name !== PAPER_FIELDS.go)
          .map(([name, text]) => (
            <input type="hidden" name={ALONG + name} value={text} />
          ))}
        <ClaimFields language={language} form={form} written={written} problems={wrong} />
        <div class="keur-actions">
          <Button name={PAPER_FIELDS.go} value={`keep:${nameOfForm(form)}`}>
            {t('Bewaar', 'Save')}
          </Button>
          <Button kind="second" name={PAPER_FIELDS.go} value="back">
            {t('Terug', 'Back')}
          </Button>
        </div>
      </form>
    </PaperPage>
  )
}
