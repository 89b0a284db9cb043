/**
 * Lets Node import pages (`.tsx`). Node strips the types of `.ts` files itself; at the first page that was not translated
 * before, all pages are translated in one go. What came of it is kept in `.cache`, by what was translated, and so is what
 * Node compiled; where nothing can be written there, everything is done anew at each start. Imported for its effect,
 * before the first page.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, enableCompileCache, registerHooks } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.join(import.meta.dirname, '..')
const folder = pathToFileURL(path.join(root, '/')).href
const kept = path.join(root, '.cache', 'pages')
enableCompileCache(path.join(root, '.cache', 'compile'))

const options = {
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  format: 'esm',
  target: 'node24',
  sourcemap: 'inline',
  logLevel: 'silent',
}

const require = createRequire(import.meta.url)

/** What a translation depends on besides the page. */
const basis = JSON.stringify([options, require('esbuild/package.json').version])

/** The translated pages by address; empty until a page is asked for that is not kept. */
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
  const file = fileURLToPath(url)
  const source = readFileSync(file, 'utf8')
  const name = path.join(kept, keyOf(file, source))
  const earlier = readKept(name)
  if (earlier !== undefined) return earlier
  const esbuild = require('esbuild')
  ready ??= translateAll(esbuild)
  const text =
    ready.get(url) ??
    esbuild.transformSync(source, { ...options, loader: 'tsx', sourcefile: file }).code
  keep(name, text)
  return text
}

function keyOf(file, source) {
  return createHash('sha256')
    .update(JSON.stringify([basis, file, source]))
    .digest('hex')
}

function readKept(name) {
  try {
    return readFileSync(name, 'utf8')
  } catch {
    return undefined
  }
}

/** Others may read it at any moment: it appears whole, or not. */
function keep(name, text) {
  try {
    mkdirSync(kept, { recursive: true })
    const draft = `${name}-${process.pid}`
    writeFileSync(draft, text)
    renameSync(draft, name)
  } catch {
    // Nothing can be kept here: it is translated again at the next start.
  }
}

/**
 * Where one of our sources lies that another imports. They are all modules and are named in full: finding out again for each of
 * the hundreds, as Node does, takes longer than reading them.
 *
 * @param {string} specifier
 * @param {string | undefined} parent The address of the source that imports it.
 */
function ownSource(specifier, parent) {
  if (!/^(?:#[a-z]|\.\.?\/)[^?#%]*\.tsx?$/u.test(specifier) || !isOwn(parent)) return undefined
  const url = specifier.startsWith('#')
    ? new URL(`src/${specifier.slice(1)}`, folder).href
    : new URL(specifier, parent).href
  if (!existsSync(fileURLToPath(url))) return undefined
  const format = url.endsWith('.ts') ? 'module-typescript' : 'module'
  return { url, format, shortCircuit: true }
}

/** @param {string | undefined} url */
function isOwn(url) {
  return url !== undefined && url.startsWith(folder) && !url.includes('/node_modules/')
}

registerHooks({
  resolve(specifier, context, nextResolve) {
    return ownSource(specifier, context.parentURL) ?? nextResolve(specifier, context)
  },
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.tsx')) return nextLoad(url, context)
    return { format: 'module', shortCircuit: true, source: translated(url) }
  },
})
