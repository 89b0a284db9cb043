/**
 * Lets Node import pages (`.tsx`). Node strips the types of `.ts` files itself; at the first page all pages are translated
 * in one go. Imported for its effect, before the first page.
 *
 * @module
 */

import { globSync, readFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.join(import.meta.dirname, '..')

const options = {
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  format: 'esm',
  target: 'node24',
  sourcemap: 'inline',
  logLevel: 'silent',
}

/** The translated pages by address; empty until the first page is asked for. */
let ready

function translateAll(esbuild) {
  try {
    const { outputFiles } = esbuild.buildSync({
      ...options,
      write: false,
      absWorkingDir: root,
      outdir: root,
      outbase: root,
      outExtension: { '.js': '.tsx' },
      entryPoints: globSync('{src,test}/**/*.tsx', { cwd: root }),
      allowOverwrite: true,
    })
    return new Map(outputFiles.map((file) => [pathToFileURL(file.path).href, file.text]))
  } catch {
    // A page has an error: each is translated when it is imported, so that the error names that page.
    return new Map()
  }
}

function translated(url) {
  const esbuild = createRequire(import.meta.url)('esbuild')
  ready ??= translateAll(esbuild)
  const text = ready.get(url)
  if (text !== undefined) return text
  const file = fileURLToPath(url)
  const source = readFileSync(file, 'utf8')
  return esbuild.transformSync(source, { ...options, loader: 'tsx', sourcefile: file }).code
}

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.tsx')) return nextLoad(url, context)
    return { format: 'module', shortCircuit: true, source: translated(url) }
  },
})
