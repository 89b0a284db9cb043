import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { NotWritable, writeFileWhole, writeOutWhole } from './whole.ts'

const MEGABYTE = 'x'.repeat(1_000_000)

describe('writing whole or not at all', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'keur-whole-'))
  })

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('puts all pieces in the file', async () => {
    const file = path.join(folder, 'result')
    await writeFileWhole(file, ['a', MEGABYTE, '', 'é'])
    assert.equal(readFileSync(file, 'utf8'), `a${MEGABYTE}é`)
    assert.deepEqual(readdirSync(folder), ['result'])
  })

  test('leaves no file when making the pieces fails', async () => {
    const work = writeFileWhole(path.join(folder, 'result'), failing(MEGABYTE))
    await assert.rejects(work, /broke/)
    assert.deepEqual(readdirSync(folder), [])
  })

  test('fails with the cause when the place cannot be written', async () => {
    const work = writeFileWhole(path.join(folder, 'nowhere', 'result'), ['a'])
    await assert.rejects(work, (error) => error instanceof NotWritable && error.code === 'ENOENT')
  })

  test('leaves no file after an interrupt, and ends by it', async () => {
    const program = `
      import { writeFileWhole } from ${JSON.stringify(path.join(import.meta.dirname, 'whole.ts'))}
      function* pieces() {
        yield 'x'.repeat(1_000_000)
        process.kill(process.pid, 'SIGINT')
        for (let count = 0; count < 1000; count += 1) yield 'x'.repeat(1_000_000)
      }
      await writeFileWhole(${JSON.stringify(path.join(folder, 'result'))}, pieces())`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program])
    const [, signal] = await once(child, 'close')
    assert.equal(signal, 'SIGINT')
    assert.deepEqual(readdirSync(folder), [])
  })

  test('writes nothing on standard output when making the pieces fails', async () => {
    const { written, terminal } = listening()
    await assert.rejects(writeOutWhole(terminal, failing('a'.repeat(500_000))), /broke/)
    assert.deepEqual(written, [])
  })

  for (const [size, count] of [
    ['small', 3],
    ['large', 80],
  ] as const) {
    test(`writes a ${size} result on standard output in order`, async () => {
      const { written, terminal } = listening()
      const pieces = Array.from({ length: count }, (_, index) => `${index}${MEGABYTE}`)
      await writeOutWhole(terminal, pieces)
      assert.ok(Buffer.concat(written).equals(Buffer.from(pieces.join(''))))
    })
  }
})

function* failing(first: string): Generator<string> {
  yield first
  throw new Error('it broke')
}

function listening(): {
  readonly written: readonly Buffer[]
  readonly terminal: Parameters<typeof writeOutWhole>[0]
} {
  const written: Buffer[] = []
  return {
    written,
    terminal: {
      out: (text) => {
        written.push(Buffer.from(text))
        return Promise.resolve()
      },
    },
  }
}
