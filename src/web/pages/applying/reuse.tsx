/**
 * Asking to count an earlier result (rule 185): the requests there are, and one more.
 *
 * @module
 */

import { dayInBrussels } from '#core/values/instant.ts'
import { Button } from '../../components/forms/button.tsx'
import { Radios } from '../../components/forms/choices.tsx'
import { DateField } from '../../components/forms/date-field.tsx'
import { type FieldProblem, problemOf } from '../../components/forms/error-summary.tsx'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'
import { notFound, show } from '../../visit.ts'
import { type Answer, type AtDraft, draftForm, draftPage, saved } from './desk.tsx'
import { DraftPage, VersionField } from './draft-page.tsx'
import { keepingWay, ONWARD, wayOf } from './onward.ts'
import { reusableIn, reuseIn, reuseInWords } from './reuse-form.ts'
import { type Sent, sentOf } from './sent.ts'

/** The page. */
export const reusePage = draftPage((at) => {
  allowed(at)
  return show(at.visit, <ReuseView at={at} sent={sentOf([])} />)
})

/** One request more, or one less. */
export const reuseForm = draftForm((at, sent): Answer => {
  allowed(at)
  const { visit, selection, draft, published } = at
  const { language } = visit.frame
  const { reuse } = draft.contents
  const again = (problems: readonly FieldProblem[]): Html => (
    <ReuseView at={at} sent={sent} problems={problems} />
  )
  const isOnward = sent.one(ONWARD) !== ''
  const { next: onward } = wayOf(at, 'reuse')
  if (isOnward && isUntouched(sent)) return visit.c.redirect(onward, 303)
  const next = isOnward ? onward : keepingWay(at, pathTo('draftReuse', language, { selection }))
  const saving = { sent, next, again, fieldOf: () => 'test' }
  const removed = sent.one('remove')
  if (removed !== '') {
    const left = reuse.filter((_, index) => String(index) !== removed)
    return saved(at, { ...saving, changes: { reuse: left } })
  }
  const today = dayInBrussels(visit.services.now())
  const read = reuseIn(sent, reusableIn(published.inForce), today)
  if (read.ok) return saved(at, { ...saving, changes: { reuse: [...reuse, read.value] } })
  const problems = read.refusal.map(({ field, says }) => ({ field, message: says[language] }))
  return show(visit, again(problems), 422)
})

/** Whether nothing was filled in. */
function isUntouched(sent: Sent): boolean {
  return ['test', 'taken-day', 'taken-month', 'taken-year'].every((name) => sent.one(name) === '')
}

/** Going on sends the form too, so that a request that was written is never left behind. */
const FORM = 'reuse'

function allowed({ published }: AtDraft): void {
  if (!published.inForce.care['reuse-of-results'].allowed) notFound()
}

interface ReuseViewProps {
  readonly at: AtDraft
  readonly sent: Sent
  readonly problems?: readonly FieldProblem[]
}

function ReuseView({ at, sent, problems = [] }: ReuseViewProps): Html {
  const { language, t } = at.visit.frame
  const { back } = wayOf(at, 'reuse')
  return (
    <DraftPage
      at={at}
      title={t('Een eerder resultaat laten meetellen', 'Count an earlier result')}
      back={back}
      problems={problems}
    >
      <p class="govuk-body">{at.published.inForce.care['reuse-of-results'].says[language]}</p>
      <Requests at={at} />
      <form id={FORM} method="post" novalidate class="keur-panel">
        <h2 class="govuk-heading-m">{t('Vraag dit voor een test', 'Ask this for a test')}</h2>
        <ReuseFields at={at} sent={sent} problems={problems} />
        <VersionField draft={at.draft} />
        <Button kind="second">{t('Voeg toe', 'Add')}</Button>
      </form>
      <Button form={FORM} name={ONWARD} value="1">
        {t('Ga verder', 'Continue')}
      </Button>
    </DraftPage>
  )
}

function ReuseFields({ at, sent, problems = [] }: ReuseViewProps): Html {
  const { language, t } = at.visit.frame
  return (
    <>
      <Radios
        language={language}
        name="test"
        label={t('Voor welke test?', 'For which test?')}
        options={reusableIn(at.published.inForce).map(({ value, name, label }) => ({
          value,
          label: name[language],
          hint: label[language],
        }))}
        value={sent.one('test')}
        problem={problemOf('test', problems)}
      />
      <DateField
        language={language}
        name="taken"
        label={t('Wanneer legde je de eerdere test af?', 'When did you take the earlier test?')}
        hint={t('Bijvoorbeeld 27 3 2024', 'For example 27 3 2024')}
        value={{
          day: sent.one('taken-day'),
          month: sent.one('taken-month'),
          year: sent.one('taken-year'),
        }}
        problem={problemOf('taken', problems)}
      />
    </>
  )
}

function Requests({ at }: { readonly at: AtDraft }): Html {
  const { language, t } = at.visit.frame
  const { reuse } = at.draft.contents
  if (reuse.length === 0) {
    return (
      <p class="govuk-body">
        {t('Je vroeg nog niets. Dat hoeft ook niet.', 'You have not asked anything. You need not.')}
      </p>
    )
  }
  return (
    <>
      {reuse.map((request, index) => {
        const words = reuseInWords(request, at.published.inForce, language)
        return (
          <form method="post" class="keur-panel keur-row">
            <p class="govuk-body">{words}</p>
            <VersionField draft={at.draft} />
            <button type="submit" class="keur-link-button" name="remove" value={String(index)}>
              {t('Verwijder', 'Remove')}
              <span class="govuk-visually-hidden">: {words}</span>
            </button>
          </form>
        )
      })}
    </>
  )
}
