/**
 * What the facts of one selection in examples/ lead to, as text: the outcome file, its summary on the way, and what is
 * explained to every candidate.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { explain, explanationText } from '#core/selection/explanation/explain.ts'
import { outcomeFile, outcomeParts } from '#core/selection/outcome-file/outcome-file.ts'
import { summaryOf } from '#core/selection/outcome-file/summary.ts'
import { current } from '#core/selection/in-force.ts'
import type { Selection } from '#core/selection/state.ts'
import { replay } from '#core/selection/evolve.ts'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { readFacts } from '#files/facts.ts'
import { parseYaml } from '#files/yaml.ts'
import { approved } from './approved.ts'

const LANGUAGES = ['nl', 'en'] as const

/** Holds everything said about a selection to the approved texts. */
export async function approvedSelection(name: string): Promise<void> {
  const selection = await told(name)
  const steps = await Promise.all(momentsOf(name).map(async (until) => told(name, until)))

  describe(`the selection ${name}`, () => {
    test('has the approved outcome', () => {
      const outcome = outcomeFile(selection, undefined)
      approved(`outcome-${name}.json.txt`, `${JSON.stringify(outcome, undefined, 1)}\n`)
    })

    for (const language of LANGUAGES) {
      test(`is summed up on its way as approved, ${language}`, () => {
        const texts = [...steps, selection].map((step) => summed(step, language))
        approved(`summary-${name}.${language}.txt`, texts.join('\n\n'))
      })

      test(`is explained as approved at its end, ${language}`, () => {
        approved(`explained-${name}.${language}.txt`, explained(selection, language))
      })
    }

    test('is explained as approved on its way', () => {
      const texts = steps.map((step) => explained(step, 'nl'))
      approved(`explained-on-its-way-${name}.nl.txt`, texts.join('\n\n'))
    })
  })
}

/** The selection as its facts told it, up to `until` where given. */
async function told(name: string, until = '9999'): Promise<Selection> {
  const file = new URL(`../../regulations/${name}.yaml`, import.meta.url)
  const read = parseYaml(readFileSync(file, 'utf8'))
  const folded = replay(schema.parse(read.ok ? read.value.data : undefined))
  const facts = fileURLToPath(new URL(`../../examples/${name}.jsonl`, import.meta.url))
  const problems = await readFacts(facts, {
    take: (event) => {
      const taken = event.at < until ? folded.take(event) : undefined
      return taken?.ok === false ? taken.refusal : undefined
    },
  })
  assert.deepEqual(problems, [])
  return folded.selection
}

/** Two moments on the way: a third and two thirds of the events. */
function momentsOf(name: string): readonly string[] {
  const file = new URL(`../../examples/${name}.jsonl`, import.meta.url)
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return [1, 2].flatMap((third) => {
    const line = lines[Math.floor((lines.length * third) / 3)]
    const at = line === undefined ? undefined : /"at":"([^"]+)"/.exec(line)?.[1]
    return at === undefined ? [] : [new Date(at).toISOString()]
  })
}

function summed(selection: Selection, language: 'nl' | 'en'): string {
  const { head } = outcomeParts(selection, undefined)
  return summaryOf(head, current(selection), language).join('\n')
}

function explained(selection: Selection, language: 'nl' | 'en'): string {
  return [...selection.candidates.keys()]
    .flatMap((candidate) => {
      const explanation = explain(selection, candidate, undefined)
      return explanation === undefined ? [] : [explanationText(explanation, language)]
    })
    .join('\n')
}
