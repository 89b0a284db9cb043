import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { receiptOfNoor } from '../fixtures.ts'
import { receiptLetter } from '../receipt/letter.ts'
import { openCompiler } from '../typst/compiler.ts'
import { wordNoCompiler } from '../typst/refusal.ts'
import { openTypesetter } from '../typst/typesetter.ts'
import { type Letter, type Part } from './letter.ts'
import { dictionariesOf, tagsOf } from './pdf-structure.ts'

const compiler = openCompiler()
const without = compiler.ok ? false : `no typesetter for ${compiler.refusal.platform}`
const letter = receiptLetter(receiptOfNoor)

describe('a letter on paper', { skip: without }, () => {
  const typesetter = openTypesetter()
  after(() => typesetter.close())

  async function pdfOf(of: Letter): Promise<Uint8Array> {
    const made = await typesetter.pdf(of)
    assert.ok(made.ok)
    return made.value
  }

  test('is a document with tags, a language and a title that readers show', async () => {
    const pdf = await pdfOf(letter)
    const text = dictionariesOf(pdf)
    assert.match(text, /\/Marked true/)
    assert.match(text, /\/Lang \(nl-BE\)/)
    assert.match(text, /\/DisplayDocTitle true/)
    assert.match(text, /pdfuaid:part>1</)
    assert.match(text, /A4|\/MediaBox \[0 0 595\.27\d* 841\.88\d*\]/)
  })

  test('has one title, headings, lists, a table with header cells, and links', async () => {
    const tags = tagsOf(await pdfOf(letter))
    assert.equal(tags.get('H1'), 1)
    assert.equal(tags.get('H2'), letter.body.filter(({ kind }) => kind === 'heading').length)
    assert.equal(tags.get('Table'), 1)
    assert.equal(tags.get('TH'), 3)
    assert.equal(tags.get('TD'), receiptOfNoor.files.length * 3)
    assert.equal(tags.get('Lbl'), tags.get('LBody'))
    assert.equal(tags.get('Link'), 3)
  })

  test('holds no script, no remote content and no moment of making', async () => {
    assert.doesNotMatch(
      dictionariesOf(await pdfOf(letter)),
      /JavaScript|\/Launch|\/GoToR|\/EmbeddedFile|CreationDate|ModDate|CreateDate/,
    )
  })

  test('is the same to the byte when it is made again, by another process', async () => {
    const other = openTypesetter()
    const again = await other.pdf(letter)
    other.close()
    assert.ok(again.ok)
    assert.deepEqual(Buffer.from(await pdfOf(letter)), Buffer.from(again.value))
  })

  test('comes in English too', async () => {
    const english = receiptLetter({ ...receiptOfNoor, language: 'en' })
    assert.match(dictionariesOf(await pdfOf(english)), /\/Lang \(en-GB\)/)
  })

  test('wears the colours of the site', () => {
    const folder = import.meta.dirname
    const theme = readFileSync(path.join(folder, '../../web/style/_theme.scss'), 'utf8')
    const source = readFileSync(path.join(folder, 'letter.typ'), 'utf8')
    const names = ['ink', 'ink-soft', 'petrol', 'good', 'good-pale', 'attention', 'attention-pale']
    for (const name of names) {
      const colour = new RegExp(`^\\$${name}: (#[0-9a-f]{6});`, 'm').exec(theme)?.[1]
      assert.ok(source.includes(`#let ${name} = rgb("${colour}")`), name)
    }
  })
})

/** A letter with `text` at every place where words can stand. */
function letterWith(text: string): Letter {
  const words = [text, { strong: text }, { link: 'https://keur.example/', words: `${text}.` }]
  const fact = { name: `${text}.`, value: words }
  const body: Part[] = [
    { kind: 'heading', text: `${text}.` },
    { kind: 'paragraph', words },
    { kind: 'facts', facts: [fact] },
    { kind: 'list', items: [words, text] },
    { kind: 'steps', steps: [fact] },
    { kind: 'notice', tone: 'attention', title: text, words },
    { kind: 'table', head: [text, 'x'], rows: [[text, text]] },
    { kind: 'exact', name: text, text },
    { kind: 'action', to: { link: 'https://keur.example/', words: `${text}.` } },
  ]
  const named = { authority: text, about: text, reference: text, dated: text, to: text }
  return { language: 'nl', title: `${text}.`, ...named, body }
}

function paragraphs(pdf: Uint8Array): number {
  return tagsOf(pdf).get('P') ?? 0
}

describe('what a person typed', { skip: without }, () => {
  const typesetter = openTypesetter(60)
  after(() => typesetter.close())

  const markup = fc.constantFrom(
    '#panic("x")',
    '#read("/etc/hostname")',
    '#image("x.png")',
    '= Kop',
    '*',
    '_',
    '$',
    '`',
    '<label>',
    '@label',
    '\\',
    '"',
    ']',
    '[',
    '{',
    '}',
    '//',
    '/*',
    '#{',
    '- ',
    '+ ',
    '/ a: b',
    'https://elders.example',
    '\n\n',
    '\u0000',
    '\u202e',
    '\ud83d',
    '李',
    '🎉',
    'é',
  )
  const typed = fc.oneof(
    fc.array(markup, { maxLength: 6 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
  )

  test('neither breaks the document nor adds anything to its structure', async () => {
    const plain = await typesetter.pdf(letterWith('gewoon'))
    assert.ok(plain.ok)
    const counted = [
      'H1',
      'H2',
      'L',
      'LI',
      'Table',
      'TH',
      'TD',
      'Link',
      'Figure',
      'Formula',
      'Code',
    ]
    const shape = (pdf: Uint8Array): unknown => counted.map((tag) => tagsOf(pdf).get(tag))
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const made = await typesetter.pdf(letterWith(`a${text}`))
        assert.ok(made.ok)
        assert.deepEqual(shape(made.value), shape(plain.value))
      }),
      { numRuns: 150 },
    )
  })

  test('is said to be incomplete where the typeface lacks a character', async () => {
    const lacking = await typesetter.pdf(letterWith('李'))
    const whole = await typesetter.pdf(letterWith('Li'))
    assert.ok(lacking.ok && whole.ok)
    assert.equal(paragraphs(lacking.value), paragraphs(whole.value) + 1)
  })
})

describe('a platform without a compiler', () => {
  test('is refused by its name', () => {
    const refused = openCompiler(['@myriaddreamin/typst-ts-node-compiler-not-there'])
    assert.deepEqual(refused, {
      ok: false,
      refusal: { code: 'no-typesetter', platform: `${process.platform}-${process.arch}` },
    })
  })

  test('is told what else can be done', () => {
    const { nl, en } = wordNoCompiler({ code: 'no-typesetter', platform: 'darwin-arm64' })
    assert.match(nl, /darwin-arm64.*afdrukken/)
    assert.match(en, /darwin-arm64.*print/)
  })
})
