import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { killWhileApplying } from './kills.ts'

/** `npm run kills` does it 200 times. */
const KILLS = 20
const skip = process.platform === 'linux' ? false : 'Who is whose child is looked up in /proc.'

describe('an installation that is killed while people apply', { skip }, () => {
  let data: string
  before(() => {
    data = mkdtempSync(path.join(os.tmpdir(), 'keur-kills-'))
    chmodSync(data, 0o755)
  })
  after(() => {
    rmSync(data, { recursive: true, force: true })
  })

  test(`loses no acknowledged submission and doubles none, ${KILLS} times`, async () => {
    const done = await killWhileApplying({ data, kills: KILLS, candidates: 16, seed: 1 })
    assert.ok(done.submissions > KILLS * 16)
    assert.ok(done.files > 0)
  })
})
