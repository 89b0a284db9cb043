/**
 * What a conflict of interest that came out afterwards brings about.
 *
 * @module
 */

import { type FindingPreview } from '#app/desk/conflicts/conflicts.ts'
import { measureName } from '#core/regulation/words/scale.ts'
import { Table } from '../../../components/table.tsx'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'
import { valueInWords } from '../closing/figures.ts'

interface PreviewProps {
  readonly at: AtSelection
  readonly preview: FindingPreview
}

/** The scores that become void, and what has to happen then. */
export function Preview(props: PreviewProps): Html {
  const { at, preview } = props
  const { t } = at.visit.frame
  const again = new Set(preview.voided.map(({ candidate }) => candidate)).size
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {t(
            'Het dossier van deze kandidaat gaat dicht voor deze beoordelaar.',
            'The file of this candidate closes to this assessor.',
          )}
        </li>
        <li>
          {t(
            'Deze beoordelaar geeft in deze ronde niemand nog een score.',
            'This assessor gives nobody a score in this round any more.',
          )}
        </li>
        <li>{voidedInWords(props, again)}</li>
        {preview.forms === 0 ? null : (
          <li>
            {t(
              `Vergrendelde formulieren van deze beoordelaar in deze ronde die niet meer meetellen: ${preview.forms}.`,
              `Locked forms of this assessor in this round that do not count any more: ${preview.forms}.`,
            )}
          </li>
        )}
        {preview.agreed.length === 0 ? null : (
          <li>
            {t(
              'Deze beoordelaar dacht mee over resultaten die blijven staan. Bespreek ze opnieuw: ',
              'This assessor took part in results that still stand. Discuss them again: ',
            )}
            {preview.agreed.join(', ')}.
          </li>
        )}
        {preview.isFrozen ? (
          <li>
            {t(
              'Over deze ronde is al beslist. Ze wordt bevroren, tot iemand anders bevestigt wat er verandert.',
              'This round was decided already. It is frozen until another person confirms what changes.',
            )}
          </li>
        ) : null}
      </ul>
      <Voided {...props} />
    </>
  )
}

function voidedInWords({ at, preview }: PreviewProps, again: number): string {
  const { t } = at.visit.frame
  const { length } = preview.voided
  if (length === 0) {
    return t(
      'Deze beoordelaar voerde in deze ronde geen score in: er vervalt er geen.',
      'This assessor entered no score in this round: none becomes void.',
    )
  }
  return t(
    `${length} scores vervallen; ${again} kandidaten moeten door iemand anders opnieuw gescoord worden.`,
    `${length} scores become void; ${again} candidates have to be scored anew by somebody else.`,
  )
}

/** How many are listed. */
const MOST = 200

function Voided({ at, preview }: PreviewProps): Html | null {
  const { visit, language } = at
  const { t } = visit.frame
  const { voided, round } = preview
  if (voided.length === 0) return null
  return (
    <Table
      caption={t('Scores die vervallen', 'Scores that become void')}
      head={[t('Kandidaat', 'Candidate'), t('Meting', 'Measure'), t('Score', 'Score')]}
      rows={voided
        .slice(0, MOST)
        .map(({ candidate, measure, value }) => [
          candidate,
          measureName(measure, round, language),
          valueInWords(round, measure, value, language),
        ])}
    />
  )
}
