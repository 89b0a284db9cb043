import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { hidden, textOf } from '../applying/pages.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { type Answer, type Visitor } from '../sign-in/visitor.ts'
import { deskSite, type DeskSite } from './site.ts'

onEveryServer('the results of a participant', (server) => {
  let desk: DeskSite
  let path = ''
  let whole = ''

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-req18582',
      before: ({ event }) => event === 'ScoreCorrected',
    })
    whole = '/werkplek/opgroeien-req18582/resultaten/preselection'
    path = `${whole}/${desk.nameOf('k13')}`
  })

  test('show each score with the file it came from and who gave it, and who is missing', async () => {
    const selector = await desk.as('selector-1')
    const text = textOf((await selector.get(path)).html)
    assert.match(text, /ingelezen uit vragenlijst\.csv door [A-Z]/u)
    const table = textOf((await selector.get(whole)).html)
    assert.match(table, /\d+ van \d+ volledig/u)
    assert.match(table, new RegExp(desk.nameOf('k13'), 'u'))
    const rounds = textOf((await selector.get('/werkplek/opgroeien-req18582/resultaten')).html)
    assert.match(rounds, /Selectieronde 1b/u)
  })

  test('are listed in one state, as many as it says; and so are those who are screened', async () => {
    const selector = await desk.as('selector-1')
    for (const page of [whole, '/werkplek/opgroeien-req18582/nazicht']) {
      const { html } = await selector.get(page)
      const states = [...html.matchAll(/href="([^"]+\?stand=[a-z-]+)">[^<]+ \((\d+)\)<\/a>/gu)]
      assert.ok(states.some(([, , count]) => count === '0') && states.some((one) => one[2] !== '0'))
      for (const [, narrow = '', count] of states) {
        const narrowed = await selector.get(narrow)
        const [, body] = narrowed.html.split('<tbody>')
        assert.equal(body?.match(/<tr>/gu)?.length ?? 0, Math.min(50, Number(count)), narrow)
        assert.equal(/<p class="govuk-body">Niemand\.<\/p>/u.test(narrowed.html), count === '0')
        assert.ok(narrowed.html.includes(`href="${narrow}" aria-current="true"`), narrow)
      }
    }
  })

  test('keep the older value in sight when a score is corrected', async () => {
    const selector = await desk.as('selector-1')
    const page = await selector.get(path)
    assert.equal((await correct(selector, path, page.html, '85,5')).status, 303)
    const text = textOf((await selector.get(path)).html)
    assert.match(text, /85,5 % +verbeterd door/u)
    assert.match(text, /Voordien: \d+(,\d+)? %/u)
    assert.match(text, /Verkeerd overgenomen\./u)
  })

  test('are not overwritten by two at once: the second sees what the first did, and keeps their words', async () => {
    const [first, second] = [await desk.as('selector-1'), await desk.as('selector-2')]
    const theirs = await second.get(path)
    assert.equal((await correct(first, path, theirs.html, '84')).status, 303)
    const { revision } = await desk.folded()
    const late = await correct(second, path, theirs.html, '12,25')
    assert.equal(late.status, 409)
    assert.match(
      textOf(late.html),
      /Intussen veranderde dit.*Standaardvragenlijst: 84 %, verbeterd/u,
    )
    assert.match(late.html, /value="12,25"/u)
    assert.equal((await desk.folded()).revision, revision)
    assert.equal((await correct(second, path, late.html, '12,25')).status, 303)
  })

  describe('are not changed', () => {
    const bad: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [{ 'verbeter-questionnaire': '', 'reden-questionnaire': 'x' }, /Dit is geen getal/u],
      [{ 'verbeter-questionnaire': 'veel', 'reden-questionnaire': 'x' }, /Dit is geen getal/u],
      [
        { 'verbeter-questionnaire': '100,01', 'reden-questionnaire': 'x' },
        /staat niet op de schaal\. Vul een score in van 0 tot 100 procent/u,
      ],
      [{ 'verbeter-questionnaire': '1.000,5', 'reden-questionnaire': 'x' }, /geen getal/u],
      [{ 'verbeter-questionnaire': '44' }, /Schrijf de reden op/u],
      [
        { 'verbeter-questionnaire': '44', 'reden-questionnaire': 'x'.repeat(4001) },
        /hoogstens 4000 tekens/u,
      ],
      [
        { meting: 'computer-test', 'verbeter-computer-test': '3,5', 'reden-computer-test': 'x' },
        /staat niet op de schaal/u,
      ],
      [
        { meting: 'none', 'verbeter-none': '3', 'reden-none': 'x' },
        /krijgt in deze ronde geen score/u,
      ],
    ]
    for (const [fields, says] of bad) {
      test(`by a correction with ${JSON.stringify(fields).slice(0, 90)}`, async () => {
        const selector = await desk.as('selector-1')
        const gezien = hidden((await selector.get(path)).html, 'gezien')
        const { revision } = await desk.folded()
        const sent = { doe: 'correct', meting: 'questionnaire', gezien, ...fields }
        const { status, html } = await selector.post(path, sent)
        assert.equal(status, 422)
        assert.match(html, says)
        assert.equal((await desk.folded()).revision, revision)
      })
    }

    test('by what the rules refuse, which stands above the form with what was written', async () => {
      const selector = await desk.as('selector-1')
      await correct(selector, path, (await selector.get(path)).html, '61,75')
      const again = await correct(selector, path, (await selector.get(path)).html, '61,75')
      assert.equal(again.status, 409)
      assert.match(textOf(again.html), /Kijk dit nog even na.*dezelfde als voordien/u)
      assert.match(again.html, /value="61,75"/u)
      assert.match(again.html, /Verkeerd overgenomen\.<\/textarea>/u)
    })

    test('by a form that asks for nothing known', async () => {
      const selector = await desk.as('selector-1')
      const gezien = hidden((await selector.get(path)).html, 'gezien')
      assert.equal((await selector.post(path, { doe: 'x', gezien })).status, 409)
      assert.equal(
        (await selector.post(path, { doe: 'correct', meting: 'questionnaire' })).status,
        409,
      )
    })
  })

  test('are open to who runs the selection, and changed by selectors only', async () => {
    for (const name of ['hr-1', 'auditor-1']) {
      const visitor = await desk.as(name)
      const page = await visitor.get(path)
      assert.equal(page.status, 200, name)
      assert.doesNotMatch(page.html, /name="doe"/u, name)
      assert.equal((await visitor.post(path, { doe: 'correct' })).status, 403, name)
      assert.equal((await visitor.post(whole)).status, 403, name)
    }
    for (const name of ['panel-1', 'assessor-1', 'line-manager-1']) {
      const visitor = await desk.as(name)
      for (const where of [path, whole, '/werkplek/opgroeien-req18582/resultaten']) {
        assert.equal((await visitor.get(where)).status, 403, `${name} ${where}`)
      }
      assert.equal((await visitor.post(path, { doe: 'record' })).status, 403, name)
    }
    assert.equal((await (await desk.as('k01')).get(path)).status, 404)
  })

  test('are nowhere for a round that is not scored, or somebody who is not in it', async () => {
    const selector = await desk.as('selector-1')
    const here = '/werkplek/opgroeien-req18582/resultaten'
    const k13 = desk.nameOf('k13')
    for (const where of [
      `${here}/none`,
      `${here}/cv-screening`,
      `${here}/none/${k13}`,
      `${here}/preselection/AAAAA-AAAAA`,
      `${here}/competences/${desk.nameOf('k16')}`,
    ]) {
      assert.equal((await selector.get(where)).status, 404, where)
    }
  })

  test('are noted as read', async () => {
    await (await desk.as('selector-2')).get(path)
    const { rows } = await desk.owner.pool.query<{ count: number }>(
      `select count(*)::int as count from keur.entry
        where kind = 'PersonalDataRead' and body like '%"purpose":"results"%'`,
    )
    assert.ok((rows[0]?.count ?? 0) >= 2)
  })
})

onEveryServer('a first score', (server) => {
  let desk: DeskSite
  let path = ''
  const whole = '/werkplek/opgroeien-19498/resultaten/competences'

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-19498',
      before: ({ event }) => event === 'SessionStarted',
    })
    path = `${whole}/${desk.nameOf('k01')}`
  })

  test('is given beside the criteria, what shows them, and the earlier results that inform this round', async () => {
    const { html } = await (await desk.as('selector-1')).get(path)
    const text = textOf(html)
    assert.match(text, /Waarop we letten/u)
    assert.match(text, /Volgt wat er is afgesproken/u)
    assert.match(text, /Resultaten van eerdere rondes.*Hoofdmeting \(leervermogen\) 7/u)
  })

  test('of a round that no earlier one informs stands without earlier results', async () => {
    const page = path.replace('competences', 'preselection')
    const { html } = await (await desk.as('selector-1')).get(page)
    assert.doesNotMatch(textOf(html), /Resultaten van eerdere rondes/u)
  })

  test('is missed on the home page, which leads to the results of the round', async () => {
    const { html } = await (await desk.as('selector-1')).get('/werkplek/opgroeien-19498')
    assert.match(html, new RegExp(`href="${whole}"`, 'u'))
  })

  describe('is not recorded', () => {
    const bad: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [{ doe: 'record', meting: 'interview' }, /Vul minstens één score in/u],
      [
        { doe: 'record', meting: 'interview', 'score-interview': 'great' },
        /Kies een van deze: niet geschikt, geschikt/u,
      ],
      [{ doe: 'record', meting: 'panel', 'score-panel': '3' }, /krijgt in deze ronde geen score/u],
      [{ doe: 'attendance' }, /Kies of de kandidaat er was/u],
      [{ doe: 'attendance', aanwezig: 'late' }, /Kies of de kandidaat er was/u],
      [
        { doe: 'attendance', aanwezig: 'attended', reden: 'x'.repeat(4001) },
        /hoogstens 4000 tekens/u,
      ],
    ]
    for (const [fields, says] of bad) {
      test(`with ${JSON.stringify(fields).slice(0, 90)}`, async () => {
        const selector = await desk.as('selector-1')
        const gezien = hidden((await selector.get(path)).html, 'gezien')
        const { revision } = await desk.folded()
        const { status, html } = await selector.post(path, { ...fields, gezien })
        assert.equal(status, 422)
        assert.match(html, says)
        assert.equal((await desk.folded()).revision, revision)
      })
    }
  })

  test('begins the session once', async () => {
    const selector = await desk.as('selector-1')
    assert.match(textOf((await selector.get(whole)).html), /De sessie begint nu/u)
    assert.equal((await selector.post(whole)).status, 303)
    assert.match(textOf((await selector.get(whole)).html), /De eerste sessie begon op/u)
    assert.equal((await (await desk.as('selector-2')).post(whole)).status, 409)
    const preselection = whole.replace('competences', 'preselection')
    assert.equal((await selector.post(preselection)).status, 404)
  })

  test('says what an absence means and leads to its decision; who came stays there', async () => {
    const selector = await desk.as('selector-1')
    const absent = `${whole}/${desk.nameOf('k03')}`
    const fields = { doe: 'attendance', aanwezig: 'no-show', reden: '' }
    const send = async (more: Readonly<Record<string, string>>): Promise<Answer> => {
      const gezien = hidden((await selector.get(absent)).html, 'gezien')
      return selector.post(absent, { ...fields, gezien, ...more })
    }
    assert.equal((await send({})).status, 303)
    const text = textOf((await selector.get(absent)).html)
    assert.match(text, /Niet komen opdagen/u)
    assert.equal((await send({ aanwezig: 'attended' })).status, 303)
    assert.doesNotMatch((await selector.get(absent)).html, /name="aanwezig"/u)
  })

  test('is closed to who has a conflict of interest', async () => {
    const candidate = desk.nameOf('k05')
    let me = ''
    await desk.does('selector-2', 'read-selection', ({ at, by }) => {
      me = by
      return { command: 'StartSession', at, by, round: 'none' }
    })
    const refused = await desk.does('selector-1', 'declare-conflict', ({ at }) => ({
      command: 'DeclareConflict',
      at,
      assessor: me,
      candidate,
    }))
    assert.equal(refused, undefined)
    const page = `${whole}/${candidate}`
    const gezien = hidden((await (await desk.as('selector-1')).get(page)).html, 'gezien')
    const other = await desk.as('selector-2')
    assert.equal((await other.get(page)).status, 404)
    const list = textOf((await other.get(whole)).html)
    assert.match(list, new RegExp(`${candidate} Belangenconflict: gesloten voor jou – –`, 'u'))
    const fields = { doe: 'record', meting: 'interview', 'score-interview': 'suitable', gezien }
    const { status, html } = await other.post(page, fields)
    assert.equal(status, 409)
    assert.match(textOf(html), /belangenconflict/u)
  })
})

async function correct(
  visitor: Visitor,
  path: string,
  html: string,
  score: string,
): Promise<Answer> {
  return visitor.post(path, {
    doe: 'correct',
    meting: 'questionnaire',
    gezien: hidden(html, 'gezien'),
    'verbeter-questionnaire': score,
    'reden-questionnaire': 'Verkeerd overgenomen.',
  })
}
