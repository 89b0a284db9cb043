import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { tidyImports } from '#app/desk/imports/open-imports.ts'
import { hidden, textOf } from '../applying/pages.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { HERE, type Importing, PAGE, importing } from './importing.ts'
import { sendFiles } from './sending.ts'

onEveryServer('a file with scores that is taken', (server) => {
  let at: Importing

  before(async () => {
    at = await importing(server)
  })

  test('comes with others at once: each is looked at by itself', async () => {
    const files = [
      { name: 'deel-1.csv', content: `Kandidaat;computer-test\n${at.numbers[0]};3\n` },
      { name: 'deel-2.csv', content: `Kandidaat;computer-test\n${at.numbers[1]};3\n` },
    ]
    const { status, to } = await sendFiles(at.selector, {
      path: PAGE,
      measures: ['questionnaire', 'computer-test'],
      files,
    })
    assert.deepEqual([status, to], [303, PAGE])
    const { html } = await at.selector.get(PAGE)
    assert.match(textOf(html), /deel-2\.csv.*deel-1\.csv|deel-1\.csv.*deel-2\.csv/u)
  })

  test('lies sealed in the database, and is not to be read there', async () => {
    await at.send(
      at.table(() => 2),
      { name: 'geheim-naam.csv' },
    )
    const { rows } = await at.desk.owner.pool.query<{ text: string }>(
      `select encode(sealed, 'escape') || encode(sealed_name, 'escape') as text from keur.score_table`,
    )
    assert.ok(rows.length > 0)
    for (const { text } of rows)
      assert.doesNotMatch(text, /Kandidaat|geheim|[A-Z0-9]{5}-[A-Z0-9]{5}/u)
  })

  test('is taken whole when it is confirmed, and erased', async () => {
    const { path, html } = await at.previewed(at.table((place) => (place % 5) + 1))
    const done = await at.selector.post(path, { doe: 'take', gezien: hidden(html, 'gezien') })
    assert.deepEqual([done.status, done.to], [303, path])
    const text = textOf((await at.selector.get(path)).html)
    assert.match(text, new RegExp(`${at.numbers.length} scores zijn genoteerd`, 'u'))
    const id = path.split('/').at(-1)
    const { rows } = await at.desk.owner.pool.query(
      'select sealed, state from keur.score_table where score_table = $1',
      [id],
    )
    assert.deepEqual(rows, [{ sealed: null, state: 'taken' }])
    const { candidates } = await at.desk.folded()
    const first = candidates.get(at.numbers[0] ?? '')?.scores?.['preselection/computer-test']
    assert.equal(first?.value.numerator, 1n)
    assert.match(
      textOf((await at.selector.get(`${HERE}/resultaten/preselection`)).html),
      /ingelezen uit scores\.csv/u,
    )
  })

  test('leaves a template with everybody when no score is missing, or when that is asked', async () => {
    const template = `${HERE}/sjabloon/preselection?wie=iedereen`
    const { html } = await at.selector.get(template)
    for (const name of at.numbers) assert.match(html, new RegExp(name, 'u'))
  })

  test('is noticed when it comes again, and has nothing new then', async () => {
    const { text, html, path } = await at.previewed(at.table((place) => (place % 5) + 1))
    assert.match(text, /Precies hetzelfde bestand kwam al binnen: scores\.csv/u)
    assert.match(text, /Het is toen ingelezen/u)
    assert.match(text, /In dit bestand staat niets nieuws/u)
    assert.doesNotMatch(html, /value="take"/u)
    await at.selector.post(path, { doe: 'drop' })
  })

  test('corrects what differs, with a reason; both values stay', async () => {
    const dropped = at.table((place) => (place === 0 ? 4 : (place % 5) + 1))
    const { path, html, text } = await at.previewed(dropped)
    assert.match(text, /Verbeteringen 1/u)
    assert.match(text, new RegExp(`${at.numbers[0]} Computertest.* 1 4`, 'u'))
    const fields = { doe: 'take', gezien: hidden(html, 'gezien') }
    const without = await at.selector.post(path, { ...fields, reden: ' ' })
    assert.equal(without.status, 422)
    assert.match(without.html, /Schrijf de reden op/u)
    const done = await at.selector.post(path, { ...fields, reden: 'Vraag 3 vervalt.' })
    assert.equal(done.status, 303)
    assert.match(textOf((await at.selector.get(path)).html), /1 score is verbeterd/u)
    const result = await at.selector.get(`${HERE}/resultaten/preselection/${at.numbers[0]}`)
    assert.match(textOf(result.html), /4 verbeterd door.*Voordien: 1 .*Vraag 3 vervalt\./u)
  })

  test('is not taken on what somebody did not see', async () => {
    const file = at.table((place) => (place === 0 ? 5 : (place % 5) + 1))
    const { path, html } = await at.previewed(file)
    const other = await at.desk.as('selector-2')
    const page = `${HERE}/resultaten/preselection/${at.numbers[0]}`
    const corrected = await other.post(page, {
      doe: 'correct',
      meting: 'computer-test',
      gezien: hidden((await other.get(page)).html, 'gezien'),
      'verbeter-computer-test': '2',
      'reden-computer-test': 'Hertelling.',
    })
    assert.equal(corrected.status, 303)
    const revision = await at.revision()
    const fields = { doe: 'take', gezien: hidden(html, 'gezien'), reden: 'Mijn reden blijft.' }
    const late = await at.selector.post(path, fields)
    assert.equal(late.status, 409)
    assert.match(textOf(late.html), /Intussen veranderde er iets/u)
    assert.match(late.html, /Mijn reden blijft\./u)
    assert.match(textOf(late.html), new RegExp(`${at.numbers[0]} Computertest.* 2 5`, 'u'))
    assert.equal(await at.revision(), revision)
    const again = { ...fields, gezien: hidden(late.html, 'gezien') }
    assert.equal((await at.selector.post(path, again)).status, 303)
    assert.equal((await other.post(path, again)).status, 409)
  })

  test('tells how far it is while it is taken, and is free again when nobody is heard of', async () => {
    const { path } = await at.previewed(`Kandidaat;computer-test\n${at.numbers[2]};5\n`)
    const id = path.split('/').at(-1)
    const set = async (alive: string): Promise<void> => {
      await at.desk.owner.pool.query(
        `update keur.score_table set state = 'taking', done = 40, total = 80, alive = ${alive}
          where score_table = $1`,
        [id],
      )
    }
    await set('keur.stamp()')
    const under = await at.selector.get(path)
    assert.match(textOf(under.html), /50 % klaar/u)
    assert.equal(under.headers.get('refresh'), '4')
    assert.equal((await at.selector.post(path, { doe: 'drop' })).status, 409)
    await set(`keur.stamp() - interval '4 minutes'`)
    const { html } = await at.selector.get(path)
    assert.match(textOf(html), /Het inlezen werd onderbroken\. Er is niets ingelezen/u)
    const fields = { doe: 'take', gezien: hidden(html, 'gezien'), reden: 'Opnieuw.' }
    assert.equal((await at.selector.post(path, fields)).status, 303)
  })

  test('is for selectors only, and of their own selection', async () => {
    const { path } = await at.previewed(`Kandidaat;computer-test\n${at.numbers[3]};5\n`)
    const others = ['hr-1', 'auditor-1', 'panel-1', 'assessor-1', 'line-manager-1']
    for (const name of others) {
      const visitor = await at.desk.as(name)
      for (const where of [PAGE, path, `${HERE}/sjabloon/preselection`]) {
        assert.equal((await visitor.get(where)).status, 403, `${name} ${where}`)
      }
      assert.equal((await visitor.post(path, { doe: 'drop' })).status, 403, name)
      const sent = {
        path: PAGE,
        measures: ['questionnaire', 'computer-test'],
        files: [{ name: 'a.csv', content: 'a' }],
      }
      assert.equal((await sendFiles(visitor, sent)).status, 403, name)
    }
    assert.equal((await (await at.desk.as('k01')).get(path)).status, 404)
    const elsewhere = path.replace('/preselection/', '/competences/')
    assert.equal((await at.selector.get(elsewhere)).status, 404)
    assert.equal((await at.selector.get(`${PAGE}/x`)).status, 404)
    assert.equal((await at.selector.get(`${HERE}/inlezen/cv-screening`)).status, 404)
  })

  test('goes after two weeks when nobody took it', async () => {
    const { path } = await at.previewed(`Kandidaat;computer-test\n${at.numbers[4]};5\n`)
    const id = path.split('/').at(-1)
    await tidyImports(at.desk.store)
    assert.equal((await at.selector.get(path)).status, 200)
    await at.desk.owner.pool.query(
      `update keur.score_table set created = created - interval '15 days' where score_table = $1`,
      [id],
    )
    assert.ok((await tidyImports(at.desk.store)) >= 1)
    assert.equal((await at.selector.get(path)).status, 404)
  })
})
