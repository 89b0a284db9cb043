import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { textOf } from '../../applying/pages.ts'
import { onOwnServer } from '../../persistence/servers.ts'
import { deskSite, type DeskSite } from '../site.ts'
import { joins } from './panel.ts'

onOwnServer('a round that a correction froze', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-req18582',
      before: ({ event }) => event === 'CorrectionConfirmed',
    })
    await joins(desk, 'assessor-7', 'assessor')
  })

  test('asks no assessor for forms about scores that stand', async () => {
    const assessor = await desk.as('assessor-7')
    const { html } = await assessor.get(`/werkplek/${desk.selection}/beoordelen`)
    const [, frozen = ''] = /Standaardvragenlijst \((.*?)Selectieronde 2/u.exec(textOf(html)) ?? []
    assert.match(frozen, /Resultaat bepaald/u)
    assert.doesNotMatch(frozen, /Te beoordelen|Wacht op formulieren|Klaar om te bespreken/u)
  })
})
