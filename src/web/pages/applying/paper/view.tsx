/**
 * The page on which the desk types over an application that came on paper.
 *
 * @module
 */

import { LANGUAGES } from '#core/regulation/words/claim-words.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Checkboxes, Radios, SelectField } from '../../../components/forms/choices.tsx'
import { DateField, type WrittenDay } from '../../../components/forms/date-field.tsx'
import { type FieldProps } from '../../../components/forms/field.tsx'
import {
  ErrorSummary,
  type FieldProblem,
  problemOf,
} from '../../../components/forms/error-summary.tsx'
import { TextArea, TextField } from '../../../components/forms/text-field.tsx'
import { Page } from '../../../components/page.tsx'
import { claimForms } from '../../../forms/claims/forms.ts'
import { claimRows } from '../../../forms/claims/words.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { claimsOfForm, nameOfForm } from '../claims/named.ts'
import { type AtVacancy } from '../desk.tsx'
import { PersonFields } from '../person.tsx'
import { personIn } from '../person-form.ts'
import { type Sent } from '../sent.ts'
import { claimsIn, PAPER_FIELDS } from './read.ts'

/** What the page is drawn from. */
export interface PaperProps {
  readonly at: AtVacancy
  readonly sent: Sent
  readonly problems?: readonly FieldProblem[]
}

/** The frame of every page of a paper application. */
export function PaperPage({
  at,
  title,
  problems = [],
  children,
}: {
  readonly at: AtVacancy
  readonly title: string
  readonly problems?: readonly FieldProblem[] | undefined
  readonly children?: Parameters<typeof Page>[0]['children']
}): Html {
  const { visit, published, selection } = at
  const { frame } = visit
  const { language, t } = frame
  const { vacancy } = published
  return (
    <Page
      frame={frame}
      title={title}
      above={vacancy.title[language]}
      authority={vacancy.authority.name}
      hasProblems={problems.length > 0}
      crumbs={[
        { name: t('Vacatures', 'Vacancies'), path: pathTo('vacancies', language) },
        { name: vacancy.title[language], path: pathTo('vacancy', language, { selection }) },
      ]}
    >
      <div class="keur-reading">
        <ErrorSummary language={language} problems={problems} />
        {children}
      </div>
    </Page>
  )
}

/** The page. */
export function PaperView({ at, sent, problems = [] }: PaperProps): Html {
  const { frame } = at.visit
  const { t } = frame
  const title = t('Een sollicitatie op papier invoeren', 'Enter an application on paper')
  const props = { at, sent, problems }
  return (
    <PaperPage at={at} title={title} problems={problems}>
      <form method="post" novalidate>
        <input type="hidden" name={PAPER_FIELDS.key} value={sent.one(PAPER_FIELDS.key)} />
        <HowItCame {...props} />
        <h2 class="govuk-heading-m">{t('De kandidaat', 'The candidate')}</h2>
        <PersonFields frame={frame} person={personIn(sent)} problems={problems} isOwn={false} />
        <Written {...props} />
        <Stated {...props} />
        <Answers {...props} />
        <div class="keur-actions">
          <Button>{t('Voer in', 'Enter')}</Button>
        </div>
      </form>
    </PaperPage>
  )
}

function HowItCame({ at, sent, problems = [] }: PaperProps): Html {
  const { t } = at.visit.frame
  const field = fieldsOf(at, problems)
  return (
    <>
      <h2 class="govuk-heading-m">{t('Hoe ze binnenkwam', 'How it came in')}</h2>
      <Radios
        {...field(PAPER_FIELDS.channel)}
        label={t('Hoe kwam de sollicitatie binnen?', 'How did the application come in?')}
        options={[
          { value: 'post', label: t('Met de post', 'By post') },
          { value: 'email', label: t('Per mail', 'By mail') },
        ]}
        value={sent.one(PAPER_FIELDS.channel)}
      />
      <DateField
        {...field(PAPER_FIELDS.postmark)}
        label={t('Met de post: dag van de poststempel', 'By post: day of the postmark')}
        hint={t('Bijvoorbeeld 27 3 2026', 'For example 27 3 2026')}
        value={dayIn(sent, PAPER_FIELDS.postmark)}
      />
      <Checkboxes
        {...field(PAPER_FIELDS.illegible)}
        label={t('Of', 'Or')}
        options={[
          { value: '1', label: t('De poststempel is onleesbaar', 'The postmark is illegible') },
        ]}
        values={sent.all(PAPER_FIELDS.illegible)}
        isSmall
      />
      <Arrived at={at} sent={sent} problems={problems} />
    </>
  )
}

function Arrived({ at, sent, problems = [] }: PaperProps): Html {
  const { t } = at.visit.frame
  const field = fieldsOf(at, problems)
  return (
    <>
      <DateField
        {...field(PAPER_FIELDS.received)}
        label={t('Dag waarop ze bij ons aankwam', 'Day on which it reached us')}
        value={dayIn(sent, PAPER_FIELDS.received)}
      />
      <TextField
        {...field(PAPER_FIELDS.time)}
        label={t('Uur', 'Time')}
        hint={t('Zoals 9.30, op de klok van Brussel', 'Such as 9:30, on the clock of Brussels')}
        value={sent.one(PAPER_FIELDS.time)}
        width={5}
      />
    </>
  )
}

type Field = Pick<FieldProps, 'language' | 'name' | 'problem'>

function fieldsOf(
  { visit }: AtVacancy,
  problems: readonly FieldProblem[],
): (name: string) => Field {
  const { language } = visit.frame
  return (name) => ({ language, name, problem: problemOf(name, problems) })
}

function dayIn(sent: Sent, name: string): WrittenDay {
  return {
    day: sent.one(`${name}-day`),
    month: sent.one(`${name}-month`),
    year: sent.one(`${name}-year`),
  }
}

/** In which language, by which route, with which attachments. */
function Written({ at, sent, problems = [] }: PaperProps): Html {
  const { language, t } = at.visit.frame
  const { routes, applications } = at.published.inForce
  const attachments = Object.entries(applications.attachments ?? {}).filter(
    ([, one]) => one['owed-at'] === 'application',
  )
  return (
    <>
      <SelectField
        language={language}
        name={PAPER_FIELDS.written}
        label={t('In welke taal is ze geschreven?', 'In which language is it written?')}
        options={[...LANGUAGES].map(([value, name]) => ({
          value,
          label: capitalised(name[language]),
        }))}
        value={sent.one(PAPER_FIELDS.written)}
        problem={problemOf(PAPER_FIELDS.written, problems)}
      />
      <Radios
        language={language}
        name={PAPER_FIELDS.route}
        label={t('Langs welk kanaal?', 'By which route?')}
        options={[
          ...Object.entries(routes).map(([value, { name }]) => ({ value, label: name[language] })),
          { value: '', label: t('Niet vermeld', 'Not stated') },
        ]}
        value={sent.one(PAPER_FIELDS.route)}
        problem={problemOf(PAPER_FIELDS.route, problems)}
      />
      {attachments.length === 0 ? null : (
        <Checkboxes
          language={language}
          name={PAPER_FIELDS.attachment}
          label={t('Wat zat erbij?', 'What came along?')}
          options={attachments.map(([value, { name }]) => ({ value, label: name[language] }))}
          values={sent.all(PAPER_FIELDS.attachment)}
        />
      )}
    </>
  )
}

/** The claims until now, and buttons for one more of each kind: the form goes along, and comes back with the claim. */
function Stated({ at, sent }: PaperProps): Html {
  const { language, t } = at.visit.frame
  const claims = claimsIn(sent)
  const forms = claimForms(at.published.inForce)
  return (
    <>
      <h2 class="govuk-heading-m">{t('Wat de kandidaat opgeeft', 'What the candidate states')}</h2>
      {claims.map((claim) => (
        <input type="hidden" name={PAPER_FIELDS.claim} value={JSON.stringify(claim)} />
      ))}
      <ul class="keur-files">
        {forms.flatMap((form) =>
          claimsOfForm(form, claims).map((claim) => {
            const words = claimRows(form, claim, language)
              .map(({ value }) => value)
              .join(', ')
            return (
              <li class="keur-file">
                <span class="keur-file__name">
                  {form.words.one[language]}: {words}
                </span>
                <button
                  type="submit"
                  class="keur-link-button"
                  name={PAPER_FIELDS.go}
                  value={`remove:${claim.claim}`}
                >
                  {t('Verwijder', 'Remove')}
                  <span class="govuk-visually-hidden">: {words}</span>
                </button>
              </li>
            )
          }),
        )}
      </ul>
      <div class="keur-actions">
        {forms.map((form) => (
          <Button kind="second" name={PAPER_FIELDS.go} value={`add:${nameOfForm(form)}`}>
            {form.words.add[language]}
          </Button>
        ))}
      </div>
    </>
  )
}

function Answers({ at, sent, problems = [] }: PaperProps): Html | null {
  const { language, t } = at.visit.frame
  const questions = Object.entries(at.published.inForce.applications.questions ?? {})
  if (questions.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t('Antwoorden op de vragen', 'Answers to the questions')}</h2>
      {questions.map(([name, { label }]) => (
        <TextArea
          language={language}
          name={PAPER_FIELDS.answer + name}
          label={label[language]}
          value={sent.one(PAPER_FIELDS.answer + name)}
          problem={problemOf(PAPER_FIELDS.answer + name, problems)}
        />
      ))}
    </>
  )
}
