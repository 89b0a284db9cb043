/**
 * What a witness keeps, in a folder of its own: its key, the site it watches, the last head it co-signed of each record, and the
 * evidence of what contradicted one. A head is kept before it is sent, so that no crash makes a witness forget what it saw.
 *
 * @module
 */

import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { cosignatureLine, witnessKey } from '#record/head.ts'
import { keyText } from '#record/note.ts'
import { sha256 } from '#verify/digest.ts'
import { writeFileWhole } from '../whole.ts'

/** The key of a witness. */
export interface WitnessKey {
  /** `name+id+key`, to be given to whoever runs the site. */
  readonly text: string
  /** The line under a head. */
  readonly line: (note: string, seconds: number) => string
}

/** The site that is watched, as it was first seen. */
export interface Site {
  readonly installation: string
  /** The keys that sign its heads, in base64. */
  readonly keys: readonly string[]
}

/** A folder of a witness. */
export interface WitnessFolder {
  readonly key: WitnessKey
  readonly site: () => Site | undefined
  readonly keepSite: (site: Site) => Promise<void>
  /** The selections of which a head was co-signed. */
  readonly selections: () => Promise<readonly string[]>
  /** The last head that was co-signed, with our line under it. */
  readonly head: (selection: string) => string | undefined
  /** Keeps a head that is about to be sent. */
  readonly keepHead: (selection: string, note: string) => Promise<void>
  /** Whether the last head was not taken by the site yet. */
  readonly isUnsent: (selection: string) => boolean
  readonly sent: (selection: string) => void
  /** Keeps evidence; the path of the file. The same once more stays as it is. */
  readonly keepEvidence: (selection: string, text: string) => Promise<string>
  /** Lets others use the folder. */
  readonly close: () => void
}

/** Why a folder cannot be used. */
export class FolderProblem extends Error {
  readonly code: 'witness-name' | 'witness-key' | 'witness-busy' | 'witness-folder'
  readonly reason: string

  constructor(code: FolderProblem['code'], reason: string) {
    super(code)
    this.code = code
    this.reason = reason
  }
}

const siteSchema = z.object({ installation: z.string(), keys: z.array(z.string()) })

/** Opens the folder; made with a fresh key where there is none, under `name`. Nobody else uses it until it is closed. */
export function openFolder(folder: string, name: string | undefined): WitnessFolder {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const close = locked(folder)
    try {
      return opened(folder, keyIn(folder, name), close)
    } catch (error) {
      close()
      throw error
    }
  } catch (error) {
    if (error instanceof FolderProblem) throw error
    throw new FolderProblem('witness-folder', reasonOf(error))
  }
}

function opened(folder: string, key: WitnessKey, close: () => void): WitnessFolder {
  const under = (kind: string): string => {
    const place = path.join(folder, kind)
    mkdirSync(place, { recursive: true })
    return place
  }
  const at = (kind: string, selection: string): string =>
    path.join(under(kind), encodeURIComponent(selection))
  const site = path.join(folder, 'site.json')
  return {
    key,
    close,
    site: () => {
      const text = textIn(site)
      return text === undefined ? undefined : siteSchema.parse(JSON.parse(text))
    },
    keepSite: async (found) => writeFileWhole(site, [`${JSON.stringify(found, undefined, 1)}\n`]),
    selections: async () => {
      const names = await readdir(under('heads'))
      return names.filter((one) => !one.endsWith('.tmp')).map(decodeURIComponent)
    },
    head: (selection) => textIn(at('heads', selection)),
    keepHead: async (selection, note) => {
      writeFileSync(at('unsent', selection), '')
      await writeFileWhole(at('heads', selection), [note])
    },
    isUnsent: (selection) => existsSync(at('unsent', selection)),
    sent: (selection) => {
      rmSync(at('unsent', selection), { force: true })
    },
    keepEvidence: async (selection, text) => {
      const mark = sha256(text).toString('hex').slice(0, 12)
      const file = `${at('evidence', selection)}-${mark}.txt`
      if (!existsSync(file)) await writeFileWhole(file, [text])
      return file
    },
  }
}

/** A name as C2SP wants it: an address without its scheme. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/u

function keyIn(folder: string, name: string | undefined): WitnessKey {
  const file = path.join(folder, 'key')
  const known = textIn(file)
  if (known === undefined) {
    if (name === undefined || !NAME.test(name)) throw new FolderProblem('witness-name', '')
    const text = `keur-witness-key/1 ${name} ${randomBytes(32).toString('base64')}\n`
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
    return keyOf(text)
  }
  const key = keyOf(known)
  if (name !== undefined && !key.text.startsWith(`${name}+`)) {
    throw new FolderProblem('witness-name', key.text)
  }
  return key
}

/** What stands before the 32 bytes of an Ed25519 seed in the notation PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

function keyOf(text: string): WitnessKey {
  const [, name = '', encoded = ''] = /^keur-witness-key\/1 (\S+) (\S+)\n$/u.exec(text) ?? []
  const seed = Buffer.from(encoded, 'base64')
  if (!NAME.test(name) || seed.length !== 32) throw new FolderProblem('witness-key', '')
  const secret = createPrivateKey({
    key: Buffer.concat([PKCS8, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' })
  const named = witnessKey(name, Uint8Array.from(spki.subarray(-32)))
  const means = { sha256, sign: (message: Uint8Array) => sign(null, message, secret) }
  return {
    text: keyText(named, sha256),
    line: (note, seconds) => cosignatureLine(note, named, seconds, means),
  }
}

/** Holds the folder for this process; one that a process left that is not there any more is taken over. */
function locked(folder: string): () => void {
  const file = path.join(folder, 'lock')
  const holder = Number(textIn(file) ?? '')
  if (holder > 0 && holder !== process.pid && isAlive(holder)) {
    throw new FolderProblem('witness-busy', String(holder))
  }
  rmSync(file, { force: true })
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
  } catch {
    throw new FolderProblem('witness-busy', textIn(file)?.trim() ?? '')
  }
  return () => {
    rmSync(file, { force: true })
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
