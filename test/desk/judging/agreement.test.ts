import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { hidden, textOf } from '../../applying/pages.ts'
import { onEveryServer } from '../../persistence/servers.ts'
import { assertVerified } from '../closing/verified.ts'
import { sendFiles } from '../sending.ts'
import { type Answer } from '../../sign-in/visitor.ts'
import { deskSite, type DeskSite } from '../site.ts'
import { agrees, assigns, fills, formPath, joins } from './panel.ts'

const ROUND = 'preselection'
const MEASURE = 'questionnaire'
const PAGE = '/werkplek/opgroeien-req18582/overeenstemming'
const NAMES = ['assessor-6', 'assessor-7', 'assessor-8', 'assessor-9'] as const

/** Six candidates and four judges: table 2 of Shrout and Fleiss (1979). */
const SCORES = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
] as const

onEveryServer('the agreement of assessors at the desk', (server) => {
  let desk: DeskSite
  let paths: readonly string[] = []

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-req18582',
      before: (event) => event.event === 'ScoresImported' && event.measure === MEASURE,
    })
    for (const name of NAMES) await joins(desk, name, 'assessor')
    await assigns(desk, ROUND, NAMES, NAMES[0])
    const { html } = await (await desk.as(NAMES[0])).get(`/werkplek/${desk.selection}/beoordelen`)
    const found = [...html.matchAll(/preselection\/questionnaire\/([2-9A-Z]{5}-[2-9A-Z]{5})/gu)]
    const candidates = [...new Set(found.map(([, candidate = '']) => candidate))]
    assert.ok(candidates.length > SCORES.length)
    paths = candidates.map((candidate) =>
      formPath(desk.selection, { round: ROUND, measure: MEASURE, candidate }),
    )
  })

  test('is not told of forms that are still alone', async () => {
    await fills(await desk.as(NAMES[0]), paths[0] ?? '', '9')
    const { status, html } = await (await desk.as('auditor-1')).get(PAGE)
    assert.equal(status, 200)
    assert.match(textOf(html), /nog geen kandidaat van wie alle formulieren/u)
  })

  test('is that of Shrout and Fleiss on their data, in words of both languages', async () => {
    for (const [row, scores] of SCORES.entries()) {
      for (const [column, score] of scores.entries()) {
        if (row === 0 && column === 0) continue
        const assessor = await desk.as(NAMES[column] ?? '')
        const sent = await fills(assessor, paths[row] ?? '', String(score))
        assert.equal(sent.status, 303)
      }
      if (row !== 3) continue
      const { html } = await (await desk.as('auditor-1')).get(PAGE)
      assert.match(textOf(html), /Te weinig: minstens 5 kandidaten/u)
    }
    const { html } = await (await desk.as('auditor-1')).get(PAGE)
    assert.match(textOf(html), /Het geheel 0,29 \(0,02 tot 0,76\) 0,62 \(0,07 tot 0,93\)/u)
    assert.match(textOf(html), /4 beoordelaars; 6 van 6 kandidaten/u)
    const english = await (await desk.as('selector-1')).get('/en/desk/opgroeien-req18582/agreement')
    assert.match(textOf(english.html), /The whole 0\.29 \(0\.02 to 0\.76\) 0\.62/u)
  })

  test('stays that of what was judged alone when minds change, and says who was left out', async () => {
    const assessor = await desk.as(NAMES[1])
    const changed = await fills(assessor, paths[0] ?? '', '9', { why: 'Na de bespreking.' })
    assert.equal(changed.status, 303)
    const { html } = await (await desk.as('selector-1')).get(PAGE)
    assert.match(textOf(html), /Het geheel 0,29 \(0,02 tot 0,76\)/u)
  })

  test('is of a scale without steps: differences are exact, a comma is taken', async () => {
    const path = paths[6] ?? ''
    for (const [index, name] of NAMES.entries()) {
      const score = index === 0 ? '62,5' : '60'
      assert.equal((await fills(await desk.as(name), path, score)).status, 303)
    }
    const chair = await desk.as(NAMES[0])
    const { html } = await chair.get(`${path}/bespreking`)
    assert.match(textOf(html), /functie (?:60 )*62,5 (?:60 )*2,5/u)
    const off = await agrees(chair, `${path}/bespreking`, '101', 'Te hoog.')
    assert.equal(off.status, 422)
    const done = await agrees(chair, `${path}/bespreking`, '61,25', 'Het gemiddelde overtuigt.')
    assert.equal(done.status, 303)
    const { rows } = await desk.owner.pool.query<{ body: string }>(
      `select body from keur.entry where kind = 'ScoreRecorded' order by recorded desc limit 1`,
    )
    assert.match(rows[0]?.body ?? '', /"score":"61.25"/u)
    await assertVerified(desk)
  })

  test('gives way to a file only with a reason, which stays with those whom it overrules', async () => {
    const [overruled = '', waiting = ''] = [paths[1], paths[7]].map((path) => path?.slice(-11))
    const why = 'Iedereen kreeg een andere vraag dan de bekendgemaakte.'
    const visitor = await desk.as('selector-1')
    const { to = assert.fail() } = await sendFiles(visitor, {
      path: '/werkplek/opgroeien-req18582/inlezen/preselection',
      measures: [MEASURE],
      files: [
        { name: 'beter.csv', content: `Kandidaat;${MEASURE}\n${waiting};70\n${overruled};80\n` },
      ],
    })
    const { html } = await visitor.get(to)
    assert.match(
      textOf(html),
      /vergrendeld formulier: 1\. [^.]*verwacht wordt: 1\. [^.]*een reden/u,
    )
    const fields = { doe: 'take', gezien: hidden(html, 'gezien') }
    const bare = await visitor.post(to, fields)
    assert.equal(bare.status, 422)
    assert.match(textOf(bare.html), /Schrijf de reden op/u)
    await fills(await desk.as(NAMES[0]), paths[7] ?? '', '60')
    const late = await visitor.post(to, { ...fields, reden: why })
    assert.equal(late.status, 409)
    assert.match(textOf(late.html), /vergrendeld formulier: 2\./u)
    assert.match(late.html, new RegExp(why, 'u'))
    const again = { ...fields, gezien: hidden(late.html, 'gezien'), reden: why }
    assert.equal((await visitor.post(to, again)).status, 303)
    const { rows } = await desk.owner.pool.query<{ body: string }>(
      `select body from keur.entry where kind = 'ScoresImported' order by recorded desc limit 1`,
    )
    assert.match(
      rows[0]?.body ?? '',
      new RegExp(`"overrules":\\["${waiting}","${overruled}"\\],"reason":"${why}"`, 'u'),
    )
    const here = `/werkplek/${desk.selection}`
    for (const page of [`resultaten/${ROUND}/${overruled}`, `kandidaten/${overruled}`]) {
      const seen = textOf((await visitor.get(`${here}/${page}`)).html)
      assert.match(seen, /In de plaats van wat beoordelaars gaven/u, page)
      assert.ok(seen.includes(why), page)
    }
    await assertVerified(desk)
  })

  test('gives way to a score that is filled in only with a reason, unless it is the same', async () => {
    const why = 'De vraag in deze formulieren was een andere.'
    const selector = await desk.as('selector-1')
    const [differs = '', agrees8 = ''] = [paths[2], paths[8]].map((path) => path?.slice(-11))
    await fills(await desk.as(NAMES[0]), paths[8] ?? '', '60')
    const record = async (candidate: string, score: string, reason = ''): Promise<Answer> => {
      const page = `/werkplek/${desk.selection}/resultaten/${ROUND}/${candidate}`
      const { html } = await selector.get(page)
      assert.match(textOf(html), /Vergrendelde formulieren hierover: [14]\./u)
      return selector.post(page, {
        doe: 'record',
        gezien: hidden(html, 'gezien'),
        meting: MEASURE,
        [`score-${MEASURE}`]: score,
        [`waarom-${MEASURE}`]: reason,
      })
    }
    const bare = await record(differs, '5')
    assert.equal(bare.status, 422)
    assert.match(textOf(bare.html), /Een beoordelaar gaf een andere score in een vergrendeld/u)
    assert.equal((await record(differs, '5', why)).status, 303)
    assert.equal((await record(agrees8, '60,0')).status, 303)
    const { rows } = await desk.owner.pool.query<{ body: string }>(
      `select body from keur.entry where kind = 'ScoreRecorded' order by recorded desc limit 2`,
    )
    const [same = '', overruled = ''] = rows.map(({ body }) => body)
    assert.match(overruled, /"overrules":true/u)
    // The reason is about one person: it stands where it can be erased.
    assert.ok(!overruled.includes(why))
    assert.doesNotMatch(same, /overrules/u)
    const here = `/werkplek/${desk.selection}`
    for (const page of [`resultaten/${ROUND}/${differs}`, `kandidaten/${differs}`]) {
      const seen = textOf((await selector.get(`${here}/${page}`)).html)
      assert.match(seen, /In de plaats van wat beoordelaars gaven/u, page)
      assert.ok(seen.includes(why), page)
    }
    await assertVerified(desk)
  })

  test('is for who runs or audits the selection', async () => {
    for (const name of [NAMES[0], 'panel-1', 'line-manager-1']) {
      assert.equal((await (await desk.as(name)).get(PAGE)).status, 403, name)
    }
    assert.equal((await (await desk.as('k02')).get(PAGE)).status, 404)
  })
})
