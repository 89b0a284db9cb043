/**
 * What can be done with rounds now, with the way there.
 *
 * @module
 */

import { type RoundView } from '#app/desk/overview/overview.ts'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtDesk } from '../at.tsx'

interface StepsProps {
  readonly at: AtDesk
  readonly selection: string
  readonly rounds: readonly RoundView[]
}

/** The rounds with which something can be done; nothing where there are none. */
export function RoundSteps({ at, selection, rounds }: StepsProps): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  const ready = rounds.filter(({ next }) => next !== undefined)
  if (ready.length === 0) return null
  return (
    <ul class="keur-points">
      {ready.map(({ round, label, next, unseen }) => (
        <li>
          <Tag tone="good">{t('Kan nu', 'Can be done')}</Tag>{' '}
          <a
            class="govuk-link"
            href={pathTo(next === 'close' ? 'deskRound' : 'deskRelease', language, {
              selection,
              round,
            })}
          >
            {next === 'close'
              ? t('Afsluiten: niets ontbreekt: ', 'Close: nothing is missing: ')
              : t('De resultaten meedelen: ', 'Tell the results: ')}
            {label[language]}
          </a>
          {unseen === 0 ? null : (
            <>
              {' '}
              (
              <a class="govuk-link" href={pathTo('deskScreening', language, { selection })}>
                {t(`nog ${unseen} niet nagekeken`, `${unseen} not looked at yet`)}
              </a>
              )
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
