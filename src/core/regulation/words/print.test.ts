/**
 * The printed regulation leaves nothing out: change any one thing in a shipped regulation, and the text changes too.
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'

import { type Language } from '../../values/text.ts'
import { isMap, type Path } from '../../profile/visit.ts'
import { regulation as schema, type Regulation } from '../schema/regulation.ts'
import { changed, keysOf, type Mutation, mutationsOf } from './fixtures/mutations.ts'
import { withRareParts } from './fixtures/rare-parts.ts'
import { textsOf } from './blocks.ts'
import { printRegulation } from './print.ts'
import { textOfRegulation } from './text-of-regulation.ts'

const shipped = (name: string): Regulation => {
  const url = new URL(`../../../../regulations/${name}.yaml`, import.meta.url)
  return schema.parse(parse(readFileSync(url, 'utf8')))
}
const regulations: readonly (readonly [name: string, regulation: Regulation])[] = [
  'ago-4711',
  'opgroeien-19498',
  'opgroeien-req18582',
].map((name) => [name, shipped(name)] as const)
const complete = withRareParts(shipped('opgroeien-19498'))
const LANGUAGES: readonly Language[] = ['nl', 'en']

/** A sentence in one language is printed in that language alone. */
const isSentenceInOtherLanguage = (path: Path, language: Language): boolean =>
  path.at(-1) === (language === 'nl' ? 'en' : 'nl')

/** A changed name may lead to nothing, which the text must survive as well. */
const isRegulation = (value: unknown): value is Regulation => isMap(value)

/** Everything that is printed, before it is laid out on lines. */
const wordsOf = (regulation: unknown, language: Language): string => {
  assert.ok(isRegulation(regulation))
  return JSON.stringify(textOfRegulation(regulation, language))
}

const leftOut = (
  regulation: Regulation,
  mutations: readonly Mutation[],
  language: Language,
): readonly string[] => {
  const whole = wordsOf(regulation, language)
  return (
    mutations
      // `$schema` serves editors and is no part of the rules.
      .filter(({ path }) => path[0] !== '$schema' && !isSentenceInOtherLanguage(path, language))
      .filter((mutation) => wordsOf(changed(regulation, mutation), language) === whole)
      .map(({ path, value }) => `${path.join('/')} → ${String(value)}`)
  )
}

const onePerPlace = (mutations: readonly Mutation[]): readonly Mutation[] => [
  ...new Map(mutations.map((one) => [one.place, one])).values(),
]

describe('the text of a shipped regulation', () => {
  for (const [name, regulation] of regulations) {
    const { mutations } = mutationsOf(schema, regulation)

    test(`${name} changes with everything in it, in Dutch`, () => {
      assert.ok(mutations.length > 1000)
      assert.deepEqual(leftOut(regulation, mutations, 'nl'), [])
    })

    test(`${name} changes with every kind of part in it, in English`, () => {
      const one = onePerPlace(mutations)
      assert.ok(one.length > 300)
      assert.deepEqual(leftOut(regulation, one, 'en'), [])
    })
  }
})

describe('the text of a regulation with every part that there can be', () => {
  const shippedPlaces = new Set(
    regulations
      .flatMap(([, regulation]) => mutationsOf(schema, regulation).mutations)
      .map(({ place }) => place),
  )
  const rare = onePerPlace(mutationsOf(schema, complete).mutations).filter(
    ({ place }) => !shippedPlaces.has(place),
  )

  for (const language of LANGUAGES) {
    test(`changes with each part that no shipped regulation has (${language})`, () => {
      assert.ok(rare.length > 100)
      assert.deepEqual(leftOut(complete, rare, language), [])
    })
  }

  test('is made of every part of the schema', () => {
    const used = new Map<unknown, Set<string>>()
    for (const { schema: object, key } of mutationsOf(schema, complete).keys) {
      used.set(object, (used.get(object) ?? new Set()).add(key))
    }
    for (const [, regulation] of regulations) {
      for (const { schema: object, key } of mutationsOf(schema, regulation).keys) {
        used.set(object, (used.get(object) ?? new Set()).add(key))
      }
    }
    const unused = keysOf(schema).filter(
      ({ schema: object, key }) => used.get(object)?.has(key) !== true,
    )
    assert.deepEqual(
      unused.map(({ key }) => key),
      [],
    )
  })
})

describe('the printed regulation', () => {
  for (const [name, regulation] of regulations) {
    for (const language of LANGUAGES) {
      const printed = printRegulation(regulation, language)

      test(`${name} keeps every word of the text when it is laid out (${language})`, () => {
        const words = new Set(printed.split(/[\s|]+/))
        const { chapters } = textOfRegulation(regulation, language)
        const texts = chapters.flatMap(({ title, articles }) => [
          title,
          ...articles.flatMap((one) => [one.title, ...textsOf(one.blocks)]),
        ])
        const lost = texts
          .flatMap((text) => text.split(/[\s|]+/))
          .filter((word) => !words.has(word))
        assert.deepEqual(
          lost.filter((word) => word !== '—'),
          [],
        )
      })

      test(`${name} fits a terminal and holds no marks or unfilled places (${language})`, () => {
        for (const line of printed.split('\n')) {
          assert.ok(
            line.length <= 92 || !line.trim().includes(' ') || /^\s*- \S+$/.test(line),
            line,
          )
          assert.equal(line, line.trimEnd())
        }
        assert.doesNotMatch(
          printed,
          /undefined|\[object|[\u{E000}-\u{F8FF}]|\?\)|\b(\p{L}{2,}) \1\b(?<!je je)/u,
        )
      })
    }
  }
})
