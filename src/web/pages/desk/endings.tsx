/**
 * What ends soon, on the first page of the desk: lists, and offers that wait for an answer.
 *
 * @module
 */

import { type SelectionLine } from '#app/desk/home/home.ts'
import { formatDay } from '#core/values/day.ts'
import { Tag } from '../../components/tag.tsx'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'
import { type AtDesk } from './at.tsx'
import { LISTS, offerInShort } from './lists/words.ts'

interface EndingsProps {
  readonly at: AtDesk
  readonly line: SelectionLine
}

/** The list; nothing where nothing ends. */
export function Endings({ at, line }: EndingsProps): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  const { selection, lists, offers } = line
  if (lists.length === 0 && offers.length === 0) return null
  return (
    <ul class="keur-due">
      {lists.map(({ list, through }) => (
        <li>
          <Tag>{t('Binnenkort', 'Soon')}</Tag>{' '}
          <a class="govuk-link" href={`${pathTo('deskLists', language, { selection })}#${list}`}>
            {LISTS[list][language]}
          </a>
          {t(': laatste dag ', ': last day ')}
          {formatDay(through, language)}
        </li>
      ))}
      {offers.map(({ offer: { offer }, through, isOver }) => (
        <li>
          <Tag tone={isOver ? 'wrong' : 'plain'}>
            {isOver
              ? t('Termijn voorbij', 'Term over')
              : t('Wacht op antwoord', 'Waits for an answer')}
          </Tag>{' '}
          <a class="govuk-link" href={pathTo('deskOffer', language, { selection, offer })}>
            {offerInShort(offer, language)}
          </a>
          {t(': tot en met ', ': through ')}
          {formatDay(through, language)}
        </li>
      ))}
    </ul>
  )
}
