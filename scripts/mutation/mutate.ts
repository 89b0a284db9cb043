/**
 * One run of Stryker over the core, told as a table: for every folder how many mutants were noticed.
 *
 * @module
 */

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { LEFT_OUT } from './node-test.ts'
import { bounds, type Broken, isInSample, sampleAskedFor } from './sample.ts'

type Mutants = Awaited<ReturnType<Stryker['runMutationTest']>>

interface Score {
  noticed: number
  survived: number
  unreached: number
}

const CORE = 'src/core'

/**
 * Mutates the given folders and files of the core, all of it when none is given, and prints the table. The answer is an
 * exit status: 1 when there was nothing to mutate, 2 when a folder or file does not exist.
 */
export async function mutate(places: readonly string[], workers?: number): Promise<number> {
  const unknown = places.find((place) => !existsSync(path.join(CORE, place)))
  if (unknown !== undefined) {
    process.stderr.write(`There is no ${path.join(CORE, unknown)}.\n`)
    return 2
  }
  const wanted = await sampled(patterns(places))
  if (wanted.length === 0) return 1
  const settings = workers === undefined ? {} : { concurrency: workers }
  const mutants = await new Stryker({ ...settings, mutate: wanted }).runMutationTest()
  const tried = mutants.filter((mutant) => isInSample(mutant, sampleAskedFor()))
  process.stdout.write(
    `Left out, because they fail on sources that Stryker changed:\n${readFileSync(LEFT_OUT, 'utf8')}`,
  )
  process.stdout.write(table(scoresByFolder(tried)))
  return tried.length === 0 ? 1 : 0
}

function patterns(places: readonly string[]): string[] {
  const chosen = places.length === 0 ? [''] : places
  return [
    ...chosen.map((place) =>
      path.posix.join(CORE, place.endsWith('.ts') ? place : `${place}/**/*.ts`),
    ),
    `!${CORE}/**/*.test.ts`,
    `!${CORE}/**/fixtures/**`,
  ]
}

/** The patterns as they are, or when a sample was asked for the places of the mutants it holds. */
async function sampled(places: string[]): Promise<string[]> {
  const sample = sampleAskedFor()
  if (sample.oneIn === 1) return places
  const all = await new Stryker({
    mutate: places,
    testRunner: 'listing',
    concurrency: 1,
    reporters: [],
  }).runMutationTest()
  const held = all.filter((mutant) => mutant.status !== 'Ignored' && isInSample(mutant, sample))
  process.stdout.write(`${held.length} of ${all.length} mutants are in the sample.\n`)
  return held.map(range)
}

/** A mutant's place as Stryker takes it: lines from one, columns from zero. */
function range({ fileName, location: { start, end } }: Broken): string {
  const file = path.relative(process.cwd(), fileName).replaceAll('\\', '/')
  return `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`
}

function scoresByFolder(mutants: Mutants): ReadonlyMap<string, Score> {
  const scores = new Map<string, Score>()
  const all = { noticed: 0, survived: 0, unreached: 0 }
  for (const { fileName, status } of mutants) {
    const folder = folderOf(path.relative(CORE, fileName))
    const score = scores.get(folder) ?? { noticed: 0, survived: 0, unreached: 0 }
    scores.set(folder, score)
    for (const tally of [score, all]) {
      if (status === 'Killed' || status === 'Timeout') tally.noticed++
      if (status === 'Survived') tally.survived++
      if (status === 'NoCoverage') tally.unreached++
    }
  }
  const ordered = [...scores].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return new Map([...ordered, ['all', all]])
}

/** The two upper folders of a file: `regulation/check`, `values`. */
function folderOf(file: string): string {
  return path.dirname(file).split(path.sep).slice(0, 2).join('/')
}

function table(scores: ReadonlyMap<string, Score>): string {
  const lines = [...scores].map(([folder, { noticed, survived, unreached }]) => {
    const tried = noticed + survived + unreached
    const [low, high] = bounds(noticed, tried).map(percentage)
    return row([folder, percentage(noticed / tried), `${low}–${high}`, tried, survived, unreached])
  })
  const head = ['folder', 'score %', '95 % of', 'tried', 'survived', 'unreached']
  return `${row(head)}${lines.join('')}`
}

function percentage(share: number): string {
  return (100 * share).toFixed(1)
}

function row([folder = '', ...figures]: readonly (string | number)[]): string {
  const told = figures.map((figure) => String(figure).padStart(12)).join('')
  return `${String(folder).padEnd(24)}${told}\n`
}
