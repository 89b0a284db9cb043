/**
 * The style sheet: Sass compiled once for each state of its sources, and kept beside the checkout after that.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { keptFile } from '../kept-file.ts'

const FOLDER = import.meta.dirname
const ROOT = path.join(FOLDER, '..', '..', '..')
const PACKAGES = path.join(ROOT, 'node_modules')
const CACHE = path.join(ROOT, '.cache', 'style')

/**
 * The whole style sheet as CSS. Compiling takes a second or two; the result is kept under a name drawn from everything it
 * depends on, so a kept one is never stale. A folder that cannot be written to only costs that time again.
 */
export async function styleSheet(): Promise<string> {
  return keptFile(path.join(CACHE, `${nameOfSources()}.css`), compiled)
}

function nameOfSources(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(FOLDER).toSorted()) {
    if (name.endsWith('.scss')) hash.update(name).update(readFileSync(path.join(FOLDER, name)))
  }
  for (const name of ['govuk-frontend', 'sass']) {
    hash.update(readFileSync(path.join(PACKAGES, name, 'package.json')))
  }
  return hash.digest('hex').slice(0, 16)
}

async function compiled(): Promise<string> {
  const { compileAsync } = await import('sass')
  const { css } = await compileAsync(path.join(FOLDER, 'keur.scss'), {
    loadPaths: [PACKAGES],
    style: 'compressed',
    charset: false,
    quietDeps: true,
  })
  return css
}
