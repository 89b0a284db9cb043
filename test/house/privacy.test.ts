import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { type Guarded, borrowed, guard } from './borrowed.ts'
import { root } from './tool.ts'

/** The source documents stand beside the checkout where somebody has them; they are no part of the project. */
const folder = process.env['KEUR_SOURCES'] ?? path.join(root, '..', 'shared', 'seeds')

const NOT_OURS = new Set(['LICENCE', 'package-lock.json'])

describe('the words of the project', () => {
  test('are our own, and name no person of the source documents', (context) => {
    const sources = readSources()
    if (sources.length === 0) {
      context.diagnostic('no source documents beside the checkout: nothing to compare with')
      return
    }
    const guarded = guard(sources)
    const found = ourFiles().flatMap((file) =>
      borrowed(readText(file), guarded).map((what) => `${file}: ${what}`),
    )
    assert.ok(found.length === 0, `\n${found.join('\n')}`)
  })
})

describe('the guard of borrowed words', () => {
  const guarded: Guarded = guard([
    '<p>Wie op de <b>laatste</b> dag van de maand nog niets heeft ingediend, komt te laat.</p>\n' +
      'Vragen? An Van Voorbeeld, an.vanvoorbeeld@voorbeeld.example, 02 123 45 67 of 0499 12 34 56.',
  ])

  test('finds ten words in a row, whatever stands between them', () => {
    const text = '# - wie OP de\n#   laatste dag, van "de maand" nog niets…'
    assert.deepEqual(borrowed(text, guarded), [
      '10 words of a source: wie op de laatste dag van de maand nog niets',
    ])
  })

  test('accepts nine words in a row', () => {
    assert.deepEqual(borrowed('wie op de laatste dag van de maand nog iets', guarded), [])
  })

  const people = [
    [
      'an address',
      'Mail An.VanVoorbeeld@voorbeeld.example',
      'address an.vanvoorbeeld@voorbeeld.example',
    ],
    ['a landline number', 'tel. 02/123.45.67', 'telephone number …21234567'],
    [
      'a mobile number in its international form',
      '+32 (0)499 12 34 56',
      'telephone number …499123456',
    ],
    ['a whole name', 'an van voorbeeld', 'name anvanvoorbeeld'],
    ['a family name', "author: 'Van Voorbeeld'", 'name vanvoorbeeld'],
  ] as const

  for (const [what, text, finding] of people) {
    test(`finds ${what}`, () => {
      assert.ok(borrowed(text, guarded).includes(finding), borrowed(text, guarded).join('\n'))
    })
  }

  test('counts a web address as one word', () => {
    const page = 'https://voorbeeld.example/een/twee/drie/vier/vijf/zes/zeven/acht/negen/tien'
    assert.deepEqual(borrowed(page, guard([page])), [])
  })

  test('accepts dates, amounts and ordinary words', () => {
    const text = 'Voorbeeld: van 10-11-2025 tot 02-12-2025, 1 234 567 euro; an and a van'
    assert.deepEqual(borrowed(text, guarded), [])
  })
})

function readSources(): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
}

/** The files that are, or are about to be, in the repository. */
function ourFiles(): readonly string[] {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => file !== '' && !NOT_OURS.has(file) && existsSync(path.join(root, file)))
}

/** The text of a file; nothing of a file that is not text. */
function readText(file: string): string {
  const text = readFileSync(path.join(root, file), 'utf8')
  return text.includes('\0') ? '' : text
}
