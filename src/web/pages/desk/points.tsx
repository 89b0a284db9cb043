/**
 * What waits for a person: what it is, whose it is, and the way there.
 *
 * @module
 */

import { type Action } from '#app/access/can.ts'
import { type PointView } from '#app/desk/overview/overview.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { pointInWords } from '#core/selection/words/points.ts'
import { type Language } from '#core/values/text.ts'
import { Tag } from '../../components/tag.tsx'
import { type Html } from '../../html.ts'
import { type AtDesk } from './at.tsx'
import { wayTo, wayToMany } from './ways.ts'
import { rolesInWords } from './words.ts'

interface PointsProps {
  readonly at: AtDesk
  readonly selection: string
  readonly points: readonly PointView[]
  /** The regulation, whose own titles name the places. */
  readonly regulation: Regulation
  /** Whether the reader may do something in that selection. */
  readonly may: (action: Action) => boolean
  /** How many lines at most. */
  readonly most: number
}

/** The points as a list, those of the same kind and place on one line; of what waits for others, for whom. */
export function Points(props: PointsProps): Html | null {
  const { at, selection, points, regulation, may, most } = props
  const { language, visit } = at
  const { t } = visit.frame
  const groups = grouped(points, (point) => said(point, regulation, language))
  if (groups.length === 0) return null
  return (
    <ul class="keur-points">
      {groups.slice(0, most).map(({ point, count }) => (
        <li>
          <Tag tone={point.blocks ? 'attention' : 'quiet'}>
            {point.blocks ? t('Houdt iets tegen', 'Blocks something') : t('Mag', 'May be done')}
          </Tag>{' '}
          <PointLink
            words={said(point, regulation, language)}
            to={(count > 1 ? wayToMany : wayTo)(point, {
              selection,
              language,
              may,
              isMine: point.isMine,
            })}
          />
          {count > 1 ? ` (${count})` : ''}
          {point.isMine ? null : (
            <span class="keur-note"> {rolesInWords(point.owner, language)}</span>
          )}
        </li>
      ))}
      {groups.length > most ? (
        <li>{t(`en nog ${groups.length - most} andere`, `and ${groups.length - most} others`)}</li>
      ) : null}
    </ul>
  )
}

/** A link where the way is open to the reader. */
export function PointLink({
  words,
  to,
}: {
  readonly words: string
  readonly to: string | undefined
}): Html {
  if (to === undefined) return <span>{words}</span>
  return (
    <a class="govuk-link" href={to}>
      {words}
    </a>
  )
}

function said(point: PointView, regulation: Regulation, language: Language): string {
  const words = pointInWords(point, regulation, language)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

interface Group {
  readonly point: PointView
  readonly count: number
}

/** Those that read the same to the reader are one line. */
function grouped(
  points: readonly PointView[],
  saidOf: (point: PointView) => string,
): readonly Group[] {
  const groups = Map.groupBy(points, (point) => `${saidOf(point)} ${point.isMine}`)
  return [...groups.values()].flatMap((some) => {
    const [point] = some
    return point === undefined ? [] : [{ point, count: some.length }]
  })
}
