/**
 * A claim that comes in after the application, such as what a candidate forgot to fill in. What was stated first stays.
 *
 * @module
 */

import { wrongFields } from '#app/desk/refusal.ts'
import { dayInBrussels } from '#core/values/instant.ts'
import { Button } from '../../../components/forms/button.tsx'
import { ErrorSummary } from '../../../components/forms/error-summary.tsx'
import { type ClaimForm, type ClaimProblem } from '../../../forms/claims/field.ts'
import { newName } from '../../../forms/claims/list.ts'
import { readClaim } from '../../../forms/claims/read.ts'
import { ClaimFields, fieldProblems } from '../../../forms/claims/view.tsx'
import { type Written, writtenIn } from '../../../forms/claims/written.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, notFound, show } from '../../../visit.ts'
import { formNamed, nameOfForm } from '../../applying/claims/named.ts'
import { bodyOf } from '../../applying/sent.ts'
import { type AtSelection, refusedAtDesk } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { type AtFile, SeenField, afterwards, fileForm, filePage, readFile } from './at-file.tsx'
import { pathToFile } from './decision.tsx'
import { Missed } from './history.tsx'

/** The page. */
export const newClaimPage = filePage(
  (page) =>
    show(page.at.visit, <NewClaim page={page} form={formIn(page.at)} written={{}} wrong={[]} />),
  'verify-claims',
)

/** One more claim; then back to the candidate. */
export const newClaimForm = fileForm(async (at, who, sent) => {
  const form = formIn(at)
  const written = writtenIn(form, bodyOf(sent))
  const found = await readFile(at)
  if (!found.ok) return refusedAtDesk(at.visit, found.refusal)
  const claims = found.value.claims.map(({ claim }) => claim)
  const today = dayInBrussels(at.visit.services.now())
  const read = readClaim(form, written, { claim: newName(claims, form.kind), today })
  const wrong = read.ok ? [] : read.refusal
  const done = read.ok
    ? await at.desk.addClaims(who, { claims: [read.value] })
    : ({ ok: false, refusal: wrongFields(wrong) } as const)
  return afterwards(at, done, {
    sent,
    to: pathToFile(at, who.candidate),
    again: (page) => <NewClaim page={page} form={form} written={written} wrong={wrong} />,
  })
}, 'verify-claims')

function formIn({ place, visit }: AtSelection): ClaimForm {
  return formNamed(place.regulation, nameIn(visit, 'form')) ?? notFound()
}

interface NewClaimProps {
  readonly page: AtFile
  readonly form: ClaimForm
  readonly written: Written
  readonly wrong: readonly ClaimProblem[]
}

function NewClaim({ page, form, written, wrong }: NewClaimProps): Html {
  const { at, file } = page
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { candidate } = file
  return (
    <DeskPage
      at={at}
      section="deskScreening"
      title={form.words.add[language]}
      lead={`${t('Kandidaat', 'Candidate')} ${candidate}`}
      hasProblems={wrong.length > 0}
    >
      <ErrorSummary language={language} problems={fieldProblems(wrong, language)} />
      <Missed page={page} />
      <p class="govuk-body">
        {t(
          'Vul in wat de kandidaat na de sollicitatie meedeelde of bezorgde. Wat eerst opgegeven is, blijft staan.',
          'Fill in what the candidate told or sent after the application. What was stated first stays.',
        )}
      </p>
      <form
        method="post"
        action={pathTo('deskNewClaim', language, { selection, candidate, form: nameOfForm(form) })}
        novalidate
      >
        <SeenField page={page} />
        <ClaimFields language={language} form={form} written={written} problems={wrong} />
        <div class="keur-actions">
          <Button>{t('Voeg toe', 'Add')}</Button>
          <Button kind="second" path={pathToFile(at, candidate)}>
            {t('Terug naar de kandidaat', 'Back to the candidate')}
          </Button>
        </div>
      </form>
    </DeskPage>
  )
}
