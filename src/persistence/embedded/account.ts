/**
 * Under which account of the machine the embedded PostgreSQL runs. It refuses to run as root; started by root it runs as
 * `nobody`, which must be able to walk to its programs and its data.
 *
 * @module
 */

import { chownSync, readFileSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseFailure } from '../failure.ts'

/** The numbers of another account, for starting a program as it. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Whether this process runs as root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** The account to hand the database to: `nobody` when this is root, else none: our own. */
export function serverAccount(): Account | undefined {
  return isRoot() ? accountOf('nobody', readFileSync('/etc/passwd', 'utf8')) : undefined
}

/** The account of that name in the text of a passwd file. */
export function accountOf(name: string, passwd: string): Account {
  const line = passwd.split('\n').find((one) => one.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  if (uid === undefined || gid === undefined) {
    throw new DatabaseFailure('embedded-account', { reason: `no account "${name}"` })
  }
  return { uid: Number(uid), gid: Number(gid) }
}

/** The name this process has for the database, which asks the machine who is calling. */
export function ownName(): string {
  try {
    return os.userInfo().username
  } catch (error) {
    const reason = `user ${String(process.getuid?.())} has no name in /etc/passwd`
    throw new DatabaseFailure('embedded-account', { reason }, error)
  }
}

/** Whether an account without privileges can walk to this place, as far as it exists. */
export function isReachable(place: string): boolean {
  const above = path.dirname(place)
  const status = statSync(place, { throwIfNoEntry: false })
  if (status?.isDirectory() === true && (status.mode & 0o001) === 0) return false
  return above === place || isReachable(above)
}

/** Hands a file or folder over to the account, if there is another one. */
export function giveTo(account: Account | undefined, place: string): void {
  if (account !== undefined) chownSync(place, account.uid, account.gid)
}
