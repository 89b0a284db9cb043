/**
 * Telling everybody: who is told what, what may be added, what a letter looks like, and then all at the same moment.
 *
 * @module
 */

import { type DecisionData, type Notes } from '#app/desk/closing/letters/decision-data.ts'
import { type NoteWrong } from '#app/desk/closing/letters/notes.ts'
import { type ReleaseView } from '#app/desk/closing/letters/release-view.ts'
import { plainly } from '#app/desk/refusal.ts'
import { ErrorSummary } from '../../../components/forms/error-summary.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, show } from '../../../visit.ts'
import { download } from '../../applying/download.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { SEEN } from './decide.tsx'
import { LetterExamples } from './examples.tsx'
import { LOOK, Notes as NotesForm } from './notes.tsx'
import { ToBeTold, ToPost } from './told.tsx'

/** The page. */
export const releasePage = selectionPage('release-results', async (at) =>
  drawn(at, { sent: sentOf([]) }),
)

/** Shows examples, or tells everybody. */
export const releaseForm = selectionForm('release-results', async (at, sent) =>
  sent.one(LOOK) === '' ? released(at, sent) : looked(at, sent),
)

/** A letter that was told, as PDF. */
export const letterFile = selectionPage('read-letters', async ({ visit, desk, place }) => {
  const found = await desk.letterPdf(place, nameIn(visit, 'letter'))
  return found.ok ? download(visit, found.value) : refusedAtDesk(visit, found.refusal)
})

async function released(at: AtSelection, sent: Sent): Promise<Response> {
  const { visit, desk, actor, selection, language } = at
  const round = nameIn(visit, 'round')
  const done = await desk.releaseResults(actor, selection, {
    round,
    seen: sent.one(SEEN),
    notes: notesIn(sent),
  })
  if (!done.ok) return refusedAtDesk(visit, done.refusal)
  if (done.value.kind === 'notes-wrong') return drawn(at, { sent, wrong: done.value.wrong })
  return visit.c.redirect(pathTo('deskRelease', language, { selection, round }), 303)
}

async function looked(at: AtSelection, sent: Sent): Promise<Response> {
  const { visit, desk, place } = at
  const asked = { round: nameIn(visit, 'round'), notes: notesIn(sent) }
  const found = await desk.letterExamples(place, asked)
  if (!found.ok) return refusedAtDesk(visit, found.refusal)
  if (found.value.kind === 'notes-wrong') return drawn(at, { sent, wrong: found.value.wrong })
  return drawn(at, { sent, letters: found.value.letters })
}

function notesIn(sent: Sent): Notes {
  const text = (group: string): Notes['onward'] => ({
    nl: sent.one(`note-${group}-nl`),
    en: sent.one(`note-${group}-en`),
  })
  return { onward: text('onward'), others: text('others') }
}

interface Drawn {
  readonly sent: Sent
  readonly wrong?: readonly NoteWrong[]
  readonly letters?: readonly DecisionData[]
}

async function drawn(at: AtSelection, { sent, wrong = [], letters }: Drawn): Promise<Response> {
  const { visit, desk, place } = at
  const view = await desk.release(place, nameIn(visit, 'round'))
  if (view === undefined) return refusedAtDesk(visit, plainly('unknown-round'))
  const page = <ReleasePage at={at} view={view} sent={sent} wrong={wrong} letters={letters} />
  return show(visit, page, wrong.length > 0 ? 422 : 200)
}

interface ReleaseProps {
  readonly at: AtSelection
  readonly view: ReleaseView
  readonly sent: Sent
  readonly wrong: readonly NoteWrong[]
  readonly letters: readonly DecisionData[] | undefined
}

function ReleasePage(props: ReleaseProps): Html {
  const { at, view, wrong, letters } = props
  const { language, visit } = at
  const { t } = visit.frame
  return (
    <DeskPage
      at={at}
      section="deskRounds"
      title={t('Resultaten meedelen', 'Tell the results')}
      lead={view.round.label[language]}
      hasProblems={wrong.length > 0}
    >
      <ErrorSummary
        language={language}
        problems={wrong.map(({ field, says }) => ({ field, message: says[language] }))}
      />
      <ToBeTold at={at} view={view} />
      {letters === undefined ? null : <LetterExamples at={at} letters={letters} />}
      {view.counts.size === 0 || view.progress !== 'decided' ? null : <NotesForm {...props} />}
      <ToPost at={at} view={view} />
    </DeskPage>
  )
}
