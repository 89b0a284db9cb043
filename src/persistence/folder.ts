/**
 * Making a folder, level by level. Node's own way (`recursive: true`) goes round for good where a folder exists in which
 * nothing can be made and the system says so with `ENOENT`, as in `/proc`.
 *
 * @module
 */

import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** Makes the folder and those above it, each with this mode, where they are missing. Throws what the system says where it cannot. */
export function makeFolder(folder: string, mode = 0o777): void {
  if (isFolder(folder)) return
  const above = path.dirname(folder)
  if (above !== folder) makeFolder(above, mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    // Another process may have been first.
    if (!isFolder(folder)) throw error
  }
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true
}
