/**
 * Writes the JSON Schemas, or checks that those in the repository are up to date.
 *
 * @module
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { formats, schemaText } from './catalogue.ts'

const folder = path.join(import.meta.dirname, '..', '..', 'schemas')

/** Writes every schema; with `isCheck` only compares. The exit status: 1 when one differs. */
export async function writeSchemas(isCheck: boolean): Promise<number> {
  await mkdir(folder, { recursive: true })
  let status = 0
  for (const format of formats) {
    const file = path.join(folder, `${format.file}.schema.json`)
    const text = schemaText(format)
    if (!isCheck) await writeFile(file, text)
    else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
      console.error(`${file} differs from the code; run: npm run schemas`)
      status = 1
    }
  }
  return status
}
