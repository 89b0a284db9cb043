/**
 * What is done with results: who came, what was scored, what was found out afterwards, what counts from before.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { type EventOf } from '#core/selection/event.ts'
import { hidden } from '../../applying/pages.ts'
import { agrees, assigns, fills, formPath } from '../judging/panel.ts'
import { sendFiles } from '../sending.ts'
import { type DeskSite } from '../site.ts'
import { filledIn, type Ways } from './way.ts'

/** The ways. */
export const RESULTS: Ways = {
  SessionStarted: async (desk, { round }, { by }) =>
    filledIn(desk, by, { page: `resultaten/${round}`, fields: {} }),
  AttendanceRecorded: async (desk, fact, { by }) => {
    const { candidate, round, attendance: aanwezig, reason: reden = '' } = fact
    return filledIn(desk, by, {
      page: `resultaten/${round}/${candidate}`,
      fields: { doe: 'attendance', aanwezig, reden },
    })
  },
  ScoreRecorded: async (desk, fact, { by, together }) =>
    by.startsWith('panel-') ? judged(desk, fact, together) : recorded(desk, fact),
  ScoreCorrected: async (desk, { candidate, round, measure, score, reason }) =>
    filledIn(desk, 'selector-1', {
      page: `resultaten/${round}/${candidate}`,
      fields: {
        doe: 'correct',
        meting: measure,
        [`verbeter-${measure}`]: String(score),
        [`reden-${measure}`]: reason,
      },
    }),
  ScoresImported: async (desk, { round, measure, scores, source }, { by }) => {
    const rows = [['Kandidaat', measure], ...scores].map((row) => row.join(';'))
    const files = [{ name: source, content: rows.join('\r\n') }]
    const path = `/werkplek/${desk.selection}/inlezen/${round}`
    const visitor = await desk.as(by)
    const received = await sendFiles(visitor, { path, measures: [measure], files })
    if (received.to === undefined) return `${received.status} on sending a file`
    const { html } = await visitor.get(received.to)
    const fields = { doe: 'take', gezien: hidden(html, 'gezien') }
    const taken = await visitor.post(received.to, fields)
    return taken.status === 303 ? 'done' : `${taken.status} on taking the scores`
  },
  ConflictFound: async (desk, { assessor, candidate, round, reason }, { by }) => {
    const { rows } = await desk.owner.pool.query<{ account: string }>(
      'select account from keur.actor where selection = $1 and actor = $2',
      [desk.selection, assessor],
    )
    const beoordelaar = rows[0]?.account ?? assert.fail(assessor)
    const fields = { beoordelaar, kandidaat: candidate, ronde: round, reason }
    const page = `/werkplek/${desk.selection}/belangenconflict/achteraf`
    const visitor = await desk.as(by)
    const shown = await visitor.post(page, fields)
    const sent = await visitor.post(page, { ...fields, gezien: hidden(shown.html, 'gezien') })
    return sent.status === 303 ? 'done' : `${sent.status} on finding a conflict`
  },
  ReuseDecided: async (desk, fact, { together: [first = 'selector-1', ...others] }) => {
    const { candidate, round, measure, finding, score = '', reason } = fact
    const page = `vroegere-resultaten/${candidate}/${round}/${measure}`
    const own = { finding, score: String(score), reason }
    const proposed = await filledIn(desk, first, { page, fields: own })
    if (proposed !== 'done') return proposed
    for (const other of others) {
      const { html } = await (await desk.as(other)).get(`/werkplek/${desk.selection}/${page}`)
      const fields = { ...own, akkoord: hidden(html, 'akkoord'), reason: '', erbij: '' }
      const agreed = await filledIn(desk, other, { page, fields })
      if (agreed !== 'done') return agreed
    }
    return 'done'
  },
}

async function recorded(
  desk: DeskSite,
  { candidate, round, measure, score }: EventOf<'ScoreRecorded'>,
): Promise<string> {
  return filledIn(desk, 'selector-1', {
    page: `resultaten/${round}/${candidate}`,
    fields: { doe: 'record', meting: measure, [`score-${measure}`]: String(score) },
  })
}

/** The rounds of which the panel was assigned already. */
const ASSIGNED = new WeakMap<DeskSite, Set<string>>()

/** Each of the panel judges alone and locks; then they agree. */
async function judged(
  desk: DeskSite,
  { candidate, round, measure, score }: EventOf<'ScoreRecorded'>,
  panel: readonly string[],
): Promise<string> {
  const [chair = ''] = panel
  const rounds = ASSIGNED.get(desk) ?? new Set()
  if (!rounds.has(round)) await assigns(desk, round, panel, chair)
  ASSIGNED.set(desk, rounds.add(round))
  const path = formPath(desk.selection, { candidate, round, measure })
  for (const name of panel) {
    const locked = await fills(await desk.as(name), path, String(score))
    if (locked.status !== 303) return `${locked.status} on judging alone`
  }
  const reason = 'Zo besproken.'
  const agreed = await agrees(await desk.as(chair), `${path}/bespreking`, String(score), reason)
  return agreed.status === 303 ? 'done' : `${agreed.status} on agreeing`
}
