import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { stringify } from 'csv-stringify/sync'
import writeXlsx, { type SheetData } from 'write-excel-file/node'
import { readTable } from './read-table.ts'
import type { Cell, TableRefusal } from './table.ts'
import { entriesOf, packedPlainly, unpacked } from './zip.ts'

async function read(bytes: Uint8Array | string): ReturnType<typeof readTable> {
  return readTable(Buffer.from(bytes))
}

async function cellsOf(bytes: Uint8Array | string): Promise<readonly (readonly Cell[])[]> {
  const found = await read(bytes)
  assert.ok(found.ok, JSON.stringify(found))
  return found.value.rows.map(({ cells }) => cells)
}

async function refusalOf(bytes: Uint8Array | string): Promise<TableRefusal> {
  const found = await read(bytes)
  return found.ok ? assert.fail('It was read.') : found.refusal
}

async function workbook(rows: SheetData): Promise<Buffer> {
  return writeXlsx(rows).toBuffer()
}

describe('a text file with a table', () => {
  test('is read in UTF-8 with and without its mark, and in Windows-1252', async () => {
    const text = 'Kandidaat;Één\nA;1\n'
    for (const [bytes, encoding] of [
      [Buffer.from(text), 'utf-8'],
      [Buffer.from(`\uFEFF${text}`), 'utf-8'],
      [Buffer.from(text, 'latin1'), 'windows-1252'],
    ] as const) {
      const found = await readTable(bytes)
      assert.ok(found.ok)
      assert.deepEqual(found.value.head, ['Kandidaat', 'Één'])
      assert.equal(found.value.how.encoding, encoding)
    }
  })

  for (const [name, separator] of [
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
  ] as const) {
    test(`is read with ${name} between its cells`, async () => {
      const text = ['Kandidaat', 'Test "a"', 'x'].map((one) => `"${one.replaceAll('"', '""')}"`)
      const found = await read(`${text.join(separator)}\r\nA${separator}"1,5;\t2"${separator}3\r\n`)
      assert.ok(found.ok)
      assert.equal(found.value.how.separator, separator)
      assert.deepEqual(found.value.head, ['Kandidaat', 'Test "a"', 'x'])
      assert.deepEqual(found.value.rows, [{ row: 2, cells: ['A', '1,5;\t2', '3'] }])
    })
  }

  test('counts rows as spreadsheets do, and leaves out empty ones', async () => {
    const found = await read('\n\nKandidaat;main\n;\nA;1\n\nB;2')
    assert.ok(found.ok)
    assert.deepEqual(
      found.value.rows.map(({ row }) => row),
      [5, 7],
    )
  })

  test('comes back as it was written, whatever is in it', async () => {
    const cell = fc.stringMatching(/^[\w ;,"'éà\n-]{0,12}$/u).map((text) => text.trim())
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(';', '\t', ','), async (all, delimiter) => {
        const text = stringify([['K', 'L'], ...all], { delimiter, quoted: true })
        const filled = all.filter((cells) => cells.some((one) => one !== ''))
        assert.deepEqual(await cellsOf(text), filled)
      }),
      { numRuns: 80 },
    )
  })

  test('says at which row a quotation mark was never closed', async () => {
    assert.deepEqual(await refusalOf('Kandidaat;main\nA;1\nB;"2\nC;3\n'), {
      code: 'malformed',
      row: 3,
    })
  })

  test('is refused when it has too many rows', async () => {
    const text = `K;m\n${'A;1\n'.repeat(20)}`
    const found = await readTable(Buffer.from(text), { rows: 10, unpacked: 1000 })
    assert.deepEqual(found, { ok: false, refusal: { code: 'too-many-rows' } })
  })
})

describe('a workbook', () => {
  test('is read from its first sheet: texts, numbers as they were typed, and days as days', async () => {
    const bytes = await workbook([
      [{ value: 'Kandidaat' }, { value: 'main' }, { value: 'x' }],
      [{ value: ' A ' }, { value: 76.1 }, { value: '76,1' }],
      [null, null, null],
      [{ value: 'B' }, { value: new Date(Date.UTC(2025, 4, 3)), format: 'dd/mm/yyyy' }, null],
    ])
    const found = await readTable(bytes)
    assert.ok(found.ok)
    assert.deepEqual(found.value.head, ['Kandidaat', 'main', 'x'])
    assert.deepEqual(found.value.rows, [
      { row: 2, cells: ['A', 76.1, '76,1'] },
      { row: 4, cells: ['B', { date: '2025-05-03' }, ''] },
    ])
    assert.deepEqual(found.value.how, { form: 'xlsx', sheets: 1 })
  })

  test('says that it has more sheets than the one that is read', async () => {
    const bytes = await writeXlsx([
      { data: [[{ value: 'K' }], [{ value: 'A' }]], sheet: 'een' },
      { data: [[{ value: 'L' }]], sheet: 'twee' },
    ]).toBuffer()
    const found = await readTable(bytes)
    assert.ok(found.ok)
    assert.equal(found.value.how.sheets, 2)
    assert.deepEqual(found.value.head, ['K'])
  })
})

async function plain(): Promise<Buffer> {
  return workbook([[{ value: 'K' }], [{ value: 'A' }]])
}

async function withFile(name: string, text: string): Promise<Buffer> {
  const bytes = await plain()
  const kept = await filesIn(bytes)
  return packedPlainly([
    ...kept.filter((one) => one.name !== name),
    { name, content: Buffer.from(text) },
  ])
}

describe('a file is refused', () => {
  const files: Readonly<Record<string, readonly [() => Promise<Uint8Array | string>, string]>> = {
    'that is empty': [async () => '', 'empty'],
    'with nothing but empty rows': [async () => '\n;;\n \n', 'empty'],
    'of an empty workbook': [async () => workbook([[null]]), 'empty'],
    'in UTF-16': [
      async () => Buffer.from('\uFEFFKandidaat;main\nA;1', 'utf16le'),
      'wrong-encoding',
    ],
    'in UTF-16 without its mark': [
      async () => Buffer.from('Kandidaat;main\nA;1', 'utf16le'),
      'wrong-encoding',
    ],
    'that is a picture': [
      async () => Buffer.from('89504e470d0a1a0a0000000d49484452000001', 'hex'),
      'not-a-table',
    ],
    'that is a PDF': [async () => Buffer.from('%PDF-1.7\n\u0001\u0002', 'latin1'), 'not-a-table'],
    'that is a cut workbook': [async () => (await plain()).subarray(0, 800), 'not-a-table'],
    'that is another packed file': [
      async () => packedPlainly([{ name: 'a.txt', content: Buffer.from('x') }]),
      'not-a-table',
    ],
    'of another office program': [
      async () => packedPlainly([{ name: 'content.xml', content: Buffer.from('<x/>') }]),
      'other-workbook',
    ],
    'of an older spreadsheet': [
      async () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'other-workbook',
    ],
    'with a password': [
      async () =>
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(600),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      'encrypted',
    ],
    'with macros': [async () => withFile('xl/vbaProject.bin', 'x'), 'macros'],
    'that says it has macros': [
      async () =>
        withFile(
          '[Content_Types].xml',
          '<Types><Default ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        ),
      'macros',
    ],
    'whose sheet is no sheet': [
      async () => withFile('xl/worksheets/sheet1.xml', '<<<'),
      'not-a-table',
    ],
    'that unpacks to more than it says': [async () => bomb(1000, 5_000_000), 'too-large-inside'],
    'that unpacks to a great deal': [
      async () => bomb(300_000_000, 300_000_000),
      'too-large-inside',
    ],
  }
  for (const [name, [make, code]] of Object.entries(files)) {
    test(name, async () => {
      assert.equal((await refusalOf(await make())).code, code)
    })
  }

  test('or read, whatever bytes it has: it never breaks us', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const found = await readTable(Buffer.from(bytes))
        assert.equal(typeof found.ok, 'boolean')
      }),
      { numRuns: 200 },
    )
  })

  test('or read, whatever byte of a workbook is another', async () => {
    const bytes = await plain()
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const other = Buffer.from(bytes)
          other[at] = ((other[at] ?? 0) + change) % 256
          assert.equal(typeof (await readTable(other)).ok, 'boolean')
        },
      ),
      { numRuns: 60 },
    )
  })
})

async function filesIn(
  bytes: Buffer,
): Promise<readonly { readonly name: string; readonly content: Buffer }[]> {
  const found = await unpacked(bytes, entriesOf(bytes) ?? [], 1e8)
  return found.ok ? found.value : assert.fail()
}

/** A workbook with a file that says it holds `says` bytes and holds `holds`. */
function bomb(says: number, holds: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(Math.min(holds, 5_000_000), 'a'))
  const plainly = packedPlainly([
    { name: 'xl/workbook.xml', content: Buffer.from('<workbook><sheets/></workbook>') },
    { name: 'xl/worksheets/sheet1.xml', content: packed },
  ])
  const central = plainly.indexOf('xl/worksheets/sheet1.xml', 0, 'utf8')
  const second = plainly.indexOf('xl/worksheets/sheet1.xml', central + 10, 'utf8')
  plainly.writeUInt16LE(8, second - 46 + 10)
  plainly.writeUInt32LE(says, second - 46 + 24)
  return plainly
}
