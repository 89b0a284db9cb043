import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, instant, receiptOfNoor } from '../fixtures.ts'
import { plainOf } from '../mail/plain.ts'
import { type ApplicationReceipt, applicationReceipt } from './application.ts'
import { fileSize } from './file-size.ts'
import { receiptLetter } from './letter.ts'

/** The letter as one text. */
function textOf(receipt: ApplicationReceipt): string {
  const { language, authority, title, about, body } = receiptLetter(receipt)
  return plainOf({ language, from: authority, subject: title, body, why: about })
}

describe('the receipt of an application', () => {
  test('is made of plain data that reads back', () => {
    assert.deepEqual(
      applicationReceipt.parse(JSON.parse(JSON.stringify(receiptOfNoor))),
      receiptOfNoor,
    )
  })

  test('holds everything that was received, the entry, and whom to turn to', () => {
    const { selection, candidate, route, stated, files, adjustments, entry, next, contacts } =
      receiptOfNoor
    const text = textOf(receiptOfNoor).replaceAll('\n  ', '\n')
    const expected = [
      selection.title,
      selection.number ?? '',
      candidate.pseudonym,
      route,
      ...stated.flatMap(({ what, answer }) => [what, answer]),
      ...files.flatMap(({ name, what }) => [name, what]),
      ...adjustments,
      entry.id,
      entry.hash,
      ...next.map(({ what }) => what),
      ...contacts.flatMap(({ role, email }) => [role, email ?? '']),
      receiptOfNoor.addresses.application,
      receiptOfNoor.addresses.verify,
    ]
    for (const words of expected) assert.ok(text.includes(words), words)
  })

  test('tells the time of the server in Brussels, and the dates that follow', () => {
    const text = textOf(receiptOfNoor)
    assert.match(text, /maandag 9 november 2026 om 19:42:07 uur/)
    assert.match(text, /tot en met dinsdag 10 november 2026, 24 uur/)
    assert.match(text, /Uiterlijk vrijdag 20 november 2026/)
    assert.match(text, /Van maandag 30 november 2026 tot en met vrijdag 4 december 2026/)
  })

  test('says so when no files came, and leaves out what was not asked', () => {
    const text = textOf({ ...receiptOfNoor, files: [], adjustments: [], next: [], contacts: [] })
    assert.match(text, /Je stuurde geen bestanden mee/)
    assert.doesNotMatch(text, /Aanpassingen|Wat er nu gebeurt|Vragen\?/)
  })

  test('names the application it replaces', () => {
    const replaces = instant('2026-11-08T09:00:00.000Z')
    assert.match(
      textOf({ ...receiptOfNoor, replaces }),
      /vervangt de vorige, van zondag 8 november 2026 om 10:00:00 uur/,
    )
  })
})

describe('in time or late', () => {
  const postmark = day('2026-11-09')
  const cases: readonly [ApplicationReceipt['timeliness'], RegExp, RegExp][] = [
    [
      { kind: 'in-time' },
      /Je sollicitatie is op tijd\nWe ontvingen ze op/,
      /Your application is in time\nWe received it/,
    ],
    [
      {
        kind: 'in-time-by-ticket',
        ticket: instant('2026-11-10T22:59:00.000Z'),
        until: instant('2026-11-10T23:15:00.000Z'),
      },
      /is op tijd\nJe stond in de wachtrij op dinsdag 10 november 2026 om 23:59:00 uur, .* tot woensdag 11 november 2026 om 00:15 uur\. We ontvingen/,
      /is in time\nYou joined the queue on Tuesday 10 November 2026 at 23:59:00, .* until Wednesday 11 November 2026 at 00:15\. We received/,
    ],
    [
      { kind: 'late' },
      /is te laat\n.*We bewaren ze wel\..*een medewerker kijkt dat na/,
      /is late\n.*We do keep it\..*a member of staff checks/,
    ],
    [
      { kind: 'posted-in-time', postmark },
      /is op tijd\n.*die is van maandag 9 november 2026/,
      /is in time\n.*it is of Monday 9 November 2026/,
    ],
    [
      { kind: 'posted-late', postmark },
      /is te laat\n.*poststempel.*We bewaren ze wel/,
      /is late\n.*postmark.*We do keep it/,
    ],
    [
      { kind: 'for-a-person' },
      /beslist een medewerker\n.*op papier/,
      /decides whether you are in time\n.*on paper/,
    ],
  ]
  for (const [timeliness, nl, en] of cases) {
    test(`is explained for ${timeliness.kind}`, () => {
      assert.match(textOf({ ...receiptOfNoor, timeliness }), nl)
      assert.match(textOf({ ...receiptOfNoor, language: 'en', timeliness }), en)
    })
  }

  test('keeps a late application from replacing another or being followed by one', () => {
    const replaces = instant('2026-11-08T09:00:00.000Z')
    const text = textOf({ ...receiptOfNoor, replaces, timeliness: { kind: 'late' } })
    assert.doesNotMatch(text, /vervangt|Opnieuw solliciteren/)
  })
})

describe('the size of a file', () => {
  const cases = [
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1,0 kB'],
    [212_004, '212 kB'],
    [1_384_220, '1,4 MB'],
    [5_000_000_000_000, '5000 GB'],
  ] as const
  for (const [bytes, words] of cases) {
    test(`of ${bytes} bytes is ${words}`, () => assert.equal(fileSize(bytes, 'nl'), words))
  }
  test('has a point in English', () => assert.equal(fileSize(1_384_220, 'en'), '1.4 MB'))
})
