/**
 * The catalogue of rules (docs/rules.md) and the cases say the same.
 */

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { root } from '../house/tool.ts'
import { CASES, caseFiles, readCases } from './runner.ts'
import {
  type Documents,
  type Row,
  catalogue,
  everyNumber,
  numbersOf,
  placeExists,
  proofWith,
  rowsOf,
} from './runner-catalogue.ts'

const rows = rowsOf(catalogue())
const cited = citedNumbers()
const documents: Documents = {
  regulations: documentsIn('regulations'),
  profiles: documentsIn('profiles'),
}

describe('the catalogue of rules', () => {
  test('has every number once, in order', () => {
    assert.deepEqual(
      rows.map(({ number }) => number),
      everyNumber(),
    )
  })

  test('names for each number exactly the case files that cite it', () => {
    const wrong = rows.flatMap((row) => {
      const files = cited.get(row.number) ?? []
      const proof = proofWith(row, files)
      return row.proof === proof ? [] : [`| ${row.number} | … | ${proof} |`]
    })
    assert.deepEqual(wrong, [], 'These rows of docs/rules.md should end so')
  })

  test('names only places that exist', () => {
    const lost = rows.flatMap(({ number, lives }) =>
      lives.filter((place) => !placeExists(place, documents)).map((place) => `${number}: ${place}`),
    )
    assert.deepEqual(lost, [])
  })

  test('says of each number in a few words what it is and where it lives', () => {
    const bare = rows.filter((row) => row.title.length < 4 || row.lives.length === 0)
    assert.deepEqual(
      bare.map(({ number }: Row) => number),
      [],
    )
  })
})

function citedNumbers(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const file of caseFiles()) {
    for (const { worked } of readCases(file, readFileSync(path.join(CASES, file), 'utf8'))) {
      for (const number of numbersOf(worked.source)) {
        const files = found.get(number) ?? []
        if (!files.includes(file)) files.push(file)
        found.set(number, files)
      }
    }
  }
  return found
}

function documentsIn(folder: string): readonly unknown[] {
  return globSync('*.yaml', { cwd: path.join(root, folder) }).map((file): unknown =>
    parse(readFileSync(path.join(root, folder, file), 'utf8')),
  )
}
