/**
 * Lets Stryker drive Node's own test runner over TypeScript sources: a mutant meets only the tests that reach it, up to
 * the first that fails. Every test file runs in a process of its own, a long test too. First comes what promises most for
 * its time: the file beside the mutated one, and those that noticed an earlier mutant of the same source.
 *
 * Strings given to `describe` of a schema are left alone: they are help for editors.
 *
 * @module
 */

import { appendFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type FileRun, limitFor, runFile, withLimit } from './process.ts'
import { type Broken, isInSample, sampleAskedFor } from './sample.ts'
import type { FileNotes, Reached } from './watched-test.ts'

/** The test files that may notice a mutant of the core; fewer where only those of some places are asked for. */
const TEST_FILES = process.env['KEUR_MUTATION_TESTS']
  ?.split(',')
  .map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.test.ts`)) ?? [
  'src/core/**/*.test.ts',
  'test/{approved,cases,checks,eligibility,examples,model}/**/*.test.ts',
]

/** A test that takes longer than this many milliseconds meets only the mutants of its own folder. */
const LONG = 2000

/** How much more a test file beside the source promises than another that takes as long. */
const BESIDE = 4

/** A mutant that no test of so many milliseconds together noticed counts as unnoticed. */
const ENOUGH = 20_000

/** Where the notes of the measuring run are kept, for every process that tries mutants. */
const NOTES = path.resolve('reports', 'mutation-notes')

/** The tests that fail without a mutant, because they read the sources that Stryker changed. */
export const LEFT_OUT = path.join(NOTES, 'left-out.txt')

interface MutantRunOptions {
  readonly testFilter?: readonly string[]
  readonly activeMutant: Broken & { readonly id: string }
}

/** A test file as it was measured. */
interface Measured {
  readonly tests: readonly number[]
  /** The time to read the file, without its tests. */
  readonly reading: number
}

/** The part of a test file that reaches a mutant. */
interface Part {
  readonly file: string
  readonly tests: readonly number[]
  readonly milliseconds: number
}

class NodeTestRunner {
  static readonly inject = ['options'] as const
  readonly #workers: number
  readonly #noticedBy = new Map<string, Map<string, number>>()
  #measured: ReadonlyMap<string, Measured> | undefined

  constructor(options: { readonly concurrency?: number }) {
    this.#workers = options.concurrency ?? 1
  }

  capabilities(): unknown {
    return { reloadEnvironment: true }
  }

  /** Runs every test file once, without a mutant, and notes which mutants each of its tests reaches. */
  async dryRun(): Promise<unknown> {
    mkdirSync(NOTES, { recursive: true })
    writeFileSync(LEFT_OUT, '')
    const tests: object[] = []
    const perTest: Record<string, Reached> = {}
    const measured: Record<string, Measured> = {}
    const waiting = [...globSync(TEST_FILES).toSorted().entries()]
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, file] = next
        const noted = path.join(NOTES, `${index}.json`)
        // oxlint-disable-next-line no-await-in-loop -- one process at a time for each worker
        const run = await runFile(file, { KEUR_NOTES: noted })
        if (run.status !== 'success') tests.push(unreadable(file, run))
        const notes: FileNotes = JSON.parse(readFileSync(noted, 'utf8'))
        measured[file] = measuredIn(notes)
        for (const [number, { name, milliseconds, reached, failed }] of notes.tests.entries()) {
          if (failed) appendFileSync(LEFT_OUT, `${file}: ${name}\n`)
          if (failed) continue
          const id = `${file}#${number}`
          tests.push({
            id,
            name: `${file}: ${name}`,
            fileName: file,
            timeSpentMs: milliseconds,
            status: 0,
          })
          perTest[id] = { ...notes.outside, ...reached }
        }
      }
    }
    await Promise.all(Array.from({ length: this.#workers }, worker))
    writeFileSync(path.join(NOTES, 'measured.json'), JSON.stringify(measured))
    return { status: 'complete', tests, mutantCoverage: { static: {}, perTest } }
  }

  /** Runs the tests that reach the mutant until one of them fails. */
  async mutantRun({ testFilter = [], activeMutant }: MutantRunOptions): Promise<unknown> {
    if (!isInSample(asReported(activeMutant), sampleAskedFor())) {
      return { status: 'error', errorMessage: 'not in the sample' }
    }
    const source = activeMutant.fileName
    const parts = this.#ordered(this.#partsOf(testFilter, source), source)
    let tried = 0
    let spent = 0
    for (const part of parts) {
      if (spent > ENOUGH) break
      spent += part.milliseconds
      // oxlint-disable-next-line no-await-in-loop -- the first failure settles it
      const run = await runPart(part, activeMutant.id)
      tried += part.tests.length
      if (run.status === 'success') continue
      const counts = this.#noticedBy.get(source) ?? new Map<string, number>()
      this.#noticedBy.set(source, counts.set(part.file, (counts.get(part.file) ?? 0) + 1))
      if (run.status === 'timeout') return { status: 'timeout', reason: part.file }
      const failureMessage = run.output.slice(0, 2000)
      return { status: 'killed', killedBy: [`${part.file}#0`], failureMessage, nrOfTests: tried }
    }
    return { status: 'survived', nrOfTests: tried }
  }

  #partsOf(ids: readonly string[], source: string): readonly Part[] {
    this.#measured ??= new Map(
      Object.entries<Measured>(JSON.parse(readFileSync(path.join(NOTES, 'measured.json'), 'utf8'))),
    )
    const numbers = Map.groupBy(ids, (id) => id.slice(0, id.indexOf('#')))
    return [...numbers].flatMap(([file, own]) => {
      const { reading, tests: times } = this.#measured?.get(file) ?? { reading: 0, tests: [] }
      const isNear = source.includes(`${path.posix.dirname(file)}/`)
      const tests = own.map((id) => Number(id.slice(id.indexOf('#') + 1)))
      const quick = tests.filter((number) => (times[number] ?? 0) <= LONG)
      const slow = isNear ? tests.filter((number) => (times[number] ?? 0) > LONG) : []
      return [quick, ...slow.map((number) => [number])]
        .filter((some) => some.length > 0)
        .map((some) => ({
          file,
          tests: some,
          milliseconds: some.reduce((sum, number) => sum + (times[number] ?? 0), reading),
        }))
    })
  }

  #ordered(parts: readonly Part[], source: string): readonly Part[] {
    const own = source.replace(/\.ts$/, '.test.ts')
    const counts = this.#noticedBy.get(source)
    const promise = ({ file, milliseconds }: Part): number =>
      ((own.endsWith(file) ? BESIDE : 1) + (counts?.get(file) ?? 0)) / milliseconds
    return parts.toSorted((a, b) => promise(b) - promise(a))
  }
}

async function runPart({ file, tests, milliseconds }: Part, mutant: string): Promise<FileRun> {
  const chosen = { KEUR_TESTS: tests.join(',') }
  return withLimit(
    (limit) => runFile(file, { ...chosen, __STRYKER_ACTIVE_MUTANT__: mutant }, limit),
    () => runFile(file, chosen),
    limitFor(milliseconds),
  )
}

function measuredIn({ milliseconds, tests }: FileNotes): Measured {
  const times = tests.map((test) => test.milliseconds)
  return { tests: times, reading: times.reduce((left, time) => left - time, milliseconds) }
}

function unreadable(file: string, { output }: FileRun): object {
  return {
    id: file,
    name: file,
    fileName: file,
    timeSpentMs: 0,
    status: 1,
    failureMessage: output.slice(-4000),
  }
}

/** While it tries mutants Stryker counts lines and columns from zero; in what it reports, from one. */
function asReported(broken: Broken): Broken {
  const { start, end } = broken.location
  return {
    ...broken,
    location: {
      start: { line: start.line + 1, column: start.column + 1 },
      end: { line: end.line + 1, column: end.column + 1 },
    },
  }
}

/** Runs no test: lets Stryker list the mutants there are. */
class ListingRunner {
  capabilities(): unknown {
    return { reloadEnvironment: true }
  }

  /** One test that reaches nothing. */
  async dryRun(): Promise<unknown> {
    const test = { id: 'none', name: 'none', timeSpentMs: 0, status: 0 }
    return { status: 'complete', tests: [test], mutantCoverage: { static: {}, perTest: {} } }
  }

  /** Never called: no test reaches a mutant. */
  async mutantRun(): Promise<unknown> {
    return { status: 'error', errorMessage: 'only listed' }
  }
}

/** Tells of each unnoticed mutant as soon as it is known. */
class UnnoticedReporter {
  onMutantTested(tested: Tested): void {
    const { status, fileName, location, replacement = '' } = tested
    if (status !== 'Survived' && status !== 'NoCoverage') return
    if (!isInSample(tested, sampleAskedFor())) return
    const text = replacement.replaceAll(/\s+/g, ' ').slice(0, 80)
    const place = `${path.relative('', fileName)}:${location.start.line}:${location.start.column}`
    const kind = status === 'Survived' ? 'unnoticed' : 'unreached'
    process.stdout.write(`${place} ${kind}: ${text}\n`)
  }
}

interface Tested extends Broken {
  readonly status: string
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

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [
  { kind: 'TestRunner', name: 'node-test', injectableClass: NodeTestRunner },
  { kind: 'TestRunner', name: 'listing', injectableClass: ListingRunner },
  { kind: 'Reporter', name: 'unnoticed', injectableClass: UnnoticedReporter },
  { kind: 'Ignore', name: 'described', value: described },
] as const
