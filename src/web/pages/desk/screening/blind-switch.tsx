/**
 * The switch of blind mode.
 *
 * @module
 */

import { isClosedTo } from '#app/desk/conflicts/closed.ts'
import { Button } from '../../../components/forms/button.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'

interface BlindSwitchProps {
  readonly at: AtSelection
  readonly isOn: boolean
  /** The candidate whose page it stands on. */
  readonly candidate?: string
  /** The other one, where two stand beside each other. */
  readonly other?: string
}

/** Whether who candidates are is hidden, and the button that changes that. */
export function BlindSwitch({ at, isOn, candidate, other }: BlindSwitchProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  if (candidate !== undefined && isClosedTo(at.place, candidate)) {
    return (
      <p class="govuk-body">
        {t(
          'Over deze kandidaat is voor jou een belangenconflict gekend: wie het is, blijft verborgen.',
          'A conflict of interest of yours with this candidate is known: who it is stays hidden.',
        )}
      </p>
    )
  }
  return (
    <form
      class="keur-blind"
      method="post"
      action={pathTo(other === undefined ? 'deskScreening' : 'deskDuplicates', language, {
        selection,
      })}
      aria-label={t('Blind nakijken', 'Blind screening')}
    >
      <p class="govuk-body">
        {isOn
          ? t(
              'Je kijkt blind na: naam, adres, leeftijd en namen van bestanden zijn verborgen. Wat in een bestand zelf staat, kunnen we niet verbergen.',
              'You screen blind: name, address, age and the names of files are hidden. What is inside a file we cannot hide.',
            )
          : t(
              'Je ziet wie de kandidaten zijn. Dat je kijkt, komt in het register.',
              'You see who the candidates are. That you look is kept in the record.',
            )}
      </p>
      {candidate === undefined ? null : <input type="hidden" name="kandidaat" value={candidate} />}
      {other === undefined ? null : <input type="hidden" name="ander" value={other} />}
      <Button kind="second" name="blind" value={isOn ? 'off' : 'on'}>
        {isOn
          ? t('Toon wie het zijn', 'Show who they are')
          : t('Kijk weer blind na', 'Screen blind again')}
      </Button>
    </form>
  )
}
