/**
 * The script of the page that verifies a receipt: the sources in `src/browser` and the verifier, in one file.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { keptFile } from '../../kept-file.ts'

const ROOT = path.join(import.meta.dirname, '..', '..', '..', '..')
const ENTRY = 'src/browser/receipt-check.ts'

/** Everything that the script is made of; packages by their version. */
const SOURCES = ['src/browser/*.ts', 'src/verify/*.ts', 'node_modules/{zod,esbuild}/package.json']

/** The script; bundled once for each state of its sources. */
export async function receiptCheckScript(): Promise<string> {
  const name = `receipt-check-${nameOfSources()}.js`
  return keptFile(path.join(ROOT, '.cache', 'script', name), async () => (await bundled()).text)
}

function nameOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename))
  for (const name of globSync(SOURCES, { cwd: ROOT }).toSorted()) {
    hash.update(name).update(readFileSync(path.join(ROOT, name)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** The script and the files that went into it, by their path in the checkout. */
export async function bundled(): Promise<{
  readonly text: string
  readonly inputs: readonly string[]
}> {
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    metafile: true,
    plugins: [
      {
        // What the verifier finds is told in the page's own words, never in those of zod in fifty languages.
        name: 'no-languages-of-zod',
        setup: (building) => {
          building.onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, () => ({ contents: '' }))
        },
      },
    ],
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error('One entry gives one file.')
  return { text: output.text, inputs: Object.keys(metafile.inputs) }
}
