import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { type Event } from '#core/selection/event.ts'
import { replay } from '#core/selection/evolve.ts'
import { outcomeIn, standingOf } from '#core/selection/outcomes/standing.ts'
import { type Selection } from '#core/selection/state.ts'
import { readSeries, SERIES } from '../../src/server/demonstration/series.ts'
import { hidden, textOf } from '../applying/pages.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { assertVerified } from './closing/verified.ts'
import { deskSite, type DeskSite } from './site.ts'

onEveryServer('a conflict of interest that is declared beforehand', (server) => {
  let desk: DeskSite
  const page = '/werkplek/opgroeien-19498/belangenconflict'

  before(async () => {
    desk = await deskSite(server, {
      series: 'opgroeien-19498',
      before: (event) => event.event === 'ScoreRecorded' && event.round === 'function-specific',
    })
  })

  test('shows no name until names are asked for, and records that they were', async () => {
    const panel = await desk.as('panel-1')
    const { status, html } = await panel.get(page)
    assert.equal(status, 200)
    assert.doesNotMatch(html, /Lindeblad/u)
    assert.equal(await readings(desk), 0)
    const found = await panel.get(`${page}?zoek=lindé`)
    assert.match(found.html, /Gust Lindeblad/u)
    assert.doesNotMatch(found.html, /example\.org/u)
    assert.equal(await readings(desk), 1)
  })

  test('pairs no name with a number, and gives everybody marks of their own', async () => {
    const marks: string[] = []
    for (const name of ['panel-1', 'line-manager-1']) {
      const { html } = await (await desk.as(name)).get(`${page}?zoek=`)
      for (const { candidate } of (await desk.folded()).roll) assert.ok(!html.includes(candidate))
      const values = [...html.matchAll(/name="kandidaat"[^>]*value="([^"]*)"/gu)]
      assert.ok(values.length > 10)
      marks.push(...values.map(([, value = '']) => value))
    }
    assert.equal(new Set(marks).size, marks.length)
  })

  test('needs somebody whom it is about', async () => {
    const panel = await desk.as('panel-1')
    const { status, html } = await panel.post(page, { zoek: '', reason: 'Mijn woorden.' })
    assert.equal(status, 422)
    assert.match(textOf(html), /Duid aan over wie het gaat/u)
    assert.match(html, /Mijn woorden\./u)
    const long = { zoek: '', kandidaat: desk.nameOf('k08'), reason: 'x'.repeat(4001) }
    assert.equal((await panel.post(page, long)).status, 422)
    assert.equal((await panel.post(page, { kandidaat: 'niemand' })).status, 404)
  })

  test('closes the file on every page and in the database, and keeps the candidate out of the list', async () => {
    const candidate = desk.nameOf('k08')
    const manager = await desk.as('line-manager-1')
    const file = `/werkplek/opgroeien-19498/kandidaten/${candidate}`
    assert.equal((await manager.get(file)).status, 200)
    const names = (await manager.get(`${page}?zoek=linde`)).html
    const [, mark = assert.fail(names)] =
      /value="([0-9a-f]{32})"[^>]*>(?:(?!<input)[^])*Gust Lindeblad/u.exec(names) ?? []
    const sent = { kandidaat: mark, reason: 'Mijn buur.' }
    assert.deepEqual(await manager.post(page, sent).then(({ status, to }) => [status, to]), [
      303,
      page,
    ])
    assert.equal((await manager.get(file)).status, 404)
    assert.match(textOf((await manager.get(page)).html), new RegExp(candidate, 'u'))
    const { html } = await manager.get(`${page}?zoek=linde`)
    assert.doesNotMatch(html, /Gust Lindeblad/u)
    const { rows } = await desk.owner.pool.query(
      'select from keur.conflict where selection = $1 and candidate = $2',
      [desk.selection, candidate],
    )
    assert.equal(rows.length, 1)
    assert.equal((await desk.folded()).conflicts.get(candidate)?.size, 1)
    // No name stands beside the number any more, and it is not found by one.
    const table = '/werkplek/opgroeien-19498/kandidaten'
    for (const path of [table, `${table}?q=lindeblad`, '/werkplek/opgroeien-19498/lijsten']) {
      assert.doesNotMatch((await manager.get(path)).html, /Gust Lindeblad/u, path)
    }
    assert.match((await (await desk.as('hr-1')).get(table)).html, /Gust Lindeblad/u)
    // Declared once more changes nothing.
    const { revision } = await desk.folded()
    assert.equal((await manager.post(page, sent)).status, 303)
    assert.equal((await desk.folded()).revision, revision)
  })

  test('is said by the one who declares it, and read by the selector', async () => {
    const { html } = await (await desk.as('selector-1')).get(page)
    assert.match(textOf(html), new RegExp(`Alle gekende conflicten[^]*${desk.nameOf('k08')}`, 'u'))
    const { rows } = await desk.owner.pool.query<{ body: string }>(
      `select body from keur.entry where selection = $1 and kind = 'ConflictDeclared'`,
      [desk.selection],
    )
    const [body = '{}'] = rows.map((row) => row.body)
    const { by, role, event } = JSON.parse(body)
    assert.deepEqual([by, role], [event.assessor, 'line-manager'])
    assert.doesNotMatch(body, /buur/u)
  })

  test('hides who it is from a selector too, in the file and in the screening', async () => {
    const candidate = desk.nameOf('k05')
    const selector = await desk.as('selector-2')
    const file = `/werkplek/opgroeien-19498/kandidaten/${candidate}`
    const [, name = ''] =
      /Naam[^]*?<dd[^>]*>\s*([^<]*?)\s*</u.exec((await selector.get(file)).html) ?? []
    assert.match(name, /^\p{Lu}\p{L}+ \p{Lu}/u)
    assert.equal((await selector.post(page, { kandidaat: candidate, reason: '' })).status, 303)
    const { html } = await selector.get(file)
    assert.match(textOf(html), /Naam verborgen, wegens een belangenconflict/u)
    assert.ok(!html.includes(name))
    const screened = await selector.get(`/werkplek/opgroeien-19498/nazicht/${candidate}`)
    assert.match(textOf(screened.html), /wie het is, blijft verborgen/u)
    assert.doesNotMatch(screened.html, /name="blind"/u)
    assert.ok(!screened.html.includes(name))
  })

  test('is refused to who has no part in judging', async () => {
    for (const name of ['hr-1', 'k05']) {
      const visitor = await desk.as(name)
      assert.ok([403, 404].includes((await visitor.get(page)).status), name)
      const { status } = await visitor.post(page, { kandidaat: desk.nameOf('k01') })
      assert.ok([403, 404].includes(status), name)
    }
    assert.equal((await (await desk.as('panel-1')).get(`${page}/achteraf`)).status, 403)
  })

  test('leaves a record that verifies', async () => {
    await assertVerified(desk)
  })
})

onEveryServer('a conflict of interest that came out afterwards', (server) => {
  let desk: DeskSite
  let facts: readonly Event[]
  const page = '/werkplek/ago-4711/belangenconflict/achteraf'

  before(async () => {
    desk = await deskSite(server, { series: 'ago-4711', before: isFinding })
    const one = SERIES.find(({ name }) => name === 'ago-4711') ?? assert.fail()
    ;({ events: facts } = await readSeries(one))
  })

  describe('is not recorded', () => {
    const wrong: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [{ beoordelaar: 'niemand' }, /Kies om wie het gaat/u],
      [{ kandidaat: 'ABCDE' }, /niet van een kandidaat/u],
      [{ ronde: 'cv-screening' }, /Kies in welke ronde/u],
      [{ ronde: '' }, /Kies in welke ronde/u],
      [{ reason: ' ' }, /Schrijf de reden op/u],
    ]
    for (const [fields, says] of wrong) {
      test(`with ${JSON.stringify(fields)}, and keeps what was typed`, async () => {
        const selector = await desk.as('selector-1')
        const { revision } = await desk.folded()
        const all = { ...(await asInTheFacts()), ...fields }
        const { status, html } = await selector.post(page, all)
        assert.equal(status, 422)
        assert.match(textOf(html), says)
        if (fields['reason'] === undefined) assert.match(html, /werkten tot vorig jaar/u)
        assert.equal((await desk.folded()).revision, revision)
      })
    }
  })

  test('is shown with what it brings about, and changes nothing yet', async () => {
    const selector = await desk.as('selector-1')
    const { revision } = await desk.folded()
    const { status, html } = await selector.post(page, await asInTheFacts())
    assert.equal(status, 200)
    const scored = facts.find(
      (fact) => fact.event === 'ScoresImported' && fact.measure === 'technical-competence',
    )
    assert.ok(scored?.event === 'ScoresImported')
    const { length } = scored.scores
    assert.ok(
      textOf(html).includes(`${length} scores vervallen; ${length} kandidaten moeten`),
      textOf(html),
    )
    assert.equal((await desk.folded()).revision, revision)
  })

  test('is not recorded on something else than was shown', async () => {
    const selector = await desk.as('selector-1')
    const { revision } = await desk.folded()
    const { status, html } = await selector.post(page, {
      ...(await asInTheFacts()),
      gezien: '0-abc',
    })
    assert.equal(status, 409)
    assert.match(textOf(html), /Er is niets vastgelegd/u)
    assert.equal((await desk.folded()).revision, revision)
  })

  test('voids what the engine voids on the same facts', async () => {
    const selector = await desk.as('selector-1')
    const fields = await asInTheFacts()
    const shown = await selector.post(page, fields)
    const seen = hidden(shown.html, 'gezien')
    assert.equal((await selector.post(page, { ...fields, gezien: seen })).status, 303)
    const end = facts.findIndex(isFinding)
    const one = SERIES.find(({ name }) => name === 'ago-4711') ?? assert.fail()
    const { regulation } = await readSeries(one)
    const played = replay(regulation)
    for (const fact of facts.slice(0, end + 1)) assert.ok(played.take(fact).ok)
    assert.deepEqual(
      standing(await desk.folded(), (name) => name),
      standing(played.selection, desk.nameOf),
    )
    await assertVerified(desk)
  })

  test('leaves nobody in the round who does not judge there any more, and says so to who assigns', async () => {
    const { beoordelaar = '' } = await asInTheFacts()
    const { html } = await (
      await desk.as('selector-1')
    ).get('/werkplek/ago-4711/beoordelen/preselection/wie')
    const [box = ''] = new RegExp(`<input[^>]*value="${beoordelaar}"[^>]*>`, 'u').exec(html) ?? []
    assert.match(box, /name="beoordelaar"/u)
    assert.doesNotMatch(box, / checked/u)
    assert.match(textOf(html), /: beoordeelt hier niemand meer, door een belangenconflict/u)
  })

  async function asInTheFacts(): Promise<Readonly<Record<string, string>>> {
    const fact = facts.find(isFinding)
    assert.ok(fact?.event === 'ConflictFound')
    const { scores } = (await desk.folded()).candidates.get(desk.nameOf(fact.candidate)) ?? {}
    const { rows } = await desk.owner.pool.query<{ account: string }>(
      'select account from keur.actor where selection = $1 and actor = $2',
      [desk.selection, scores?.['preselection/technical-competence']?.by],
    )
    return {
      beoordelaar: rows[0]?.account ?? assert.fail(),
      kandidaat: desk.nameOf(fact.candidate),
      ronde: fact.round,
      reason: fact.reason,
    }
  }
})

function isFinding({ event }: Event): boolean {
  return event === 'ConflictFound'
}

/** Outcomes, and which scores are void. */
function standing(selection: Selection, nameOf: (name: string) => string): unknown {
  const lines = selection.roll.map((candidate) => [
    nameOf(candidate.candidate),
    standingOf(selection).map((round) => outcomeIn(round, candidate)?.outcome.code),
    Object.entries(candidate.scores ?? {}).map(([key, { void: isVoid }]) => [key, isVoid === true]),
  ])
  return lines.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
}

async function readings({ owner, selection }: DeskSite): Promise<number> {
  const { rows } = await owner.pool.query<{ body: string }>(
    `select body from keur.entry where selection = $1 and kind = 'PersonalDataRead'`,
    [selection],
  )
  return rows.filter(({ body }) => body.includes('declare-conflict')).length
}
