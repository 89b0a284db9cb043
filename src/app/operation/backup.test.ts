import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, test } from 'node:test'
import { DatabaseFailure } from '#persistence/failure.ts'
import { takeBackup } from './backup.ts'

describe('a backup', () => {
  test('never takes the place of a file that is there, and says so before it asks the database', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'keur-backup-'))
    const file = path.join(folder, 'keur.backup')
    writeFileSync(file, 'an earlier one')
    const nowhere = { database: 'postgres://nobody@127.0.0.1:1/keur', data: folder }
    try {
      await assert.rejects(
        takeBackup(nowhere, file),
        (error) => error instanceof DatabaseFailure && error.code === 'backup-exists',
      )
      assert.equal(readFileSync(file, 'utf8'), 'an earlier one')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
