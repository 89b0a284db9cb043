import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, test } from 'node:test'
import { writtenFiles } from '../../scripts/schemas/write.ts'

const root = path.join(import.meta.dirname, '..', '..')

describe('the files written from the schemas', () => {
  for (const [name, text] of writtenFiles()) {
    test(`say in ${name} what the code says`, async () => {
      assert.equal(await readFile(path.join(root, name), 'utf8'), text, 'run: npm run schemas')
    })
  }
})
