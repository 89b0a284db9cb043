/**
 * How far taking a file is, and what became of it.
 *
 * @module
 */

import { Button } from '../../../components/forms/button.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { DeskPage } from '../page.tsx'
import { type AtTable } from './one.tsx'

interface TableProps {
  readonly page: AtTable
}

/** Under way: the browser asks for this page again by itself. */
export function TakingPage({ page: { at, view } }: TableProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { received, round } = view
  const { done, total } = received
  const percent = total === 0 ? 0 : Math.floor((done * 100) / total)
  return (
    <DeskPage
      at={at}
      section="deskResultRounds"
      title={t('De scores worden ingelezen', 'The scores are being imported')}
      lead={`${received.name}, ${round.label[language]}`}
    >
      <p class="govuk-body-l" role="status">
        {t(`${percent} % klaar`, `${percent} % done`)}
      </p>
      <progress class="keur-progress" max={Math.max(total, 1)} value={done} aria-hidden="true">
        {`${percent} %`}
      </progress>
      <p class="govuk-body">
        {t(
          'Alles wordt genoteerd, of niets. Deze pagina ververst zichzelf; je mag ze ook sluiten.',
          'All of it is recorded, or nothing. This page refreshes itself; you may close it as well.',
        )}
      </p>
      <Button
        kind="second"
        path={pathTo('deskImport', language, {
          selection,
          round: round.round,
          table: received.table,
        })}
      >
        {t('Kijk nu hoever het staat', 'See now how far it is')}
      </Button>
    </DeskPage>
  )
}

/** Done. */
export function TakenPage({ page: { at, view } }: TableProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { received, round } = view
  const { recorded, corrected } = received
  return (
    <DeskPage
      at={at}
      section="deskResultRounds"
      title={t('De scores zijn ingelezen', 'The scores were imported')}
      lead={`${received.name}, ${round.label[language]}`}
    >
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {recorded === 1
            ? t('1 score is genoteerd.', '1 score was recorded.')
            : t(`${recorded} scores zijn genoteerd.`, `${recorded} scores were recorded.`)}
        </li>
        {corrected === 0 ? null : (
          <li>
            {corrected === 1
              ? t(
                  '1 score is verbeterd; beide waarden blijven.',
                  '1 score was corrected; both values stay.',
                )
              : t(
                  `${corrected} scores zijn verbeterd; beide waarden blijven.`,
                  `${corrected} scores were corrected; both values stay.`,
                )}
          </li>
        )}
      </ul>
      <p class="govuk-body">{t('Het bestand zelf is gewist.', 'The file itself was erased.')}</p>
      <div class="keur-actions">
        <Button path={pathTo('deskResults', language, { selection, round: round.round })}>
          {t('Naar de resultaten', 'To the results')}
        </Button>
        <Button
          kind="second"
          path={pathTo('deskImports', language, { selection, round: round.round })}
        >
          {t('Nog een bestand', 'Another file')}
        </Button>
      </div>
    </DeskPage>
  )
}
