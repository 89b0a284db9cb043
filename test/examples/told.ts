/**
 * Folds the facts of examples/ for the tests that say what comes of them.
 *
 * @module
 */

import assert from 'node:assert/strict'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { replay } from '#core/selection/evolve.ts'
import type {
  CandidateOutcome,
  OutcomeFile,
  RoundOutcome,
} from '#core/selection/outcome-file/format.ts'
import { outcomeFile } from '#core/selection/outcome-file/outcome-file.ts'
import type { Selection } from '#core/selection/state.ts'
import { checkFile } from '#files/check-file.ts'
import { readFacts } from '#files/facts.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A selection as its facts told it. */
export interface Told {
  readonly selection: Selection
  readonly outcome: OutcomeFile
}

/** The selection as the facts in examples/ told it, up to `until` (an instant in universal time) where given. */
export async function told(name: string, until = '9999'): Promise<Told> {
  const { content } = await checkFile(path.join(root, 'regulations', `${name}.yaml`))
  assert.ok(content?.kind === 'regulation')
  const folded = replay(content.regulation)
  const problems = await readFacts(path.join(root, 'examples', `${name}.jsonl`), {
    take: (event) => {
      if (event.at >= until) return undefined
      const taken = folded.take(event)
      return taken.ok ? undefined : taken.refusal
    },
  })
  assert.deepEqual(problems, [])
  return { selection: folded.selection, outcome: outcomeFile(folded.selection, undefined) }
}

/** A round of the outcome. */
export function round({ outcome }: Told, name: string): RoundOutcome {
  const found = outcome.rounds.find((one) => one.round === name)
  assert.ok(found !== undefined, name)
  return found
}

/** A candidate of the outcome. */
export function candidate({ outcome }: Told, name: string): CandidateOutcome {
  const found = outcome.candidates.find((one) => one.candidate === name)
  assert.ok(found !== undefined, name)
  return found
}

/** What a candidate got in a round. */
export const outcomeIn = (all: Told, name: string, where: string): string | undefined =>
  candidate(all, name).rounds.find((one) => one.round === where)?.outcome
/** The codes of the reasons for it. */
export const reasonsIn = (all: Told, name: string, where: string): readonly string[] =>
  candidate(all, name)
    .rounds.find((one) => one.round === where)
    ?.reasons.map(({ code }) => code) ?? []
/** The ranked list: rank and candidate. */
export const onRankedList = ({ outcome }: Told): readonly (readonly [number, string])[] =>
  (outcome.lists['ranked-list']?.members ?? []).map((one) => [one.rank, one.candidate])
/** The members of the reserve. */
export const inReserve = ({ outcome }: Told): readonly string[] =>
  (outcome.lists.reserve?.members ?? []).map((one) => one.candidate)
/** Who was made an offer, and how it ended. */
export const offers = ({ outcome }: Told): readonly (readonly [string, string])[] =>
  outcome.offers.map((one) => [one.candidate, one.status])
