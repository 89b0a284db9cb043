/**
 * A large selection in memory: everybody applied and was screened, and every score of the pre-selection is there.
 *
 * @module
 */

import { deepStrictEqual } from 'node:assert'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { replay } from '#core/selection/evolve.ts'
import { type Selection } from '#core/selection/state.ts'
import { readFacts } from '#files/facts.ts'
import { parseYaml } from '#files/yaml.ts'
import { writeFacts } from './decide-facts.ts'

/** The round with the scores. */
export const PRESELECTION = 'preselection'

const root = path.join(import.meta.dirname, '..')

/**
 * The selection before its pre-selection is closed; before anything was scored when `isScored` is false. `folder` is where the
 * facts may stand meanwhile.
 */
export async function largeSelection(
  folder: string,
  candidates: number,
  isScored = true,
): Promise<Selection> {
  const yaml = parseYaml(readFileSync(path.join(root, 'regulations/opgroeien-19498.yaml'), 'utf8'))
  const folded = replay(schema.parse(yaml.ok ? yaml.value.data : undefined))
  const facts = path.join(folder, `${candidates}.jsonl`)
  await writeFacts(facts, candidates, 'imported')
  const problems = await readFacts(facts, {
    take: (event) => {
      const isAfter =
        (event.event === 'RoundClosed' || event.event === 'RoundConfirmed') &&
        event.round === PRESELECTION
      if (isAfter || (!isScored && event.event === 'ScoresImported')) return undefined
      const taken = folded.take(event)
      return taken.ok ? undefined : taken.refusal
    },
  })
  deepStrictEqual(problems, [])
  return folded.selection
}
