/**
 * Stands in for `node:test` in a mutation run. While measuring (`KEUR_NOTES` names a file) it notes for each test how
 * long it takes and which mutants it reaches. While trying a mutant it runs only the tests that reach it (`KEUR_TESTS`,
 * by number) and ends the process at the first that fails.
 *
 * @module
 */

import { writeFileSync, writeSync } from 'node:fs'
import type * as NodeTest from 'node:test'
import { inspect } from 'node:util'

type TestBody = (context: unknown) => unknown

/** What a test file showed about itself when it was measured. */
export interface FileNotes {
  /** Of the processor's time, with reading the file. */
  readonly milliseconds: number
  /** The mutants reached while the file was being read, outside every test. */
  readonly outside: Reached
  readonly tests: readonly TestNotes[]
}

/** What one test showed about itself. */
export interface TestNotes {
  readonly name: string
  /** Of the processor's time: other work on the machine does not count. */
  readonly milliseconds: number
  readonly failed: boolean
  readonly reached: Reached
}

/** How many times each mutant was reached, by the mutant's number. */
export type Reached = Readonly<Record<string, number>>

interface Stryker {
  currentTestId?: string | undefined
  readonly mutantCoverage?: {
    readonly static: Reached
    readonly perTest: Readonly<Record<string, Reached>>
  }
}

const own = process.getBuiltinModule('node:test')
const notesFile = process.env['KEUR_NOTES']
const chosen = process.env['KEUR_TESTS']?.split(',').map(Number)
const runs: { name: string; milliseconds: number; failed: boolean }[] = []

/** Stryker's own place in a process that runs sources it has changed. */
const global: Record<string, Stryker | undefined> = Object.assign(globalThis)
const stryker = (global['__stryker__'] ??= {})

export const test = (name: string, body: TestBody): void => {
  const number = runs.push({ name, milliseconds: 0, failed: false }) - 1
  if (chosen !== undefined && !chosen.includes(number)) return
  void own.test(name, async (context) => {
    const start = process.cpuUsage()
    let failed = true
    stryker.currentTestId = String(number)
    try {
      await body(context)
      failed = false
    } catch (error) {
      if (notesFile !== undefined) return
      writeSync(2, `${name}\n${inspect(error)}\n`)
      process.exit(1)
    } finally {
      stryker.currentTestId = undefined
      const { user, system } = process.cpuUsage(start)
      runs[number] = { name, milliseconds: (user + system) / 1000, failed }
    }
  })
}

export const describe: typeof NodeTest.describe = own.describe
export const before: typeof NodeTest.before = own.before
export const after: typeof NodeTest.after = own.after
export const beforeEach: typeof NodeTest.beforeEach = own.beforeEach
export const afterEach: typeof NodeTest.afterEach = own.afterEach

if (notesFile !== undefined) {
  process.on('exit', () => {
    const coverage = stryker.mutantCoverage
    const { user, system } = process.cpuUsage()
    const notes: FileNotes = {
      milliseconds: (user + system) / 1000,
      outside: coverage?.static ?? {},
      tests: runs.map((run, number) => ({
        ...run,
        reached: coverage?.perTest[String(number)] ?? {},
      })),
    }
    writeFileSync(notesFile, JSON.stringify(notes))
  })
}
