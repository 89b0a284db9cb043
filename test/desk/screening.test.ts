import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { type Event } from '#core/selection/event.ts'
import { replay } from '#core/selection/evolve.ts'
import { outcomeIn, standingOf } from '#core/selection/outcomes/standing.ts'
import { type Selection } from '#core/selection/state.ts'
import { readSeries, SERIES } from '../../src/server/demonstration/series.ts'
import { hidden, textOf } from '../applying/pages.ts'
import { onEveryServer, onOwnServer } from '../persistence/servers.ts'
import { type Answer, type Visitor } from '../sign-in/visitor.ts'
import { deskSite, type DeskSite, isAfterClosing } from './site.ts'

const SHIPPED = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582'] as const

for (const series of SHIPPED) {
  onOwnServer(`the screening of ${series}`, (server) => {
    let desk: DeskSite
    let facts: readonly Event[]

    before(async () => {
      desk = await deskSite(server, { series, before: isAfterClosing })
      facts = await factsOf(series)
    })

    test('ends as the rules end it, when people conclude on its pages what they concluded', async () => {
      const selector = await desk.as('selector-1')
      const end = facts.findIndex(({ event }) => event === 'RoundClosed')
      const start = facts.findIndex(isAfterClosing)
      for (const fact of facts.slice(start, end)) await done(desk, selector, fact)
      assert.deepEqual(
        outcomesOf(await desk.folded(), (name) => name),
        outcomesOf(await played(series, facts.slice(0, end)), desk.nameOf),
      )
      assert.deepEqual(
        pairsOf(await desk.folded(), (name) => name),
        pairsOf(await played(series, facts.slice(0, end)), desk.nameOf),
      )
    })

    test('is done when everything the rules conclude was confirmed by a person', async () => {
      const selector = await desk.as('selector-1')
      const board = `/werkplek/${series}/nazicht`
      for (let turn = 0; turn < 40; turn += 1) {
        const { html } = await selector.get(board)
        const next = /class="govuk-button" href="([^"]*)"/u.exec(html)?.[1]
        if (next === undefined) break
        const page = await selector.get(next)
        const fields = { gezien: hidden(page.html, 'gezien') }
        const { status } = await selector.post(next, fields)
        assert.equal(status, 303, textOf(page.html).slice(0, 600))
      }
      assert.match(textOf((await selector.get(board)).html), /Iedereen is nagekeken\./u)
    })
  })
}

onEveryServer('a candidate in the screening', (server) => {
  let desk: DeskSite
  let path = ''

  before(async () => {
    desk = await deskSite(server, { series: 'opgroeien-19498', before: isAfterClosing })
    path = `/werkplek/opgroeien-19498/nazicht/${desk.nameOf('k08')}`
  })

  test('is shown blind at first: nothing of who it is reaches the page', async () => {
    const { status, html } = await (await desk.as('selector-1')).get(path)
    assert.equal(status, 200)
    assert.doesNotMatch(html, /Gust|Lindeblad|example\.org/u)
    assert.match(textOf(html), /Externe aanwerving/u)
    assert.doesNotMatch(textOf(html), /Poststempel/u)
    assert.match(textOf(html), /Geen beletsel Kun je via horizontale mobiliteit meedoen/u)
    const closed = `/werkplek/opgroeien-19498/nazicht/${desk.nameOf('k07')}`
    const other = textOf((await (await desk.as('selector-1')).get(closed)).html)
    assert.match(other, /Sluit dit kanaal Kun je via horizontale mobiliteit meedoen/u)
  })

  test('is shown with who it is once that is asked for, and blind again', async () => {
    const selector = await desk.as('selector-1')
    const off = await selector.post('/werkplek/opgroeien-19498/nazicht', {
      blind: 'off',
      kandidaat: desk.nameOf('k08'),
    })
    assert.deepEqual([off.status, off.to], [303, path])
    assert.match((await selector.get(path)).html, /Gust Lindeblad/u)
    await selector.post('/werkplek/opgroeien-19498/nazicht', { blind: 'on' })
    assert.doesNotMatch((await selector.get(path)).html, /Lindeblad/u)
  })

  test('is not overwritten by two at once: the second sees what the first did, and keeps their words', async () => {
    const [first, second] = [await desk.as('selector-1'), await desk.as('selector-2')]
    const page = `${path}/voorwaarde/listed-diploma`
    const seen = hidden((await second.get(page)).html, 'gezien')
    const fields = { gezien: seen, finding: 'met', code: 'document', kanaal: '', voor: 'alles' }
    const ours = await first.post(page, { ...fields, reason: 'Staat op de lijst.' })
    assert.equal(ours.status, 303)
    const { revision } = await desk.folded()
    const theirs = await second.post(page, { ...fields, reason: 'Mijn woorden blijven.' })
    assert.equal(theirs.status, 409)
    assert.match(theirs.html, /Mijn woorden blijven\./u)
    assert.match(textOf(theirs.html), /Staat op de lijst\./u)
    assert.equal((await desk.folded()).revision, revision)
    // Who did it is named, where the record has a number.
    assert.match(textOf(theirs.html), /veranderde dit dossier [^·]*· \p{L}+ \p{L}[\p{L}-]+ /u)
    const whole = textOf((await second.get(path)).html)
    assert.match(whole, /Besluit van een persoon \(\p{L}+ \p{L}[\p{L}-]+\)/u)
    const again = { ...fields, gezien: hidden(theirs.html, 'gezien'), reason: 'Nu wel.' }
    assert.equal((await second.post(page, again)).status, 303)
  })

  describe('is not concluded about', () => {
    const forms: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
      ['voorwaarde/listed-diploma', { code: 'other', reason: 'x' }, /Kies wat je besluit/u],
      [
        'voorwaarde/listed-diploma',
        { finding: 'met', reason: 'x' },
        /Kies een reden uit de lijst/u,
      ],
      ['voorwaarde/listed-diploma', { finding: 'met', code: 'other' }, /Schrijf de reden op/u],
      ['sollicitatie/late', { finding: 'x', code: 'other', reason: 'x' }, /Kies wat je besluit/u],
      ['opgave/diploma', { source: 'document' }, /Kies wat je besluit/u],
      [
        'opgave/diploma',
        { finding: 'refuted', source: 'document' },
        /Schrijf op wat er niet klopt/u,
      ],
      ['opgave/diploma', { finding: 'verified' }, /Kies waarmee je het vergeleek/u],
    ]
    for (const [where, fields, says] of forms) {
      test(`at ${where} with ${JSON.stringify(fields)}`, async () => {
        const selector = await desk.as('selector-1')
        const page = `${path}/${where}`
        const seen = hidden((await selector.get(page)).html, 'gezien')
        const { revision } = await desk.folded()
        const { status, html } = await selector.post(page, { ...fields, gezien: seen })
        assert.equal(status, 422)
        assert.match(html, says)
        assert.equal((await desk.folded()).revision, revision)
      })
    }
  })

  test('is closed to who has no part in the screening', async () => {
    for (const name of ['panel-1', 'hr-1', 'line-manager-1']) {
      assert.equal((await (await desk.as(name)).get(path)).status, 403, name)
    }
    assert.equal((await (await desk.as('k02')).get(path)).status, 404)
    assert.equal((await desk.guest().get(path)).status, 303)
    const selector = await desk.as('selector-1')
    for (const where of ['voorwaarde/none', 'sollicitatie/none', 'opgave/none', 'aanvullen/none']) {
      assert.equal((await selector.get(`${path}/${where}`)).status, 404, where)
    }
  })
})

onEveryServer('a conclusion in the screening', (server) => {
  let desk: DeskSite

  before(async () => {
    desk = await deskSite(server, { series: 'opgroeien-req18582', before: isAfterClosing })
  })

  const concludes = async (condition: string): Promise<string> => {
    const selector = await desk.as('selector-1')
    const file = `/werkplek/opgroeien-req18582/nazicht/${desk.nameOf('k01')}`
    const page = `${file}/voorwaarde/${condition}`
    const { status, to } = await selector.post(page, {
      gezien: hidden((await selector.get(page)).html, 'gezien'),
      finding: 'not-met',
      code: 'not-proven',
      reason: `Over ${condition} ontbreekt het bewijs.`,
      voor: 'alles',
      kanaal: '',
    })
    assert.deepEqual([status, to], [303, `${file}?besloten=${condition}`])
    return (await selector.get(to ?? '')).html
  }

  test('that changes nothing says so, says what takes over, and stays among the conditions', async () => {
    const said = textOf(await concludes('bachelor-diploma'))
    assert.match(said, /Dit verandert de uitkomst niet\. Die blijft: gaat door\./u)
    assert.match(said, /blijft voldaan: Je hebt een bachelordiploma/u)
    assert.match(said, /Dat komt hierdoor: Studeer je nog/u)
    const conditions = /De voorwaarden(.*)Alles wat de kandidaat opgaf/su.exec(said)?.[1] ?? ''
    assert.match(
      conditions,
      /Besluit van een persoon.*Over bachelor-diploma ontbreekt het bewijs/su,
    )
  })

  test('that changes the outcome says from what to what', async () => {
    const said = textOf(await concludes('student-graduating-by-june'))
    assert.match(said, /Zonder dit besluit: gaat door\. Nu: nog open\./u)
    assert.match(said, /Dat komt hierdoor: Ook een ander diploma/u)
  })
})

onEveryServer('an illegible postmark', (server) => {
  let desk: DeskSite
  let path = ''

  before(async () => {
    desk = await deskSite(server, { series: 'ago-4711', before: isAfterClosing })
    path = `/werkplek/ago-4711/nazicht/${desk.nameOf('k06')}`
  })

  const sent = async (code: string): Promise<Answer> => {
    const selector = await desk.as('selector-1')
    const page = `${path}/sollicitatie/postmark`
    const { html } = await selector.get(page)
    assert.doesNotMatch(html, /value="as-rules"/u)
    assert.match(textOf(html), /Hierover gaat het/u)
    const reason = 'Het frankeerstrookje draagt 8 december.'
    return selector.post(page, {
      gezien: hidden(html, 'gezien'),
      finding: 'valid',
      code,
      reason,
    })
  }

  test('is concluded about by a person: not as the rules conclude, for they conclude nothing', async () => {
    const { status, html } = await sent('as-rules')
    assert.equal(status, 422)
    assert.match(html, /De regels besluiten hier niets/u)
  })

  test('is no longer for a person to conclude once one did', async () => {
    const selector = await desk.as('selector-1')
    assert.match(textOf((await selector.get(path)).html), /jij besluit of dit op tijd is/u)
    assert.equal((await sent('document')).status, 303)
    const said = textOf((await selector.get(path)).html)
    assert.doesNotMatch(said, /jij besluit of dit op tijd is/u)
    assert.match(said, /op tijd; taal: Nederlands; .*Telt/u)
  })
})

/** Does on the pages what a fact tells. */
async function done(desk: DeskSite, selector: Visitor, fact: Event): Promise<void> {
  const file = (name: string): string => `/werkplek/${desk.selection}/nazicht/${desk.nameOf(name)}`
  const sent = async (page: string, fields: Readonly<Record<string, string>>): Promise<Answer> => {
    const seen = hidden((await selector.get(page)).html, 'gezien')
    return selector.post(page, { ...fields, gezien: seen })
  }
  if (fact.event === 'ApplicationJudged') {
    const { candidate, point, finding, reason } = fact
    const fields = { finding, code: 'other', reason }
    const { status } = await sent(`${file(candidate)}/sollicitatie/${point}`, fields)
    assert.equal(status, 303)
  } else if (fact.event === 'ConditionJudged') {
    const { candidate, condition, finding, reason } = fact
    const fields = { finding, code: 'document', reason, voor: 'alles' }
    const { status } = await sent(`${file(candidate)}/voorwaarde/${condition}`, fields)
    assert.equal(status, 303)
  } else if (fact.event === 'ClaimVerified') {
    const { candidate, claim, finding, source = 'document', reason = '' } = fact
    const { status } = await sent(`${file(candidate)}/opgave/${claim}`, { finding, source, reason })
    assert.equal(status, 303)
  } else if (fact.event === 'CandidateWithdrew') {
    const candidate = desk.nameOf(fact.candidate)
    const refused = await desk.does('selector-1', 'screen', ({ at }) => ({
      command: 'WithdrawCandidate',
      at,
      candidate,
    }))
    assert.equal(refused, undefined)
  } else assert.ok(await doneAboutTwo(desk, selector, fact), fact.event)
}

/** The same for a fact about two who may be one person. */
async function doneAboutTwo(desk: DeskSite, selector: Visitor, fact: Event): Promise<boolean> {
  if (fact.event !== 'DuplicateSuspected' && fact.event !== 'DuplicateSettled') return false
  const [kandidaat, ander] = [desk.nameOf(fact.candidates[0]), desk.nameOf(fact.candidates[1])]
  const list = `/werkplek/${desk.selection}/dubbel`
  const pair = `${list}/${kandidaat}/${ander}`
  if (fact.event === 'DuplicateSuspected') {
    const { status, to } = await selector.post(list, { kandidaat, ander })
    assert.deepEqual([status, to], [303, pair])
  } else {
    const gezien = hidden((await selector.get(pair)).html, 'gezien')
    const { finding, reason } = fact
    assert.equal((await selector.post(pair, { gezien, finding, reason })).status, 303)
  }
  return true
}

async function factsOf(name: string): Promise<readonly Event[]> {
  const one = SERIES.find((series) => series.name === name) ?? assert.fail(name)
  return (await readSeries(one)).events
}

async function played(name: string, facts: readonly Event[]): Promise<Selection> {
  const one = SERIES.find((series) => series.name === name) ?? assert.fail(name)
  const folded = replay((await readSeries(one)).regulation)
  for (const fact of facts) assert.ok(folded.take(fact).ok)
  return folded.selection
}

/** Every pair that was suspected and what was found, by the names they have at the desk. */
function pairsOf(selection: Selection, nameOf: (name: string) => string): readonly string[] {
  return [...selection.duplicates].map(([pair, state]) => {
    const names = pair.split(' ').map(nameOf)
    return [...names.toSorted((a, b) => (a < b ? -1 : 1)), state].join(' ')
  })
}

/** The outcome of everybody in the first round, by the name they have at the desk. */
function outcomesOf(selection: Selection, nameOf: (name: string) => string): readonly string[] {
  const [first] = standingOf(selection)
  if (first === undefined) return []
  return selection.roll
    .map((one) => `${nameOf(one.candidate)} ${outcomeIn(first, one)?.outcome.code}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
}
