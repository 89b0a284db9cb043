/**
 * Keur as an engine of the ranking benchmark, in a process of its own.
 *
 * Arguments: number of candidates, spread, number of threads.
 *
 * @module
 */

import { type Column, columnOfUnits } from '../src/core/ranking/columns.ts'
import { type Criterion, STANDING } from '../src/core/ranking/criteria.ts'
import { cut } from '../src/core/ranking/cut.ts'
import {
  type Agreement,
  type Measure,
  measures,
  quotaOf,
  scoreOf,
  serve,
} from './ranking-scores.ts'
import { newJob, sharedInt32, startThreads } from './ranking-threads.ts'

const candidates = Number(process.argv[2])
const declared = measures(process.argv[3] === 'few-ties' ? 'few-ties' : 'many-ties')
const threads = Number(process.argv[4])

const units = declared.map(unitsOf)
units.map((own) => columnOfUnits(own))
const started = performance.now()
const columns = units.map((own) => columnOfUnits(own))
const readSeconds = since(started)

const criteria = columns.map((column, k): Criterion => ({
  code: declared[k]?.name ?? '',
  prefer: 'higher',
  column,
}))
const asked = {
  minima: columns.flatMap((column, k) => minimumOf(column, declared[k]?.minimum)),
  by: criteria.slice(0, 1),
  thenBy: criteria.slice(1),
  quota: quotaOf(candidates),
}

let outcome: { readonly ranks: Int32Array; readonly standing: Uint8Array } | undefined
const job = threads === 1 ? undefined : newJob({ ...asked, threads }, candidates)
const pool = startThreads(threads)

serve({
  readSeconds,
  cut: async () => {
    outcome = undefined
    const start = performance.now()
    outcome = job === undefined ? cut({ ...asked, candidates, ties: 'widen' }) : pool.cut(job)
    return since(start)
  },
  finish: async () => {
    await pool.stop()
    const weight = columns.reduce((sum, column) => sum + column.units.byteLength, 0)
    return { agreement: agreementOf(), note: `columns ${Math.round(weight / 2 ** 20)} MB` }
  },
})

function unitsOf(measure: Measure): Int32Array {
  const own = threads === 1 ? new Int32Array(candidates) : sharedInt32(candidates)
  for (let i = 0; i < candidates; i += 1) own[i] = scoreOf(measure, i)
  return own
}

function minimumOf(
  column: Column,
  leastUnit: number | undefined,
): readonly { readonly column: Column; readonly leastUnit: number }[] {
  return leastUnit === undefined ? [] : [{ column, leastUnit }]
}

function agreementOf(): Agreement {
  if (outcome === undefined) throw new Error('No cut was made')
  const { ranks, standing } = outcome
  const sums = { competing: 0, goingOn: 0, ranks: 0, candidates: 0 }
  for (let i = 0; i < candidates; i += 1) {
    const rank = ranks[i] ?? 0
    if (rank === 0) continue
    sums.competing += 1
    sums.ranks += (rank * ((i % 1009) + 1)) % 1_000_003
    if (standing[i] !== STANDING.withinQuota) continue
    sums.goingOn += 1
    sums.candidates += i
  }
  return sums
}

function since(start: number): number {
  return (performance.now() - start) / 1000
}
