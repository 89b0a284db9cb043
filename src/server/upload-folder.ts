/**
 * Where the files lie that candidates send along.
 *
 * @module
 */

import path from 'node:path'

/** The folder in the data folder. */
export function uploadFolder(data: string): string {
  return path.join(data, 'uploads')
}
