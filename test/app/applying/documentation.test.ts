import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { REFUSALS } from '#app/applying/words.ts'

const page = readFileSync(path.join(import.meta.dirname, '../../../docs/applying.md'), 'utf8')

describe('docs/applying.md', () => {
  test('gives every refusal its meaning', () => {
    const rows = page.split('\n').filter((line) => /^\| `[a-z-]+` \|/u.test(line))
    const expected = Object.entries(REFUSALS).map(
      ([code, { nl, en }]) => `| \`${code}\` | ${nl} | ${en} |`,
    )
    assert.deepEqual(rows, expected)
  })
})
