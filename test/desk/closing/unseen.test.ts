import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { textOf } from '../../applying/pages.ts'
import { onOwnServer } from '../../persistence/servers.ts'
import { deskSite, type DeskSite } from '../site.ts'

onOwnServer('a screening that nobody did', (server) => {
  let desk: DeskSite
  const base = '/werkplek/opgroeien-req18582'

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-req18582',
      before: ({ event }) => event === 'RoundClosed',
    })
  })

  test('is said where the round can be closed, with the way to the screening', async () => {
    const selector = await desk.as('selector-1')
    const board = textOf((await selector.get(`${base}/nazicht`)).html)
    const [, done, all] = /(\d+) van (\d+) klaar/u.exec(board) ?? []
    const unseen = Number(all) - Number(done)
    assert.ok(unseen > 0, board.slice(0, 500))
    const { html } = await selector.get(`${base}/rondes/cv-screening`)
    assert.match(html, new RegExp(`data-unseen="${unseen}"[^]*href="${base}/nazicht"`, 'u'))
    assert.match(html, /Sluit de ronde af/u)
    for (const page of ['/werkplek', base]) {
      const { html: ways } = await selector.get(page)
      assert.match(textOf(ways), new RegExp(`nog ${unseen} niet nagekeken`, 'u'), page)
    }
  })
})
