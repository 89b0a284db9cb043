import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { exportRecord } from '#app/exporting/export.ts'
import { type Instant, instantOfEpoch } from '#core/values/instant.ts'
import { integrateAll } from '#persistence/entries/integrate.ts'
import type { Store } from '#persistence/store.ts'
import { verifyBundle } from '#verify/bundle.ts'
import type { Verification } from '#verify/verification.ts'
import { renewOpenVacancy, seedDemonstration } from '../../src/server/demonstration/seed.ts'
import { readRegulation } from '../../src/server/regulation-text.ts'
import { testStore } from '../persistence/fixtures.ts'
import { onEveryServer } from '../persistence/servers.ts'

const NOW: Instant = instantOfEpoch(Date.UTC(2027, 2, 2, 8))
const OPEN = 'wegwijs-2027-0322'
/** Stands at its closing date: nobody confirmed anything yet. */
const CLOSING = 'opgroeien-req18582-oefening'
const ALL = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582', CLOSING, OPEN]

onEveryServer('an exported record', (server) => {
  let store: Store

  before(async () => {
    ;({ store } = await testStore(server))
    await seedDemonstration(store, NOW)
  })

  for (const selection of ALL) {
    test(`of ${selection} fits, with personal fields and without`, async () => {
      for (const personal of [false, true]) {
        const text = await exported(selection, personal)
        const verification = await verified(text)
        const { findings, entries, isOutcomeRecomputed, withheld, leftOut, erased } = verification
        assert.deepEqual(findings, [])
        assert.equal(isOutcomeRecomputed, true)
        assert.equal(withheld > 0, !personal && selection !== OPEN)
        // Nobody is said to be erased of whom the data are only not shown.
        assert.deepEqual([leftOut, erased], [withheld, 0])
        assert.equal(text.match(/^\{"entry"/gm)?.length, entries)
      }
    })
  }

  test('tells nothing personal unless it is asked to, and never who somebody is', async () => {
    const bare = await exported('opgroeien-req18582', false)
    assert.doesNotMatch(bare, /"opened":|"kind":"diploma"|example\.org/)
    const whole = await exported('opgroeien-req18582', true)
    assert.match(whole, /"kind":"diploma"/)
    assert.doesNotMatch(whole, /example\.org|"person":\{"salt"|"adjustments":\{"salt"/)
  })

  test('shows no proposal that rests on what it leaves out', async () => {
    const proposed = /"outcome":"(?:goes-on|not-admitted)"/
    assert.match(await exported(CLOSING, true), proposed)
    assert.doesNotMatch(await exported(CLOSING, false), proposed)
  })

  test('tells of itself in the next one, and that personal fields were read', async () => {
    await exported(OPEN, true)
    await integrateAll(store)
    const text = await exported(OPEN, false)
    assert.match(text, /"event":\{"event":"RecordExported","personal":true,"size":\d+\}/)
    assert.match(text, /"event":"PersonalDataRead"/)
  })

  test('is none of a selection that is not there', async () => {
    const request = { selection: 'nergens', personal: false, by: 'operator' }
    const done = await exportRecord(store, { read: readRegulation }, request)
    assert.deepEqual(done, { ok: false, refusal: { code: 'selection-unknown' } })
  })

  test('fits while the selection goes on', async () => {
    const [text] = await Promise.all([
      exported('ago-4711', true),
      exported('ago-4711', false),
      renewOpenVacancy(store, NOW),
    ])
    assert.deepEqual((await verified(text)).findings, [])
  })

  async function exported(selection: string, personal: boolean): Promise<string> {
    const request = { selection, personal, by: 'operator' }
    const done = await exportRecord(store, { read: readRegulation }, request)
    assert.ok(done.ok)
    const lines: string[] = []
    for await (const line of done.value.lines) lines.push(line)
    return lines.join('')
  }
})

describe('a bundle cut short', () => {
  test('is found out', async () => {
    assert.notDeepEqual((await verified('{"bundle":{}}\n')).findings, [])
  })
})

async function verified(text: string): Promise<Verification> {
  return verifyBundle([Buffer.from(text)], {})
}
