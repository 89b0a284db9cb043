/**
 * One run of Stryker over the core, told as a table: for every folder how many mutants were noticed.
 *
 * @module
 */

import { existsSync } from 'node:fs'
import path from 'node:path'
import { Stryker } from '@stryker-mutator/core'

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
export async function mutate(places: readonly string[]): Promise<number> {
  const unknown = places.find((place) => !existsSync(path.join(CORE, place)))
  if (unknown !== undefined) {
    process.stderr.write(`There is no ${path.join(CORE, unknown)}.\n`)
    return 2
  }
  const stryker = new Stryker({ mutate: patterns(places) })
  const mutants = await stryker.runMutationTest()
  const scores = scoresByFolder(mutants)
  if (places.length > 0) process.stdout.write(unnoticed(mutants))
  process.stdout.write(table(scores))
  return scores.size === 1 ? 1 : 0
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

function unnoticed(mutants: Mutants): string {
  return mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map(({ fileName, location, replacement }) => {
      const file = path.relative(process.cwd(), fileName)
      const text = replacement.replaceAll(/\s+/g, ' ').slice(0, 80)
      return `${file}:${location.start.line}:${location.start.column} unnoticed: ${text}\n`
    })
    .join('')
}

function scoresByFolder(mutants: Mutants): ReadonlyMap<string, Score> {
  const scores = new Map<string, Score>()
  const all = { noticed: 0, survived: 0, unreached: 0 }
  for (const { fileName, status } of mutants) {
    const [folder = ''] = path.relative(CORE, fileName).split(path.sep)
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

function percentage({ noticed, survived, unreached }: Score): number {
  const mutants = noticed + survived + unreached
  return mutants === 0 ? 0 : (100 * noticed) / mutants
}

function table(scores: ReadonlyMap<string, Score>): string {
  const lines = [...scores].map(([folder, score]) =>
    row([
      folder,
      `${percentage(score).toFixed(1)} %`,
      String(score.noticed),
      String(score.survived),
      String(score.unreached),
    ]),
  )
  return `${row(['folder', 'score', 'noticed', 'survived', 'unreached'])}${lines.join('')}`
}

function row([folder = '', ...figures]: readonly string[]): string {
  return `${folder.padEnd(16)}${figures.map((figure) => figure.padStart(11)).join('')}\n`
}
