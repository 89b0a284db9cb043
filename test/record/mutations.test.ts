import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RecordedEvent } from '#record/catalogue.ts'
import { emptyTree } from '#record/proofs.ts'
import { type Random, randomFrom } from '#simulation/random.ts'
import { verifyBundle } from '#verify/bundle.ts'
import type { Finding } from '#verify/finding.ts'
import type { Given, Verification } from '#verify/verification.ts'
import {
  INSTALLATION,
  type KeptRecord,
  type Recorded,
  bundleOf,
  drawnId,
  headsOf,
  outcomeOf,
  receiptFor,
  recordOf,
  sha256,
  signedBy,
  witnessText,
  written,
} from './fixture.ts'

const SEED = 20_261_122
const EACH = 200

const record = recordOf('opgroeien-19498')
const lines = await bundleOf(record)
const bytes = Buffer.from(lines.join(''))
const given = { witnesses: [witnessText] }
/** The lines of the bundle that hold an event, by position. */
const places = lines.flatMap((line, index) => (line.startsWith('{"entry":') ? [index] : []))

describe('a bundle', () => {
  test('fits as it was written', async () => {
    const verification = await verified(bytes)
    assert.deepEqual(verification.findings, [])
    assert.equal(verification.isOutcomeRecomputed, true)
    assert.equal(verification.entries, record.entries.length)
  })

  test(`tells the line of each of ${EACH} changed bytes`, async () => {
    const random = randomFrom(SEED)
    for (let turn = 0; turn < EACH; turn += 1) {
      const at = random.below(bytes.length)
      const changed = Buffer.from(bytes)
      changed[at] = ((changed[at] ?? 0) + 1 + random.below(255)) % 256
      const line = lineOf(at)
      const [first] = (await verified(changed)).findings
      const isThere = first?.line === line || isEvent(line, first)
      assert.ok(isThere, `byte ${at} of line ${line}: ${JSON.stringify(first)}`)
    }
  })

  test(`tells the place of each of ${EACH} dropped events`, async () => {
    const random = randomFrom(SEED + 1)
    for (let turn = 0; turn < EACH; turn += 1) {
      const position = random.below(places.length)
      const left = lines.filter((_, index) => index !== places[position])
      await assertPlaced(left, position)
    }
  })

  test(`tells the place of each of ${EACH} inserted events`, async () => {
    const random = randomFrom(SEED + 2)
    for (let turn = 0; turn < EACH; turn += 1) {
      const position = random.below(places.length)
      const place = places[position] ?? 0
      const shift = 1 + random.below(places.length - 1)
      const other = lines[places[(position + shift) % places.length] ?? 0] ?? ''
      const inserted = random.chance(50) ? other : forged(other, position, turn)
      await assertPlaced(lines.toSpliced(place, 0, inserted), position)
    }
  })

  test(`tells the place of each of ${EACH} events that changed places`, async () => {
    const random = randomFrom(SEED + 3)
    for (let turn = 0; turn < EACH; turn += 1) {
      const [first, second] = twoOf(random, places.length)
      const [a = 0, b = 0] = [places[first], places[second]]
      const swapped = lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '')
      await assertPlaced(swapped, first)
    }
  })

  test(`tells the first witnessed head that fails, and the event of a receipt, for each of ${EACH} in which all that follows was chained again`, async () => {
    const random = randomFrom(SEED + 4)
    for (let turn = 0; turn < EACH; turn += 1) {
      const { attack, position } = attacked(random, turn)
      const hasReceipt = random.chance(50)
      const proof = proofOf(random)
      const receipts = hasReceipt ? [JSON.stringify(receiptFor(record, position))] : []
      const made = await bundleOf(attack, {
        heads: resigned(attack, position, proof.lines),
        outcomeOf: isPlayable(attack) ? attack : record,
      })
      const { findings } = await verified(Buffer.from(made.join('')), { ...proof.given, receipts })
      const told = `${turn} ${position}: ${JSON.stringify(findings)}`
      const head = findings.find(({ range }) => range !== undefined)
      assert.ok(head?.range !== undefined, told)
      assert.ok(head.range.from <= position && position <= head.range.through, told)
      const receipt = findings.find(({ code }) => code.startsWith('receipt-'))
      assert.equal(receipt?.position, hasReceipt ? position : undefined, told)
    }
  })
})

function verified(made: Buffer, along: Given = given): Promise<Verification> {
  return verifyBundle([made], along)
}

function lineOf(at: number): number {
  return bytes.subarray(0, at).filter((byte) => byte === 10).length + 1
}

function isEvent(line: number, finding: Finding | undefined): boolean {
  return finding?.position !== undefined && places[finding.position] === line - 1
}

async function assertPlaced(made: readonly string[], position: number): Promise<void> {
  const [first] = (await verified(Buffer.from(made.join('')))).findings
  assert.equal(first?.position, position, JSON.stringify(first))
}

/** An event that never happened, sound in itself. */
function forged(line: string, position: number, turn: number): string {
  const from = record.entries.find(({ text }) => line.includes(text))
  assert.ok(from !== undefined)
  const { text, hash } = rewritten(from, from.event, drawnId('forged', turn))
  return `{"entry":${text},"hash":"${Buffer.from(hash).toString('hex')}","position":${position}}\n`
}

function rewritten(from: Recorded, event: RecordedEvent, id = from.id): Recorded {
  const { recorded, by, role, files } = from
  return written(record.selection, { id, recorded, event, by, role, files })
}

function twoOf(random: Random, count: number): readonly [number, number] {
  const first = random.below(count - 1)
  return [first, first + 1 + random.below(count - first - 1)]
}

/** What somebody with the database makes of the record from a position on. */
function attacked(
  random: Random,
  turn: number,
): { readonly attack: KeptRecord; readonly position: number } {
  const { entries } = record
  const [position, other] = twoOf(random, entries.length)
  const [here, there] = [entries[position], entries[other]]
  assert.ok(here !== undefined && there !== undefined)
  const changes = [
    () => entries.with(position, rewritten({ ...here, by: 'somebody-else' }, here.event)),
    () => entries.with(position, rewritten(here, changedEvent(here.event))),
    () => entries.toSpliced(position, 1),
    () => entries.toSpliced(position, 0, rewritten(there, there.event, drawnId('attack', turn))),
    () => entries.with(position, there).with(other, here),
  ]
  return { attack: { ...record, entries: random.pick(changes)() }, position }
}

function changedEvent(event: RecordedEvent): RecordedEvent {
  if (event.event === 'ScoreRecorded') return { ...event, score: event.score === '5' ? '6' : '5' }
  return 'candidate' in event && event.candidate !== undefined
    ? { ...event, candidate: 'k99' }
    : { event: 'CandidateWithdrew', candidate: 'k99' }
}

function isPlayable(attack: KeptRecord): boolean {
  try {
    outcomeOf(attack)
    return true
  } catch {
    return false
  }
}

/** What the attacker does with the witness's lines, and what the verifier has in hand. */
function proofOf(random: Random): {
  readonly lines: 'kept' | 'dropped'
  readonly given: Given
} {
  const heads = headsOf(record).map(({ note }) => note)
  return random.pick([
    { lines: 'kept', given },
    { lines: 'dropped', given },
    { lines: 'dropped', given: { heads } },
    { lines: 'dropped', given: { heads: heads.slice(-1) } },
  ] as const)
}

/** The heads of the changed record, signed again by somebody with the installation's key but not the witness's. */
function resigned(
  attack: KeptRecord,
  position: number,
  kept: 'kept' | 'dropped',
): readonly { readonly size: number; readonly note: string }[] {
  const honest = new Map(headsOf(record).map(({ size, note }) => [size, note]))
  const tree = emptyTree(sha256)
  const { selection, entries } = attack
  return entries.flatMap(({ hash, recorded: time }) => {
    tree.add(hash)
    const size = tree.size()
    const note = honest.get(size)
    if (note === undefined && size !== entries.length) return []
    if (note !== undefined && size <= position) return [{ size, note }]
    const signed = signedBy({
      installation: INSTALLATION,
      selection,
      size,
      root: tree.root(),
      time,
    })
    const witness = note?.split('\n').find((line) => line.startsWith('— witness.example '))
    return [
      { size, note: kept === 'kept' && witness !== undefined ? `${signed}${witness}\n` : signed },
    ]
  })
}
