/**
 * `keur verify` as a whole process on a large bundle: bytes, commitments, tree, signatures, every event by the rules and
 * every outcome. Beside it a program that only reads and hashes the same bytes, in turn, in the same run; medians.
 *
 * Arguments: numbers of candidates (270 thousand without any, which makes a million events).
 *
 * @module
 */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { writeFacts } from './decide-facts.ts'
import { median, report, say } from './row.ts'
import { writeBundle } from './verify-bundle.ts'

const SIZES = [270_000]
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
  say(`  the bundle of ${candidates.toLocaleString('en')} candidates …`)
  const facts = path.join(folder, `${candidates}.jsonl`)
  const bundle = path.join(folder, `${candidates}.bundle`)
  await writeFacts(facts, candidates, 'recorded')
  const events = await writeBundle(regulation, facts, bundle)
  say(`  ${events.toLocaleString('en')} events …`)
  const times = { verify: [] as number[], hash: [] as number[] }
  for (let run = 0; run < 3; run += 1) {
    times.hash.push(timed(['bench/hash-file.ts', bundle]))
    times.verify.push(timed(['bin/keur.mjs', 'verify', bundle]))
  }
  report({
    what: `keur verify, ${events.toLocaleString('en')} events`,
    candidates,
    seconds: median(times.verify),
    reference: { name: 'hashing the same bytes', seconds: median(times.hash) },
  })
}

/** Seconds a whole process takes; it must succeed. */
function timed(args: readonly string[]): number {
  const start = performance.now()
  const { status, stderr, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status !== 0) {
    throw new Error(
      `${args.join(' ')} ended with ${status}: ${stdout.toString()}${stderr.toString()}`,
    )
  }
  return (performance.now() - start) / 1000
}
