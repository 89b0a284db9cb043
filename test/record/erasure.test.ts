import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Event, event as eventSchema } from '#core/selection/event.ts'
import { instantOfEpoch } from '#core/values/instant.ts'
import { verifyBundle } from '#verify/bundle.ts'
import {
  type KeptRecord,
  type Making,
  type Recorded,
  bundleOf,
  eventsOf,
  recordOf,
  recorded,
  regulationText,
  witnessText,
} from './fixture.ts'

const EXAMPLES = ['ago-4711', 'opgroeien-req18582', 'opgroeien-19498']
/** Long after every term has passed. */
const LATER = instantOfEpoch(Date.UTC(2032, 0, 5, 9))

describe('a record of which personal data were erased', () => {
  for (const name of EXAMPLES) {
    test(`still fits, with nobody's data left in ${name}`, async () => {
      const record = recordOf(name)
      const applicants = new Set(record.entries.flatMap(applicantOf))
      const verification = await verified(without(record, applicants))
      assert.deepEqual(verification.findings, [])
      assert.equal(verification.withheld, applicants.size)
      // The record does not say that they were erased, nor the bundle that it leaves them out.
      assert.deepEqual([verification.erased, verification.leftOut], [0, 0])
      assert.equal(verification.isOutcomeRecomputed, true)
    })

    test(`is told from one that leaves them out of its bundle in ${name}`, async () => {
      const record = recordOf(name)
      const applicants = new Set(record.entries.flatMap(applicantOf))
      const [somebody = ''] = applicants
      const kept = await verified(record, { personal: false })
      assert.deepEqual(kept.findings, [])
      assert.deepEqual(
        [kept.withheld, kept.leftOut, kept.erased],
        [applicants.size, applicants.size, 0],
      )
      const bare = await verified(without(record, new Set([somebody])), { personal: false })
      assert.deepEqual([bare.withheld, bare.leftOut], [applicants.size, applicants.size - 1])
    })

    test(`fits before anybody confirmed anything in ${name}`, async () => {
      const events = eventsOf(name)
      const confirmed = events.findIndex((one) => one.event === 'RoundConfirmed')
      for (const size of [2, Math.ceil(confirmed / 2), confirmed]) {
        const record = recorded(name, regulationText(name), events.slice(0, size))
        const { findings, withheld } = await verified(record, { personal: false })
        assert.deepEqual(findings, [])
        assert.ok(withheld > 0)
      }
    })

    test(`has the outcome it had before the erasure in ${name}`, async () => {
      const events = eventsOf(name)
      const [, , somebody] = events.flatMap((one) =>
        one.event === 'ApplicationSubmitted' ? [one.candidate] : [],
      )
      assert.ok(somebody !== undefined)
      const erasure: Event = {
        at: LATER,
        event: 'PersonalDataErased',
        candidate: somebody,
        by: 'system-1',
      }
      assert.ok(eventSchema.safeParse(erasure).success)
      const record = recorded(name, regulationText(name), [...events, erasure])
      const verification = await verified(without(record, new Set([somebody])))
      assert.deepEqual(verification.findings, [])
      assert.deepEqual(
        [verification.withheld, verification.erased, verification.leftOut],
        [1, 1, 0],
      )
    })
  }

  test('does not fit when other is proposed of somebody whose data are there', async () => {
    const events = eventsOf('ago-4711')
    const confirmed = events.findIndex((one) => one.event === 'RoundConfirmed')
    const record = recorded('ago-4711', regulationText('ago-4711'), events.slice(0, confirmed))
    const [first, ...others] = new Set(record.entries.flatMap(applicantOf))
    assert.ok(first !== undefined)
    const lines = await bundleOf(without(record, new Set(others)))
    const changed = lines.map((line) =>
      line.startsWith(`{"candidate":{"candidate":"${first}"`)
        ? line.replace('"outcome":"goes-on"', '"outcome":"invalid"')
        : line,
    )
    const { findings } = await verifyBundle([Buffer.from(changed.join(''))])
    assert.deepEqual(
      findings.map(({ code, facts }) => [code, facts['candidate'], facts['field']]),
      [['outcome-differs', first, 'rounds']],
    )
  })

  test('does not fit when the outcome of somebody whose data are there is stated otherwise', async () => {
    const record = recordOf('ago-4711')
    const [first, ...others] = new Set(record.entries.flatMap(applicantOf))
    assert.ok(first !== undefined)
    const lines = await bundleOf(without(record, new Set(others)))
    const changed = lines.map((line) =>
      line.startsWith('{"candidate":{"candidate":"k01"')
        ? line.replace('"outcome":"goes-on"', '"outcome":"invalid"')
        : line,
    )
    const { findings } = await verifyBundle([Buffer.from(changed.join(''))])
    assert.deepEqual(
      findings.map(({ code, facts }) => [code, facts['candidate'], facts['field']]),
      [['outcome-differs', 'k01', 'rounds']],
    )
  })
})

async function verified(record: KeptRecord, making: Making = {}): ReturnType<typeof verifyBundle> {
  const lines = await bundleOf(record, making)
  return verifyBundle([Buffer.from(lines.join(''))], { witnesses: [witnessText] })
}

/** The record without the personal fields of these candidates. */
function without(record: KeptRecord, candidates: ReadonlySet<string>): KeptRecord {
  const entries = record.entries.map((entry): Recorded => {
    const name = candidateIn(entry)
    return name !== undefined && candidates.has(name) ? { ...entry, opened: {} } : entry
  })
  return { ...record, entries }
}

function applicantOf({ event }: Recorded): readonly string[] {
  return event.event === 'ApplicationSubmitted' ? [event.candidate] : []
}

function candidateIn({ event }: Recorded): string | undefined {
  return 'candidate' in event ? event.candidate : undefined
}
