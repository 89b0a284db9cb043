/**
 * One file with scores: what it would do, how far taking it is, what became of it.
 *
 * @module
 */

import { type Confirmers } from '#app/desk/closing/confirmers.ts'
import { setTimeout } from 'node:timers/promises'
import { type TablePreview } from '#app/desk/imports/imports.ts'
import { type DeskRefusal, plainly } from '#app/desk/refusal.ts'
import { accept, type Result } from '#core/values/result.ts'
import { type FieldProblem } from '../../../components/forms/error-summary.tsx'
import { pathTo } from '../../../paths.ts'
import { nameIn, show } from '../../../visit.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { answered } from '../answered.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { PreviewPage } from './preview.tsx'
import { TakenPage, TakingPage } from './taking.tsx'

/** A file on its page. */
export interface AtTable {
  readonly at: AtSelection
  readonly view: TablePreview
  /** The accounts of those who may confirm the round now. */
  readonly confirmers: Confirmers
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
  /** Something else stands here than when the form was drawn. */
  readonly isChanged: boolean
}

/** How long a form waits for what it began, in milliseconds; after that the page tells how far it is. */
const WAIT = 2000

/** How often the page of what is under way is asked for again, in seconds. */
const AGAIN = 4

/** The page. */
export const importPage = selectionPage('import-scores', async (at) =>
  drawn(at, { sent: sentOf([]), problems: [], isChanged: false }),
)

/** Takes the file, or throws it away. */
export const importForm = selectionForm('import-scores', async (at, sent) => {
  const { visit, desk, place, language, selection } = at
  const round = nameIn(visit, 'round')
  const table = nameIn(visit, 'table')
  if (!isName(table)) return refusedAtDesk(visit, plainly('no-table'))
  if (sent.one('doe') === 'drop') {
    const isGone = await desk.dropTable(place, table)
    return isGone
      ? visit.c.redirect(pathTo('deskImports', language, { selection, round }), 303)
      : refusedAtDesk(visit, plainly('changed-meanwhile'))
  }
  const begun = await desk.takeTable(place, {
    table,
    mark: sent.one('gezien'),
    reason: sent.one('reden'),
  })
  const done = begun.ok ? await awaited(at, begun.value.taken) : begun
  if (!done.ok && done.refusal.code === 'changed-meanwhile') {
    return drawn(at, { sent, problems: [], isChanged: true })
  }
  return answered(at, done, {
    to: pathTo('deskImport', language, { selection, round, table }),
    again: async (problems) => drawn(at, { sent, problems, isChanged: false }),
  })
})

/** What became of it, when that is known soon; what fails later is told to whoever runs the site. */
async function awaited(
  { visit }: AtSelection,
  taken: Promise<Result<unknown, DeskRefusal>>,
): Promise<Result<unknown, DeskRefusal>> {
  let isAnswered = false
  taken.catch((error: unknown) => {
    if (!isAnswered) return
    visit.services.report({
      request: visit.c.get('requestId'),
      method: 'POST',
      route: 'deskImport',
      status: 500,
      error,
    })
  })
  const waiting = new AbortController()
  const late = setTimeout(WAIT, undefined, { signal: waiting.signal }).then(() => {
    isAnswered = true
    return accept(undefined)
  })
  late.catch(() => undefined)
  try {
    return await Promise.race([taken, late])
  } finally {
    waiting.abort()
  }
}

function isName(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text)
}

async function drawn(
  at: AtSelection,
  given: Omit<AtTable, 'at' | 'view' | 'confirmers'>,
): Promise<Response> {
  const { visit, desk, actor, selection } = at
  const name = nameIn(visit, 'table')
  if (!isName(name)) return refusedAtDesk(visit, plainly('no-table'))
  // Asked again: what was done meanwhile is seen too.
  const place = await desk.place({ actor, selection, action: 'import-scores' })
  if (!place.ok) return refusedAtDesk(visit, place.refusal)
  const found = await desk.tablePreview(place.value, name)
  if (!found.ok) return refusedAtDesk(visit, found.refusal)
  const { value: view } = found
  if (view.round.round !== nameIn(visit, 'round')) {
    return refusedAtDesk(visit, plainly('no-table'))
  }
  const confirmers = await desk.confirmers(place.value, view.round.round)
  const page = { at, view, confirmers, ...given }
  if (view.received.state === 'taken') {
    return show(visit, <TakenPage page={page} />, given.isChanged ? 409 : 200)
  }
  if (view.compared === undefined) {
    visit.c.header('refresh', String(AGAIN))
    return show(visit, <TakingPage page={page} />)
  }
  const status = given.isChanged ? 409 : given.problems.length > 0 ? 422 : 200
  return show(visit, <PreviewPage page={page} />, status)
}
