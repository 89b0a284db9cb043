/**
 * A letter to be posted to somebody with whom a selector has a conflict of interest: it is closed to that selector, and does not
 * get lost; the page says who prints it, or that nobody can.
 */

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { textOf } from '../../applying/pages.ts'
import { onOwnServer } from '../../persistence/servers.ts'
import { deskSite, type DeskSite } from '../site.ts'
import { seenIn } from './seen.ts'

const DESK = '/werkplek/opgroeien-req18582'
const PAGE = `${DESK}/rondes/preselection/meedelen`

onOwnServer('letters to be posted', (server) => {
  let desk: DeskSite
  let candidate = ''
  let letter = ''

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-req18582',
      before: ({ event }) => event === 'ScoreCorrected',
    })
    candidate = desk.nameOf('k07')
    for (const name of ['selector-1', 'selector-2', 'hr-1', 'auditor-1']) await desk.as(name)
    const selector = await desk.as('selector-2')
    const { html } = await selector.get(PAGE)
    assert.equal((await selector.post(PAGE, { gezien: seenIn(html) })).status, 303)
    letter = await onPaper(desk, candidate)
    const conflict = { kandidaat: candidate, reason: '' }
    assert.equal((await selector.post(`${DESK}/belangenconflict`, conflict)).status, 303)
  })

  test('are printed by a selector without a conflict, and by HR from the file', async () => {
    const selector = await desk.as('selector-1')
    assert.ok((await selector.get(PAGE)).html.includes(`href="${letter}"`))
    assert.equal((await selector.get(letter)).status, 200)
    const hr = await desk.as('hr-1')
    const file = await hr.get(`${DESK}/kandidaten/${candidate}`)
    assert.ok(file.html.includes(`href="${letter}"`))
    assert.equal((await hr.get(letter)).status, 200)
  })

  test('are closed to a selector with a conflict, who reads who prints them', async () => {
    const selector = await desk.as('selector-2')
    const { html } = await selector.get(PAGE)
    assert.ok(!html.includes(letter))
    assert.match(
      textOf(html),
      new RegExp(
        `Brief aan ${candidate}, .{20,50} uur: voor jou gesloten, wegens een belangenconflict\\. Wie hem wel kan afdrukken: [^.]*Robin Personeelszaken`,
        'u',
      ),
    )
    const { status, html: refused } = await selector.get(letter)
    assert.equal(status, 403)
    assert.match(textOf(refused), /Een andere selector of de personeelsdienst drukt hem af/u)
    const { html: english } = await selector.get(
      '/en/desk/opgroeien-req18582/rounds/preselection/tell',
    )
    assert.match(textOf(english), /closed to you, because of a conflict of interest\. Who can/u)
  })

  test('are not said to be missing in the file that the conflict closes', async () => {
    const { html } = await (await desk.as('selector-2')).get(`${DESK}/kandidaten/${candidate}`)
    assert.match(textOf(html), /Brieven blijven voor jou verborgen: er is een belangenconflict/u)
    assert.doesNotMatch(textOf(html), /Er is nog geen brief verstuurd/u)
  })

  test('are said to wait for nobody where nobody else can print them, with who gives a role', async () => {
    await desk.owner.pool.query(
      `update keur.assignment set until = keur.stamp()
        where until is null and role in ('selector', 'hr') and account <> $1`,
      [await accountOf(desk, candidate)],
    )
    const { html } = await (await desk.as('selector-2')).get(PAGE)
    assert.match(textOf(html), /en niemand anders kan hem afdrukken\. Laat iemand een rol geven/u)
    assert.match(html, new RegExp(`href="${DESK}/rollen"`, 'u'))
  })
})

/** As if they had given no address for mail; the address of the letter. */
async function onPaper({ owner }: DeskSite, candidate: string): Promise<string> {
  await owner.pool.query('alter table keur.letter disable trigger never_changed')
  const { rows } = await owner.pool.query<{ letter: string }>(
    `update keur.letter set mailed = false where candidate = $1 and round = 'preselection'
      returning letter`,
    [candidate],
  )
  await owner.pool.query('alter table keur.letter enable always trigger never_changed')
  return `${DESK}/brieven/${rows[0]?.letter ?? assert.fail()}`
}

/** Who has a conflict of interest with this candidate. */
async function accountOf({ owner }: DeskSite, candidate: string): Promise<string> {
  const { rows } = await owner.pool.query<{ account: string }>(
    'select account from keur.conflict where candidate = $1',
    [candidate],
  )
  return rows[0]?.account ?? assert.fail()
}
