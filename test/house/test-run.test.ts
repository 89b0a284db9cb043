import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { root } from './tool.ts'

const FILES = {
  'passing.test.mjs': "test('passes', () => {}); test('passes too', () => {})",
  'failing.test.mjs': "test('fails', () => { throw new Error('the reason') })",
  'skipping.test.mjs': "test('passes', () => {}); test.skip('waits', () => {})",
  'hooked.test.mjs': "test('passes', () => {}); after(() => { throw new Error('left a mess') })",
  'broken.test.mjs': "import './missing.mjs'",
  'empty.test.mjs': '',
} as const

describe('a run of the tests', () => {
  let folder: string

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'keur-run-'))
    for (const [name, text] of Object.entries(FILES)) {
      writeFileSync(path.join(folder, name), `import { after, test } from 'node:test'\n${text}\n`)
    }
  })

  after(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('ends with the verdict and status 0 when everything passes', () => {
    const { status, lastLine } = run('passing.test.mjs')
    assert.equal(lastLine, '2 passed, 0 failed')
    assert.equal(status, 0)
  })

  test('names what was skipped', () => {
    assert.equal(run('skipping.test.mjs').lastLine, '1 passed, 0 failed, 1 skipped')
  })

  test('tells a failure in full and ends with status 1', () => {
    const { status, lastLine, output } = run('passing.test.mjs', 'failing.test.mjs')
    assert.match(output, /Error: the reason\n.*at /)
    assert.equal(lastLine, '2 passed, 1 failed')
    assert.equal(status, 1)
  })

  for (const name of ['hooked', 'broken', 'empty'] as const) {
    test(`fails when one file is ${name}`, () => {
      const { status, lastLine } = run('passing.test.mjs', `${name}.test.mjs`)
      assert.match(lastLine, /^[23] passed, 1 failed$/)
      assert.equal(status, 1)
    })
  }

  test('fails when no test matches what was asked for', () => {
    const { status, lastLine } = run('empty.test.mjs')
    assert.equal(lastLine, '0 passed, 1 failed')
    assert.equal(status, 1)
    assert.equal(run('no-such-file.test.mjs').status, 1)
    assert.equal(run('--test-name-pattern=nothing is called this', 'passing.test.mjs').status, 1)
  })

  function run(...given: readonly string[]): { status: unknown; output: string; lastLine: string } {
    const { NODE_TEST_CONTEXT: _, ...environment } = process.env
    const argv = given.map((it) => (it.startsWith('-') ? it : path.join(folder, it)))
    const { status, stdout } = spawnSync(
      process.execPath,
      [path.join(root, 'scripts', 'test.mjs'), ...argv],
      { cwd: root, env: environment, encoding: 'utf8' },
    )
    return { status, output: stdout, lastLine: stdout.trimEnd().split('\n').at(-1) ?? '' }
  }
})
