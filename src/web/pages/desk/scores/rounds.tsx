/**
 * Every round that is scored, with how much is missing.
 *
 * @module
 */

import { Table } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { selectionPage } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { PROGRESS } from '../words.ts'

/** The page. */
export const resultRoundsPage = selectionPage('read-record', (at) => {
  const { visit, desk, place, language, selection } = at
  const { t } = visit.frame
  const page = (
    <DeskPage
      at={at}
      section="deskResultRounds"
      title={t('Resultaten', 'Results')}
      lead={t(
        'Wie welke score heeft, wat nog ontbreekt en wie er was.',
        'Who has which score, what is still missing and who was there.',
      )}
    >
      <Table
        caption={t('De rondes met scores', 'The rounds with scores')}
        isCaptionHidden
        head={[
          t('Ronde', 'Round'),
          t('Stand', 'State'),
          t('Volledig', 'Complete'),
          t('Ontbreekt', 'Missing'),
          t('Afwezig', 'Absent'),
        ]}
        figures={[2, 3, 4]}
        rows={desk.scoredRounds(place).map(({ round, progress, counts }) => [
          <a
            class="govuk-link"
            href={pathTo('deskResults', language, { selection, round: round.round })}
          >
            {round.label[language]}
          </a>,
          <Tag tone={PROGRESS[progress].tone}>{PROGRESS[progress][language]}</Tag>,
          String(counts.complete),
          // Who takes part is not decided yet.
          progress === 'waiting' ? '–' : String(counts.missing),
          String(counts.away),
        ])}
      />
    </DeskPage>
  )
  return show(visit, page)
})
