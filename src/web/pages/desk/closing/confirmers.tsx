/**
 * The warning that nobody would be left to confirm a round.
 *
 * @module
 */

import { type Confirmers } from '#app/desk/closing/confirmers.ts'
import { type Text } from '#core/values/text.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'

/** What somebody is about to do. */
export type Deed = 'assign' | 'lock' | 'record' | 'close'

interface FewProps {
  readonly at: AtSelection
  readonly deed: Deed
  readonly confirmers: Confirmers
  /** The accounts of those who may not any more once it is done; the actor's own when left out. */
  readonly without?: readonly string[] | undefined
}

/**
 * Warns who runs rounds, before it is too late; and whoever gives roles and runs none, once it is. Nothing while somebody is left.
 */
export function NobodyLeft({ at, deed, confirmers, without }: FewProps): Html | null {
  const { visit, language, place } = at
  const { t } = visit.frame
  const gone = without ?? [place.actor.account]
  const runs = place.may('run-round')
  const isAnybodyLeft = confirmers.accounts.some((account) => !runs || !gone.includes(account))
  if (isAnybodyLeft || !(runs || place.may('give-role'))) return null
  return (
    <div class="keur-panel keur-panel--attention" data-nobody-left="">
      <p class="govuk-body">
        <strong>{(runs ? DEEDS[deed] : NOBODY)[language]}</strong>{' '}
        {t(
          'Dat moet een selector doen die hier geen formulier vergrendelde, geen scores invoerde en de ronde niet afsloot.',
          'That has to be a selector who locked no form and entered no scores here, and did not close the round.',
        )}{' '}
        <WhoGives at={at} hr={confirmers.hr} />
      </p>
    </div>
  )
}

interface GiversProps {
  readonly at: AtSelection
  /** The names of those who give roles here. */
  readonly hr: readonly string[]
}

/** How somebody else gets the role of selector: on the page of roles, or from whoever gives them. */
function WhoGives({ at, hr }: GiversProps): Html {
  const { visit, language, selection, place } = at
  const { t } = visit.frame
  if (place.may('give-role')) {
    return (
      <a class="govuk-link" href={pathTo('deskRoles', language, { selection })}>
        {t('Geef nog iemand de rol van selector', 'Give somebody else the role of selector')}
      </a>
    )
  }
  const who = hr.length === 0 ? '' : ` (${hr.join(', ')})`
  return (
    <>
      {t(
        `Vraag de personeelsdienst${who} om nog iemand de rol van selector te geven.`,
        `Ask HR${who} to give somebody else the role of selector.`,
      )}
    </>
  )
}

const NOBODY: Text = {
  nl: 'Niemand kan deze ronde nog bevestigen.',
  en: 'Nobody is left to confirm this round.',
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
