import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { DatabaseFailure } from '../failure.ts'
import { sealingKey } from '../sealing.ts'
import { type SealedFiles, sealedFilesIn } from './sealed-files.ts'

const PIECE = 65_536
const KEY = sealingKey(randomBytes(32))

describe('a sealed file', () => {
  let folder: string
  let files: SealedFiles

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'keur-files-'))
    files = sealedFilesIn(folder)
  })
  after(async () => rm(folder, { recursive: true, force: true }))

  for (const size of [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 200_001]) {
    test(`of ${size} bytes opens again, in whatever pieces it came`, async () => {
      const bytes = randomBytes(size)
      const name = await files.write(KEY, inPiecesOf(bytes, 10_007))
      assert.deepEqual(await whole(files.read(KEY, name)), bytes)
      const stored = await readFile(path.join(folder, name))
      if (size > 16) assert.ok(!stored.includes(bytes.subarray(0, 16)))
    })
  }

  const damages: Readonly<Record<string, (stored: Buffer) => Buffer>> = {
    'a byte was changed in': (stored) => {
      stored[100] = (stored[100] ?? 0) ^ 1
      return stored
    },
    'the end was cut off': (stored) => stored.subarray(0, 44 + 2 * (PIECE + 16)),
    'the end was cut off within a piece': (stored) => stored.subarray(0, -1),
    'two pieces changed places in': (stored) => {
      const [a, b] = [44, 44 + PIECE + 16]
      return Buffer.concat([
        stored.subarray(0, a),
        stored.subarray(b, b + PIECE + 16),
        stored.subarray(a, b),
        stored.subarray(b + PIECE + 16),
      ])
    },
    'something was put behind': (stored) => Buffer.concat([stored, randomBytes(20)]),
    'only the head is left of': (stored) => stored.subarray(0, 44),
    'nothing is left of': () => Buffer.alloc(0),
  }
  for (const [what, damage] of Object.entries(damages)) {
    test(`does not open when ${what}`, async () => {
      const name = await files.write(KEY, inPiecesOf(randomBytes(3 * PIECE), 50_000))
      const file = path.join(folder, name)
      await writeFile(file, damage(await readFile(file)))
      await assert.rejects(whole(files.read(KEY, name)), isBroken)
    })
  }

  test('does not open with another key, or under another name', async () => {
    const [one, other] = [
      await files.write(KEY, inPiecesOf(randomBytes(10), 10)),
      await files.write(KEY, inPiecesOf(randomBytes(10), 10)),
    ]
    await assert.rejects(whole(files.read(sealingKey(randomBytes(32)), one)), isBroken)
    await writeFile(path.join(folder, other), await readFile(path.join(folder, one)))
    await assert.rejects(whole(files.read(KEY, other)), isBroken)
  })

  test('leaves nothing behind when it does not come whole', async () => {
    const earlier = await countIn(folder)
    await assert.rejects(files.write(KEY, breaking()), /gone/)
    assert.equal(await countIn(folder), earlier)
  })

  test('that is gone is told to whoever reads it, and to nobody when nobody does', async () => {
    const name = await files.write(KEY, inPiecesOf(randomBytes(10), 10))
    await files.remove(name)
    const unread = files.read(KEY, name)
    await assert.rejects(whole(files.read(KEY, name)), isMissing)
    await assert.rejects(files.write(KEY, files.read(KEY, name)), isMissing)
    assert.ok(unread !== undefined)
  })

  test('is not looked for outside the folder', async () => {
    await assert.rejects(files.remove('../../etc/passwd'), TypeError)
  })
})

async function countIn(folder: string): Promise<number> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found.filter((one) => one.isFile()).length
}

async function* breaking(): AsyncGenerator<Uint8Array> {
  yield randomBytes(PIECE * 2)
  throw new Error('gone')
}

function isBroken(error: unknown): boolean {
  return error instanceof DatabaseFailure && error.code === 'seal-broken'
}

function isMissing(error: unknown): boolean {
  return error instanceof DatabaseFailure && error.code === 'file-missing'
}

async function* inPiecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

async function whole(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}
