import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { anybody } from '#app/access/actor.ts'
import { type PaperApplication } from '#app/applying/applying.ts'
import { parseDay } from '#core/values/day.ts'
import { instantOfEpoch } from '#core/values/instant.ts'
import { mailOrder } from '#documents/mail/orders.ts'
import { writeMail } from '#documents/mail/write.ts'
import { applicationReceipt } from '#documents/receipt/application.ts'
import { receiptLetter } from '#documents/receipt/letter.ts'
import { integrate } from '#persistence/entries/integrate.ts'
import { onEveryServer } from '../../persistence/servers.ts'
import {
  DIPLOMA,
  KIM,
  type PersonActor,
  type TestPlace,
  refusalOf,
  testPlace,
  valueOf,
} from './site.ts'
import { PDF, streamOf, whole } from './streams.ts'

const SENT = { key: 'k1', reader: 'nl' } as const

function paper(overrides: Partial<PaperApplication> = {}): PaperApplication {
  return {
    key: 'letter-1',
    channel: 'post',
    contents: {
      person: { given: 'Jo', family: 'Papier', email: '' },
      language: 'nl',
      claims: [DIPLOMA],
      answers: {},
      adjustments: [],
      reuse: [],
    },
    attachments: ['diploma-copy'],
    received: instantOfEpoch(Date.now() - 3_600_000),
    reader: 'nl',
    ...overrides,
  }
}

function daysAgo(count: number): PaperApplication['postmark'] {
  return parseDay(instantOfEpoch(Date.now() - count * 86_400_000).slice(0, 10))
}

onEveryServer('after applying', (server) => {
  let place: TestPlace

  before(async () => {
    place = await testPlace(server)
  })

  interface Applied {
    readonly me: PersonActor
    readonly selection: string
    readonly candidate: string
    readonly entry: string
  }

  async function applied(days?: number): Promise<Applied> {
    const selection = await place.vacancy(days)
    const me = await place.person()
    const changes = { ...KIM, route: 'external', claims: { diploma: DIPLOMA } }
    valueOf(await place.applying.open(me, selection, changes))
    const { candidate, entry } = valueOf(await place.applying.submit(me, selection, SENT))
    return { me, selection, candidate, entry }
  }

  test('withdrawing ends the application, and a mail says so', async () => {
    const { me, selection, entry } = await applied()
    const { applying } = place
    const status = valueOf(
      await applying.withdraw(me, selection, { reader: 'nl', reason: 'Geheim.' }),
    )
    assert.equal(status.state, 'withdrawn')
    assert.ok(status.withdrawn !== undefined)
    assert.deepEqual(status.may, { apply: true, withdraw: false })
    assert.equal(valueOf(await applying.receipt(me, selection, entry)).stands, false)
    const twice = await applying.withdraw(me, selection, { reader: 'nl' })
    assert.equal(refusalOf(twice).code, 'no-application')
    const { rows } = await place.store.database.pool.query<{ body: string }>(
      `select body from keur.entry where selection = $1 and kind = 'CandidateWithdrew'`,
      [selection],
    )
    assert.equal(rows.length, 1)
    assert.equal(rows[0]?.body.includes('Geheim'), false)
    const mails = await place.mails()
    const mail = mails.find(
      ({ kind, content }) =>
        kind === 'application-withdrawn' && JSON.stringify(content).includes(selection),
    )
    assert.match(writeMail(mailOrder.parse(mail?.content?.order)).subject, /./)
  })

  test('applying again before closing revives it, also with the same content', async () => {
    const { me, selection, entry } = await applied()
    const { applying } = place
    valueOf(await applying.withdraw(me, selection, { reader: 'nl' }))
    valueOf(
      await applying.open(me, selection, {
        ...KIM,
        route: 'external',
        claims: { diploma: DIPLOMA },
      }),
    )
    const again = valueOf(await applying.submit(me, selection, { ...SENT, key: 'k2' }))
    assert.notEqual(again.entry, entry)
    await integrate(place.store, selection)
    const status = valueOf(await applying.status(me, selection))
    assert.equal(status.state, 'submitted')
  })

  test('the status tells nothing before results are released, and then what was decided and why', async () => {
    const { me, selection, candidate } = await applied()
    const { applying } = place
    const round = 'cv-screening'
    const judged = { candidate, by: 'S-1' } as const
    await place.desk(selection, [
      {
        by: 'S-1',
        role: 'selector',
        event: {
          ...judged,
          event: 'ApplicationJudged',
          point: 'attachment',
          finding: 'invalid',
          reason: 'No copy.',
        },
      },
    ])
    await place.desk(selection, [
      { by: 'S-1', role: 'selector', event: { event: 'RoundClosed', round, by: 'S-1' } },
    ])
    await place.desk(selection, [
      { by: 'S-2', role: 'selector', event: { event: 'RoundConfirmed', round, by: 'S-2' } },
    ])
    await integrate(place.store, selection)
    const untold = valueOf(await applying.status(me, selection))
    assert.ok(
      untold.rounds.every(({ result, because }) => result === undefined && because.length === 0),
    )
    assert.doesNotMatch(JSON.stringify(untold), /ongeldig|No copy/)
    await place.desk(selection, [
      { by: 'S-2', role: 'selector', event: { event: 'ResultsReleased', round, by: 'S-2' } },
    ])
    await integrate(place.store, selection)
    const told = valueOf(await applying.status(me, selection))
    assert.deepEqual(
      told.rounds.map(({ state }) => state),
      ['told'],
    )
    assert.match(told.says.nl, /ongeldig/)
    assert.equal(told.rounds[0]?.result?.goesOn, false)
    assert.match(JSON.stringify(told.rounds[0]?.because), /No copy/)
    assert.deepEqual(told.next, [])
  })

  test('the status names what comes next with its day', async () => {
    const { me, selection } = await applied()
    const { next, rounds } = valueOf(await place.applying.status(me, selection))
    assert.ok(rounds.length > 1)
    assert.ok(rounds.every(({ state }) => state === 'ahead'))
    // The days of this regulation are over; those it does not name are still to come.
    assert.ok(next.every(({ whenSays }) => whenSays.nl !== '' && whenSays.en !== ''))
  })

  test('the list has every candidacy of mine, drafts and withdrawn ones as well, and nobody else’s', async () => {
    const { me, selection } = await applied()
    const { applying } = place
    const other = await place.vacancy(20)
    valueOf(await applying.open(me, other, KIM))
    const gone = await place.vacancy(5)
    valueOf(await applying.open(me, gone, KIM))
    valueOf(await applying.submit(me, gone, SENT))
    valueOf(await applying.withdraw(me, gone, { reader: 'nl' }))
    const list = valueOf(await applying.mine(me))
    assert.deepEqual(
      list.map((one) => [one.selection, one.state]),
      [
        [other, 'draft'],
        [selection, 'submitted'],
        [gone, 'withdrawn'],
      ],
    )
    assert.deepEqual(valueOf(await applying.mine(await place.person())), [])
  })

  test('the download holds everything kept about me, my files, and is recorded', async () => {
    const { me, selection, candidate } = await applied()
    const { applying } = place
    const stranger = await applied()
    valueOf(await applying.open(me, selection))
    const file = { attachment: 'other', name: 'brief.pdf', content: streamOf(PDF) }
    valueOf(await applying.upload(me, selection, file))
    const { content, type } = valueOf(await applying.download(me))
    assert.equal(type, 'application/zip')
    const bytes = await whole(content)
    for (const part of ['Verzonnen', candidate, 'brief.pdf', '1999-06-30', 'keur-receipt/1']) {
      assert.ok(bytes.includes(part), part)
    }
    assert.ok(bytes.includes(PDF))
    assert.ok(!bytes.includes(stranger.candidate))
    const { rowCount } = await place.store.database.pool.query(
      `select from keur.entry where selection = $1 and candidate = $2 and kind = 'OwnDataDownloaded'`,
      [selection, candidate],
    )
    assert.equal(rowCount, 1)
  })

  test('erasing leaves the entry, and nothing to read', async () => {
    const { me, selection, entry, candidate } = await applied()
    await place.owner.pool.query(
      'delete from keur.candidacy where selection = $1 and candidate = $2',
      [selection, candidate],
    )
    assert.equal(
      refusalOf(await place.applying.receipt(me, selection, entry)).code,
      'unknown-entry',
    )
    await integrate(place.store, selection)
    assert.equal(refusalOf(await place.applying.status(me, selection)).code, 'no-application')
    const { rowCount } = await place.store.database.pool.query(
      'select from keur.entry where entry = $1',
      [entry],
    )
    assert.equal(rowCount, 1)
  })

  test('on paper a postmark of before closing is in time, and a later one is late', async () => {
    const selection = await place.vacancy(-3)
    const selector = await place.staff('selector')
    const { applying } = place
    const good = valueOf(
      await applying.enterPaper(selector, selection, paper({ postmark: daysAgo(5) })),
    )
    assert.equal(good.timely, 'in-time')
    const bad = valueOf(
      await applying.enterPaper(selector, selection, paper({ key: '2', postmark: daysAgo(1) })),
    )
    assert.equal(bad.timely, 'late')
    const illegible = valueOf(
      await applying.enterPaper(selector, selection, paper({ key: '3', postmark: 'illegible' })),
    )
    assert.equal(illegible.timely, 'person-decides')
    const kinds = []
    for (const { entry } of [good, bad, illegible]) {
      valueOf(await applying.receiptPdf(selector, selection, { entry, reader: 'nl' }))
      const data = applicationReceipt.parse(JSON.parse(JSON.stringify(place.typeset.at(-1))))
      kinds.push(data.timeliness.kind)
      assert.ok(receiptLetter(data).title !== '')
    }
    assert.deepEqual(kinds, ['posted-in-time', 'posted-late', 'for-a-person'])
  })

  test('the same letter entered twice with one key is one application', async () => {
    const selection = await place.vacancy()
    const selector = await place.staff('selector')
    const { applying } = place
    const all = await Promise.all(
      [1, 2, 3].map(async () => applying.enterPaper(selector, selection, paper())),
    )
    assert.equal(new Set(all.map((one) => valueOf(one).entry)).size, 1)
    const { rowCount } = await place.owner.pool.query(
      'select from keur.candidacy where selection = $1',
      [selection],
    )
    assert.equal(rowCount, 1)
  })

  test('paper is entered by a selector alone, and what cannot be is refused without a trace', async () => {
    const selection = await place.vacancy()
    const selector = await place.staff('selector')
    const { applying } = place
    for (const who of [anybody, await place.person(), await place.staff('assessor')]) {
      assert.equal(
        refusalOf(await applying.enterPaper(who, selection, paper())).code,
        'not-allowed',
      )
    }
    const tomorrow = instantOfEpoch(Date.now() + 86_400_000)
    const asked = [
      [paper({ received: tomorrow }), 'fields-unreadable'],
      [paper({ attachments: ['none'] }), 'unknown-attachment'],
      [paper({ channel: 'email', postmark: 'illegible' }), 'fields-unreadable'],
      [paper({ key: ' ' }), 'key-unreadable'],
    ] as const
    for (const [application, code] of asked) {
      assert.equal(
        refusalOf(await applying.enterPaper(selector, selection, application)).code,
        code,
      )
    }
    const { rowCount } = await place.owner.pool.query(
      'select from keur.candidacy where selection = $1',
      [selection],
    )
    assert.equal(rowCount, 0)
  })
})
