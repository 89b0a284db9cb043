import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { checkCompetences } from './check-competences.ts'
import { dictionary, statement } from './fixtures/examples.ts'
import { type Competence } from './schema.ts'

const [carefulness, vision] = dictionary.competences
assert.ok(carefulness !== undefined && vision !== undefined)

const withLevels = (...numbers: readonly number[]): Competence => ({
  ...carefulness,
  levels: numbers.map((level) => ({ level, title: statement, indicators: [statement] })),
})

describe('a competence dictionary', () => {
  test('that is sound has no findings', () => {
    assert.deepEqual(checkCompetences(dictionary), [])
  })

  test('has clusters and competences with their own identifiers', () => {
    const [cluster] = dictionary.clusters
    assert.ok(cluster !== undefined)
    const doubled = {
      ...dictionary,
      clusters: [...dictionary.clusters, cluster],
      competences: [vision, carefulness, vision],
    }
    assert.deepEqual(
      checkCompetences(doubled).map(({ code, path, facts }) => [code, path, facts]),
      [
        ['duplicate-id', ['clusters', 2, 'id'], { id: 'management' }],
        ['duplicate-id', ['competences', 2, 'id'], { id: 'vision' }],
      ],
    )
  })

  test('places every competence in one of its clusters', () => {
    const lost = { ...vision, cluster: 'elsewhere' }
    assert.deepEqual(checkCompetences({ ...dictionary, competences: [carefulness, lost] }), [
      {
        code: 'cluster-unknown',
        severity: 'error',
        path: ['competences', 1, 'cluster'],
        facts: { competence: 'vision', cluster: 'elsewhere', known: ['management', 'thinking'] },
      },
    ])
  })

  test('describes a level once', () => {
    const findings = checkCompetences({ ...dictionary, competences: [withLevels(1, 1)] })
    assert.deepEqual(
      findings.map(({ code, path, facts }) => [code, path, facts]),
      [['duplicate-id', ['competences', 0, 'levels', 1, 'level'], { id: 1 }]],
    )
  })

  test('lists levels from low to high', () => {
    assert.deepEqual(checkCompetences({ ...dictionary, competences: [withLevels(1, 3, 2)] }), [
      {
        code: 'level-order',
        severity: 'error',
        path: ['competences', 0, 'levels', 2, 'level'],
        facts: { competence: 'carefulness', level: 2, before: 3 },
      },
    ])
  })

  test('has its texts checked too', () => {
    const findings = checkCompetences({
      ...dictionary,
      competences: [{ ...vision, assumed: true, 'source-says': statement }],
    })
    assert.deepEqual(
      findings.map(({ code, path }) => [code, path]),
      [['assumption', ['competences', 0]]],
    )
  })
})
