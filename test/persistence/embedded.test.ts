import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { Client } from 'pg'
import { accountOf, isReachable } from '#persistence/embedded/account.ts'
import { binaries, makeLinks } from '#persistence/embedded/binaries.ts'
import { fits, placesIn, socketFolder } from '#persistence/embedded/places.ts'
import { clearStalePid, postmasterOf } from '#persistence/embedded/postmaster.ts'
import { type Address, startEmbedded } from '#persistence/embedded/supervisor.ts'
import { watchEmbedded } from '#persistence/embedded/watch.ts'
import { DatabaseFailure } from '#persistence/failure.ts'

const isRoot = process.getuid?.() === 0

describe('the embedded server', () => {
  let folder: string

  before(() => {
    folder = openFolder()
  })

  after(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('starts on an empty folder, keeps what was written, and starts again', async () => {
    const first = await startEmbedded(folder)
    await ask(first.owner, 'create table kept (n int); insert into kept values (7)')
    await first.stop()
    assert.equal(first.isAlive(), false)
    const second = await startEmbedded(folder)
    assert.deepEqual(await ask(second.owner, 'select n from kept'), [{ n: 7 }])
    await second.stop()
    assert.equal(postmasterOf(path.join(folder, 'postgres')), undefined)
  })

  test('writes durably, with checksums, and listens on no port', async () => {
    const server = await startEmbedded(folder)
    const rows = await ask(
      server.owner,
      `select name, setting from pg_settings where name in
        ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses') order by name`,
    )
    assert.deepEqual(Object.fromEntries(rows.map((row) => [row['name'], row['setting']])), {
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '',
      synchronous_commit: 'on',
    })
    await server.stop()
  })

  test('lets the application in as a role that owns nothing', async () => {
    const server = await startEmbedded(folder)
    const [row] = await ask(
      server.application,
      'select current_user as who, rolsuper as super from pg_roles where rolname = current_user',
    )
    assert.deepEqual(row, { who: 'keur_app', super: false })
    await assert.rejects(ask(server.application, 'set role keur'), /permission denied/)
    await server.stop()
  })

  test('can be entered by nobody but the account that started it', async () => {
    const server = await startEmbedded(folder)
    assert.equal(statSync(server.owner.host).mode & 0o077, 0)
    await server.stop()
  })

  test('is one server when two start at the same moment, and stops with the last', async () => {
    const [one, two] = await Promise.all([startEmbedded(folder), startEmbedded(folder)])
    assert.equal(one.process, two.process)
    await one.stop()
    assert.equal(one.isAlive(), true)
    assert.deepEqual(await ask(two.application, 'select 1 as n'), [{ n: 1 }])
    await two.stop()
    assert.equal(one.isAlive(), false)
  })

  test('adopts the server that a killed process left', async () => {
    const program = `
      const { startEmbedded } = await import('#persistence/embedded/supervisor.ts')
      const { process: id } = await startEmbedded(process.argv[1])
      console.log(id)
      process.kill(process.pid, 'SIGKILL')`
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program, folder], {
      cwd: path.join(import.meta.dirname, '..', '..'),
      encoding: 'utf8',
    })
    const next = await startEmbedded(folder)
    assert.equal(next.isAdopted, true)
    assert.equal(next.process, Number(stdout))
    await next.stop()
    assert.equal(next.isAlive(), false)
  })

  test('is started again by the watch after it was killed, and has lost nothing', async () => {
    const server = await startEmbedded(folder)
    await ask(server.owner, 'create table survived (n int); insert into survived values (1)')
    const revived = Promise.withResolvers<void>()
    const end = watchEmbedded(server, { revived: revived.resolve, failed: revived.reject })
    process.kill(server.process, 'SIGKILL')
    await revived.promise
    await end()
    assert.deepEqual(await ask(server.owner, 'select n from survived'), [{ n: 1 }])
    await server.stop()
  })

  test('is started again once it can be, however often that failed before', async () => {
    const server = await startEmbedded(folder)
    const version = path.join(folder, 'postgres', 'PG_VERSION')
    const own = readFileSync(version)
    writeFileSync(version, '9')
    process.kill(server.process, 'SIGKILL')
    for (const _ of ['once', 'twice']) {
      await expectFailure(server.revive(), 'data-of-another-version', /PostgreSQL 9/)
    }
    writeFileSync(version, own)
    await server.revive()
    assert.deepEqual(await ask(server.owner, 'select 1 as n'), [{ n: 1 }])
    await server.stop()
  })

  test('starts after a dead process left its file behind, also when the number is somebody else’s now', async () => {
    const data = path.join(folder, 'postgres')
    writeFileSync(path.join(data, 'postmaster.pid'), `${process.pid}\n${data}\n0\n5432\n${data}\n`)
    assert.equal(postmasterOf(data), undefined)
    const server = await startEmbedded(folder)
    await server.stop()
  })

  test('says of which version the data is when that is not its own', async () => {
    const other = openFolder()
    const data = path.join(other, 'postgres')
    mkdirSync(data)
    writeFileSync(path.join(data, 'PG_VERSION'), '14\n')
    await expectFailure(startEmbedded(other), 'data-of-another-version', /PostgreSQL 14/)
    rmSync(other, { recursive: true })
  })

  test('tells the last words of a server that cannot start', async () => {
    const other = openFolder()
    copyData(other)
    writeFileSync(path.join(other, 'postgres', 'postgresql.auto.conf'), 'port = nonsense\n')
    await expectFailure(startEmbedded(other), 'server-ended', /port/)
    rmSync(other, { recursive: true })
  })

  test('leaves nothing half made behind where it cannot be made', async () => {
    const other = openFolder()
    writeFileSync(path.join(other, 'postgres'), 'a file in the way')
    await expectFailure(startEmbedded(other), 'data-unwritable', /EEXIST/)
    assert.deepEqual(readdirSync(other), ['postgres'])
    rmSync(other, { recursive: true })
  })

  test('works in a folder whose path is too long for a socket', async () => {
    const other = openFolder()
    const long = path.join(other, 'a'.repeat(60), 'b'.repeat(60))
    copyData(long)
    const server = await startEmbedded(long)
    assert.ok(fits(server.owner.host), server.owner.host)
    assert.deepEqual(await ask(server.owner, 'select 1 as n'), [{ n: 1 }])
    await server.stop()
    rmSync(server.owner.host, { recursive: true })
    rmSync(other, { recursive: true })
  })

  test(
    'works below a folder that is closed to others, when started by root',
    { skip: !isRoot },
    async () => {
      const home = openFolder()
      chmodSync(home, 0o700)
      const wanted = path.join(home, 'keur', '.keur')
      const { folder: real } = placesIn(wanted)
      assert.match(real, /^\/var\/lib\/keur\//)
      copyData(real)
      const server = await startEmbedded(wanted)
      assert.equal(server.folder, real)
      assert.deepEqual(await ask(server.owner, 'select 1 as n'), [{ n: 1 }])
      await server.stop()
      rmSync(server.folder, { recursive: true })
      rmSync(home, { recursive: true })
    },
  )

  /** The data of the stopped server, elsewhere: making it anew would take seconds. */
  function copyData(to: string): void {
    mkdirSync(to, { recursive: true })
    execFileSync('cp', ['-a', path.join(folder, 'postgres'), to])
  }

  test('says so where the data folder cannot be written', async () => {
    const other = openFolder()
    const file = path.join(other, 'file')
    writeFileSync(file, '')
    await expectFailure(startEmbedded(path.join(file, 'data')), 'data-unwritable', /KEUR_DATA/)
    rmSync(other, { recursive: true })
  })
})

describe('the programs of the embedded server', () => {
  test('run without the install script of their package', () => {
    const copy = openFolder()
    const native = path.join(copy, 'native')
    cpSync(path.dirname(binaries().folder), native, { recursive: true, verbatimSymlinks: true })
    const libraries = readdirSync(path.join(native, 'lib'))
    for (const name of libraries) {
      const file = path.join(native, 'lib', name)
      if (lstatSync(file).isSymbolicLink()) rmSync(file)
    }
    const version = (): string =>
      spawnSync(path.join(native, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' }).stdout
    assert.equal(version(), '')
    makeLinks(native)
    assert.match(version(), /PostgreSQL/)
    assert.ok(readdirSync(path.join(native, 'lib')).length >= libraries.length)
    rmSync(copy, { recursive: true })
  })

  test('are said to be missing on a system they do not exist for', () => {
    assert.throws(() => binaries('sunos'), isFailure('embedded-unavailable', /DATABASE_URL/))
  })

  test('are said to be missing where the package is not installed', () => {
    const other = process.platform === 'darwin' ? 'linux' : 'darwin'
    assert.throws(() => binaries(other), isFailure('embedded-missing', /npm ci/))
  })
})

describe('the account of the embedded server', () => {
  test('is read from the passwd file', () => {
    const passwd = 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n'
    assert.deepEqual(accountOf('nobody', passwd), { uid: 65_534, gid: 65_533 })
    assert.throws(() => accountOf('nobody', 'root:x:0:0::/root:/bin/sh'), DatabaseFailure)
  })

  test('reaches a place only through folders that are open to all', () => {
    const home = openFolder()
    const inner = path.join(home, 'inner')
    mkdirSync(inner)
    assert.equal(isReachable(path.join(inner, 'not-yet')), true)
    chmodSync(home, 0o700)
    assert.equal(isReachable(path.join(inner, 'not-yet')), false)
    rmSync(home, { recursive: true })
  })
})

describe('the place of the socket', () => {
  test('is the data folder up to a path of 107 bytes', () => {
    const length = 107 - '/.s.PGSQL.5432'.length
    assert.equal(fits(`/${'x'.repeat(length - 1)}`), true)
    assert.equal(fits(`/${'x'.repeat(length)}`), false)
    assert.equal(fits(`/${'é'.repeat(length / 2 + 1)}`), false)
  })

  test('is the data folder itself where that is short enough', () => {
    assert.equal(socketFolder('/short', undefined), '/short')
  })

  test('lies in the folder that was asked for where that can be reached', () => {
    const folder = openFolder()
    assert.equal(placesIn(folder).data, path.join(folder, 'postgres'))
    rmSync(folder, { recursive: true })
  })
})

describe('the file of a dead server', () => {
  test('stays as long as its process may be a PostgreSQL', () => {
    const folder = openFolder()
    const file = path.join(folder, 'postmaster.pid')
    clearStalePid(folder)
    writeFileSync(file, '4194304\n')
    clearStalePid(folder)
    assert.equal(existsSync(file), true)
    assert.equal(postmasterOf(folder), undefined)
    assert.equal(readFileSync(file, 'utf8'), '4194304\n')
    rmSync(folder, { recursive: true })
  })
})

/** A folder that every account can walk into. */
function openFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keur-embedded-'))
  chmodSync(folder, 0o755)
  return folder
}

async function ask(address: Address, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ ...address })
  await client.connect()
  try {
    const result = await client.query(statement)
    return result.rows
  } finally {
    await client.end()
  }
}

async function expectFailure(act: Promise<unknown>, code: string, words: RegExp): Promise<void> {
  await assert.rejects(act, isFailure(code, words))
}

function isFailure(code: string, words: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof DatabaseFailure, String(error))
    assert.equal(error.code, code)
    assert.match(error.says.nl, words)
    assert.match(error.says.en, words)
    return true
  }
}
