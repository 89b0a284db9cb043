/**
 * `keur decide` as a whole process, from a facts file to its summary, beside a program that only reads the same file and
 * parses each line as JSON. In turn, in the same run; medians. Writing every candidate's outcome (`--json`) is measured too.
 *
 * Arguments: numbers of candidates (10 thousand and 1 million without any).
 *
 * @module
 */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { writeFacts } from './decide-facts.ts'
import { median, report, say } from './row.ts'

const SIZES = [1e4, 1e6]
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
  const keur = ['bin/keur.mjs', 'decide', regulation, facts]
  const runs = candidates >= 1e6 ? 3 : 5
  const times = { decide: [] as number[], json: [] as number[], parse: [] as number[] }
  for (let run = 0; run < runs; run += 1) {
    times.parse.push(timed(['bench/parse-lines.ts', facts]))
    times.decide.push(timed(keur))
    times.json.push(timed([...keur, '--json', '--out', path.join(folder, 'outcome.json')]))
  }
  const reference = { name: 'reading and parsing the lines', seconds: median(times.parse) }
  report({ what: 'keur decide', candidates, seconds: median(times.decide), reference })
  report({ what: 'keur decide --json', candidates, seconds: median(times.json), reference })
}

/** Seconds a whole process takes; it must succeed. */
function timed(args: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.toString()}`)
  return (performance.now() - start) / 1000
}
