/**
 * What may be chosen in a round, and what each option brings about.
 *
 * @module
 */

import { type RoundView } from '#app/desk/closing/round-view.ts'
import { type Point } from '#core/selection/points/point.ts'
import { pointInWords } from '#core/selection/words/points.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'
import { optionInWords } from '#app/desk/choices/option-words.ts'
import { Ground } from '../choices/ground.tsx'
import { PointLink } from '../points.tsx'
import { wayTo } from '../ways.ts'
import { effectOf } from './effects.ts'
import { rolesInWords } from '../words.ts'

interface ChoicesProps {
  readonly at: AtSelection
  readonly view: RoundView
}

/** Every choice that is open in this round, those that hold something up as well. */
export function Choices({ at, view }: ChoicesProps): Html | null {
  const { t } = at.visit.frame
  const points = [...view.missing, ...view.choices].filter(
    ({ settledBy }) => settledBy === 'MakeChoice',
  )
  if (points.length === 0) return null
  return (
    <section aria-labelledby="keuzes">
      <h2 class="govuk-heading-m" id="keuzes">
        {t('Wat er te kiezen is', 'What there is to choose')}
      </h2>
      {points.slice(0, MOST).map((point) => (
        <Choice at={at} point={point} />
      ))}
      {points.length > MOST ? (
        <p class="govuk-body">
          {t(`En nog ${points.length - MOST} andere.`, `And ${points.length - MOST} others.`)}
        </p>
      ) : null}
    </section>
  )
}

/** How many choices are spelled out. */
const MOST = 20

function Choice({ at, point }: { readonly at: AtSelection; readonly point: Point }): Html {
  const { language, visit, place, selection } = at
  const { t } = visit.frame
  const isMine = point.owner.some((one) => place.roles.some((role) => role === one))
  const about = point.candidate === undefined ? '' : ` (${point.candidate})`
  return (
    <div class="keur-panel">
      <h3 class="govuk-heading-s">
        <PointLink
          words={capitalised(pointInWords(point, place.regulation, language))}
          to={wayTo(point, { selection, language, may: place.may, isMine })}
        />
        {about}
      </h3>
      <Ground at={at} point={point} />
      <ul class="govuk-list govuk-list--bullet">
        {point.options.map((option) => (
          <li>
            <strong>{optionInWords(option, language)}:</strong> {effectOf(point, option)[language]}
          </li>
        ))}
      </ul>
      <p class="keur-note">
        {t('Beslist door: ', 'Decided by: ')}
        {rolesInWords(point.owner, language)}
      </p>
    </div>
  )
}
