/**
 * What can be done with one member now, each in a form of its own that opens.
 *
 * @module
 */

import { type Html } from '../../../html.ts'
import { type MemberProps, type StepProps, StepForm } from './step-form.tsx'
import { PlaceStep } from './place-step.tsx'
import { COMPARABLE, CONTACTS } from './words.ts'
import { RadioQuestion, SelectQuestion, TextQuestion } from './questions.tsx'

/** The steps that are open; nothing where none is. */
export function Steps(props: MemberProps): Html | null {
  const { at, view } = props
  const { t } = at.visit.frame
  if (view.steps.size === 0) return null
  return (
    <section aria-labelledby="stappen">
      <h2 class="govuk-heading-m" id="stappen">
        {t('Wat je kunt doen', 'What you can do')}
      </h2>
      <PlaceStep {...props} />
      <Contact {...props} />
      <ContactAnswer {...props} />
      <Talk {...props} />
      <Propose {...props} />
      <Outcome {...props} />
    </section>
  )
}

/** A vacancy by its name. */
function VacancyText({ at, view, asked, step }: MemberProps & Pick<StepProps, 'step'>): Html {
  const { visit } = at
  const { t } = visit.frame
  const name = `${step}-vacancy`
  const known = view.vacancies.join(', ')
  return (
    <TextQuestion
      at={at}
      asked={asked}
      name={name}
      label={t('Voor welke vacature?', 'For which vacancy?')}
      hint={known === '' ? undefined : `${t('Eerder genoemd', 'Named before')}: ${known}`}
    />
  )
}

/** One of the vacancies that can be meant. */
function VacancyChoice({
  at,
  asked,
  step,
  options,
}: MemberProps & Pick<StepProps, 'step'> & { readonly options: readonly string[] }): Html {
  const { visit } = at
  const { t } = visit.frame
  const name = `${step}-vacancy`
  return (
    <SelectQuestion
      at={at}
      asked={asked}
      name={name}
      label={t('Welke vacature?', 'Which vacancy?')}
      options={options.map((value) => ({ value, label: value }))}
    />
  )
}

function Contact(props: MemberProps): Html {
  const { at } = props
  const { t } = at.visit.frame
  return (
    <StepForm
      {...props}
      step="contact"
      title={t('Vraag of er nog interesse is', 'Ask whether they are still interested')}
      button={t('Stel de vraag', 'Ask')}
    >
      <p class="govuk-body">
        {t(
          'De vraag gaat per mail naar de kandidaat, die op de eigen pagina antwoordt.',
          'The question goes to the candidate by mail; they answer on their own page.',
        )}
      </p>
      <VacancyText {...props} step="contact" />
    </StepForm>
  )
}

function ContactAnswer(props: MemberProps): Html {
  const { at, view, asked } = props
  const { language, visit } = at
  const { t } = visit.frame
  return (
    <StepForm
      {...props}
      step="answer"
      title={t('Leg een antwoord op die vraag vast', 'Record an answer to that question')}
      button={t('Leg dit antwoord vast', 'Record this answer')}
    >
      <p class="govuk-body">
        {t(
          'Voor wie niet zelf op de site antwoordde. In het register staat dat jij het vastlegde.',
          'For who did not answer on the site. The record says that you recorded it.',
        )}
      </p>
      <VacancyChoice {...props} step="answer" options={Object.keys(view.facts.contacted ?? {})} />
      <RadioQuestion
        at={at}
        asked={asked}
        name="answer"
        label={t('Wat was het antwoord?', 'What was the answer?')}
        options={(['interested', 'not-interested', 'none'] as const).map((value) => ({
          value,
          label: CONTACTS[value][language],
        }))}
      />
    </StepForm>
  )
}

function Talk(props: MemberProps): Html {
  const { at } = props
  const { language, visit, place } = at
  const { t } = visit.frame
  const says = place.regulation.reserve?.['extra-talk']?.says
  return (
    <StepForm
      {...props}
      step="talk"
      title={t('Leg een extra gesprek vast', 'Record an extra talk')}
      button={t('Leg dit gesprek vast', 'Record this talk')}
    >
      {says === undefined ? null : <p class="govuk-body">{says[language]}</p>}
      <VacancyText {...props} step="talk" />
    </StepForm>
  )
}

function Propose(props: MemberProps): Html {
  const { at, view } = props
  const { t } = at.visit.frame
  const { selection } = at.place
  return (
    <StepForm
      {...props}
      step="propose"
      title={t('Stel een vergelijkbare vacature voor', 'Propose a comparable vacancy')}
      button={t('Stel ze voor', 'Propose it')}
    >
      <p class="govuk-body">{consentInWords(props)}</p>
      <VacancyChoice
        {...props}
        step="propose"
        options={[...selection.vacancies.keys()].filter(
          (one) => view.facts.comparable?.[one] === undefined,
        )}
      />
    </StepForm>
  )
}

function consentInWords({ at, view }: MemberProps): string {
  const { t } = at.visit.frame
  if (at.place.regulation.reserve?.['comparable-vacancies']?.consent !== 'asked') {
    return t('Toestemming is niet nodig.', 'Consent is not needed.')
  }
  if (view.facts.consent === true) {
    return t('De kandidaat gaf toestemming.', 'The candidate gave consent.')
  }
  return t(
    'De kandidaat gaf nog geen toestemming; die geeft die zelf op de eigen pagina. Tot dan kan dit niet.',
    'The candidate has not given consent yet; they give it on their own page. Until then this cannot be done.',
  )
}

function Outcome(props: MemberProps): Html {
  const { at, view, asked } = props
  const { language, visit } = at
  const { t } = visit.frame
  const open = Object.entries(view.facts.comparable ?? {})
    .filter(([, state]) => state === 'proposed')
    .map(([vacancy]) => vacancy)
  return (
    <StepForm
      {...props}
      step="outcome"
      title={t('Leg vast hoe het elders afliep', 'Record how it ended elsewhere')}
      button={t('Leg dit vast', 'Record this')}
    >
      <VacancyChoice {...props} step="outcome" options={open} />
      <RadioQuestion
        at={at}
        asked={asked}
        name="outcome"
        label={t('Hoe liep het af?', 'How did it end?')}
        options={(['declined', 'not-selected', 'entered'] as const).map((value) => ({
          value,
          label: COMPARABLE[value][language],
        }))}
      />
    </StepForm>
  )
}
