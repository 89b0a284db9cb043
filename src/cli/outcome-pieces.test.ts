import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { replay } from '#core/selection/evolve.ts'
import { outcomeFile, outcomeParts } from '#core/selection/outcome-file/outcome-file.ts'
import { readFacts } from '#files/facts.ts'
import { outcomePieces } from './outcome-pieces.ts'

const root = path.join(import.meta.dirname, '../..')

describe('the pieces of the outcome file', () => {
  for (const name of ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582']) {
    test(`of ${name} are one JSON text, each candidate written as JSON writes it`, async () => {
      const text = readFileSync(path.join(root, 'regulations', `${name}.yaml`), 'utf8')
      const { selection, take } = replay(schema.parse(parse(text)))
      const problems = await readFacts(path.join(root, 'examples', `${name}.jsonl`), {
        take: (event) => {
          const taken = take(event)
          return taken.ok ? undefined : taken.refusal
        },
      })
      assert.deepEqual(problems, [])
      const expected = outcomeFile(selection, undefined)
      const written = [...outcomePieces(outcomeParts(selection, undefined))].join('')
      assert.deepEqual(JSON.parse(written), expected)
      const lines = written.split('\n')
      for (const candidate of expected.candidates) {
        const line = `    ${JSON.stringify(candidate)}`
        assert.ok(lines.includes(line) || lines.includes(`${line},`), candidate.candidate)
      }
    })
  }
})
