/**
 * What the same assessor saved or locked in another window meanwhile, beside what was typed here: both stay until one is kept.
 *
 * @module
 */

import { onPart } from '#app/desk/judging/content.ts'
import { type FormContent, type PartContent } from '#app/desk/judging/judging.ts'
import { type Sheet } from '#app/desk/judging/sheet.ts'
import { Table } from '../../../components/table.tsx'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'
import { scoreWords } from './words.ts'

interface SavedElsewhereProps {
  readonly at: AtSelection
  readonly sheet: Sheet
  readonly mine: FormContent
  readonly theirs: FormContent
}

/** Where both differ. */
export function SavedElsewhere(props: SavedElsewhereProps): Html {
  const { at, sheet, mine, theirs } = props
  const { language, visit } = at
  const { t } = visit.frame
  const whole = { name: t('Het geheel', 'The whole'), mine, theirs }
  const parts = sheet.parts.map(({ part, name }) => ({
    name: name[language],
    mine: onPart(mine, part),
    theirs: onPart(theirs, part),
  }))
  const different = [...parts, whole].filter((one) => !isSame(one.mine, one.theirs))
  return (
    <div class="govuk-inset-text" role="alert">
      <p class="govuk-body">
        {t(
          'Je bewaarde of vergrendelde dit formulier intussen in een ander venster. Wat je hier typte, staat hieronder; bewaar het opnieuw om het te houden.',
          'You saved or locked this form in another window meanwhile. What you typed here stands below; save it again to keep it.',
        )}
      </p>
      {different.length === 0 ? null : (
        <Table
          caption={t('Wat verschilt', 'What differs')}
          head={[
            t('Onderdeel', 'Part'),
            t('In het andere venster', 'In the other window'),
            t('Hier', 'Here'),
          ]}
          rows={different.map((one) => [
            one.name,
            inWords(props, one.theirs),
            inWords(props, one.mine),
          ])}
        />
      )}
    </div>
  )
}

function isSame(a: PartContent, b: PartContent): boolean {
  return a.score === b.score && a.notes === b.notes
}

function inWords({ at, sheet }: SavedElsewhereProps, { score, notes }: PartContent): string {
  const said = [score === '' ? '' : scoreWords(sheet.scale, score, at.language), notes]
  const words = said.filter((one) => one !== '').join('. ')
  return words === '' ? '–' : words
}
