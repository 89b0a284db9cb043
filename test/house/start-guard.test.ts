import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'

const root = path.join(import.meta.dirname, '..', '..')

/** A program in the place of Keur's own: tells what it was given, then ends as its first argument says. */
const PROGRAM = `
export async function main(argv: readonly string[]): Promise<number> {
  const interrupted = argv[0] === 'tidy' && new Promise((resolve) => {
    setTimeout(resolve, 10_000)
    process.once('SIGINT', resolve)
  })
  console.log(JSON.stringify({ argv, node: process.versions.node, variable: process.env['VARIABLE'] }))
  if (argv[0] === 'read') for await (const line of process.stdin) process.stdout.write(line)
  if (argv[0] === 'wait') await new Promise((resolve) => setTimeout(resolve, 10_000))
  if (argv[0] === 'tidy') {
    await interrupted
    console.log('tidied')
    process.exit(5)
  }
  return Number(argv[1] ?? 0)
}
`

const AN_OLDER_NODE = `
Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.0.0' } })
`

describe('the start guard', () => {
  let folder: string

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'keur-guard-'))
    install('with', 'without')
    const system = process.platform === 'win32' ? 'win' : process.platform
    const pinned = path.join(folder, 'with', 'node_modules', `node-${system}-${process.arch}`)
    const file = process.platform === 'win32' ? 'node.exe' : 'node'
    mkdirSync(path.join(pinned, 'bin'), { recursive: true })
    writeFileSync(path.join(pinned, 'package.json'), '{}')
    symlinkSync(process.execPath, path.join(pinned, 'bin', file))
    writeFileSync(path.join(folder, 'older.mjs'), AN_OLDER_NODE)
  })

  after(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('lets the program run at once on a Node that is new enough', async () => {
    const { status, output, complaint } = await finish(start('without', ['do', '3'], []))
    assert.equal(status, 3)
    assert.deepEqual(JSON.parse(output).argv, ['do', '3'])
    assert.equal(complaint, '')
  })

  test('hands arguments, input, environment and exit status over to the Node that came along', async () => {
    const child = start('with', ['read', '4', '--flag', 'two words'])
    child.stdin?.end('one line\n')
    const { status, output, complaint } = await finish(child)
    const [told, line] = output.split('\n')
    assert.deepEqual(JSON.parse(told ?? ''), {
      argv: ['read', '4', '--flag', 'two words'],
      node: process.versions.node,
      variable: 'value',
    })
    assert.equal(line, 'one line')
    assert.equal(status, 4)
    assert.equal(complaint, '')
  })

  test('ends by the signal that ended the program', async () => {
    const child = start('with', ['wait'])
    await firstOutput(child)
    child.kill('SIGTERM')
    assert.equal((await finish(child)).signal, 'SIGTERM')
  })

  test('leaves the program time to end in its own way after an interrupt', async () => {
    const child = start('with', ['tidy'])
    await firstOutput(child)
    child.kill('SIGINT')
    const { status, output } = await finish(child)
    assert.equal(output, 'tidied\n')
    assert.equal(status, 5)
  })

  test('explains in Dutch and in English what to do where no newer Node came along', async () => {
    const { status, output, complaint } = await finish(start('without', ['do']))
    assert.equal(status, 2)
    assert.equal(output, '')
    assert.match(complaint, /Keur heeft Node 24 nodig; dit is Node 18\.0\.0/)
    assert.match(complaint, /Keur needs Node 24; this is Node 18\.0\.0/)
    assert.match(complaint, /npm ci/)
  })

  function install(...places: readonly string[]): void {
    for (const place of places) {
      cpSync(path.join(root, 'bin'), path.join(folder, place, 'bin'), { recursive: true })
      mkdirSync(path.join(folder, place, 'src', 'cli'), { recursive: true })
      writeFileSync(path.join(folder, place, 'src', 'cli', 'main.ts'), PROGRAM)
      writeFileSync(path.join(folder, place, 'package.json'), '{ "type": "module" }')
    }
  }

  function start(
    place: string,
    argv: readonly string[],
    options: readonly string[] = ['--import', path.join(folder, 'older.mjs')],
  ): ChildProcess {
    const program = path.join(folder, place, 'bin', 'keur.mjs')
    return spawn(process.execPath, [...options, program, ...argv], {
      env: { ...process.env, VARIABLE: 'value' },
    })
  }
})

interface Ending {
  readonly status: unknown
  readonly signal: unknown
  readonly output: string
  readonly complaint: string
}

async function finish(child: ChildProcess): Promise<Ending> {
  assert.ok(child.stdout !== null && child.stderr !== null)
  const [[status, signal], output, complaint] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ])
  return { status, signal, output, complaint }
}

async function firstOutput(child: ChildProcess): Promise<void> {
  assert.ok(child.stdout !== null)
  await once(child.stdout, 'data')
  child.stdout.pause()
}
