/**
 * The printed regulation leaves nothing out: change any one thing in a shipped regulation, and the text changes too.
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'

import { type Language } from '../../values/text.ts'
import { type Path } from '../../profile/visit.ts'
import { regulation as schema, type Regulation } from '../schema/regulation.ts'
import { changed, keysOf, type Mutation, mutationsOf } from './fixtures/mutations.ts'
import { withRareParts } from './fixtures/rare-parts.ts'
import { textOfRegulation } from './text-of-regulation.ts'

const shipped = (name: string): Regulation => {
  const url = new URL(`../../../../regulations/${name}.yaml`, import.meta.url)
  return schema.parse(parse(readFileSync(url, 'utf8')))
}
const regulations: readonly (readonly [name: string, regulation: Regulation])[] = [
  ...['ago-4711', 'opgroeien-19498', 'opgroeien-req18582'].map(
    (name) => [name, shipped(name)] as const,
  ),
  [
    'opgroeien-19498 with every part that a regulation can have',
    withRareParts(shipped('opgroeien-19498')),
  ],
]
const LANGUAGES: readonly Language[] = ['nl', 'en']

/** A sentence in one language is printed in that language alone. */
const isSentenceInOtherLanguage = (path: Path, language: Language): boolean =>
  path.at(-1) === (language === 'nl' ? 'en' : 'nl')

/** Everything that is printed, before it is laid out on lines. */
const wordsOf = (regulation: unknown, language: Language): string =>
  // A changed name may lead to nothing, which the text must survive as well.
  JSON.stringify(textOfRegulation(regulation as Regulation, language))

const leftOut = (
  regulation: Regulation,
  mutations: readonly Mutation[],
  language: Language,
): readonly string[] => {
  const whole = wordsOf(regulation, language)
  return mutations
    .filter(({ path }) => !isSentenceInOtherLanguage(path, language) && path[0] !== '$schema')
    .filter((mutation) => wordsOf(changed(regulation, mutation), language) === whole)
    .map(({ path, value }) => `${path.join('/')} → ${String(value)}`)
}

describe('the printed text of', () => {
  for (const [name, regulation] of regulations) {
    const { mutations } = mutationsOf(schema, regulation)
    const onePerPlace = [...new Map(mutations.map((one) => [one.place, one])).values()]

    test(
      `${name} changes with everything in the regulation`,
      { skip: name.includes('every') },
      () => {
        assert.ok(mutations.length > 500)
        assert.deepEqual(leftOut(regulation, mutations, 'nl'), [])
      },
    )

    for (const language of LANGUAGES) {
      test(`${name} changes with every kind of place in the regulation (${language})`, () => {
        assert.ok(onePerPlace.length > 300)
        assert.deepEqual(leftOut(regulation, onePerPlace, language), [])
      })
    }
  }
})

describe('the regulations above', () => {
  test('use every part that a regulation can have', () => {
    const used = new Map<unknown, Set<string>>()
    for (const [, regulation] of regulations) {
      for (const { schema: object, key } of mutationsOf(schema, regulation).keys) {
        used.set(object, (used.get(object) ?? new Set()).add(key))
      }
    }
    const unused = keysOf(schema)
      .filter(({ schema: object, key }) => used.get(object)?.has(key) !== true)
      .map(({ key }) => key)
    assert.deepEqual(unused, [])
  })
})
