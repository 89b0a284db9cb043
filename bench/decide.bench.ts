/**
 * `keur decide` as a whole process, from a facts file to its summary and to its outcome file, beside two others: a program
 * that only reads the same file and parses each line as JSON, and DuckDB reading the same file and making the cut alone.
 * In turn, in the same run; medians, and the peak of memory. The benchmark fails when Keur and DuckDB disagree on how many
 * compete or go on.
 *
 * Arguments: numbers of candidates (10 thousand and 1 million without any).
 *
 * @module
 */

import { deepStrictEqual } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { writeFacts } from './decide-facts.ts'
import { median, report, say } from './row.ts'

const SIZES = [1e4, 1e6]
const WAYS = ['parse', 'duckdb', 'decide', 'json'] as const
/** At its end the program says how much memory it had at most. */
const TELL_PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS))`
const root = path.join(import.meta.dirname, '..')
const regulation = path.join(root, 'regulations', 'opgroeien-19498.yaml')

const sizes = process.argv.slice(2).map(Number)
const folder = mkdtempSync(path.join(os.tmpdir(), 'keur-bench-'))
try {
  for (const candidates of sizes.length === 0 ? SIZES : sizes) await compare(candidates)
} finally {
  rmSync(folder, { recursive: true })
}

async function compare(candidates: number): Promise<void> {
  say(`  ${candidates.toLocaleString('en')} candidates from a facts file …`)
  const facts = path.join(folder, `${candidates}.jsonl`)
  await writeFacts(facts, candidates, 'imported')
  const outcome = path.join(folder, 'outcome.json')
  const decide = ['bin/keur.mjs', 'decide', regulation, facts]
  const ways = {
    parse: ['bench/parse-lines.ts', facts],
    duckdb: ['bench/decide-duckdb.ts', facts],
    decide,
    json: [...decide, '--json', '--out', outcome],
  }
  const all: Readonly<Record<keyof typeof ways, Run[]>> = {
    parse: [],
    duckdb: [],
    decide: [],
    json: [],
  }
  for (let round = 0; round < (candidates >= 1e6 ? 2 : 5); round += 1) {
    for (const way of WAYS) all[way].push(timed(ways[way]))
  }
  deepStrictEqual(JSON.parse(all.duckdb[0]?.printed ?? ''), cutIn(outcome))
  const references = [
    { name: 'reading and parsing the lines', ...figuresOf(all.parse) },
    { name: 'duckdb, the cut alone', ...figuresOf(all.duckdb) },
  ]
  for (const reference of references) {
    report({ what: 'keur decide', candidates, ...figuresOf(all.decide), reference })
    report({ what: 'keur decide --json', candidates, ...figuresOf(all.json), reference })
  }
}

interface Run {
  readonly seconds: number
  readonly peakMegabytes: number
  readonly printed: string
}

function figuresOf(runs: readonly Run[]): Omit<Run, 'printed'> {
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    peakMegabytes: Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)),
  }
}

/** A whole process, which must succeed. */
function timed(args: readonly string[]): Run {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', TELL_PEAK, ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  const seconds = (performance.now() - start) / 1000
  return { seconds, peakMegabytes: Number(stderr.split('\n').at(-1)) / 1024, printed: stdout }
}

/** How many compete and go on in the pre-selection, by the outcome file. */
function cutIn(outcome: string): { readonly competing: number; readonly goingOn: number } {
  const { rounds }: OutcomeHead = JSON.parse(headOf(outcome))
  const cutOff = rounds.find(({ round }) => round === 'preselection')?.['cut-off']
  return { competing: cutOff?.competing ?? -1, goingOn: cutOff?.within ?? -1 }
}

interface OutcomeHead {
  readonly rounds: readonly {
    readonly round: string
    readonly 'cut-off'?: { readonly competing: number; readonly within: number }
  }[]
}

/** What stands before the lists; the whole file may be too large for one text. */
function headOf(outcome: string): string {
  const bytes = readFileSync(outcome)
  const end = bytes.indexOf('\n  ],\n  "lists"')
  return `${bytes.subarray(0, end).toString('utf8')}\n  ]\n}`
}
