import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { z } from 'zod'

import { dictionary, profile, statement } from './fixtures/examples.ts'
import { competenceDictionarySchema, profileSchema } from './schema.ts'

const pathsRefused = (schema: z.ZodType, value: unknown): readonly string[] => {
  const { error } = schema.safeParse(value)
  return (error?.issues ?? []).map(({ path }) => path.join('.'))
}

describe('the profile format', () => {
  test('reads a complete profile and changes nothing in it', () => {
    assert.deepEqual(profileSchema.parse(profile), profile)
  })

  const refused: readonly (readonly [why: string, change: object, path: string])[] = [
    ['another format', { format: 'keur-profile/2' }, 'format'],
    ['an identifier with capitals', { profile: 'Example' }, 'profile'],
    ['an identifier that ends on a hyphen', { profile: 'example-' }, 'profile'],
    ['a statement in one language only', { purpose: { nl: 'Een zin.' } }, 'purpose.en'],
    ['an empty statement', { purpose: { ...statement, nl: ' \n' } }, 'purpose.nl'],
    ['no result area', { 'result-areas': [] }, 'result-areas'],
    ['no behavioural competence', { 'behavioural-competences': [] }, 'behavioural-competences'],
    ['an unknown key', { salary: 1 }, ''],
    ['a class below 7', { class: { from: 6, to: 14, meaning: statement } }, 'class.from'],
    ['a class above 20', { class: { from: 13, to: 21, meaning: statement } }, 'class.to'],
    [
      'an empty place without a word',
      { reporting: { 'reports-to': 'none' } },
      'reporting.reported-by',
    ],
    [
      'a day that does not exist',
      {
        approval: {
          ...(profile.approval === 'not-stated' ? {} : profile.approval),
          'job-holder': { name: 'Holder', date: '2025-02-30', signature: 'signed' },
        },
      },
      'approval.job-holder.date',
    ],
    [
      'a reading of damaged text that is not marked as an assumption',
      {
        'text-findings': [
          { where: 'purpose', kind: 'misspelling', 'read-as': statement, 'source-says': statement },
        ],
      },
      'text-findings.0.assumed',
    ],
  ]
  for (const [why, change, path] of refused) {
    test(`refuses ${why}`, () => {
      assert.deepEqual(pathsRefused(profileSchema, { ...profile, ...change }), [path])
    })
  }

  test('tells an empty place from one that says there is nothing', () => {
    for (const reporting of ['none', 'not-stated']) {
      const value = { 'reports-to': reporting, 'reported-by': reporting }
      assert.deepEqual(pathsRefused(profileSchema, { ...profile, reporting: value }), [])
    }
    const neither = { 'reports-to': [], 'reported-by': 'none' }
    assert.deepEqual(pathsRefused(profileSchema, { ...profile, reporting: neither }), [
      'reporting.reports-to',
    ])
  })
})

describe('the competence dictionary format', () => {
  test('reads a complete dictionary and changes nothing in it', () => {
    assert.deepEqual(competenceDictionarySchema.parse(dictionary), dictionary)
  })

  test('refuses a level without indicators', () => {
    const [first] = dictionary.competences
    const bare = { ...first, levels: [{ level: 1, title: statement, indicators: [] }] }
    assert.deepEqual(
      pathsRefused(competenceDictionarySchema, { ...dictionary, competences: [bare] }),
      ['competences.0.levels.0.indicators'],
    )
  })

  test('refuses an unknown key', () => {
    assert.deepEqual(pathsRefused(competenceDictionarySchema, { ...dictionary, extra: 1 }), [''])
  })
})

describe('the JSON Schemas for editors', () => {
  const undescribed = (schema: unknown, path: string): readonly string[] => {
    if (typeof schema !== 'object' || schema === null) return []
    if (Array.isArray(schema)) return schema.flatMap((part) => undescribed(part, path))
    const properties = Object.entries(
      'properties' in schema && typeof schema.properties === 'object'
        ? { ...schema.properties }
        : {},
    )
    const here = properties.flatMap(([name, property]: [string, unknown]) => {
      const described =
        typeof property === 'object' && property !== null && 'description' in property
      return [
        ...(described ? [] : [`${path}.${name}`]),
        ...undescribed(property, `${path}.${name}`),
      ]
    })
    const below = ['items', 'anyOf'].flatMap((key) =>
      undescribed(Object.entries(schema).find(([name]) => name === key)?.[1], path),
    )
    return [...here, ...below]
  }

  for (const [name, schema] of [
    ['profile', profileSchema],
    ['competence dictionary', competenceDictionarySchema],
  ] as const) {
    test(`describe every field of the ${name}`, () => {
      assert.deepEqual(undescribed(z.toJSONSchema(schema), name), [])
    })

    test(`pair \`assumed\` with \`source-says\` in the ${name}`, () => {
      const text = JSON.stringify(z.toJSONSchema(schema))
      const assumable = text.match(/"assumed":\{/gu)?.length ?? 0
      const paired = text.match(/"dependentRequired":\{"assumed":\["source-says"\]/gu)?.length
      assert.ok(assumable > 1)
      assert.equal(paired, assumable)
    })
  }
})
