import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { type Server, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { nameToKeep } from '#app/uploads/file-kind.ts'
import { receive } from '#app/uploads/receive.ts'
import { type Scan, clamd, noScanner } from '#app/uploads/scan.ts'
import { type SealedFiles, sealedFilesIn } from '#persistence/files/sealed-files.ts'
import { sealingKey } from '#persistence/sealing.ts'
import { JPEG, PDF, PNG, docx, odt, streamOf, whole, zipOf } from './streams.ts'

const KEY = sealingKey(randomBytes(32))
const LIMIT = 200_000

describe('a file that comes in', () => {
  let folder: string
  let files: SealedFiles

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'keur-uploads-'))
    files = sealedFilesIn(folder)
  })
  after(async () => rm(folder, { recursive: true, force: true }))

  async function sent(
    name: string,
    bytes: Uint8Array,
    scan: Scan = noScanner,
  ): ReturnType<typeof receive> {
    const content = streamOf(bytes)
    return receive({ files, scan, limit: LIMIT }, KEY, { attachment: 'other', name, content })
  }

  async function count(): Promise<number> {
    const found = await readdir(folder, { recursive: true, withFileTypes: true })
    return found.filter((one) => one.isFile()).length
  }

  const taken: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
    'a.pdf': () => PDF,
    'a.png': () => PNG,
    'a.JPG': () => JPEG,
    'a.docx': docx,
    'a.odt': odt,
  }
  for (const [name, make] of Object.entries(taken)) {
    test(`is taken and kept as ${name}`, async () => {
      const bytes = await make()
      const received = await sent(name, bytes)
      assert.ok(received.ok, JSON.stringify(received))
      assert.deepEqual(await whole(files.read(KEY, received.value.storedAt)), Buffer.from(bytes))
      assert.equal(received.value.bytes, bytes.length)
    })
  }

  const refused: readonly [string, string, () => Uint8Array | Promise<Uint8Array>, string][] = [
    [
      'a program called a PDF',
      'a.pdf',
      () => Buffer.from('MZ\x90\0'.padEnd(400, '\0')),
      'file-disguised',
    ],
    [
      'a page of the web called a PNG',
      'a.png',
      () => Buffer.from('<html><script>'),
      'file-disguised',
    ],
    ['a PNG called a PDF', 'a.pdf', () => PNG, 'file-disguised'],
    ['a PDF called a program', 'a.exe', () => PDF, 'file-disguised'],
    ['a ZIP called a document', 'a.docx', async () => zipOf({ 'a.exe': 'MZ' }), 'file-disguised'],
    ['a ZIP', 'a.zip', async () => zipOf({ 'a.txt': 'a' }), 'file-type-refused'],
    ['a text', 'a.txt', () => Buffer.from('hello'), 'file-type-refused'],
    ['nothing', 'a.pdf', () => Buffer.alloc(0), 'file-empty'],
    ['too much', 'a.pdf', () => Buffer.concat([PDF, Buffer.alloc(LIMIT)]), 'file-too-large'],
  ]
  for (const [what, name, make, code] of refused) {
    test(`is refused and leaves nothing behind when it is ${what}`, async () => {
      const earlier = await count()
      const received = await sent(name, await make())
      assert.equal(received.ok ? 'taken' : received.refusal.code, code)
      assert.equal(await count(), earlier)
    })
  }

  test('just as large as may be is taken', async () => {
    const bytes = Buffer.concat([PDF, Buffer.alloc(LIMIT - PDF.length)])
    assert.equal((await sent('a.pdf', bytes)).ok, true)
  })

  const names = [
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\map\\diploma.pdf', 'diploma.pdf'],
    ['diploma\u0000\u202e.pdf', 'diploma.pdf'],
    ['diploma "zus" <x>.pdf', 'diploma zus x.pdf'],
    ['.pdf', 'bestand.pdf'],
    ['', 'bestand.pdf'],
    ['mijn diploma', 'mijn diploma.pdf'],
    [`${'a'.repeat(500)}.pdf`, `${'a'.repeat(120)}.pdf`],
  ] as const
  for (const [name, kept] of names) {
    test(`called ${JSON.stringify(name).slice(0, 40)} is kept as ${kept.slice(0, 40)}`, () => {
      assert.equal(nameToKeep(name, { type: 'application/pdf', endings: ['pdf'] }), kept)
    })
  }

  describe('with a scanner', () => {
    let scanner: FakeScanner

    before(async () => {
      scanner = await fakeScanner(path.join(folder, 'clamd.sock'))
    })
    after(() => scanner.server.close())

    test('is scanned whole, and kept when nothing is found', async () => {
      const bytes = Buffer.concat([PDF, randomBytes(150_000)])
      const received = await sent('a.pdf', bytes, clamd(scanner.address))
      assert.equal(received.ok && received.value.scan, 'clean')
      assert.deepEqual(scanner.seen.at(-1), bytes)
    })

    test('is refused and removed when something is found', async () => {
      const earlier = await count()
      const received = await sent(
        'a.pdf',
        Buffer.concat([PDF, Buffer.from('VIRUS')]),
        clamd(scanner.address),
      )
      assert.equal(received.ok ? 'taken' : received.refusal.code, 'file-infected')
      assert.equal(await count(), earlier)
    })

    test('is refused while the scanner does not answer as it should', async () => {
      const answers = [
        sent('a.pdf', Buffer.concat([PDF, Buffer.from('STRANGE')]), clamd(scanner.address)),
        sent('a.pdf', Buffer.concat([PDF, Buffer.from('HANGUP')]), clamd(scanner.address)),
        sent('a.pdf', PDF, clamd(path.join(folder, 'nobody.sock'))),
        sent('a.pdf', PDF, clamd('127.0.0.1:1')),
      ]
      for (const received of await Promise.all(answers)) {
        assert.equal(received.ok ? 'taken' : received.refusal.code, 'scan-unavailable')
      }
    })

    test('without one is kept and marked so', async () => {
      const received = await sent('a.pdf', PDF)
      assert.equal(received.ok && received.value.scan, 'not-scanned')
    })
  })
})

interface FakeScanner {
  readonly server: Server
  readonly address: string
  readonly seen: Buffer[]
}

/** Speaks INSTREAM as clamd does, and finds what is called VIRUS. */
async function fakeScanner(address: string): Promise<FakeScanner> {
  const seen: Buffer[] = []
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (piece) => {
      bytes = Buffer.concat([bytes, Buffer.from(piece)])
      const content = contentOf(bytes)
      if (content === undefined) return
      seen.push(content)
      if (content.includes('HANGUP')) socket.destroy()
      else if (content.includes('STRANGE')) socket.end('INSTREAM size limit exceeded. ERROR\0')
      else socket.end(content.includes('VIRUS') ? 'stream: Test-Virus FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(address, resolve)
  })
  return { server, address, seen }
}

/** What was sent, once all of it came. */
function contentOf(bytes: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0')
  assert.ok(command.subarray(0, bytes.length).equals(bytes.subarray(0, command.length)))
  const pieces: Buffer[] = []
  let at = command.length
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}
