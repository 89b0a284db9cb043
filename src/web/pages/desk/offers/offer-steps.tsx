/**
 * What can be done with an offer now: an answer that came another way, a term that passed, the first day of work, pulling out.
 *
 * @module
 */

import { formatDay } from '#core/values/day.ts'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { problemOf } from '../../../components/forms/error-summary.tsx'
import { type Html } from '../../../html.ts'
import { DayQuestion, RadioQuestion } from '../lists/questions.tsx'
import { type OfferProps, OfferStepForm } from './step-form.tsx'
import { ADMISSION } from './words.ts'

/** The steps that are open; nothing where none is. */
export function OfferSteps(props: OfferProps): Html | null {
  const { at, view } = props
  const { t } = at.visit.frame
  const own = [...view.steps].filter((step) => step !== 'admission')
  if (own.length === 0) return null
  return (
    <section aria-labelledby="stappen">
      <h2 class="govuk-heading-m" id="stappen">
        {t('Wat je kunt doen', 'What you can do')}
      </h2>
      <Lapse {...props} />
      <Answer {...props} />
      <Enter {...props} />
      <Renege {...props} />
    </section>
  )
}

function Lapse(props: OfferProps): Html {
  const { at, view } = props
  const { language, visit } = at
  const { t } = visit.frame
  return (
    <OfferStepForm
      {...props}
      step="lapse"
      title={t('Leg vast dat er geen antwoord kwam', 'Record that no answer came')}
      button={t('Leg dit vast', 'Record this')}
    >
      <p class="govuk-body">
        {view.through === undefined
          ? ''
          : `${t('De termijn liep tot en met', 'The term ran through')} ${formatDay(view.through, language)}.`}
      </p>
    </OfferStepForm>
  )
}

function Answer(props: OfferProps): Html {
  const { at, asked } = props
  const { t } = at.visit.frame
  return (
    <OfferStepForm
      {...props}
      step="answer"
      title={t(
        'Leg een antwoord vast dat niet via de site kwam',
        'Record an answer that did not come by the site',
      )}
      button={t('Leg dit antwoord vast', 'Record this answer')}
    >
      <p class="govuk-body">
        {t(
          'De kandidaat antwoordt zelf op de eigen pagina. Kwam het antwoord per brief, mail of telefoon, leg het dan hier vast; de kandidaat krijgt er een bevestiging van.',
          'The candidate answers on their own page. If the answer came by letter, mail or telephone, record it here; the candidate gets a confirmation of it.',
        )}
      </p>
      <RadioQuestion
        at={at}
        asked={asked}
        name="answer"
        label={t('Wat was het antwoord?', 'What was the answer?')}
        options={[
          { value: 'accepted', label: t('Aanvaard', 'Accepted') },
          { value: 'declined', label: t('Geweigerd', 'Declined') },
        ]}
      />
      <DayQuestion
        at={at}
        asked={asked}
        name="answered"
        label={t('Wanneer kwam het?', 'When did it come?')}
        hint={t('Laat leeg als het vandaag is.', 'Leave empty if it is today.')}
      />
      <OptionalReason
        {...props}
        name="answer-reason"
        label={t('Waarom geweigerd? (hoeft niet)', 'Why declined? (optional)')}
      />
    </OfferStepForm>
  )
}

function Enter(props: OfferProps): Html {
  const { at, asked, view } = props
  const { language, visit } = at
  const { t } = visit.frame
  const start = view.hiring?.start
  return (
    <OfferStepForm
      {...props}
      step="enter"
      title={t('Leg de eerste werkdag vast', 'Record the first day of work')}
      button={t('Leg deze dag vast', 'Record this day')}
    >
      <p class="govuk-body">
        {t(
          'Dat kan vanaf die dag, als elke toelatingsvoorwaarde vervuld is.',
          'That can be done from that day on, once every admission condition is met.',
        )}
        {start?.state === 'limited'
          ? ` ${t('Beginnen kan tot en met', 'One can start through')} ${formatDay(start.lastDay, language)}.`
          : ''}
      </p>
      <NotSettled {...props} />
      <DayQuestion
        at={at}
        asked={asked}
        name="on"
        label={t('Eerste werkdag', 'First day of work')}
      />
    </OfferStepForm>
  )
}

/** What is not settled before the first day of work: the route, conditions, statements without evidence; nothing where all is. */
function NotSettled({ at, view: { hiring, admission, claims } }: OfferProps): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  const open = admission.filter(({ state }) => state === 'undecided' || state === 'not-met')
  const unproven = claims.filter(({ evidence }) => evidence !== 'verified').length
  const lines = [
    ...(hiring === undefined
      ? [t('Het kanaal is nog niet gekozen.', 'The route is not chosen yet.')]
      : []),
    ...open.map(({ says, state }) => `${ADMISSION[state][language]}: ${says[language]}`),
    ...(unproven === 0 ? [] : [unprovenInWords(unproven, t)]),
  ]
  if (lines.length === 0) return null
  return (
    <div class="keur-panel keur-panel--attention">
      <p class="govuk-body">
        <strong>{t('Nog niet beoordeeld:', 'Not judged yet:')}</strong>{' '}
        <a class="govuk-link" href="#toelating">
          {t('naar de toelatingsvoorwaarden', 'to the admission conditions')}
        </a>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </div>
  )
}

function unprovenInWords(count: number, t: (nl: string, en: string) => string): string {
  if (count === 1)
    return t(
      'Een verklaring van de kandidaat is nog niet met haar bewijs vergeleken.',
      'One statement of the candidate was not compared with its evidence yet.',
    )
  return t(
    `${count} verklaringen van de kandidaat zijn nog niet met hun bewijs vergeleken.`,
    `${count} statements of the candidate were not compared with their evidence yet.`,
  )
}

function Renege(props: OfferProps): Html {
  const { t } = props.at.visit.frame
  return (
    <OfferStepForm
      {...props}
      step="renege"
      title={t('Leg vast dat de kandidaat afhaakt', 'Record that the candidate pulls out')}
      button={t('Leg dit vast', 'Record this')}
    >
      <p class="govuk-body">
        {t(
          'Voor wie aanvaardde en toch niet begint.',
          'For who accepted and does not start after all.',
        )}
      </p>
      <OptionalReason
        {...props}
        name="renege-reason"
        label={t('Waarom? (hoeft niet)', 'Why? (optional)')}
      />
    </OfferStepForm>
  )
}

function OptionalReason({
  at,
  asked,
  name,
  label,
}: OfferProps & { readonly name: string; readonly label: string }): Html {
  return (
    <TextArea
      language={at.language}
      name={name}
      label={label}
      rows={3}
      value={asked.sent.one(name)}
      problem={problemOf(name, asked.problems)}
    />
  )
}
