/**
 * Every round with how far it is and the way to its page.
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
import { RoundSteps } from './steps.tsx'

/** The page. */
export const roundsPage = selectionPage('read-record', (at) => {
  const { visit, desk, place, language, selection } = at
  const { t } = visit.frame
  const { rounds } = desk.overview(place)
  const page = (
    <DeskPage
      at={at}
      section="deskRounds"
      title={t('Rondes', 'Rounds')}
      lead={t(
        'Kijk na waar de lijn valt, sluit af, laat iemand anders bevestigen.',
        'See where the line falls, close, have somebody else confirm.',
      )}
    >
      {place.may('run-round') ? <RoundSteps at={at} selection={selection} rounds={rounds} /> : null}
      <Table
        caption={t('De rondes van deze selectie', 'The rounds of this selection')}
        isCaptionHidden
        head={[t('Ronde', 'Round'), t('Stand', 'State'), t('Deelnemers', 'Participants')]}
        figures={[2]}
        rows={rounds.map(({ round, label, progress, participants }) => [
          <a class="govuk-link" href={pathTo('deskRound', language, { selection, round })}>
            {label[language]}
          </a>,
          <Tag tone={PROGRESS[progress].tone}>{PROGRESS[progress][language]}</Tag>,
          progress === 'waiting' ? '–' : String(participants),
        ])}
      />
    </DeskPage>
  )
  return show(visit, page)
})
