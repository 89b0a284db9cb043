/**
 * One vacancy in a list.
 *
 * @module
 */

import { throughDay } from '#core/regulation/words/dates.ts'
import { capitalised, joinedByAnd } from '#core/regulation/words/sentences.ts'
import { type Instant } from '#core/values/instant.ts'
import { type FoundVacancy } from '#core/vacancy/query.ts'
import { StateTag } from '../../../components/state-tag.tsx'
import { shortDay } from '../../../dates.ts'
import { type Frame } from '../../../frame.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'

/** The authority first, then the job, where, in which grade, until when. */
export function VacancyCard({
  frame,
  vacancy,
  now,
}: {
  readonly frame: Frame
  readonly vacancy: FoundVacancy
  readonly now: Instant
}): Html {
  const { language, t } = frame
  const { selection, number, authority, title, grade, places, closing, state } = vacancy
  const isOver = state === 'closed' || state === 'stopped'
  return (
    <li class={isOver ? 'keur-card keur-card--closed' : 'keur-card'}>
      <p class="keur-card__authority">
        {authority.name} · {number}
      </p>
      <h3 class="keur-card__title">
        <a class="govuk-link keur-quiet-link" href={pathTo('vacancy', language, { selection })}>
          {title[language]}
        </a>
      </h3>
      <ul class="keur-card__meta">
        <li>
          {joinedByAnd(
            places.map((place) => place[language]),
            language,
          )}
        </li>
        <li>{`${capitalised(grade.name)}, ${t('niveau', 'level')} ${grade.level}`}</li>
      </ul>
      <p class="keur-card__close">
        <StateTag frame={frame} vacancy={vacancy} now={now} />
        <span>
          {isOver
            ? `${t('op', 'on')} ${shortDay(closing, language)}`
            : capitalised(throughDay(closing, language))}
        </span>
      </p>
    </li>
  )
}
