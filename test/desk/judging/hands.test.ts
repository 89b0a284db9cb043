import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { judgedIn, wrongInMinutes } from '#app/desk/closing/minutes/sent.ts'
import { outbox } from '#app/mail/outbox.ts'
import { textOf } from '../../applying/pages.ts'
import { onOwnServer } from '../../persistence/servers.ts'
import { seenIn } from '../closing/seen.ts'
import { deskSite, type DeskSite } from '../site.ts'
import { agrees, assigns, fills, formPath, joins } from './panel.ts'

test('whoever locked a form agrees with the minutes, in whatever role', () => {
  const judged = judgedIn({ rounds: new Map() }, new Set(['A-1']))
  const judge = { account: 'a', actor: 'A-1', name: 'Alex', roles: ['line-manager'] }
  const other = { account: 'b', actor: 'B-1', name: 'Bo', roles: ['panel'] }
  const sent = { members: ['b'], observers: '', remarks: '' }
  const [wrong] = wrongInMinutes(sent, [judge, other], judged)
  assert.match(wrong?.says.nl ?? '', /Duid ook aan: Alex\./u)
  assert.deepEqual(wrongInMinutes({ ...sent, members: ['a'] }, [judge, other], judged), [])
})

const ROUND = 'competences'
const PAGE = '/werkplek/opgroeien-19498/rondes/competences'

onOwnServer('whoever locked a form', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-19498',
      before: ({ event }) => event === 'ScoreRecorded',
    })
    await joins(desk, 'selector-9', 'selector')
    await joins(desk, 'assessor-7', 'assessor')
    await assigns(desk, ROUND, ['assessor-7', 'selector-2'], 'assessor-7')
    for (const name of ['k01', 'k03', 'k05', 'k08']) {
      const judged = { round: ROUND, measure: 'interview', candidate: desk.nameOf(name) }
      const path = formPath(desk.selection, judged)
      await fills(await desk.as('assessor-7'), path, 'suitable')
      await fills(await desk.as('selector-2'), path, 'suitable')
      const chair = await desk.as('assessor-7')
      const agreed = await agrees(chair, `${path}/bespreking`, 'suitable', 'Wij zijn het eens.')
      assert.equal(agreed.status, 303)
    }
  })

  test('does not confirm the round, though another entered what was agreed', async () => {
    const first = await desk.as('selector-1')
    const closed = await first.post(`${PAGE}/afsluiten`, {
      gezien: seenIn((await first.get(PAGE)).html),
    })
    assert.equal(closed.status, 303, textOf(closed.html))
    const overview = textOf((await first.get('/werkplek/opgroeien-19498')).html)
    assert.match(overview, /Wacht op anderen.*De uitkomst bevestigen/u, 'who closed does not')
    const other = await desk.as('selector-9')
    const sent = { gezien: seenIn((await other.get(PAGE)).html) }
    const judge = await desk.as('selector-2')
    const { html } = await judge.get(PAGE)
    assert.match(html, /data-same-person/u)
    assert.match(textOf(html), /Jij voerde in deze ronde scores in/u)
    assert.equal((await judge.post(`${PAGE}/bevestigen`, sent)).status, 409)
    assert.equal((await desk.folded()).rounds.get(ROUND)?.decided, undefined)
    assert.equal((await other.post(`${PAGE}/bevestigen`, sent)).status, 303)
  })

  test('finds the reasons that were agreed in the letters, as long as the score is the same', async () => {
    const selector = await desk.as('selector-1')
    const corrected = desk.nameOf('k08')
    const done = await desk.does('selector-1', 'give-scores', ({ at, by }) => ({
      command: 'CorrectScore',
      at,
      by,
      candidate: corrected,
      round: ROUND,
      measure: 'interview',
      score: 'not-suitable',
      reason: 'Verkeerd ingevoerd.',
    }))
    assert.equal(done, undefined)
    const other = await desk.as('selector-9')
    const seen = { gezien: seenIn((await other.get(PAGE)).html), reason: 'Nagekeken.' }
    assert.equal((await other.post(`${PAGE}/verbetering`, seen)).status, 303)
    const { html } = await selector.get(`${PAGE}/meedelen`)
    const examples = await selector.post(`${PAGE}/meedelen`, {
      gezien: seenIn(html),
      bekijken: '1',
    })
    assert.match(textOf(examples.html), /Motivering van wie beoordeelde[^]*Wij zijn het eens\./u)
    assert.equal((await selector.post(`${PAGE}/meedelen`, { gezien: seenIn(html) })).status, 303)
    const mails = await outbox(desk.store.database, desk.store.keys.wrapping)
    const letters = mails.flatMap(({ content }) =>
      content?.order.kind === 'result-told' ? [JSON.stringify(content)] : [],
    )
    const giving = letters.filter((letter) => letter.includes('Wij zijn het eens.'))
    assert.equal(giving.length, 3)
    assert.ok(letters.some((letter) => letter.includes(corrected)))
    assert.ok(giving.every((letter) => !letter.includes(corrected)))
  })

  test('is missed before the minutes are drawn up when the role is gone by then', async () => {
    const minutes = '/werkplek/opgroeien-19498/proces-verbaal'
    const selector = await desk.as('selector-1')
    const says = /kan nu niet ondertekenen, omdat de rol er niet meer is: ([^ ]+)\. Laat/u
    assert.doesNotMatch(textOf((await selector.get(minutes)).html), says)
    const { rows } = await desk.owner.pool.query<{ actor: string }>(
      `update keur.assignment a set until = now() from keur.identity i, keur.actor k
        where i.subject = $1 and i.account = a.account and k.account = a.account
        returning k.actor::text as actor`,
      [`${desk.selection}/assessor-7`],
    )
    const [, number] = says.exec(textOf((await selector.get(minutes)).html)) ?? []
    assert.equal(number, rows[0]?.actor)
    const reader = await desk.as('hr-1')
    assert.doesNotMatch(textOf((await reader.get(minutes)).html), says)
  })
})
