import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { textOf } from '../../applying/pages.ts'
import { onOwnServer } from '../../persistence/servers.ts'
import { deskSite, type DeskSite } from '../site.ts'
import { formPath, joins } from './panel.ts'

onOwnServer('the form on which answers are judged', (server) => {
  let desk: DeskSite
  let page = ''

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-req18582',
      before: ({ event }) => event === 'ScoresImported',
    })
    await joins(desk, 'assessor-7', 'assessor')
    const judged = {
      round: 'preselection',
      measure: 'questionnaire',
      candidate: desk.nameOf('k01'),
    }
    const { html, status } = await (
      await desk.as('assessor-7')
    ).get(formPath(desk.selection, judged))
    assert.equal(status, 200)
    page = textOf(html)
  })

  test('shows what the candidate answered to the questions that are judged', () => {
    assert.match(page, /Wat de kandidaat antwoordde/u)
    assert.match(page, /Welke troeven heb je voor deze functie\? Ingevuld\./u)
    assert.match(page, /Wat verwacht je van deze functie\? Ingevuld\./u)
  })

  test('shows nothing of who the candidate is', () => {
    assert.doesNotMatch(page, /Sterrenkijker|example\.org/u)
  })

  test('leaves a trace of that the answers were looked at', async () => {
    const { rows } = await desk.owner.pool.query<{ body: string }>(
      `select body from keur.entry where selection = $1 and kind = 'PersonalDataRead'
        order by recorded desc limit 1`,
      [desk.selection],
    )
    assert.match(rows[0]?.body ?? '', /"fields":\["answers"\].*"judge"/u)
  })
})
