/**
 * A Chromium for the browser tests: the machine's own, or the one that comes with the packages (Linux on x64).
 *
 * @module
 */

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

/** What to tell whoever has no Chromium. */
export const NO_CHROMIUM =
  'no Chromium here: run `apt-get install chromium`, or name one in the environment: CHROMIUM=/path/to/chromium'

const ROOT = path.join(import.meta.dirname, '..', '..', '..')
const CACHE = path.join(ROOT, '.cache')
const UNPACKED = path.join(CACHE, 'chromium')

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A browser, or undefined where none can be had. */
export async function launch(): Promise<Browser | undefined> {
  const own = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
    (file) => file !== undefined && file !== '' && existsSync(file),
  )
  if (own !== undefined) {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    return chromium.launch({ executablePath: own, args: [...sandbox, ...QUIET] })
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') return none()
  unpack()
  return chromium.launch({
    executablePath: path.join(UNPACKED, 'chromium'),
    args: ['--no-sandbox', ...QUIET],
    env: { ...process.env, LD_LIBRARY_PATH: path.join(UNPACKED, 'lib') },
  })
}

/** No browser: the tests are skipped, or fail where `KEUR_BROWSER=required` says that none may be. */
function none(): undefined {
  if (process.env['KEUR_BROWSER'] === 'required') throw new Error(NO_CHROMIUM)
  return undefined
}

/** Unpacks the browser of the package once, beside the checkout; whole or not at all, also when two tests start together. */
function unpack(): void {
  if (existsSync(UNPACKED)) return
  const packed = path.join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'bin')
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(path.join(CACHE, 'chromium-'))
  mkdirSync(path.join(folder, 'lib'))
  untar(brotliDecompressSync(readFileSync(path.join(packed, 'al2023.tar.br'))), folder)
  const program = brotliDecompressSync(readFileSync(path.join(packed, 'chromium.br')))
  writeFileSync(path.join(folder, 'chromium'), program, { mode: 0o755 })
  try {
    renameSync(folder, UNPACKED)
  } catch {
    rmSync(folder, { recursive: true })
  }
}

const BLOCK = 512

/** Writes the libraries in a tar archive; nothing else, and nowhere else. */
function untar(tar: Buffer, to: string): void {
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*/su, '')
    const size = Number.parseInt(tar.toString('ascii', at + 124, at + 136), 8)
    const start = at + BLOCK
    if (/^lib\/[\w.-]+$/u.test(name)) {
      writeFileSync(path.join(to, name), tar.subarray(start, start + size))
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
}
