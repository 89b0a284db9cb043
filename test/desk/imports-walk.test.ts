/**
 * The three shipped selections with every import of their facts sent as a file through its page, as text or as a workbook.
 */

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import writeXlsx from 'write-excel-file/node'
import { type Event, type EventOf } from '#core/selection/event.ts'
import { readSeries } from '../../src/server/demonstration/series.ts'
import { hidden, textOf } from '../applying/pages.ts'
import { onOwnServer } from '../persistence/servers.ts'
import {
  byHand,
  bySelectors,
  enginesOutcomes,
  factsOf,
  letIn,
  namesIn,
  seriesOf,
  toldOf,
} from './facts.ts'
import { sendFiles } from './sending.ts'
import { deskSite, type DeskSite } from './site.ts'

const SHIPPED = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582'] as const

for (const series of SHIPPED) {
  onOwnServer(`the imports of ${series}, sent as files`, (server) => {
    let desk: DeskSite
    let facts: readonly Event[] = []

    before(async () => {
      desk = await deskSite(server, { series, before: isImport })
      facts = (await factsOf(series)).map(bySelectors)
      await letIn(desk, facts)
    })

    test('lead to the outcomes of the engine', async () => {
      const names = await namesIn(desk, facts)
      const start = facts.findIndex(isImport)
      for (const [place, fact] of [...facts.entries()].slice(start)) {
        // oxlint-disable-next-line no-await-in-loop -- in the order of the facts
        if (isImport(fact)) await sent(desk, fact, place % 2 === 0 ? 'csv' : 'xlsx')
        // oxlint-disable-next-line no-await-in-loop -- in the order of the facts
        else assert.equal(await byHand(desk, fact, names), 'done', `${fact.event} at ${fact.at}`)
      }
      const expected = enginesOutcomes(await readSeries(seriesOf(series)), facts)
      const { rounds } = await desk.folded()
      for (const [round, outcomes] of expected) {
        const decided = rounds.get(round)?.decided?.outcomes
        for (const [candidate, outcome] of outcomes) {
          const own = decided?.get(names.get(candidate) ?? '')
          assert.deepEqual(toldOf(own), toldOf(outcome), `${round} ${candidate}`)
        }
      }
    })
  })
}

function isImport(fact: Event): fact is EventOf<'ScoresImported'> {
  return fact.event === 'ScoresImported'
}

async function sent(
  desk: DeskSite,
  { by, round, measure, scores, source }: EventOf<'ScoresImported'>,
  form: 'csv' | 'xlsx',
): Promise<void> {
  const visitor = await desk.as(by)
  const rows = scores.map(([name, score]) => [desk.nameOf(name), score] as const)
  const content =
    form === 'csv'
      ? [['Kandidaat', measure], ...rows].map((row) => row.join(';').replace('.', ',')).join('\r\n')
      : await writeXlsx([
          [{ value: 'Kandidaat' }, { value: measure }],
          ...rows.map(([name, score]) => [{ value: name }, { value: Number(score) }]),
        ]).toBuffer()
  const path = `/werkplek/${desk.selection}/inlezen/${round}`
  const files = [{ name: source, content }]
  const received = await sendFiles(visitor, { path, measures: [measure], files })
  assert.equal(received.status, 303, textOf(received.html).slice(0, 800))
  const one = received.to ?? assert.fail()
  const { html } = await visitor.get(one)
  const fields = { doe: 'take', gezien: hidden(html, 'gezien') }
  const { status } = await visitor.post(one, fields)
  assert.equal(status, 303, textOf(html).slice(0, 800))
  assert.match(textOf((await visitor.get(one)).html), /De scores zijn ingelezen/u)
}
