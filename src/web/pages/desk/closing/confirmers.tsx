/**
 * The warning that nobody would be left to confirm a round.
 *
 * @module
 */

import { type Text } from '#core/values/text.ts'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'

/** What somebody is about to do. */
export type Deed = 'assign' | 'lock' | 'record' | 'close'

interface FewProps {
  readonly at: AtSelection
  readonly deed: Deed
  /** The accounts of those who may confirm now. */
  readonly confirmers: readonly string[]
  /** The accounts of those who may not any more once it is done; the actor's own when left out. */
  readonly without?: readonly string[] | undefined
}

/** Warns who runs rounds, before it is too late; nothing while somebody is left. */
export function NobodyLeft({ at, deed, confirmers, without }: FewProps): Html | null {
  const { visit, language, place } = at
  const { t } = visit.frame
  const gone = without ?? [place.actor.account]
  const isAnybodyLeft = confirmers.some((account) => !gone.includes(account))
  if (isAnybodyLeft || !place.may('run-round')) return null
  return (
    <div class="keur-panel keur-panel--attention" data-nobody-left="">
      <p class="govuk-body">
        <strong>{DEEDS[deed][language]}</strong>{' '}
        {t(
          'Dat moet een selector doen die hier geen formulier vergrendelde, geen scores invoerde en de ronde niet afsloot. Vraag de personeelsdienst om nog iemand de rol van selector te geven.',
          'That has to be a selector who locked no form and entered no scores here, and did not close the round. Ask HR to give somebody else the role of selector.',
        )}
      </p>
    </div>
  )
}

const DEEDS: Readonly<Record<Deed, Text>> = {
  assign: {
    nl: 'Met deze beoordelaars blijft er niemand over om de ronde te bevestigen.',
    en: 'With these assessors nobody is left to confirm the round.',
  },
  lock: {
    nl: 'Als jij vergrendelt, blijft er niemand over om de ronde te bevestigen.',
    en: 'If you lock this, nobody is left to confirm the round.',
  },
  record: {
    nl: 'Als jij hier scores invoert, blijft er niemand over om de ronde te bevestigen.',
    en: 'If you enter scores here, nobody is left to confirm the round.',
  },
  close: {
    nl: 'Als jij afsluit, blijft er niemand over om de ronde te bevestigen.',
    en: 'If you close it, nobody is left to confirm the round.',
  },
}
