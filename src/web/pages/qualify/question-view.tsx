/**
 * One question a page.
 *
 * @module
 */

import { type Question } from '#core/eligibility/questions/question.ts'
import { type Text } from '#core/values/text.ts'
import { Button } from '../../components/forms/button.tsx'
import { Checkboxes, Radios } from '../../components/forms/choices.tsx'
import { ErrorSummary } from '../../components/forms/error-summary.tsx'
import { Page } from '../../components/page.tsx'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'
import { BACK, FIELDS } from './answers.ts'
import { type Step } from './course.ts'
import { HiddenAnswers } from './hidden-answers.tsx'
import { type Inquiry } from './view-props.ts'

/** A question, with what was answered before. */
export interface QuestionProps {
  readonly inquiry: Inquiry
  readonly step: Extract<Step, { step: 'question' }>
}

/** The page of one question. */
export function QuestionView({ inquiry, step }: QuestionProps): Html {
  const { frame, vacancy } = inquiry
  const { language, t } = frame
  const { selection, title, authority } = vacancy
  const { question, answers, problem, number } = step
  const isFirst = number === 1
  const problems =
    problem === undefined ? [] : [{ field: FIELDS.answer, message: problem[language] }]
  return (
    <Page
      frame={frame}
      title={t(`Kom ik in aanmerking? Vraag ${number}`, `Do I qualify? Question ${number}`)}
      authority={authority.name}
      above={title[language]}
      crumbs={[
        { name: t('Vacatures', 'Vacancies'), path: pathTo('vacancies', language) },
        { name: title[language], path: pathTo('vacancy', language, { selection }) },
      ]}
      hasProblems={problem !== undefined}
    >
      <div class="keur-reading">
        <ErrorSummary language={language} problems={problems} />
        {isFirst ? <Introduction inquiry={inquiry} /> : null}
        <form method="post" action={pathTo('qualify', language, { selection })} novalidate>
          <HiddenAnswers answers={answers} />
          <input type="hidden" name={FIELDS.asked} value={question.question} />
          {question.about === undefined ? null : (
            <p class="keur-question__about">{question.about[language]}</p>
          )}
          <Choices inquiry={inquiry} step={step} />
          <WhyAsked inquiry={inquiry} question={question} />
          <div class="keur-actions">
            <Button>{t('Verder', 'Continue')}</Button>
            {isFirst ? null : (
              <Button kind="second" name={FIELDS.go} value={BACK}>
                {t('Vorige vraag', 'Previous question')}
              </Button>
            )}
          </div>
        </form>
        <p class="keur-note">
          {t(
            'We bewaren je antwoorden niet en weten niet wie je bent. Ze gaan alleen mee van pagina naar pagina.',
            'We do not keep your answers and do not know who you are. They only travel from page to page.',
          )}
        </p>
      </div>
    </Page>
  )
}

function Introduction({ inquiry: { frame } }: { readonly inquiry: Inquiry }): Html {
  const { t } = frame
  return (
    <>
      <p class="govuk-body-l">
        {t(
          'Beantwoord enkele korte vragen en zie langs welke kanalen je kunt deelnemen, en wat je eventueel nog mist.',
          'Answer a few short questions and see by which routes you can take part, and what you may still lack.',
        )}
      </p>
      <p class="govuk-body">
        {t(
          'We vragen alleen wat voor deze vacature iets uitmaakt. Je hoeft je niet aan te melden. De uitkomst is geen beslissing.',
          'We only ask what makes a difference for this vacancy. You need not sign in. The outcome is not a decision.',
        )}
      </p>
    </>
  )
}

function Choices({ inquiry, step }: QuestionProps): Html {
  const { language } = inquiry.frame
  const { question, answer, problem } = step
  const field = {
    language,
    name: FIELDS.answer,
    label: question.label[language],
    hint: hintOf(question, language),
    problem: problem?.[language],
    isPageHeading: true,
    options: question.options.map(({ option, label, hint }) => ({
      value: option,
      label: label[language],
      hint: hint?.[language],
    })),
  }
  return question.choose === 'one' ? (
    <Radios {...field} value={answer[0]} />
  ) : (
    <Checkboxes {...field} values={answer} />
  )
}

function hintOf({ choose, hint }: Question, language: keyof Text): string | undefined {
  const several = choose === 'several' ? SEVERAL[language] : undefined
  const all = [hint?.[language], several].filter((one) => one !== undefined)
  return all.length === 0 ? undefined : all.join(' ')
}

const SEVERAL: Text = {
  nl: 'Je mag er meer dan één kiezen.',
  en: 'You may choose more than one.',
}

function WhyAsked({
  inquiry: { frame, questionnaire },
  question,
}: {
  readonly inquiry: Inquiry
  readonly question: Question
}): Html | null {
  const { language, t } = frame
  const { conditions, applications } = questionnaire.regulation
  const sentences = question.rules.flatMap((rule) => {
    const [part, first = '', second = ''] = rule.split('/')
    const says =
      part === 'conditions' ? conditions[first]?.says : applications.attachments?.[second]?.says
    return says === undefined ? [] : [says[language]]
  })
  if (sentences.length === 0) return null
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {t('Waarom vragen we dit?', 'Why do we ask this?')}
        </span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">{t('Omdat het reglement zegt:', 'Because the regulation says:')}</p>
        <ul class="govuk-list govuk-list--bullet">
          {[...new Set(sentences)].map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </div>
    </details>
  )
}
