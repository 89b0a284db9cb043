/**
 * What a measure is judged by: the sentence of the regulation, its criteria, the behaviour that shows each competence.
 *
 * @module
 */

import { type Measure, type Round } from '#core/regulation/schema/round.ts'
import { figureInWords } from '#core/regulation/words/sentences.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { type Html } from '../../../html.ts'
import { competenceOf } from '../../public/vacancy/competence.ts'
import { type AtSelection } from '../at.tsx'

interface MeasureProps {
  readonly at: AtSelection
  readonly round: Round
  readonly rules: Measure
}

/** The criteria of a measure, each with its indicators. */
export function Criteria({ at, round, rules }: MeasureProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <>
      <blockquote class="keur-quote">{rules.says[language]}</blockquote>
      {rules.criteria === undefined ? null : (
        <Disclosure
          title={t('Waarop we letten', 'What we look at')}
          more={rules.criteria.map(({ name }) => name[language]).join(', ')}
        >
          {rules.criteria.map((criterion) => (
            <>
              <h4 class="govuk-heading-s">
                {criterion.name[language]}
                {criterion.weight === undefined
                  ? ''
                  : ` (${t('gewicht', 'weight')} ${figureInWords(criterion.weight, language)})`}
              </h4>
              <Indicators at={at} round={round} competence={criterion.competence} />
            </>
          ))}
        </Disclosure>
      )}
    </>
  )
}

/** How a competence shows at work, on the level that is asked. */
function Indicators({
  at,
  round,
  competence,
}: Pick<MeasureProps, 'at' | 'round'> & {
  readonly competence: string | undefined
}): Html | null {
  const { visit, place } = at
  const { announcement } = place.regulation
  const asked =
    round.competences?.find((one) => one.competence === competence) ??
    announcement.competences.find((one) => one.competence === competence)
  if (asked === undefined) return null
  const { dictionary, profile } = visit.services
  const { frame } = visit
  const known = announcement.profile === undefined ? undefined : profile(announcement.profile)
  const { level, indicators } = competenceOf({ frame, dictionary, profile: known }, asked)
  return (
    <>
      <p class="govuk-body">{level}</p>
      {indicators.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {indicators.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      )}
    </>
  )
}
