import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { repeatedName } from './json-keys.ts'

describe('a repeated name', () => {
  const cases: readonly (readonly [text: string, name: string | undefined, index?: number])[] = [
    ['{"a":1,"b":{"a":2}}', undefined],
    ['{"a":1,"b":2,"a":3}', 'a', 13],
    ['{"a":1 , "a" : 3}', 'a', 9],
    ['{"a":[{"b":1},{"b":2}]}', undefined],
    ['{"a":[{"b":1,"b":2}]}', 'b', 13],
    ['{"a":1,"\\u0061":2}', 'a', 7],
    ['{"a" :1,"b" :2}', undefined],
    ['{"a":"\\":","b":"x\\\\"}', undefined],
    ['{"a":"\\":{","a":"}"}', 'a', 12],
    ['{"":1,"":2}', '', 6],
    ['[1,null,"a"]', undefined],
    ['{"a" :1,"a":2}', 'a', 8],
  ]
  for (const [text, name, index] of cases) {
    test(`in ${text} is ${name}`, () => {
      const found = repeatedName(text, JSON.parse(text))
      assert.equal(found?.name, name)
      assert.equal(found?.index, index)
    })
  }

  test('is never found where no name stands twice, and always where one does', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1 }),
        (value) => {
          const text = JSON.stringify(value)
          assert.equal(repeatedName(text, value), undefined)
          const [name = ''] = Object.keys(value)
          const twice = `${text.slice(0, -1)},${JSON.stringify(name)}:0}`
          assert.equal(repeatedName(twice, JSON.parse(twice))?.name, name)
        },
      ),
    )
  })
})
