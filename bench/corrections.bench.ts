/**
 * Correcting every score of a decided round, one after the other, as an import does that marks a question anew for everybody. Beside it the
 * first scores of the same measure, recorded one after the other in the same fold: what a correction costs may not grow with how many
 * came before. The benchmark fails when a correction is missing afterwards.
 *
 * Arguments: numbers of candidates (10 thousand and 86 thousand without any).
 *
 * @module
 */

import { deepStrictEqual } from 'node:assert'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { type Event, type EventOf } from '#core/selection/event.ts'
import { type Replay, replay } from '#core/selection/evolve.ts'
import { measured } from '#core/selection/measured.ts'
import { readFacts } from '#files/facts.ts'
import { parseYaml } from '#files/yaml.ts'
import { writeFacts } from './decide-facts.ts'
import { PRESELECTION } from './large-selection.ts'
import { report, say } from './row.ts'

const SIZES = [1e4, 86_000]
const MEASURE = 'main'
const HIGHEST = 7

const sizes = process.argv.slice(2).map(Number)
const folder = mkdtempSync(path.join(os.tmpdir(), 'keur-bench-'))
try {
  for (const candidates of sizes.length === 0 ? SIZES : sizes) await compare(candidates)
} finally {
  rmSync(folder, { recursive: true })
}

async function compare(candidates: number): Promise<void> {
  say(`  ${candidates.toLocaleString('en')} candidates …`)
  const events = await factsOf(candidates)
  const first = events.filter(isFirst)
  const start = events.findIndex(isFirst)
  const folded = replay(regulation())
  takeAll(folded, events.slice(0, start))
  const recording = secondsOf(folded, first)
  takeAll(folded, events.slice(start + first.length))
  const corrections = first.map(corrected)
  const seconds = secondsOf(folded, corrections)
  for (const { candidate, score } of corrections) {
    const now =
      folded.selection.candidates.get(candidate)?.scores?.[measured(PRESELECTION, MEASURE)]
    deepStrictEqual([now?.value.numerator, now?.earlier?.length], [BigInt(score), 1], candidate)
  }
  const reference = { name: 'as many first scores', seconds: recording }
  report({ what: 'corrections of a decided round', candidates: first.length, seconds, reference })
}

function regulation(): ReturnType<typeof schema.parse> {
  const file = path.join(import.meta.dirname, '..', 'regulations/opgroeien-19498.yaml')
  const yaml = parseYaml(readFileSync(file, 'utf8'))
  return schema.parse(yaml.ok ? yaml.value.data : undefined)
}

async function factsOf(candidates: number): Promise<readonly Event[]> {
  const file = path.join(folder, `${candidates}.jsonl`)
  await writeFacts(file, candidates, 'recorded')
  const events: Event[] = []
  const problems = await readFacts(file, {
    take: (event) => {
      events.push(event)
      return undefined
    },
  })
  deepStrictEqual(problems, [])
  return events
}

function isFirst(event: Event): event is EventOf<'ScoreRecorded'> {
  return event.event === 'ScoreRecorded' && event.measure === MEASURE
}

function corrected({ candidate, score }: EventOf<'ScoreRecorded'>): EventOf<'ScoreCorrected'> {
  return {
    event: 'ScoreCorrected',
    at: '2025-11-21T09:00:00.000Z',
    candidate,
    round: PRESELECTION,
    measure: MEASURE,
    score: (Number(score) % HIGHEST) + 1,
    reason: 'A question was marked anew.',
    by: 'import-1',
  }
}

function takeAll(folded: Replay, events: readonly Event[]): void {
  for (const event of events) deepStrictEqual(folded.take(event), { ok: true, value: undefined })
}

function secondsOf(folded: Replay, events: readonly Event[]): number {
  const started = performance.now()
  takeAll(folded, events)
  return (performance.now() - started) / 1000
}
