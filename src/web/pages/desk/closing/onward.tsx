/**
 * Where a round that was decided leads: to the next one; after the last, to the minutes and the lists.
 *
 * @module
 */

import { roundAfter } from '#core/selection/in-force.ts'
import { Button } from '../../../components/forms/button.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'

/** The ways on. */
export function Onward({ at, round }: { readonly at: AtSelection; readonly round: string }): Html {
  const { language, visit, selection, place } = at
  const { t } = visit.frame
  const next = roundAfter(place.regulation, round)
  if (next !== undefined) {
    return (
      <Button kind="second" path={pathTo('deskRound', language, { selection, round: next.round })}>
        {`${t('Naar de volgende ronde', 'To the next round')}: ${next.label[language]}`}
      </Button>
    )
  }
  return (
    <>
      <Button kind="second" path={pathTo('deskMinutes', language, { selection })}>
        {t('Naar het proces-verbaal', 'To the minutes')}
      </Button>
      <Button kind="second" path={pathTo('deskLists', language, { selection })}>
        {t('Naar de lijsten', 'To the lists')}
      </Button>
    </>
  )
}
