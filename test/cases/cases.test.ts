/**
 * The worked cases: every case of every file in this folder holds (docs/cases.md).
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import {
  CASES,
  type Located,
  caseFiles,
  readCases,
  readPeople,
  run,
  sourceWords,
} from './runner.ts'
import { CaseMistake } from './runner-mistake.ts'

const people = readPeople()

describe('the worked cases', () => {
  for (const file of caseFiles()) {
    describe(file, () => {
      const cases = casesOf(file)
      if (cases instanceof CaseMistake) {
        test('can be read', () => {
          throw cases
        })
        return
      }
      for (const located of cases) {
        const { worked } = located
        test(`${worked.case} (${sourceWords(worked.source)})`, () => {
          assert.deepEqual(run(located, people), [])
        })
      }
    })
  }
})

/** The cases of a file, or the mistake that keeps it from being read: the other files run all the same. */
function casesOf(file: string): readonly Located[] | CaseMistake {
  try {
    return readCases(file, readFileSync(path.join(CASES, file), 'utf8'))
  } catch (error) {
    if (error instanceof CaseMistake) return error
    throw error
  }
}
