/**
 * Totals in the table of candidates: a line manager sees them, and does not while they judge (rule 112; policy 24).
 */

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { standingOf } from '#core/selection/outcomes/standing.ts'
import { textOf } from '../../applying/pages.ts'
import { onOwnServer } from '../../persistence/servers.ts'
import { deskSite, type DeskSite } from '../site.ts'
import { assigns } from './panel.ts'

const TABLE = '/werkplek/opgroeien-req18582/kandidaten'
/** A total is a figure in a cell of its own. */
const FIGURE = /<td class="keur-table__figure">[\d,]+<\/td>/u

onOwnServer('the totals in the table of candidates', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-req18582',
      before: ({ event }) => event === 'ScoreRecorded',
    })
  })

  test('exist once a round with scores is decided', async () => {
    const standings = standingOf(await desk.folded())
    assert.deepEqual(standings.map(({ round, progress }) => [round, progress]).slice(0, 3), [
      ['cv-screening', 'decided'],
      ['preselection', 'decided'],
      ['competences', 'open'],
    ])
    assert.match((await (await desk.as('selector-1')).get(TABLE)).html, FIGURE)
  })

  test('are shown to a line manager who does not judge', async () => {
    const manager = await desk.as('line-manager-1')
    const { html } = await manager.get(TABLE)
    assert.match(html, FIGURE)
    assert.match(html, /value="total" checked/u)
    const [head, ...lines] = rows((await manager.get(`${TABLE}.csv`)).html)
    assert.match(head ?? '', /,total$/u)
    assert.ok(lines.some((line) => /,\d+(\.\d+)?$/u.test(line)))
    const down = `${TABLE}?sorteer=total&omgekeerd=1`
    assert.notDeepEqual(numbers((await manager.get(down)).html), numbers(html))
  })

  test('are neither shown nor sorted by while they judge in a round that is not decided', async () => {
    await assigns(desk, 'competences', ['line-manager-1', 'selector-1'], 'selector-1')
    const manager = await desk.as('line-manager-1')
    const { html, status } = await manager.get(TABLE)
    assert.equal(status, 200)
    assert.doesNotMatch(html, /Totaal|keur-table__figure|sorteer=total|value="total"/u)
    assert.match(textOf(html), /Totalen staan hier niet zolang je beoordeelt/u)
    for (const asked of ['?sorteer=total', '?sorteer=total&omgekeerd=1', '?kolom=total']) {
      // oxlint-disable-next-line no-await-in-loop -- one after another
      const other = (await manager.get(TABLE + asked)).html
      assert.deepEqual(numbers(other), numbers(html), asked)
      assert.doesNotMatch(other, /keur-table__figure/u, asked)
    }
  })

  test('are not in the file either, in no order', async () => {
    const manager = await desk.as('line-manager-1')
    const plain = rows((await manager.get(`${TABLE}.csv`)).html)
    assert.equal(
      plain[0]?.replace('\uFEFF', ''),
      'candidate,name,received,route,round,outcome,status',
    )
    const asked = await manager.get(`${TABLE}.csv?sorteer=total&omgekeerd=1&kolom=total`)
    assert.deepEqual(rows(asked.html), plain)
    assert.match(
      rows((await (await desk.as('hr-1')).get(`${TABLE}.csv`)).html)[0] ?? '',
      /,total$/u,
    )
  })

  test('are shown again once somebody else judges in their place', async () => {
    await assigns(desk, 'competences', ['assessor-1', 'selector-1'], 'selector-1')
    assert.match((await (await desk.as('line-manager-1')).get(TABLE)).html, FIGURE)
  })
})

function rows(csv: string): readonly string[] {
  return csv.trim().split(/\r?\n/u)
}

/** The numbers of the candidates on a page, in its order. */
function numbers(html: string): readonly string[] {
  const links = html.matchAll(/kandidaten\/([A-Z0-9]{5}-[A-Z0-9]{5})"/gu)
  return [...links].map(([, number = '']) => number)
}
