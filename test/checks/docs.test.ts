import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { section, sectionInFile } from './refusals-table.ts'

describe('the table of findings in docs/refusals.md', () => {
  test('is that of the code', () => {
    assert.equal(
      sectionInFile().trimEnd(),
      section().trimEnd(),
      'Write it again with: npx node test/checks/refusals-table.ts',
    )
  })
})
