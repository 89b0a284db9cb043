import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseYaml, type Position } from './yaml.ts'

function dataOf(text: string): unknown {
  const read = parseYaml(text)
  assert.ok(read.ok, JSON.stringify(read))
  return read.value.data
}

function refusalOf(text: string): { readonly code: string; readonly position: Position } {
  const read = parseYaml(text)
  assert.ok(!read.ok)
  const [first] = read.refusal
  assert.ok(first !== undefined)
  return { code: first.code, position: first.position }
}

describe('the data of a YAML text', () => {
  test('is plain', () => {
    assert.deepEqual(dataOf('a: 1\nb: [x, true, null]\nc: { d: "2" }\n'), {
      a: 1,
      b: ['x', true, null],
      c: { d: '2' },
    })
  })

  test('keeps days and times as texts, and yes and no as words', () => {
    assert.deepEqual(dataOf('[2025-03-03, 2025-03-03T19:00, yes, no]'), [
      '2025-03-03',
      '2025-03-03T19:00',
      'yes',
      'no',
    ])
  })

  const numbers: readonly (readonly [string, unknown])[] = [
    ['62.50', 62.5],
    ['1e3', 1000],
    ['0.1', 0.1],
    ['-3', -3],
    ['123456789012345', 123_456_789_012_345],
    ['1234567890123456', '1234567890123456'],
    ['0.30000000000000000001', '0.30000000000000000001'],
    ['100000000000000000000000', '100000000000000000000000'],
    ['0.0000001', '0.0000001'],
    ['"62.50"', '62.50'],
  ]
  for (const [text, value] of numbers) {
    test(`reads ${text} as ${JSON.stringify(value)}`, () => {
      assert.deepEqual(dataOf(`value: ${text}`), { value })
    })
  }

  test('has what an alias repeats', () => {
    assert.deepEqual(dataOf('a: &x { b: 1 }\nc: *x'), { a: { b: 1 }, c: { b: 1 } })
  })
})

describe('a place in a YAML text', () => {
  const read = parseYaml('a:\n  b: 1\n  list:\n    - x\n    - c: 2\n      d:\n        - 3\n')
  assert.ok(read.ok)
  const { locate, locateKey } = read.value
  const places: readonly (readonly [string, readonly (string | number)[], Position])[] = [
    ['of a text is where it begins', ['a', 'b'], { line: 2, column: 6 }],
    ['of a map is its key', ['a'], { line: 1, column: 1 }],
    ['of a list item is the item', ['a', 'list', 1], { line: 5, column: 7 }],
    ['of something in an item', ['a', 'list', 1, 'c'], { line: 5, column: 10 }],
    ['of a missing key is its map', ['a', 'list', 1, 'e'], { line: 5, column: 7 }],
    ['of a missing key under a key is that key', ['a', 'e'], { line: 1, column: 1 }],
    ['deep within nothing is the last thing there is', ['a', 'x', 'y'], { line: 1, column: 1 }],
  ]
  for (const [name, path, position] of places) {
    test(name, () => assert.deepEqual(locate(path), position))
  }

  test('of a key is the key itself', () => {
    assert.deepEqual(locateKey(['a', 'b']), { line: 2, column: 3 })
  })
})

describe('a YAML text that is refused', () => {
  const texts: readonly (readonly [string, string, string, number])[] = [
    ['is empty', '# nothing\n', 'yaml-empty', 1],
    ['has a line that goes in too far', 'a:\n  b: 1\n   c: 2\n', 'yaml-broken', 3],
    ['has a bad layout', 'a:\n  b: 1\n c: 2\n', 'yaml-broken', 3],
    ['has an open list', 'a: [1, 2\nb: 3\n', 'yaml-broken', 2],
    ['has a tab as indentation', 'a:\n\tb: 1\n', 'yaml-broken', 2],
    ['has a key twice', 'a: 1\nb: 2\na: 3\n', 'yaml-duplicate-key', 3],
    ['has two documents', 'a: 1\n---\nb: 2\n', 'yaml-several-documents', 2],
    ['has a tag', 'a: !secret x\n', 'yaml-tag', 1],
    ['has a key that is a list', '? [a]\n: 1\n', 'yaml-key', 1],
    ['has a reserved key', 'a:\n  __proto__: 1\n', 'yaml-key', 2],
    ['has an alias to nothing', 'a: *b\n', 'yaml-broken', 1],
  ]
  for (const [name, text, code, line] of texts) {
    test(name, () => {
      const refusal = refusalOf(text)
      assert.deepEqual([refusal.code, refusal.position.line], [code, line])
    })
  }

  test('repeats itself without end', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (const [index, name] of Array.from('bcdefghi').entries()) {
      const before = 'abcdefghi'[index] ?? ''
      lines.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`)
    }
    assert.equal(refusalOf(lines.join('\n')).code, 'yaml-alias-limit')
  })

  test('holds itself', () => {
    assert.equal(refusalOf('a: &a [*a]').code, 'yaml-broken')
  })

  test('is nested deeper than anybody writes', () => {
    for (const depth of [101, 100_000]) {
      const text = `a: ${'['.repeat(depth)}${']'.repeat(depth)}`
      assert.equal(refusalOf(text).code, 'yaml-broken')
    }
  })

  test('has more mistakes than anybody reads', () => {
    const read = parseYaml('"\n'.repeat(50_000))
    assert.equal(read.ok ? 0 : read.refusal.length, 10)
  })

  test('has very many keys in one map, which takes no longer than its size asks', () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`)
    assert.ok(parseYaml(lines.join('\n')).ok)
    assert.equal(refusalOf([...lines, 'k7: 2'].join('\n')).code, 'yaml-duplicate-key')
  })
})

function causesOf(text: string): readonly unknown[] {
  const read = parseYaml(text)
  assert.ok(!read.ok)
  return read.refusal.map(({ facts }) => [facts['cause'], facts['line'], facts['advice']])
}

describe('what is told about a broken text', () => {
  test('is one thing where a line goes in too far', () => {
    assert.deepEqual(causesOf('a:\n  b: text\n   c: 2\n  d: 3\n'), [['yaml-indent', 3, '']])
  })

  test('is a tab alone, not what the tab brings about', () => {
    assert.deepEqual(causesOf('a:\n  b: 1\n\tc: 2\n  d: 3\n  e: 4\n'), [['yaml-tab', 3, '']])
  })

  test('advises quotation marks for a colon in a sentence', () => {
    const told = ['yaml-colon-in-text', 1, 'quote-the-sentence']
    assert.deepEqual(causesOf('a: { nl: Let op: een zin., en: x }\n'), [told])
    assert.deepEqual(causesOf('a: let op: een zin\n'), [told])
  })
})
