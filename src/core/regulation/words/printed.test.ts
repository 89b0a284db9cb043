/** The text of a regulation leaves no word open: no label without a name, no sentence with a gap. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { regulation as schema } from '../schema/regulation.ts'
import { textsOf } from './blocks.ts'
import { withRareParts } from './fixtures/rare-parts.ts'
import { textOfRegulation } from './text-of-regulation.ts'

const SHIPPED = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582'].map((name) => {
  const url = new URL(`../../../../regulations/${name}.yaml`, import.meta.url)
  return [name, schema.parse(parse(readFileSync(url, 'utf8')))] as const
})
const rare = SHIPPED.filter(([name]) => name === 'opgroeien-19498').map(
  ([, regulation]) => ['with every part', withRareParts(regulation)] as const,
)

/** Two spaces, a mark without a word before it, or brackets around nothing. */
const GAP = /^[:.,;)]| {2}| [.,;:)](?!\.)|\(\)|[(“]\s|“”/u

describe('the text of a regulation', () => {
  for (const [name, regulation] of [...SHIPPED, ...rare]) {
    for (const language of ['nl', 'en'] as const) {
      test(`has no gap: ${name} (${language})`, () => {
        const { chapters } = textOfRegulation(regulation, language)
        const texts = chapters.flatMap(({ title, articles }) => [
          title,
          ...articles.flatMap((one) => [one.title, ...textsOf(one.blocks)]),
        ])
        const gaps = texts.filter((text) => text !== '' && GAP.test(text))
        assert.deepEqual(gaps, [])
      })
    }
  }
})
