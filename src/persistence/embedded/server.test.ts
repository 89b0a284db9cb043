import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isLeftoverEnding } from './server.ts'

describe('a server that ended while starting', () => {
  test('is tried again when another was still ending or just starting, whatever that one logged meanwhile', () => {
    const refused = 'FATAL:  lock file "postmaster.pid" already exists'
    const ending = ['LOG:  checkpoint complete', 'LOG:  shutting down', 'LOG:  shut down', '']
    assert.ok(isLeftoverEnding([refused, ...ending]))
    assert.ok(isLeftoverEnding(['FATAL:  lock file "postmaster.pid" is empty', 'LOG:  starting']))
    assert.ok(isLeftoverEnding(['FATAL:  lock file "/x/.s.PGSQL.5432.lock" already exists']))
    assert.ok(isLeftoverEnding(['LOG:  could not bind Unix address: Address already in use']))
    assert.ok(isLeftoverEnding(['FATAL:  pre-existing shared memory block is still in use']))
    assert.equal(isLeftoverEnding(ending), false)
  })
})
