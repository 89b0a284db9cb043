/**
 * The key file: the secrets of an installation. One key a line, `kind name base64`; empty lines and lines that begin with
 * `#` say nothing. The first key of a kind is the current one; older ones stay to open what they sealed.
 *
 * Whoever has this file and the database can read everything; whoever loses it loses what is personal. It is kept apart
 * from the backups.
 *
 * @module
 */

import { createPrivateKey, createPublicKey, randomBytes, randomUUID, sign } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import type { Sign } from '#record/note.ts'
import { DatabaseFailure } from './failure.ts'
import { makeFolder } from './folder.ts'
import { type SealingKey, type WrappingKeys, sealingKey } from './sealing.ts'

/** A key that signs heads and receipts (Ed25519). */
export interface SigningKey {
  readonly name: string
  /** The 32 bytes of the public key. */
  readonly publicKey: Uint8Array
  readonly sign: Sign
}

/** The keys of an installation. */
export interface Keys {
  readonly wrapping: WrappingKeys
  readonly signing: SigningKey
  /** Hashes addresses, so that one can be found without any being readable. */
  readonly addresses: SealingKey
}

const KINDS = ['wrap', 'sign', 'address'] as const
type Kind = (typeof KINDS)[number]

/** The keys in the file. Throws a `DatabaseFailure` that says what is wrong with it, without quoting any of it. */
export function readKeys(file: string): Keys {
  return keysIn(read(file), file)
}

/**
 * Makes a file with fresh keys, and its folder where it is missing, readable by nobody else. Where one is already, that one stays. It appears whole or not at all,
 * whatever happens meanwhile. Throws a `DatabaseFailure` where it cannot be written.
 */
export function createKeyFile(file: string, name: string): void {
  if (existsSync(file)) return
  const text = KINDS.map((kind) => `${kind} ${name} ${randomBytes(32).toString('base64')}\n`)
  const beside = `${file}.${randomUUID()}`
  try {
    makeFolder(path.dirname(file))
    writeDurably(beside, text.join(''))
    // Of two processes at the same moment one is first, and its keys stand.
    linkSync(beside, file)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'write'
    if (reason === 'ENOSPC') throw new DatabaseFailure('disk-full', {}, error)
    if (reason !== 'EEXIST') throw new DatabaseFailure('keys-unusable', { file, reason }, error)
  } finally {
    rmSync(beside, { force: true })
  }
}

function writeDurably(file: string, text: string): void {
  const target = openSync(file, 'wx', 0o600)
  try {
    writeSync(target, text)
    fsyncSync(target)
  } finally {
    closeSync(target)
  }
}

/** The keys that the text of a key file says. */
export function keysIn(text: string, file: string): Keys {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const keys = lines.map((line, index) => keyIn(line, `${file}:${index + 1}`))
  const ofKind = (wanted: Kind): ReadonlyMap<string, Buffer> =>
    new Map(keys.filter(({ kind }) => kind === wanted).map(({ name, key }) => [name, key]))
  const [sign_, wrap, address] = [ofKind('sign'), ofKind('wrap'), ofKind('address')].map(
    (found) => {
      const [first] = found
      if (first === undefined) throw unusable(file, 'a kind of key is missing')
      return { all: found, current: first[0], key: first[1] }
    },
  )
  if (sign_ === undefined || wrap === undefined || address === undefined) throw unusable(file, '')
  return {
    wrapping: {
      current: wrap.current,
      all: new Map([...wrap.all].map(([name, key]) => [name, sealingKey(key)])),
    },
    signing: signingKey(sign_.current, sign_.key),
    addresses: sealingKey(address.key),
  }
}

interface NamedKey {
  readonly kind: Kind
  readonly name: string
  readonly key: Buffer
}

function keyIn(line: string, place: string): NamedKey {
  const [written, name = '', base64 = ''] = line.split(/\s+/)
  const kind = KINDS.find((one) => one === written)
  const key = Buffer.from(base64, 'base64')
  if (kind === undefined || !/^[\w.-]{1,64}$/.test(name) || key.length !== 32) {
    throw unusable(place, 'expected: wrap|sign|address NAME BASE64 (32 bytes)')
  }
  return { kind, name, key }
}

/** What stands before the 32 bytes of an Ed25519 seed in the notation PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

function signingKey(name: string, seed: Buffer): SigningKey {
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    name,
    publicKey: spki.subarray(-32),
    sign: (message) => sign(null, message, key),
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new DatabaseFailure('keys-unusable', { file, reason }, error)
  }
}

function unusable(file: string, reason: string): DatabaseFailure {
  return new DatabaseFailure('keys-unusable', { file, reason })
}
