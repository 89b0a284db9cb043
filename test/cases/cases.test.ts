/**
 * The worked cases: every case of every file in this folder holds (docs/cases.md).
 */

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { CASES, readCases, readPeople, run, sourceWords } from './runner.ts'

const people = readPeople()
const files = globSync('*.yaml', { cwd: CASES })
  .filter((file) => file !== 'people.yaml')
  .toSorted()

describe('the worked cases', () => {
  for (const file of files) {
    describe(file, () => {
      for (const located of readCases(file, readFileSync(path.join(CASES, file), 'utf8'))) {
        const { worked } = located
        test(`${worked.case} (${sourceWords(worked.source)})`, () => {
          assert.deepEqual(run(located, people), [])
        })
      }
    })
  }
})
