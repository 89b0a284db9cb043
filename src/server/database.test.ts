import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { DatabaseFailure } from '#persistence/failure.ts'
import { configurationIn } from './configuration.ts'
import { openDatabase } from './database.ts'
import { openLog } from './log.ts'

describe('the database of a server that starts', () => {
  test('is told as absent where nobody answers: such a start does not go on trying', async () => {
    const read = configurationIn({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/keur' })
    assert.ok(read.ok)
    await assert.rejects(openDatabase(read.value, openLog('error')), (error) => {
      assert.ok(error instanceof DatabaseFailure)
      assert.equal(error.code, 'database-absent')
      assert.match(error.says.en, /cannot be reached \(ECONNREFUSED\).* start again\.$/)
      assert.doesNotMatch(error.says.nl, /blijft proberen/)
      return true
    })
  })
})
