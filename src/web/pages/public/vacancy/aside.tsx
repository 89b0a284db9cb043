/**
 * What stands beside a vacancy: until when, what to do, the facts at a glance.
 *
 * @module
 */

import { SERVES } from '#core/regulation/words/announcement-words.ts'
import { throughDay } from '#core/regulation/words/dates.ts'
import { capitalised, joinedByAnd } from '#core/regulation/words/sentences.ts'
import { LANGUAGES } from '#core/regulation/words/claim-words.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Facts } from '../../../components/summary-list.tsx'
import { timeLeft } from '../../../dates.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type Story } from './story.tsx'

/** Until when one may apply, and the way to it. */
export function Deadline({ story }: { readonly story: Story }): Html {
  const { frame, vacancy, now } = story
  const { language, t } = frame
  const { state, closing, selection } = vacancy
  const isOver = state === 'closed' || state === 'stopped'
  const left = {
    open: timeLeft(closing, now, language),
    upcoming: t('Opent binnenkort', 'Opens soon'),
    closed: t('Solliciteren is afgelopen', 'Applying has ended'),
    stopped: t('Deze selectie is stopgezet', 'This selection was stopped'),
  }
  return (
    <div class={isOver ? 'keur-deadline keur-deadline--closed' : 'keur-deadline'}>
      <p class="keur-deadline__left">{left[state]}</p>
      <p>
        {isOver ? t('Dat kon ', 'That was possible ') : t('Solliciteren kan ', 'You can apply ')}
        {throughDay(closing, language)}.
      </p>
      {!isOver && frame.has('qualify') ? (
        <Button path={pathTo('qualify', language, { selection })}>
          {t('Kom ik in aanmerking?', 'Do I qualify?')}
        </Button>
      ) : null}
      {state === 'open' && frame.has('apply') ? (
        <Button kind="second" path={pathTo('apply', language, { selection })}>
          {t('Solliciteer', 'Apply')}
        </Button>
      ) : null}
    </div>
  )
}

/** The facts at a glance. */
export function Glance({ story }: { readonly story: Story }): Html {
  const { frame, regulation } = story
  const { language, t } = frame
  const { announcement } = regulation
  const { grade, posts, serves, places, region, languages } = announcement
  const selector = announcement['selected-by']
  const posted =
    posts === 0 ? '' : `${posts} ${posts === 1 ? t('post', 'post') : t('posten', 'posts')}: `
  const facts = [
    ...(selector === undefined
      ? []
      : [{ label: t('Selectie door', 'Selection by'), value: selector.name }]),
    {
      label: t('Standplaats', 'Place of work'),
      value: joinedByAnd(
        places.map(({ place }) => place[language]),
        language,
      ),
    },
    ...(region === undefined ? [] : [{ label: t('Regio', 'Region'), value: region[language] }]),
    {
      label: t('Graad', 'Grade'),
      value: `${capitalised(grade.name)}, ${t('rang', 'rank')} ${grade.rank}, ${t('niveau', 'level')} ${grade.level}`,
    },
    { label: t('Waarvoor', 'For what'), value: capitalised(posted + SERVES[serves][language]) },
    {
      label: t('Solliciteren in het', 'Apply in'),
      value: joinedByAnd(
        languages.map((one) => LANGUAGES.get(one)?.[language] ?? one),
        language,
      ),
    },
  ]
  return (
    <div class="keur-panel">
      <Facts facts={facts} />
    </div>
  )
}
