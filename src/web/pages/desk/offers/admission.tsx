/**
 * Admission conditions as a checklist: what the regulation asks, what proves it, what the rules make of what was stated, what a person
 * concluded.
 *
 * @module
 */

import { type AdmissionView } from '#app/desk/offers/offers.ts'
import { DUE_AT } from '#core/regulation/words/list-words.ts'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { RadioQuestion, ReasonQuestion } from '../lists/questions.tsx'
import { AddClaims, Claims } from '../screening/claims.tsx'
import { type OfferProps, OfferStepForm } from './step-form.tsx'
import { ADMISSION } from './words.ts'

/** The checklist. */
export function Admission(props: OfferProps): Html {
  const { at, view } = props
  const { language, visit, selection } = at
  const { t } = visit.frame
  return (
    <section aria-labelledby="toelating">
      <h2 class="govuk-heading-m" id="toelating">
        {t('Toelatingsvoorwaarden', 'Admission conditions')}
      </h2>
      {view.hiring === undefined ? (
        <p class="govuk-body">
          {t(
            'Er is nog niet bekend langs welk kanaal deze kandidaat begint. Dat kiest de kandidaat.',
            'It is not known yet by which route this candidate enters. The candidate chooses that.',
          )}
        </p>
      ) : (
        <p class="govuk-body">
          {t('Kanaal: ', 'Route: ')}
          {at.place.regulation.routes[view.hiring.route]?.name[language] ?? view.hiring.route}.{' '}
          <a
            class="govuk-link"
            href={pathTo('deskCandidate', language, { selection, candidate: view.candidate })}
          >
            {t('Wat de kandidaat verklaarde en meestuurde', 'What the candidate stated and sent')}
          </a>
        </p>
      )}
      {view.hiring !== undefined && view.admission.length === 0 ? (
        <p class="govuk-body">
          {t(
            'Het reglement vraagt van wie langs dit kanaal begint geen toelatingsvoorwaarden.',
            'The regulation asks no admission conditions of who enters by this route.',
          )}
        </p>
      ) : null}
      {at.place.may('verify-claims') ? <Stated {...props} /> : null}
      {view.admission.map((one) => (
        <Condition {...props} condition={one} />
      ))}
      <Others {...props} />
    </section>
  )
}

/** What the regulation asks of those who enter by another route; or of whom, while the route is not known. */
function Others({ at, view: { hiring, otherAdmission } }: OfferProps): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  if (otherAdmission.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">
        {hiring === undefined
          ? t('Wat het reglement vraagt, per kanaal', 'What the regulation asks, by route')
          : t('Wat het reglement van andere kanalen vraagt', 'What it asks of other routes')}
      </h3>
      <ul class="govuk-list govuk-list--bullet">
        {otherAdmission.map(({ says, evidence, routes }) => (
          <li>
            {says[language]}
            <span class="keur-note">
              {' '}
              {routes.map((one) => one[language]).join(', ')}
              {evidence === undefined ? '' : `. ${t('Bewijs', 'Evidence')}: ${evidence[language]}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the candidate stated, each with the way to compare it with its evidence, and what may be added. */
function Stated({ at, view: { candidate, claims } }: OfferProps): Html {
  const { t } = at.visit.frame
  return (
    <>
      <h3 class="govuk-heading-s">{t('Verklaringen en bewijzen', 'Statements and evidence')}</h3>
      <Claims at={at} candidate={candidate} claims={claims} />
      <AddClaims at={at} candidate={candidate} />
    </>
  )
}

function Condition(props: OfferProps & { readonly condition: AdmissionView }): Html {
  const { at, condition: one } = props
  const { language, visit } = at
  const { t } = visit.frame
  const { tone, [language]: state } = ADMISSION[one.state]
  return (
    <div class="keur-panel">
      <p class="govuk-body">
        <Tag tone={tone}>{state}</Tag> {one.says[language]}
      </p>
      <p class="keur-note">
        {DUE_AT[one.dueAt][language]}
        {one.evidence === undefined
          ? ''
          : `. ${t('Bewijs', 'Evidence')}: ${one.evidence[language]}`}
      </p>
      {one.judged === undefined ? null : (
        <p class="govuk-body">
          {one.judged.met
            ? t('Besloten: voldaan.', 'Concluded: met.')
            : t('Besloten: niet voldaan.', 'Concluded: not met.')}{' '}
          {one.judged.reason} ({one.judged.by})
        </p>
      )}
      {one.state === 'does-not-apply' ? null : <Judgement {...props} />}
    </div>
  )
}

function Judgement(props: OfferProps & { readonly condition: AdmissionView }): Html {
  const { at, asked, condition: one } = props
  const { language, visit } = at
  const { t } = visit.frame
  const { condition } = one
  return (
    <OfferStepForm
      {...props}
      step="admission"
      condition={condition}
      title={t('Besluit over deze voorwaarde', 'Conclude about this condition')}
      button={t('Leg dit besluit vast', 'Record this conclusion')}
    >
      <RadioQuestion
        at={at}
        asked={asked}
        name={`finding-${condition}`}
        label={t('Wat besluit je?', 'What do you conclude?')}
        options={(['met', 'not-met'] as const).map((value) => ({
          value,
          label: ADMISSION[value][language],
        }))}
      />
      <ReasonQuestion
        at={at}
        asked={asked}
        name={`reason-${condition}`}
        label={t(
          'Waarop steunt dat? Noem het bewijs.',
          'On what does that rest? Name the evidence.',
        )}
      />
    </OfferStepForm>
  )
}
