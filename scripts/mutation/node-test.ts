/**
 * Lets Stryker drive Node's own test runner over TypeScript sources: every test file runs in a process of its own, and a
 * mutant meets only the test files that reach it, the nearest by name first, up to the first that fails.
 *
 * To Stryker a test file is one test. Strings given to `describe` of a schema are left alone: they are help for editors.
 *
 * @module
 */

import { execFile } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'

/** The test files that may find a mutant of the core. */
const TEST_FILES = ['src/core/**/*.test.ts', 'test/cases/**/*.test.ts', 'test/model/**/*.test.ts']

/** Change every leaf of every regulation, for minutes: too long to meet every mutant of the words. */
const TOO_LONG = [
  'src/core/regulation/words/print.test.ts',
  'src/core/regulation/messages/messages.test.ts',
]

const COVERAGE_HOOK = path.join(import.meta.dirname, 'coverage.mjs')

/** How many times each mutant was reached, by the mutant's number. */
type Coverage = Readonly<Record<string, number>>

interface FileRun {
  readonly status: 'success' | 'failed' | 'timeout'
  readonly output: string
  readonly timeSpentMs: number
}

interface MutantRunOptions {
  readonly timeout: number
  readonly testFilter?: readonly string[]
  readonly activeMutant: { readonly id: string; readonly fileName: string }
}

function testFiles(): readonly string[] {
  return globSync(TEST_FILES, { exclude: TOO_LONG }).toSorted()
}

class NodeTestRunner {
  #coverageFolder = ''

  capabilities(): unknown {
    return { reloadEnvironment: true }
  }

  init(): void {
    this.#coverageFolder = mkdtempSync(path.join(tmpdir(), 'keur-coverage-'))
  }

  dispose(): void {
    rmSync(this.#coverageFolder, { recursive: true, force: true })
  }

  /** Runs every test file once, without a mutant, and notes which mutants each one reaches. */
  async dryRun({ timeout }: { readonly timeout: number }): Promise<unknown> {
    const files = testFiles()
    const tests: object[] = []
    const perTest: Record<string, Coverage> = {}
    const waiting = [...files.entries()]
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, file] = next
        const noted = path.join(this.#coverageFolder, `${index}.json`)
        // oxlint-disable-next-line no-await-in-loop -- one process at a time for each worker
        const run = await runFile(file, timeout, { KEUR_COVERAGE: noted }, [
          '--import',
          COVERAGE_HOOK,
        ])
        tests.push(asTest(file, run))
        perTest[file] = JSON.parse(readFileSync(noted, 'utf8'))
      }
    }
    await Promise.all(Array.from({ length: availableParallelism() }, worker))
    return { status: 'complete', tests, mutantCoverage: { static: {}, perTest } }
  }

  /** Runs the test files that reach the mutant until one of them fails. */
  async mutantRun({ timeout, testFilter, activeMutant }: MutantRunOptions): Promise<unknown> {
    const files = nearestFirst(testFilter ?? testFiles(), activeMutant.fileName)
    const end = performance.now() + timeout * 0.9
    for (const [index, file] of files.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- the first failure settles it
      const run = await runFile(file, end - performance.now(), {
        __STRYKER_ACTIVE_MUTANT__: activeMutant.id,
      })
      if (run.status === 'timeout') return { status: 'timeout' }
      if (run.status === 'failed') {
        const failureMessage = run.output.slice(-2000)
        return { status: 'killed', killedBy: [file], failureMessage, nrOfTests: index + 1 }
      }
    }
    return { status: 'survived', nrOfTests: files.length }
  }
}

async function runFile(
  file: string,
  timeout: number,
  environment: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): Promise<FileRun> {
  const start = performance.now()
  return new Promise((resolve) => {
    const settings = {
      env: { ...process.env, ...environment },
      timeout: Math.max(1, Math.round(timeout)),
      killSignal: 'SIGKILL',
      maxBuffer: 64 * 1024 * 1024,
    } as const
    execFile(process.execPath, [...options, file], settings, (error, stdout, stderr) => {
      const status = error === null ? 'success' : error.killed === true ? 'timeout' : 'failed'
      resolve({ status, output: stdout + stderr, timeSpentMs: performance.now() - start })
    })
  })
}

function asTest(file: string, { status, output, timeSpentMs }: FileRun): object {
  const test = { id: file, name: file, fileName: file, timeSpentMs }
  return status === 'success'
    ? { ...test, status: 0 }
    : { ...test, status: 1, failureMessage: output.slice(-4000) }
}

/** The test beside the mutated file, then those in its folder, then the others; by name within each. */
function nearestFirst(files: readonly string[], mutated: string): readonly string[] {
  const own = mutated.replace(/\.ts$/, '.test.ts')
  const distance = (file: string): number => {
    if (own.endsWith(file)) return 0
    return path.dirname(own).endsWith(path.dirname(file)) ? 1 : 2
  }
  return files.toSorted((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1))
}

interface NodePath {
  isStringLiteral(): boolean
  isTemplateLiteral(): boolean
  readonly parent: {
    readonly callee?: { readonly property?: { readonly name?: string } }
  } | null
}

const described = {
  shouldIgnore(node: NodePath): string | undefined {
    const isText = node.isStringLiteral() || node.isTemplateLiteral()
    if (!isText || node.parent?.callee?.property?.name !== 'describe') return undefined
    return 'help for editors'
  },
}

interface FunctionPath {
  isFunctionDeclaration(): boolean
  readonly node: { readonly id?: { readonly name?: string } | null }
}

/** How many functions stand for one that is tried; 1 tries all. */
const ONE_IN = Number(process.env['KEUR_MUTATION_SAMPLE'] ?? '1')

/** Leaves functions out, the same ones each time, so that a sample of a large core can be tried. */
const sampled = {
  shouldIgnore(found: FunctionPath): string | undefined {
    if (ONE_IN <= 1 || !found.isFunctionDeclaration()) return undefined
    return sumOf(found.node.id?.name ?? '') % ONE_IN === 0 ? undefined : 'not in the sample'
  },
}

function sumOf(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521
  return sum
}

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [
  { kind: 'TestRunner', name: 'node-test', injectableClass: NodeTestRunner },
  { kind: 'Ignore', name: 'described', value: described },
  { kind: 'Ignore', name: 'sampled', value: sampled },
] as const
