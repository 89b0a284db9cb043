/**
 * What the regulation says where something is to be chosen. Where our reading was filled in because the notice is silent, that is said
 * instead: whoever decides has to give the reason all the more.
 *
 * @module
 */

import { noticeAt, saysAt } from '#core/regulation/says-at.ts'
import { type Point } from '#core/selection/points/point.ts'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'

interface GroundProps {
  readonly at: AtSelection
  readonly point: Pick<Point, 'kind' | 'rule'>
}

/** The sentence; nothing where there is none. */
export function Ground({ at, point: { kind, rule } }: GroundProps): Html | null {
  const { language, visit, place } = at
  const { t } = visit.frame
  const notice = kind === 'absence' ? noticeAt(place.regulation, rule) : undefined
  if (notice !== undefined) {
    return (
      <p class="govuk-body">
        {t('De vacature zelf: ', 'The notice itself: ')}
        {notice[language]}
      </p>
    )
  }
  const says = saysAt(place.regulation, rule)
  return says === undefined ? null : <blockquote class="keur-quote">{says[language]}</blockquote>
}
