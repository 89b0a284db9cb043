/**
 * What the answers come to: by which routes somebody can take part, what is missing for the others, and what was answered.
 *
 * @module
 */

import { type RouteFinding, findingsOf } from '#core/eligibility/questions/findings.ts'
import { type Answers, type Question, chosen } from '#core/eligibility/questions/question.ts'
import { joinedByAnd } from '#core/regulation/words/sentences.ts'
import { throughDay } from '#core/regulation/words/dates.ts'
import { Button } from '../../components/forms/button.tsx'
import { Page } from '../../components/page.tsx'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'
import { FIELDS, changeOf } from './answers.ts'
import { HiddenAnswers } from './hidden-answers.tsx'
import { RouteCard, RouteOut } from './route-card.tsx'
import { type Inquiry } from './view-props.ts'

/** The answers, all given. */
export interface ResultProps {
  readonly inquiry: Inquiry
  readonly answers: Answers
}

/** The page with what the answers come to. */
export function ResultView({ inquiry, answers }: ResultProps): Html {
  const { frame, vacancy, questionnaire } = inquiry
  const { language, t } = frame
  const { selection, title, authority } = vacancy
  const findings = findingsOf(questionnaire, answers).toSorted(
    (a, b) => ORDER[a.verdict] - ORDER[b.verdict],
  )
  const met = findings.filter(({ verdict }) => verdict === 'met')
  return (
    <Page
      frame={frame}
      title={headline(findings, t)}
      authority={authority.name}
      above={title[language]}
      lead={t(
        'Dat volgt uit je antwoorden en uit de regels van deze vacature.',
        'That follows from your answers and from the rules of this vacancy.',
      )}
      crumbs={[
        { name: t('Vacatures', 'Vacancies'), path: pathTo('vacancies', language) },
        { name: title[language], path: pathTo('vacancy', language, { selection }) },
      ]}
    >
      <div class="keur-reading">
        <NoDecision inquiry={inquiry} />
        {met.length === 0 ? null : <Onward inquiry={inquiry} met={met} />}
        {findings
          .filter(({ verdict }) => verdict !== 'not-met')
          .map((finding) => (
            <RouteCard inquiry={inquiry} finding={finding} />
          ))}
        <RoutesOut inquiry={inquiry} findings={findings} />
        <YourAnswers inquiry={inquiry} answers={answers} />
        {met.length > 0 ? null : <Onward inquiry={inquiry} met={met} />}
      </div>
    </Page>
  )
}

const ORDER = { met: 0, undecided: 1, 'not-met': 2 } as const

function headline(
  findings: readonly RouteFinding[],
  t: (nl: string, en: string) => string,
): string {
  const verdicts = findings.map(({ verdict }) => verdict)
  if (verdicts.includes('met')) return t('Je kunt deelnemen', 'You can take part')
  return verdicts.includes('undecided')
    ? t('Misschien kun je deelnemen', 'You may be able to take part')
    : t('Zo kun je niet deelnemen', 'You cannot take part like this')
}

interface RoutesProps {
  readonly inquiry: Inquiry
  readonly findings: readonly RouteFinding[]
}

/** The routes that are out, all of them shown at once where there is no other. */
function RoutesOut({ inquiry, findings }: RoutesProps): Html | null {
  const { t } = inquiry.frame
  const out = findings.filter(({ verdict }) => verdict === 'not-met')
  if (out.length === 0) return null
  const isOpen = out.length === findings.length
  return (
    <section class="keur-routes-out" aria-labelledby="andere-kanalen">
      <h2 class="govuk-heading-m" id="andere-kanalen">
        {isOpen ? t('De kanalen', 'The routes') : t('De andere kanalen', 'The other routes')}
      </h2>
      {out.map((finding) => (
        <RouteOut inquiry={inquiry} finding={finding} isOpen={isOpen} />
      ))}
    </section>
  )
}

function NoDecision({ inquiry: { frame } }: { readonly inquiry: Inquiry }): Html {
  const { t } = frame
  return (
    <p class="govuk-inset-text">
      <strong>{t('Dit is geen beslissing.', 'This is not a decision.')}</strong>{' '}
      {t(
        'Of je voldoet, wordt pas na je sollicitatie nagegaan, met je bewijzen. Twijfel je, solliciteer dan gerust: niemand houdt deze antwoorden tegen je.',
        'Whether you meet the conditions is checked only after you apply, with your proof. If in doubt, do apply: nobody holds these answers against you.',
      )}
    </p>
  )
}

interface OnwardProps {
  readonly inquiry: Inquiry
  readonly met: readonly RouteFinding[]
}

/** The way on: apply, or back to the vacancy. */
function Onward({ inquiry, met }: OnwardProps): Html {
  const { frame, vacancy, questionnaire } = inquiry
  const { language, t } = frame
  const { selection, state, closing } = vacancy
  const names = met.map(({ name }) => name[language])
  const choice = questionnaire.regulation['route-choice']
  return (
    <>
      {names.length > 1 ? (
        <p class="govuk-body">
          {t('Je hebt de keuze: ', 'You have the choice: ')}
          <strong>{joinedByAnd(names, language)}</strong>. {choice.says[language]}
        </p>
      ) : null}
      {state === 'open' ? (
        <p class="govuk-body">
          {t('Solliciteren kan ', 'You can apply ')}
          {throughDay(closing, language)}.
        </p>
      ) : null}
      {state === 'closed' || state === 'stopped' ? (
        <p class="govuk-body">
          {t(
            'Voor deze vacature kun je niet meer solliciteren.',
            'You can no longer apply for this vacancy.',
          )}
        </p>
      ) : null}
      <div class="keur-actions">
        {state === 'open' && frame.has('apply') ? (
          <Button path={pathTo('apply', language, { selection })}>
            {t('Solliciteer', 'Apply')}
          </Button>
        ) : null}
        <Button kind="second" path={pathTo('vacancy', language, { selection })}>
          {t('Terug naar de vacature', 'Back to the vacancy')}
        </Button>
      </div>
    </>
  )
}

function YourAnswers({ inquiry, answers }: ResultProps): Html {
  const { frame, vacancy, questionnaire } = inquiry
  const { language, t } = frame
  const { selection } = vacancy
  const answered = questionnaire.questions.filter(
    ({ question }) => chosen(answers, question).length > 0,
  )
  return (
    <section aria-labelledby="je-antwoorden">
      <h2 class="govuk-heading-m" id="je-antwoorden">
        {t('Je antwoorden', 'Your answers')}
      </h2>
      <form method="post" action={pathTo('qualify', language, { selection })}>
        <HiddenAnswers answers={answers} />
        <dl class="govuk-summary-list keur-answers">
          {answered.map((question) => (
            <AnswerRow inquiry={inquiry} question={question} answers={answers} />
          ))}
        </dl>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={pathTo('qualify', language, { selection })}>
          {t('Begin opnieuw', 'Start again')}
        </a>
      </p>
    </section>
  )
}

function AnswerRow({
  inquiry: { frame },
  question,
  answers,
}: ResultProps & { readonly question: Question }): Html {
  const { language, t } = frame
  const picked = chosen(answers, question.question)
  const words = question.options
    .filter(({ option }) => picked.includes(option))
    .map(({ label }) => label[language])
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">
        {question.label[language]}
        {question.about === undefined ? null : (
          <span class="keur-answer__about">{question.about[language]}</span>
        )}
      </dt>
      <dd class="govuk-summary-list__value">
        {words.map((one) => (
          <div>{one}</div>
        ))}
      </dd>
      <dd class="govuk-summary-list__actions">
        <button type="submit" class="keur-link-button" name={FIELDS.go} value={changeOf(question)}>
          {t('Wijzig', 'Change')}
          <span class="govuk-visually-hidden">: {question.label[language]}</span>
        </button>
      </dd>
    </div>
  )
}
