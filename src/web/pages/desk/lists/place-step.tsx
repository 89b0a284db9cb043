/**
 * Deciding about a place that the regulation leaves to a person.
 *
 * @module
 */

import { type Language } from '#core/values/text.ts'
import { type Option } from '../../../components/forms/choices.tsx'
import { type Html } from '../../../html.ts'
import { type MemberProps, StepForm } from './step-form.tsx'
import { EFFECTS, HAPPENED, LISTS } from './words.ts'
import { RadioQuestion, ReasonQuestion } from './questions.tsx'

/** The form; nothing where no place is open. */
export function PlaceStep(props: MemberProps): Html | null {
  const { at, view, asked } = props
  const { language, visit } = at
  const { t } = visit.frame
  const open = openPlaces(view, language)
  const [only, ...others] = open
  if (only === undefined) return null
  return (
    <StepForm
      {...props}
      step="place"
      title={t('Beslis over de plaats', 'Decide about the place')}
      button={t('Leg deze beslissing vast', 'Record this decision')}
    >
      {others.length === 0 ? (
        <>
          <input type="hidden" name="place" value={only.value} />
          <p class="govuk-body">{only.label}.</p>
        </>
      ) : (
        <RadioQuestion
          at={at}
          asked={asked}
          name="place"
          label={t('Waarover?', 'About what?')}
          options={open}
        />
      )}
      <RadioQuestion
        at={at}
        asked={asked}
        name="effect"
        label={t('Wat gebeurt er met de plaats?', 'What becomes of the place?')}
        options={(['keep', 'remove'] as const).map((value) => ({
          value,
          label: EFFECTS[value][language],
        }))}
      />
      <ReasonQuestion at={at} asked={asked} name="place-reason" />
    </StepForm>
  )
}

/** The places that wait, as options. */
function openPlaces({ lists }: MemberProps['view'], language: Language): readonly Option[] {
  return lists.flatMap(({ list, member }) => {
    if (member?.place.state !== 'kept-until-decided') return []
    const { after } = member.place
    const label = `${LISTS[list][language]}: ${HAPPENED[after][language]}`
    return [{ value: `${list}/${after}`, label }]
  })
}
