import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { languageOf } from './language.ts'

describe('the language', () => {
  const cases: readonly (readonly [
    argv: string,
    variable: string | undefined,
    language: string,
  ])[] = [
    ['check a.yaml', undefined, 'nl'],
    ['check a.yaml', 'en', 'en'],
    ['check a.yaml', 'EN_gb', 'en'],
    ['check a.yaml', 'fr', 'nl'],
    ['check a.yaml', '', 'nl'],
    ['check a.yaml --lang en', undefined, 'en'],
    ['--lang=nl check a.yaml', 'en', 'nl'],
    ['check --lang en --lang nl', 'en', 'nl'],
    ['check --lang fr', 'en', 'en'],
    ['check --lang', undefined, 'nl'],
  ]
  for (const [argv, variable, language] of cases) {
    test(`of "keur ${argv}" with KEUR_LANG ${variable} is ${language}`, () => {
      assert.equal(languageOf(argv.split(' '), { KEUR_LANG: variable }), language)
    })
  }
})
