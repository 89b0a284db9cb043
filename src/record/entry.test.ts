import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { event as eventSchema } from '#core/selection/event.ts'
import { instantOfEpoch } from '#core/values/instant.ts'
import { hex, utf8 } from './bytes.ts'
import type { Json } from './canonical.ts'
import { catalogue } from './catalogue.ts'
import { commitment } from './commitment.ts'
import { type Happening, entryOf } from './entry.ts'
import { type EntryBody, folded } from './fold.ts'
import { ownEvent } from './own-events.ts'

const application: Happening = {
  selection: 's-1',
  entry: '7d1b2f6e-8c7a-4d3e-9f10-2a3b4c5d6e7f',
  recorded: instantOfEpoch(1_762_765_200_000),
  by: 'k-8f2a',
  role: 'candidate',
  rule: 'applications',
  event: {
    event: 'ApplicationSubmitted',
    candidate: 'k-8f2a',
    language: 'nl',
    claims: [{ claim: 'd', kind: 'diploma', level: 'bachelor' }],
    adjustments: [{ request: 'Meer tijd.' }],
  },
  extra: { person: { given: 'Voor', family: 'Beeld' } },
  files: { cv: 'ab'.repeat(32) },
}

describe('an entry', () => {
  const entry = entryOf(application, { sha256, salt: salts() })

  test('holds nothing personal, but a commitment to each personal field', () => {
    const body: unknown = JSON.parse(entry.text)
    assert.deepEqual(body, {
      format: 'keur-entry/1',
      selection: 's-1',
      entry: application.entry,
      recorded: '2025-11-10T09:00:00.000Z',
      by: 'k-8f2a',
      role: 'candidate',
      rule: 'applications',
      event: { event: 'ApplicationSubmitted', candidate: 'k-8f2a', language: 'nl' },
      personal: Object.fromEntries(
        Object.entries(entry.opened).map(([field, one]) => [field, commitment(one, sha256)]),
      ),
      files: { cv: 'ab'.repeat(32) },
    })
    assert.deepEqual(Object.keys(entry.opened).toSorted(), ['adjustments', 'claims', 'person'])
  })

  test('has the leaf hash of its bytes', () => {
    const leaf = createHash('sha256').update('\0').update(utf8(entry.text)).digest('hex')
    assert.equal(hex(entry.hash), leaf)
  })

  test('writes a score that is no whole number as text', () => {
    const event = {
      event: 'ScoreRecorded',
      candidate: 'k-1',
      round: 'r',
      measure: 'm',
      score: 4.5,
      by: 'a-1',
    } as const
    const { text } = entryOf({ ...application, event, extra: {} }, { sha256, salt: salts() })
    assert.ok(text.includes('"score":"4.5"'))
  })

  test('is refused with a field that the catalogue does not know', () => {
    const wrong = { ...application, extra: { shoes: 42 } }
    assert.throws(() => entryOf(wrong, { sha256, salt: salts() }), RangeError)
  })
})

describe('a commitment', () => {
  test('depends on salt and value', () => {
    const salt = new Uint8Array(32)
    const one = commitment({ salt, value: 'a' }, sha256)
    assert.notEqual(commitment({ salt, value: 'b' }, sha256), one)
    assert.notEqual(commitment({ salt: salt.with(0, 1), value: 'a' }, sha256), one)
    assert.throws(() => commitment({ salt: new Uint8Array(16), value: 'a' }, sha256), RangeError)
  })
})

describe('folding an entry', () => {
  const entry = entryOf(application, { sha256, salt: salts() })
  const body: EntryBody = JSON.parse(entry.text)
  const opened = valuesOf(entry.opened)

  test('gives back the event as it was, received when it was recorded', () => {
    const { event, withheld } = folded(body, opened, undefined)
    const { recorded } = application
    assert.deepEqual(event, { ...application.event, at: recorded, received: recorded })
    assert.equal(withheld, false)
    assert.ok(eventSchema.safeParse(event).success)
  })

  test('never goes back in time', () => {
    const later = instantOfEpoch(1_762_765_200_001)
    const { event, at } = folded(body, opened, later)
    assert.equal(at, later)
    assert.equal(event?.at, later)
    const received: unknown = event?.event === 'ApplicationSubmitted' ? event.received : ''
    assert.equal(received, application.recorded)
  })

  test('leaves empty what was erased, and keeps two applications apart', () => {
    const other = entryOf(application, { sha256, salt: salts(50) })
    const [one, two] = [body, JSON.parse(other.text)].map((each) => folded(each, {}, undefined))
    assert.equal(one?.withheld, true)
    assert.ok(one?.event?.event === 'ApplicationSubmitted')
    assert.deepEqual(one.event.claims, [])
    assert.ok(two?.event?.event === 'ApplicationSubmitted')
    assert.notDeepEqual(one.event.answers, two.event.answers)
    assert.ok(eventSchema.safeParse(one.event).success)
  })

  test('puts a mark where a reason was', () => {
    const event = {
      event: 'CandidateChosen',
      candidate: 'k-1',
      reason: 'Omdat.',
      by: 'm-1',
      role: 'line-manager',
    } as const
    const { text } = entryOf({ ...application, event, extra: {} }, { sha256, salt: salts() })
    const gone = folded(JSON.parse(text), {}, undefined).event
    assert.ok(gone?.event === 'CandidateChosen')
    assert.equal(gone.reason, '…')
  })

  test('gives no event where nobody may know whom it was about', () => {
    const event = {
      event: 'AdjustmentGranted',
      candidate: 'k-1',
      'extra-time': 'PT30M',
      by: 's-1',
    } as const
    const granted = entryOf({ ...application, event, extra: {} }, { sha256, salt: salts() })
    assert.ok(!granted.text.includes('k-1'))
    assert.equal(folded(JSON.parse(granted.text), {}, undefined).event, undefined)
    const known = folded(JSON.parse(granted.text), valuesOf(granted.opened), undefined).event
    assert.deepEqual(known, { ...event, at: application.recorded })
  })
})

describe('the catalogue', () => {
  const kinds = [...eventSchema.options, ...ownEvent.options]

  test('knows every event, and no other', () => {
    assert.deepEqual(
      Object.keys(catalogue).toSorted(),
      kinds.map(({ shape }) => shape.event.value).toSorted(),
    )
  })

  test('calls personal only fields that the event has, and extra only others', () => {
    for (const { shape } of kinds) {
      const { personal = [], extra = [], sealed = [] } = catalogue[shape.event.value]
      for (const field of personal) assert.ok(Object.hasOwn(shape, field), field)
      for (const field of extra) assert.ok(!Object.hasOwn(shape, field), field)
      for (const field of sealed) assert.ok([...personal, ...extra].includes(field), field)
    }
  })

  test('calls personal what is claimed, answered, asked, and written about one candidate', () => {
    for (const { shape } of kinds) {
      const { personal = [] } = catalogue[shape.event.value]
      const fields = Object.keys(shape)
      const isAboutOne = fields.some((field) =>
        ['candidate', 'candidates', 'offer'].includes(field),
      )
      const wanted = fields.filter((field) =>
        ['claims', 'answers', 'adjustments', 'reuse'].includes(field),
      )
      if (isAboutOne && fields.includes('reason') && shape.event.value !== 'OutageRecorded') {
        wanted.push('reason')
      }
      for (const field of wanted)
        assert.ok(personal.includes(field), `${shape.event.value} ${field}`)
    }
  })
})

function valuesOf(
  opened: Readonly<Record<string, { readonly value: Json }>>,
): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(opened).map(([field, { value }]) => [field, value]))
}

function salts(from = 0): () => Uint8Array {
  let count = from
  return () => {
    count += 1
    return new Uint8Array(32).fill(count)
  }
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}
