import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { erase } from '#persistence/candidacies.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { hidden, textOf } from '../../applying/pages.ts'
import { onOwnServer } from '../../persistence/servers.ts'
import { assertVerified } from '../closing/verified.ts'
import { deskSite, type DeskSite } from '../site.ts'
import { assigns, fills, formPath, joins, partsOn } from './panel.ts'

const ROUND = 'competences'
const MEASURE = 'interview'

onOwnServer('the form of an assessor', (server) => {
  let desk: DeskSite
  let path = ''

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-19498',
      before: ({ event }) => event === 'ScoreRecorded',
    })
    await joins(desk, 'assessor-7', 'assessor')
    const judged = { round: ROUND, measure: MEASURE, candidate: desk.nameOf('k01') }
    path = formPath(desk.selection, judged)
  })

  test('is where whoever would record its score by hand is led', async () => {
    const selector = await desk.as('selector-1')
    const results = `/werkplek/${desk.selection}/resultaten`
    const { html } = await selector.get(`${results}/${ROUND}/${desk.nameOf('k01')}`)
    assert.match(html, new RegExp(`data-judged="${MEASURE}"[^]*href="[^"]*/beoordelen"`, 'u'))
  })

  test('is announced on the first page of the desk, and listed with every candidate of the round', async () => {
    const assessor = await desk.as('assessor-7')
    assert.match(textOf((await assessor.get('/werkplek')).html), /formulieren in te vullen/u)
    const { html, status } = await assessor.get('/werkplek/opgroeien-19498/beoordelen')
    assert.equal(status, 200)
    assert.ok(html.includes(path))
    // Of the panel's round nothing is to do for an assessor.
    assert.doesNotMatch(html, /function-specific/u)
    const english = await assessor.get('/en/desk/opgroeien-19498/judging')
    assert.match(textOf(english.html), /To judge/u)
  })

  test('asks every criterion on the scale of the regulation, with the indicators of its level', async () => {
    const { html } = await (await desk.as('assessor-7')).get(path)
    assert.equal(partsOn(html).length, 7)
    assert.match(html, /value="not-suitable"/u)
    assert.match(textOf(html), /Zorgvuldigheid, niveau 2/u)
    assert.match(textOf(html), /Eerdere resultaten/u)
  })

  test('is where earlier results are shown, and the file of the candidate is not', async () => {
    const file = `/werkplek/opgroeien-19498/kandidaten/${desk.nameOf('k01')}`
    const { html } = await (await desk.as('assessor-7')).get(file)
    assert.match(textOf(html), /Diploma of getuigschrift/u)
    assert.match(textOf(html), /staan hier niet zolang je beoordeelt/u)
    assert.doesNotMatch(textOf(html), /grensscore|Hoofdmeting|Plaats: |Een resultaat|gaat door/u)
  })

  test('says nothing of who the candidate is', async () => {
    const { html } = await (await desk.as('assessor-7')).get(path)
    assert.doesNotMatch(html, /Lindeblad|Wolkenlucht|Papieren|example\.org/u)
  })

  test('keeps what is not finished, for its assessor alone', async () => {
    const assessor = await desk.as('assessor-7')
    const half = { wat: 'bewaar', score: '', notes: 'Halverwege.' }
    const { status } = await fills(assessor, path, 'suitable', half)
    assert.equal(status, 303)
    const again = await desk.as('assessor-7')
    const { html } = await again.get(path)
    assert.match(html, /Halverwege\./u)
    assert.match(html, /value="suitable" checked/u)
    assert.match(textOf(html), /Bewaard op/u)
    const other = await (await desk.as('assessor-1')).get(path)
    assert.doesNotMatch(other.html, /Halverwege|checked/u)
    const { rows } = await desk.owner.pool.query<{ sealed: Buffer }>(
      'select sealed from keur.judgement',
    )
    assert.doesNotMatch(rows[0]?.sealed.toString('latin1') ?? 'Halverwege', /Halverwege/u)
  })

  test('is not overwritten by a second window, which keeps what was typed in it', async () => {
    const assessor = await desk.as('assessor-7')
    const { html } = await assessor.get(path)
    const stale = { versie: hidden(html, 'versie'), vergrendeld: '0', wat: 'bewaar' }
    await fills(assessor, path, 'suitable', { wat: 'bewaar', notes: 'Uit het eerste.' })
    const second = await assessor.post(path, { ...stale, notes: 'Uit het tweede.' })
    assert.equal(second.status, 409)
    assert.match(second.html, /Uit het eerste\./u)
    assert.match(second.html, /Uit het tweede\.<\/textarea>/u)
    const kept = await assessor.post(path, {
      versie: hidden(second.html, 'versie'),
      vergrendeld: '0',
      wat: 'bewaar',
      notes: 'Uit het tweede.',
    })
    assert.equal(kept.status, 303)
    assert.match((await assessor.get(path)).html, /Uit het tweede\./u)
  })

  test('loses nothing when the session ended in between', async () => {
    const assessor = await desk.as('assessor-7')
    const { html } = await assessor.get(path)
    const fields = {
      versie: hidden(html, 'versie'),
      vergrendeld: '0',
      notes: 'Net getypt.',
      wat: 'bewaar',
    }
    assessor.cookies.clear()
    const ended = await assessor.post(path, fields)
    assert.equal(ended.status, 401)
    assert.match(ended.html, /Net getypt\./u)
  })

  describe('is not locked', () => {
    const wrong: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [{ score: '' }, /: geef een score/u],
      [{ score: 'brilliant' }, /staat niet op de schaal/u],
      [{ 'score-samenwerken': '' }, /: geef een score/u],
      [{ 'score-samenwerken': '7' }, /staat niet op de schaal/u],
      [{ notes: 'x'.repeat(4001) }, /hoogstens 4000/u],
      [{ 'notes-samenwerken': 'x'.repeat(4001) }, /hoogstens 4000/u],
    ]
    for (const [fields, says] of wrong) {
      const what = Object.entries(fields).map(([name, text]) => `${name} ${text.slice(0, 9)}`)
      test(`with ${what.join()}, and keeps the rest`, async () => {
        const assessor = await desk.as('assessor-7')
        const more = { 'notes-analyseren': 'Blijft staan.', ...fields }
        const { status, html } = await fills(assessor, path, 'suitable', more)
        assert.equal(status, 422)
        assert.match(textOf(html), says)
        assert.match(html, /Blijft staan\./u)
        assert.equal(await lockedForms(), 0)
      })
    }
  })

  test('is not saved with a score that the scale does not have', async () => {
    const assessor = await desk.as('assessor-7')
    const { status } = await fills(assessor, path, 'zeer goed', { wat: 'bewaar' })
    assert.equal(status, 422)
  })

  test('stands in the record once locked: scores in the clear, notes not', async () => {
    const assessor = await desk.as('assessor-7')
    const more = { notes: 'Rustig en helder.', 'notes-samenwerken': 'Luistert.' }
    assert.equal((await fills(assessor, path, 'suitable', more)).status, 303)
    const [body] = await bodies()
    assert.doesNotMatch(body ?? '', /Rustig|Luistert/u)
    const { event, role } = JSON.parse(body ?? '{}')
    assert.deepEqual(
      [event.score, event.version, event.parts.length, role],
      ['suitable', 1, 7, 'assessor'],
    )
    const { rows } = await desk.owner.pool.query('select from keur.judgement')
    assert.equal(rows.length, 0)
    assert.match((await assessor.get(path)).html, /Rustig en helder\./u)
    await assertVerified(desk)
  })

  test('is not locked twice by two windows', async () => {
    const assessor = await desk.as('assessor-7')
    const { html } = await assessor.get(path)
    const seen = { versie: hidden(html, 'versie'), vergrendeld: '0' }
    const { status } = await fills(assessor, path, 'not-suitable', { ...seen, why: 'x' })
    assert.equal(status, 409)
    assert.equal(await lockedForms(), 1)
  })

  test('takes a changed mind as another version with a reason, and keeps the first', async () => {
    const assessor = await desk.as('assessor-7')
    const without = await fills(assessor, path, 'not-suitable')
    assert.equal(without.status, 422)
    assert.match(textOf(without.html), /Schrijf de reden op/u)
    const { status } = await fills(assessor, path, 'not-suitable', { why: 'Ik las verkeerd.' })
    assert.equal(status, 303)
    const versions = (await bodies()).map((body) => {
      const { event } = JSON.parse(body)
      return [event.version, event.score]
    })
    assert.deepEqual(versions, [
      [1, 'suitable'],
      [2, 'not-suitable'],
    ])
  })

  test('is nowhere to be seen by another assessor before theirs is locked', async () => {
    const other = await desk.as('assessor-1')
    const candidate = desk.nameOf('k01')
    const pages = [
      path,
      '/werkplek',
      '/werkplek/opgroeien-19498',
      '/werkplek/opgroeien-19498/beoordelen',
      `/werkplek/opgroeien-19498/kandidaten/${candidate}`,
      '/werkplek/opgroeien-19498/proces-verbaal',
    ]
    for (const page of pages) {
      const { html } = await other.get(page)
      assert.doesNotMatch(html, /Rustig|Luistert|las verkeerd|not-suitable" checked/u, page)
    }
    const file = textOf((await other.get(pages[4] ?? '')).html)
    assert.doesNotMatch(file, /vergrendelde een formulier[^]{0,200}(?:geschikt|suitable)/u)
  })

  test('is refused to who is not assigned, and about who is not judged', async () => {
    for (const [name, status] of [
      ['hr-1', 403],
      ['panel-1', 403],
      ['line-manager-1', 403],
      ['k05', 404],
    ] as const) {
      const visitor = await desk.as(name)
      assert.equal((await visitor.get(path)).status, status, name)
      assert.equal((await visitor.post(path, { wat: 'bewaar' })).status, status, name)
    }
    const assessor = await desk.as('assessor-7')
    const base = `/werkplek/opgroeien-19498/beoordelen`
    for (const [where, status] of [
      [`competences/personality-questionnaire/${desk.nameOf('k01')}`, 404],
      [`preselection/main/${desk.nameOf('k01')}`, 404],
      [`nowhere/interview/${desk.nameOf('k01')}`, 404],
      [`competences/toString/${desk.nameOf('k01')}`, 404],
      [`competences/interview/${desk.nameOf('k24')}`, 409],
      ['competences/interview/niemand', 404],
    ] as const) {
      assert.equal((await assessor.get(`${base}/${where}`)).status, status, where)
    }
  })

  test('closes with a conflict of interest', async () => {
    const assessor = await desk.as('assessor-7')
    const candidate = desk.nameOf('k03')
    const form = formPath(desk.selection, { round: ROUND, measure: MEASURE, candidate })
    assert.equal((await assessor.get(form)).status, 200)
    const declared = '/werkplek/opgroeien-19498/belangenconflict'
    await assessor.post(declared, { kandidaat: candidate })
    assert.equal((await assessor.get(form)).status, 404)
    assert.equal((await assessor.post(form, { wat: 'bewaar' })).status, 404)
    const { html } = await assessor.get('/werkplek/opgroeien-19498/beoordelen')
    assert.ok(!html.includes(candidate))
    // A selector keeps the file, which running the selection needs, and loses the form.
    await assigns(desk, ROUND, ['assessor-7', 'selector-2'], 'assessor-7')
    const selector = await desk.as('selector-2')
    assert.equal((await selector.get(form)).status, 200)
    assert.equal((await selector.post(declared, { kandidaat: candidate })).status, 303)
    assert.equal((await selector.get(form)).status, 404)
    assert.equal((await selector.post(form, { wat: 'bewaar' })).status, 404)
    assert.equal((await selector.get(`${form}/bespreking`)).status, 404)
  })

  test('is told to the candidate once locked, and before that only that it was begun', async () => {
    const assessor = await desk.as('assessor-7')
    const candidate = await desk.as('k05')
    const judged = { round: ROUND, measure: MEASURE, candidate: desk.nameOf('k05') }
    const form = formPath(desk.selection, judged)
    await fills(assessor, form, 'suitable', { wat: 'bewaar', notes: 'Nog niet af.' })
    const begun = await candidate.post('/mijn-gegevens')
    assert.match(begun.html, /"formsBegun": \[\s*\{[^}]*"measure": "interview"/u)
    assert.doesNotMatch(begun.html, /Nog niet af/u)
    await fills(assessor, form, 'suitable', { notes: 'Nu wel af.' })
    assert.match((await candidate.post('/mijn-gegevens')).html, /Nu wel af\./u)
  })

  test('closes earlier results in the file to a line manager who judges as well', async () => {
    const file = `/werkplek/opgroeien-19498/kandidaten/${desk.nameOf('k01')}`
    const manager = await desk.as('line-manager-1')
    assert.match(textOf((await manager.get(file)).html), /grensscore/u)
    await assigns(desk, ROUND, ['assessor-7', 'line-manager-1'], 'assessor-7')
    assert.doesNotMatch(textOf((await manager.get(file)).html), /grensscore|Hoofdmeting/u)
  })

  test('goes with the data of the candidate; scores stay in the record', async () => {
    const assessor = await desk.as('assessor-7')
    const judged = { round: ROUND, measure: MEASURE, candidate: desk.nameOf('k05') }
    await fills(assessor, formPath(desk.selection, judged), 'suitable', { wat: 'bewaar' })
    await inTransaction(desk.store.database, 'system', (work) =>
      erase(work, desk.selection, judged.candidate),
    )
    for (const table of ['judgement', 'personal']) {
      const { rows } = await desk.owner.pool.query(
        `select from keur.${table} where candidate = $1`,
        [judged.candidate],
      )
      assert.equal(rows.length, 0, table)
    }
    assert.ok((await bodies()).some((body) => body.includes(judged.candidate)))
    await assertVerified(desk)
  })

  async function bodies(): Promise<readonly string[]> {
    const { rows } = await desk.owner.pool.query<{ body: string }>(
      `select body from keur.entry where kind = 'FormLocked' order by recorded`,
    )
    return rows.map(({ body }) => body)
  }

  async function lockedForms(): Promise<number> {
    return (await bodies()).length
  }
})
