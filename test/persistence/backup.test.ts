import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { readBackup, writeBackup } from '#persistence/backup/file.ts'
import { restore } from '#persistence/backup/restore.ts'
import { backupLines } from '#persistence/backup/write.ts'
import { withRecord } from '#persistence/entries/append.ts'
import { integrate, integrateAll } from '#persistence/entries/integrate.ts'
import { openedEntriesFrom } from '#persistence/entries/read.ts'
import { type Store, openStore } from '#persistence/store.ts'
import { submissionDesk } from '#persistence/submissions.ts'
import { inTransaction } from '#persistence/transaction.ts'
import {
  expectFailure,
  newCandidacy,
  newSelection,
  stopping,
  submitting,
  testStore,
} from './fixtures.ts'
import { type TestDatabase, onEveryServer } from './servers.ts'

onEveryServer('a backup', (server) => {
  let folder: string
  let file: string
  let store: Store
  let database: TestDatabase
  let selection: string
  /** Refused restores leave it empty. */
  let empty: TestDatabase

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'keur-backup-'))
    file = path.join(folder, 'keur.backup')
    ;({ store, database } = await testStore(server))
    empty = await server.migrated()
    selection = await newSelection(store)
    const desk = submissionDesk(store)
    for (const motivation of ['plain', 'two\nlines, "quotes" and \\ \u2028 é 🙂', '{"end":']) {
      // oxlint-disable-next-line no-await-in-loop
      await desk.submit(submitting(store, await newCandidacy(store, selection), { motivation }))
    }
    await integrate(store, selection)
    await withRecord(
      store,
      { selection, onBehalf: 'system', how: 'beside-others' },
      async ({ append }) => append([stopping()]),
    )
    await writeBackup(file, backupLines(database.owner))
  })

  after(() => {
    rmSync(folder, { recursive: true })
  })

  test('is a file that nobody else can read', () => {
    assert.equal(statSync(file).mode & 0o777, 0o600)
  })

  test('restores everything into an empty database, and the record in it fits', async () => {
    const other = await server.empty()
    const { proved, rows } = await restore(other.owner, readBackup(file))
    assert.deepEqual(proved, { selections: 1, entries: 3, heads: 1 })
    assert.equal(rows['entry'], 4)
    assert.deepEqual(await contents(other), await contents(database))
  })

  test('leaves a database in which work goes on', async () => {
    const other = await server.migrated()
    await restore(other.owner, readBackup(file))
    const restored = await openStore(server.application(other), store.keys)
    assert.equal(restored.installation, store.installation)
    assert.equal(await integrateAll(restored), 1)
    await submissionDesk(restored).submit(
      submitting(restored, await newCandidacy(restored, selection)),
    )
    assert.equal((await integrate(restored, selection))?.size, 5)
    const [first] = await inTransaction(restored.database, 'system', async (work) =>
      openedEntriesFrom(restored, work, { selection, from: 0, limit: 1 }),
    )
    assert.deepEqual(first?.opened['answers']?.value, { motivation: 'plain' })
  })

  test('is restored into an empty database only', async () => {
    await expectFailure(restore(database.owner, readBackup(file)), 'database-not-empty')
  })

  const damage: Readonly<Record<string, (lines: readonly string[]) => readonly string[]>> = {
    'a changed byte': (lines) =>
      lines.map((line) => line.replace('SessionStarted', 'SessionStartex')),
    'a missing row': (lines) =>
      lines.filter((line) => !line.startsWith('[{"selection"') || line.includes('entry')),
    'a missing end': (lines) => lines.slice(0, -1),
    'a row twice': (lines) =>
      lines.flatMap((line) => (line.includes('"An agency"') ? [line, line] : [line])),
  }
  for (const [what, damaged] of Object.entries(damage)) {
    test(`with ${what} is refused, and nothing is restored`, async () => {
      const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(0, -1)
      const copy = path.join(folder, 'damaged')
      writeFileSync(
        copy,
        gzipSync(
          damaged(lines)
            .map((line) => `${line}\n`)
            .join(''),
        ),
      )
      await assert.rejects(
        restore(empty.owner, readBackup(copy)),
        /backup-damaged|constraint-violated/,
      )
      assert.equal((await contents(empty)).length, 0)
    })
  }

  test('that is cut short is refused', async () => {
    const copy = path.join(folder, 'short')
    writeFileSync(copy, readFileSync(file).subarray(0, -40))
    await expectFailure(restore(empty.owner, readBackup(copy)), 'backup-damaged')
  })

  test('whose record was rewritten is refused, also with the right hash of the file', async () => {
    const source = await server.migrated()
    await restore(source.owner, readBackup(file))
    const owner = server.owner(source).pool
    await owner.query('alter table keur.entry disable trigger append_only')
    await owner.query(`update keur.entry set body = replace(body, '"nl"', '"fr"')`)
    await expectFailure(restore(empty.owner, split(backupLines(source.owner))), 'backup-damaged')
  })

  async function contents(of: TestDatabase): Promise<readonly unknown[]> {
    const { pool } = server.owner(of)
    const { rows } = await pool.query(
      `select to_jsonb(e) as it from keur.entry e union all select to_jsonb(l) from keur.leaf l
        union all select to_jsonb(h) from keur.head h union all select to_jsonb(p) from keur.personal p
        union all select to_jsonb(c) from keur.candidacy c union all select to_jsonb(s) from keur.submission s
        union all select to_jsonb(w) from keur.pending w order by 1`,
    )
    return rows
  }
})

async function* split(texts: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const text of texts) yield* text.split('\n').slice(0, -1)
}
