/**
 * Every request to count an earlier result.
 *
 * @module
 */

import { type ReuseLine } from '#app/desk/reuse/reuse.ts'
import { measureName } from '#core/regulation/words/scale.ts'
import { dayInWords } from '#core/regulation/words/dates.ts'
import { saysAt } from '#core/regulation/says-at.ts'
import { Table } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { type AtSelection, selectionPage } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { stateOf } from './words.ts'

/** The page. */
export const reusePage = selectionPage('decide-reuse', async (at) => {
  const lines = await at.desk.reuseRequests(at.place)
  return show(at.visit, <ReusePage at={at} lines={lines} />)
})

interface ReuseProps {
  readonly at: AtSelection
  readonly lines: readonly ReuseLine[]
}

function ReusePage({ at, lines }: ReuseProps): Html {
  const { visit, language, place } = at
  const { t } = visit.frame
  const says = saysAt(place.regulation, 'care/reuse-of-results')
  return (
    <DeskPage at={at} section="deskReuse" title={t('Vroegere resultaten', 'Earlier results')}>
      {says === undefined ? null : <blockquote class="keur-quote">{says[language]}</blockquote>}
      {lines.length === 0 ? (
        <p class="govuk-body-l">
          {t(
            'Niemand vroeg om een vroeger resultaat te laten meetellen.',
            'Nobody asked to count an earlier result.',
          )}
        </p>
      ) : (
        <Table
          caption={t('Wie vraagt wat', 'Who asks what')}
          isCaptionHidden
          head={[
            t('Kandidaat', 'Candidate'),
            t('Test', 'Test'),
            t('Afgelegd op', 'Taken on'),
            t('Stand', 'State'),
          ]}
          rows={lines.map((line) => cellsOf(at, line))}
        />
      )}
    </DeskPage>
  )
}

function cellsOf({ language, selection }: AtSelection, line: ReuseLine): (string | Html)[] {
  const { candidate, round, measure, taken } = line
  const { tone, ...words } = stateOf(line)
  const names = { selection, candidate, round: round.round, measure }
  return [
    <a class="govuk-link" href={pathTo('deskReuseRequest', language, names)}>
      {candidate}
    </a>,
    `${round.label[language]}: ${measureName(measure, round, language)}`,
    taken === undefined ? '–' : dayInWords(taken, language),
    <Tag tone={tone}>{words[language]}</Tag>,
  ]
}
