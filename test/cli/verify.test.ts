import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findingWords } from '#cli/finding-words.ts'
import { findingCodes } from '#verify/finding.ts'
import {
  INSTALLATION_KEY,
  bundleOf,
  headsOf,
  receiptFor,
  recordOf,
  witnessText,
} from '../record/fixture.ts'
import { folder, keur } from './keur.ts'

const record = recordOf('ago-4711')
const lines = await bundleOf(record)
const bundle = lines.join('')
const receipt = JSON.stringify(receiptFor(record, 3))
const place = lines.findIndex((line) => line.startsWith('{"entry":')) + 7

describe('keur verify', () => {
  test('says that everything fits, with all that was given along', async () => {
    using files = folder()
    const { status, output, complaint } = await keur([
      'verify',
      files.write('bundle.jsonl', bundle),
      '--receipt',
      files.write('receipt.json', receipt),
      '--witness',
      witnessText,
      '--head',
      files.write('head.txt', headsOf(record)[1]?.note ?? ''),
      '--key',
      INSTALLATION_KEY,
    ])
    assert.equal(complaint, '')
    assert.equal(status, 0)
    assert.match(output, /^Alles klopt\.\n {2}Selectie ago-4711 van toets/)
    assert.match(output, /Elke uitkomst is opnieuw berekend/)
    assert.match(output, /Getuige witness\.example zag de eerste 93 gebeurtenissen\./)
    assert.match(output, new RegExp(`Ontvangstbewijs van [^ ]+ past:\\s+${record.entries[3]?.id}`))
  })

  test('reads standard input, and speaks English', async () => {
    const { status, output } = await keur(['verify', '-', '--lang', 'en'], { input: bundle })
    assert.equal(status, 0)
    assert.match(output, /^Everything fits\.\n/)
    assert.match(output, /\(key from the\s+bundle itself\)/)
  })

  test('names the event that is missing, and ends with 1', async () => {
    const input = lines.toSpliced(place, 1).join('')
    const { status, output } = await keur(['verify', '-', '--lang', 'en'], { input })
    assert.equal(status, 1)
    assert.match(output, /^Something does not fit: 1 finding\.\n/)
    assert.match(output, new RegExp(`event at position 7, [0-9a-f-]{36}, line ${place + 1}\\n`))
  })

  test('names the event of a receipt that is not there', async () => {
    using files = folder()
    const other = recordOf('opgroeien-19498')
    const mine = files.write('mine.json', JSON.stringify(receiptFor(other, 0)))
    const words = ['verify', '-', '--json', '--receipt', mine]
    const { status, output } = await keur(words, { input: bundle })
    assert.equal(status, 1)
    const { fits, findings } = JSON.parse(output)
    assert.equal(fits, false)
    assert.equal(findings[0].code, 'receipt-elsewhere')
    assert.equal(findings[0].entry, other.entries[0]?.id)
    assert.match(findings[0].message, /opgroeien-19498/)
  })

  test('tells a program what it found', async () => {
    const { status, output } = await keur(['verify', '-', '--json'], { input: bundle })
    assert.equal(status, 0)
    const { format, fits, entries, heads, findings } = JSON.parse(output)
    assert.deepEqual(
      [format, fits, entries, heads, findings],
      ['keur-verification/1', true, record.entries.length, headsOf(record).length, []],
    )
  })

  test('ends with 2 for a file or key that cannot be read', async () => {
    for (const words of [
      ['verify', 'nowhere.jsonl'],
      ['verify', '.'],
      ['verify', '-', '--receipt', 'nowhere.json'],
      ['verify', '-', '--witness', 'nobody'],
      ['verify', '-', '--witness', witnessText.replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
      ['verify', '-', '--key', 'AAAA'],
    ]) {
      const { status, output, complaint } = await keur(words, { input: bundle })
      assert.equal(status, 2, words.join(' '))
      assert.equal(output, '')
      assert.match(complaint, /(?:file-unreadable|key-unreadable)/)
    }
  })

  test('says that a bundle which is none does not fit', async () => {
    for (const input of ['', 'no bundle', '{"bundle":{}}\n', '{}\n']) {
      const { status, output } = await keur(['verify', '-', '--json'], { input })
      assert.equal(status, 1, input)
      assert.equal(JSON.parse(output).fits, false)
    }
  })
})

describe('the words of findings', () => {
  test('are there for every finding, and no other', () => {
    assert.deepEqual(Object.keys(findingWords), [...findingCodes])
  })
})
