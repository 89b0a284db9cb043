/**
 * Writes the JSON Schemas, or checks that those in the repository are up to date.
 *
 * @module
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { formats, schemaText } from './catalogue.ts'
import { referenceText } from './reference.ts'

const root = path.join(import.meta.dirname, '..', '..')

/** Every file written from the schemas: its path from the root, and its text. */
export function writtenFiles(): readonly (readonly [string, string])[] {
  return formats.flatMap((format) => [
    [`schemas/${format.file}.schema.json`, schemaText(format)] as const,
    [`docs/reference/${format.file}.md`, referenceText(format)] as const,
  ])
}

/** Writes every schema; with `isCheck` only compares. The exit status: 1 when one differs. */
export async function writeSchemas(isCheck: boolean): Promise<number> {
  let status = 0
  for (const [name, text] of writtenFiles()) {
    const file = path.join(root, name)
    if (!isCheck) {
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, text)
    } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
      console.error(`${name} differs from the code; run: npm run schemas`)
      status = 1
    }
  }
  return status
}
