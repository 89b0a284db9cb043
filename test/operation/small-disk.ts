/**
 * A disk of its own that is small, to be filled to the last byte and enlarged again. It needs a machine on which we may mount.
 *
 * @module
 */

import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdtempSync,
  openSync,
  closeSync,
  rmSync,
  rmdirSync,
  statfsSync,
  writeSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A small disk. */
export interface SmallDisk {
  readonly folder: string
  readonly enlarge: (megabytes: number) => void
  /** Takes all the room that is left. */
  readonly fill: () => void
  /** Gives back what {@link SmallDisk.fill} took. */
  readonly free: () => void
  readonly remove: () => void
}

/** Mounts a disk of so many megabytes; the reason where that is not allowed here. */
export function smallDisk(megabytes: number): SmallDisk | string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keur-disk-'))
  const refused = mount(['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder])
  if (refused !== undefined) {
    rmdirSync(folder)
    return refused
  }
  chmodSync(folder, 0o755)
  const ballast = path.join(folder, 'ballast')
  return {
    folder,
    enlarge: (to) => {
      const failed = mount(['-o', `remount,size=${to}m`, folder])
      if (failed !== undefined) throw new Error(failed)
    },
    fill: () => fillUp(folder, ballast),
    free: () => rmSync(ballast, { force: true }),
    remove: () => {
      spawnSync('umount', ['--lazy', folder])
      rmdirSync(folder)
    },
  }
}

function mount(words: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync('mount', words, { encoding: 'utf8' })
  return status === 0 ? undefined : (error?.message ?? stderr).trim()
}

const PIECE = Buffer.alloc(1 << 20, 1)

function fillUp(folder: string, ballast: string): void {
  const file = openSync(ballast, 'a')
  try {
    for (let size = PIECE.length; size > 0;) {
      try {
        writeSync(file, PIECE, 0, size)
      } catch {
        size = size === 1 ? 0 : size / 2
      }
    }
  } finally {
    closeSync(file)
  }
  const { bavail } = statfsSync(folder)
  if (bavail > 0) throw new Error(`${bavail} blocks are still free.`)
}
