/**
 * The results of one round: per participant each score in force with where it came from and what stood there before, what is
 * missing, who was there; and the start of the first session.
 *
 * @module
 */

import { type Confirmers } from '#app/desk/closing/confirmers.ts'
import { type ResultsView } from '#app/desk/scores/scores.ts'
import { plainly } from '#app/desk/refusal.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, show } from '../../../visit.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { NobodyLeft } from '../closing/confirmers.tsx'
import { DeskPage } from '../page.tsx'
import { PROGRESS } from '../words.ts'
import { ResultLines } from './lines.tsx'

/** The page. */
export const resultsPage = selectionPage('read-record', async (at) => {
  const { visit, desk, place } = at
  const view = await desk.results(place, nameIn(visit, 'round'))
  if (view === undefined) return refusedAtDesk(visit, plainly('unknown-round'))
  const confirmers = await desk.confirmers(place, view.round.round)
  return show(visit, <ResultsPage {...{ at, view, confirmers }} />)
})

/** The first session of the round begins. */
export const sessionForm = selectionForm('run-round', async (at) => {
  const { visit, desk, actor, language, selection } = at
  const round = nameIn(visit, 'round')
  const done = await desk.startSession(actor, selection, round)
  if (!done.ok) return refusedAtDesk(visit, done.refusal)
  return visit.c.redirect(pathTo('deskResults', language, { selection, round }), 303)
})

/** What the parts of the page are given. */
export interface ResultsProps {
  readonly at: AtSelection
  readonly view: ResultsView
}

function ResultsPage({
  at,
  view,
  confirmers,
}: ResultsProps & { readonly confirmers: Confirmers }): Html {
  const { visit, language, place, selection } = at
  const { t } = visit.frame
  const { round, progress } = view
  return (
    <DeskPage
      at={at}
      section="deskResultRounds"
      title={`${t('Resultaten', 'Results')}: ${round.label[language]}`}
    >
      <HowFar at={at} view={view} />
      {progress === 'waiting' ? (
        <p class="govuk-body">
          {t(
            'De ronde hiervoor is nog niet beslist. Scores van wie nog meedoet, kunnen al genoteerd worden.',
            'The round before is not decided yet. Scores of those still taking part can be recorded already.',
          )}
        </p>
      ) : null}
      {progress === 'open' ? <NobodyLeft at={at} deed="record" confirmers={confirmers} /> : null}
      {place.may('import-scores') ? (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={pathTo('deskImports', language, { selection, round: round.round })}
          >
            {t('Scores inlezen uit een bestand', 'Import scores from a file')}
          </a>
        </p>
      ) : null}
      <Session at={at} view={view} />
      <ResultLines at={at} view={view} />
    </DeskPage>
  )
}

function HowFar({ at, view: { progress, counts } }: ResultsProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  const all = counts.complete + counts.missing
  return (
    <>
      <p class="govuk-body-l">
        <Tag tone={PROGRESS[progress].tone}>{PROGRESS[progress][language]}</Tag>{' '}
        {t(`${counts.complete} van ${all} volledig`, `${counts.complete} of ${all} complete`)}
      </p>
      <progress
        class="keur-progress"
        max={Math.max(all, 1)}
        value={counts.complete}
        aria-hidden="true"
      >
        {`${counts.complete}/${all}`}
      </progress>
    </>
  )
}

/** When the first session began, or the button with which it does. */
function Session({ at, view }: ResultsProps): Html | null {
  const { visit, language, selection, place } = at
  const { t } = visit.frame
  const { sessionStarted, hasSessions, round } = view
  if (sessionStarted !== undefined) {
    return (
      <p class="govuk-body">
        {t('De eerste sessie begon op', 'The first session began on')}{' '}
        {formatInstant(sessionStarted, language)}.
      </p>
    )
  }
  if (!hasSessions || !place.may('run-round') || view.progress !== 'open') return null
  return (
    <form
      class="keur-panel"
      method="post"
      action={pathTo('deskResults', language, { selection, round: round.round })}
    >
      <h2 class="govuk-heading-s">{t('De eerste sessie', 'The first session')}</h2>
      <p class="govuk-body">
        {t(
          'Noteer het wanneer de eerste sessie van deze ronde begint. Vanaf dan kan niemand meer de plaats innemen van wie zich na de vorige ronde terugtrok. Dit kan niet teruggedraaid worden.',
          'Record it when the first session of this round begins. From then on nobody can take the place of somebody who withdrew after the round before. This cannot be taken back.',
        )}
      </p>
      <Button kind="second">{t('De sessie begint nu', 'The session begins now')}</Button>
    </form>
  )
}
