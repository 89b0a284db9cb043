import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { DatabaseFailure } from './failure.ts'
import { createKeyFile, keysIn, readKeys } from './key-file.ts'

describe('the key file', () => {
  let folder: string

  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'keur-keys-'))
  })

  after(() => {
    rmSync(folder, { recursive: true })
  })

  test('is made once, for nobody else to read', () => {
    const file = path.join(folder, 'keys')
    createKeyFile(file, 'first')
    const text = readFileSync(file, 'utf8')
    createKeyFile(file, 'second')
    assert.equal(readFileSync(file, 'utf8'), text)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    assert.equal(readKeys(file).wrapping.current, 'first')
    assert.deepEqual(readdirSync(folder), ['keys'])
  })

  test('gives the first key of a kind as the current one and keeps the others', () => {
    const { wrapping } = keysIn(lines(['wrap', 'new', 1], ['wrap', 'old', 2]), 'keys')
    assert.equal(wrapping.current, 'new')
    assert.deepEqual([...wrapping.all.keys()], ['new', 'old'])
  })

  test('signs with Ed25519', () => {
    const { signing } = keysIn(lines(), 'keys')
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), signing.publicKey])
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    const message = Buffer.from('a head')
    assert.equal(verify(null, message, key, signing.sign(message)), true)
  })

  test('is refused without quoting a key when a line or a kind is wrong', () => {
    for (const text of [
      '',
      'wrap a AAAA',
      `wrap a ${secret(1)}`,
      `${lines()}what is this\n`,
      `${lines()}wrap a/b ${secret(9)}`,
    ]) {
      assert.throws(() => keysIn(text, 'keys'), isUnusable)
    }
    assert.throws(() => readKeys(path.join(folder, 'none')), isUnusable)
  })
})

function lines(...more: readonly (readonly [string, string, number])[]): string {
  const all = [...more, ['wrap', 'base', 5], ['sign', 'base', 6], ['address', 'base', 7]] as const
  const used =
    more.length > 0 ? all.filter(([kind, name]) => kind !== 'wrap' || name !== 'base') : all
  return [
    '# secrets',
    '',
    ...used.map(([kind, name, seed]) => `${kind} ${name} ${secret(seed)}`),
    '',
  ].join('\n')
}

function secret(seed: number): string {
  return Buffer.alloc(32, seed).toString('base64')
}

function isUnusable(error: unknown): boolean {
  assert.ok(error instanceof DatabaseFailure)
  assert.equal(error.says.nl.includes(secret(9)), false)
  return error.code === 'keys-unusable'
}
