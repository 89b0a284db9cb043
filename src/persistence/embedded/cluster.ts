/**
 * The data folder of the embedded PostgreSQL: made once, in one go, and of one version.
 *
 * @module
 */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseFailure } from '../failure.ts'
import { type Account, giveTo, ownName } from './account.ts'
import { type Binaries, settle } from './binaries.ts'

/** The database role that owns everything; the migrations run as it. */
export const OWNER = 'keur'
/** The database role of the web and the jobs. */
export const APPLICATION = 'keur_app'

/** What the programs of PostgreSQL may know of our environment. */
export const ENVIRONMENT = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' } as const

const OPTIONS = [
  `--username=${OWNER}`,
  '--encoding=UTF8',
  '--auth-local=peer',
  '--auth-host=reject',
  '--data-checksums',
  '--no-instructions',
]

/** Sees to it that the data folder exists and is of the version of the programs. */
export function ensureCluster(
  data: string,
  programs: Binaries,
  account: Account | undefined,
): void {
  if (!existsSync(path.join(data, 'PG_VERSION'))) create(data, programs, account)
  const found = readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()
  if (found !== programs.major) {
    const facts = { folder: data, found, needed: programs.major }
    throw new DatabaseFailure('data-of-another-version', facts)
  }
  admitOnlyUs(data)
}

/** Made under another name: only a finished folder bears the right one, and of two processes one is first. */
function create(data: string, programs: Binaries, account: Account | undefined): void {
  if (existsSync(data)) {
    throw new DatabaseFailure('data-unwritable', { folder: data, reason: 'EEXIST' })
  }
  const draft = mkdtempSync(`${data}-new-`)
  try {
    giveTo(account, draft)
    const { status, error, stderr } = spawnSync(
      path.join(programs.folder, 'initdb'),
      ['-D', draft, ...OPTIONS, ...programs.locale],
      { ...account, env: ENVIRONMENT, cwd: '/', encoding: 'utf8' },
    )
    if (status !== 0) throw creationFailure(error?.message ?? stderr, error)
    writeFileSync(path.join(draft, 'pg_hba.conf'), 'local all all peer map=keur\n')
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error
  }
  settle(draft, data)
}

function creationFailure(said: string, cause: unknown): DatabaseFailure {
  if (said.includes('No space left')) return new DatabaseFailure('disk-full', {}, cause)
  const reason = said.trim().split('\n').at(-1) ?? ''
  return new DatabaseFailure('embedded-unstartable', { reason }, cause)
}

/** The account that starts Keur, and no other, may be the owner or the application. */
function admitOnlyUs(data: string): void {
  const file = path.join(data, 'pg_ident.conf')
  const us = JSON.stringify(ownName())
  const wanted = `keur ${us} ${OWNER}\nkeur ${us} ${APPLICATION}\n`
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return
  writeFileSync(file, wanted)
}
