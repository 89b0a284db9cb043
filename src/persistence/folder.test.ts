import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { DatabaseFailure } from './failure.ts'
import { placesIn } from './embedded/places.ts'
import { makeFolder } from './folder.ts'

describe('a folder that is made', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keur-folder-'))
  after(() => {
    rmSync(folder, { recursive: true })
  })

  test('has those above it, each with the mode, and may be there already', () => {
    const deep = path.join(folder, 'one', 'two')
    makeFolder(deep, 0o700)
    makeFolder(deep, 0o755)
    for (const made of [deep, path.dirname(deep)]) assert.equal(statSync(made).mode & 0o777, 0o700)
  })

  test('is refused where a file stands', () => {
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    assert.throws(() => {
      makeFolder(file)
    }, /EEXIST/)
    assert.throws(() => {
      makeFolder(path.join(file, 'under'))
    }, /EEXIST|ENOTDIR/)
  })

  // Where Node would make it in one go, it never comes back from this.
  test(
    'is refused at once where the system lets nothing be made',
    { skip: process.platform !== 'linux' },
    () => {
      assert.throws(
        () => placesIn('/proc/keur/data'),
        (error) => error instanceof DatabaseFailure && error.code === 'data-unwritable',
      )
    },
  )
})
