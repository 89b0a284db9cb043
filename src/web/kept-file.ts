/**
 * What takes a while to make, kept beside the checkout under a name drawn from everything it depends on.
 *
 * @module
 */

import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** The text of `file`; made and kept where it is not there yet. A folder that cannot be written to only costs that time again. */
export async function keptFile(file: string, make: () => Promise<string>): Promise<string> {
  if (existsSync(file)) return readFile(file, 'utf8')
  const text = await make()
  try {
    await mkdir(path.dirname(file), { recursive: true })
    const beside = `${file}.${process.pid}`
    await writeFile(beside, text)
    await rename(beside, file)
  } catch {
    // A checkout that is read-only makes it at every start.
  }
  return text
}
