/**
 * The style sheet: Sass compiled once for each state of its sources, and kept beside the checkout after that.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

const FOLDER = import.meta.dirname
const ROOT = path.join(FOLDER, '..', '..', '..')
const PACKAGES = path.join(ROOT, 'node_modules')
const CACHE = path.join(ROOT, '.cache', 'style')

/**
 * The whole style sheet as CSS. Compiling takes a second or two; the result is kept under a name drawn from everything it
 * depends on, so a kept one is never stale. A folder that cannot be written to only costs that time again.
 */
export async function styleSheet(): Promise<string> {
  const kept = path.join(CACHE, `${nameOfSources()}.css`)
  if (existsSync(kept)) return readFile(kept, 'utf8')
  const css = await compiled()
  await keep(kept, css)
  return css
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

async function keep(file: string, css: string): Promise<void> {
  try {
    await mkdir(CACHE, { recursive: true })
    const beside = `${file}.${process.pid}`
    await writeFile(beside, css)
    await rename(beside, file)
  } catch {
    // A checkout that is read-only compiles at every start.
  }
}
