/**
 * Writes the facts of a large selection under the shipped regulation 19498: applications, a screening decided, three test
 * results each, a pre-selection decided. Every tenth candidate has no diploma. Deterministic.
 *
 * @module
 */

import { createWriteStream } from 'node:fs'
import { once } from 'node:events'

/** How results come in: a line a score, or a line a thousand, as a test provider's file is imported. */
export type Scores = 'recorded' | 'imported'

/** Writes the facts file of so many candidates. */
export async function writeFacts(file: string, candidates: number, scores: Scores): Promise<void> {
  const stream = createWriteStream(file, { highWaterMark: 1 << 20 })
  for (const lines of batches(candidates, scores)) {
    if (!stream.write(lines)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'finish')
}

const BATCH = 1000
const MEASURES = ['main', 'ADM', 'ANAB0']

function* batches(candidates: number, scores: Scores): Generator<string> {
  for (let from = 0; from < candidates; from += BATCH)
    yield applications(from, Math.min(from + BATCH, candidates))
  yield decided('cv-screening', '2025-11-12T09:00:00.000Z')
  for (const measure of MEASURES) {
    for (let from = 0; from < candidates; from += BATCH) {
      yield results(measure, { from, to: Math.min(from + BATCH, candidates), scores })
    }
  }
  yield decided('preselection', '2025-11-20T09:00:00.000Z')
}

function applications(from: number, to: number): string {
  let lines = ''
  for (let index = from; index < to; index += 1) {
    const diploma = `{"claim":"diploma","kind":"diploma","level":"bachelor","obtained":"2019-06-30","country":"BE","institution":"flemish","language":"nl"}`
    const claims = hasDiploma(index) ? diploma : ''
    lines += `{"at":"2025-11-05T09:00:00.000Z","event":"ApplicationSubmitted","candidate":"k${index}","channel":"online","language":"nl","claims":[${claims}]}\n`
  }
  return lines
}

function results(
  measure: string,
  { from, to, scores }: { readonly from: number; readonly to: number; readonly scores: Scores },
): string {
  const line = `"at":"2025-11-19T09:00:00.000Z","round":"preselection","measure":"${measure}","by":"import-1"`
  const people = Array.from({ length: to - from }, (_, offset) => from + offset).filter(hasDiploma)
  if (scores === 'imported') {
    const pairs = people.map((index) => `["k${index}","${scoreOf(index, measure)}"]`)
    return `{"event":"ScoresImported",${line},"source":"results","scores":[${pairs.join(',')}]}\n`
  }
  return people
    .map(
      (index) =>
        `{"event":"ScoreRecorded",${line},"candidate":"k${index}","score":"${scoreOf(index, measure)}"}\n`,
    )
    .join('')
}

function decided(round: string, at: string): string {
  return `{"at":"${at}","event":"RoundClosed","round":"${round}","by":"selector-1"}\n{"at":"${at}","event":"RoundConfirmed","round":"${round}","by":"selector-2"}\n`
}

function hasDiploma(index: number): boolean {
  return index % 10 !== 0
}

function scoreOf(index: number, measure: string): number {
  return 1 + ((Math.imul(index + measure.length * 7, 2_654_435_761) >>> 8) % 7)
}
