import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, test } from 'node:test'
import { formats, schemaText } from '../../scripts/schemas/catalogue.ts'

const root = path.join(import.meta.dirname, '..', '..')

describe('the JSON Schemas in the repository', () => {
  for (const format of formats) {
    test(`say of ${format.file} what the code says`, async () => {
      const file = path.join(root, 'schemas', `${format.file}.schema.json`)
      assert.equal(await readFile(file, 'utf8'), schemaText(format), 'run: npm run schemas')
    })
  }
})
