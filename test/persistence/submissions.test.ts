import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import {
  type Candidacy,
  candidacyOf,
  candidacyOfCandidate,
  candidacyOnPaper,
  erase,
} from '#persistence/candidacies.ts'
import { withRecord } from '#persistence/entries/append.ts'
import { integrate } from '#persistence/entries/integrate.ts'
import type { Store } from '#persistence/store.ts'
import { submissionDesk } from '#persistence/submissions.ts'
import { inTransaction } from '#persistence/transaction.ts'
import {
  applying,
  newAccount,
  newCandidacy,
  newSelection,
  stopping,
  submitting,
  testStore,
} from './fixtures.ts'
import { onEveryServer } from './servers.ts'

onEveryServer('a submission', (server) => {
  let store: Store

  before(async () => {
    ;({ store } = await testStore(server))
  })

  test('sent again with its key gives the same receipt and one entry', async () => {
    const candidacy = await newCandidacy(store, await newSelection(store))
    const desk = submissionDesk(store)
    const first = await desk.submit(submitting(store, candidacy, { key: 'k', motivation: 'a' }))
    const later = await desk.submit(submitting(store, candidacy, { key: 'k', motivation: 'b' }))
    assert.deepEqual(later, { ...first, isRepeated: true })
    assert.equal(await count(candidacy.selection), 1)
  })

  test('with the content of the one that stands is that one, from two tabs at once as well', async () => {
    const candidacy = await newCandidacy(store, await newSelection(store))
    const desks = [submissionDesk(store), submissionDesk(store)]
    const done = await Promise.all(
      Array.from({ length: 10 }, async (_, index) =>
        desks[index % 2]?.submit(submitting(store, candidacy, { key: `tab-${index}` })),
      ),
    )
    assert.equal(new Set(done.map((one) => one?.receipt)).size, 1)
    assert.equal(done.filter((one) => one?.isRepeated === false).length, 1)
    assert.equal(await count(candidacy.selection), 1)
  })

  test('with other content stands in the place of the one before, and so does a return to the first', async () => {
    const candidacy = await newCandidacy(store, await newSelection(store))
    const desk = submissionDesk(store)
    const a = await desk.submit(submitting(store, candidacy, { motivation: 'a' }))
    const b = await desk.submit(submitting(store, candidacy, { motivation: 'b' }))
    const c = await desk.submit(submitting(store, candidacy, { motivation: 'a' }))
    assert.equal(new Set([a.entry, b.entry, c.entry]).size, 3)
    assert.equal(await standing(candidacy), c.entry)
  })

  test('after a withdrawal is a new one, also with the same content', async () => {
    const candidacy = await newCandidacy(store, await newSelection(store))
    const desk = submissionDesk(store)
    const first = await desk.submit(submitting(store, candidacy))
    await inTransaction(store.database, 'system', async ({ client }) =>
      client.query('update keur.candidacy set standing = null where candidate = $1', [
        candidacy.candidate,
      ]),
    )
    const second = await desk.submit(submitting(store, candidacy))
    assert.notEqual(second.entry, first.entry)
  })

  test('that cannot be kept harms nobody who came along with it', async () => {
    const selection = await newSelection(store)
    const desk = submissionDesk(store)
    const good = await newCandidacy(store, selection)
    const gone = await newCandidacy(store, selection)
    await inTransaction(store.database, 'system', async (work) =>
      erase(work, selection, gone.candidate),
    )
    const [kept, refused] = await Promise.allSettled([
      desk.submit(submitting(store, good)),
      desk.submit(submitting(store, gone)),
    ])
    assert.equal(kept?.status, 'fulfilled')
    assert.equal(refused?.status, 'rejected')
    assert.equal(await count(selection), 1)
  })

  test('waits for what the desk is doing, is stamped with the moment it came, and stands after it', async () => {
    const candidacy = await newCandidacy(store, await newSelection(store))
    const { selection } = candidacy
    let submitted: Promise<unknown> = Promise.resolve()
    const deskStamp = await withRecord(
      store,
      { selection, onBehalf: 'system', how: 'alone' },
      async ({ append, client }) => {
        const [entry] = await append([stopping()])
        submitted = submissionDesk(store).submit(submitting(store, candidacy))
        await untilWaiting(client)
        await append([stopping()])
        return entry?.recorded ?? ''
      },
    )
    await submitted
    await integrate(store, selection)
    const { rows } = await store.database.pool.query<{ recorded: string; kind: string }>(
      `select e.recorded, e.kind from keur.leaf l join keur.entry e using (selection, entry)
        where l.selection = $1 order by l.position`,
      [selection],
    )
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['SessionStarted', 'SessionStarted', 'ApplicationSubmitted'],
    )
    assert.ok((rows[2]?.recorded ?? '') >= deskStamp)
    assert.ok((rows[2]?.recorded ?? 'z') <= (rows[1]?.recorded ?? ''))
  })

  test('that overtook another on the way is the later one in the record too', async () => {
    const candidacy = await newCandidacy(store, await newSelection(store))
    const { selection, candidate } = candidacy
    const desk = submissionDesk(store)
    let second: Promise<{ readonly entry: string }> | undefined
    await inTransaction(store.database, 'system', async ({ client }) => {
      await client.query('select from keur.candidacy where candidate = $1 for update', [candidate])
      second = desk.submit(submitting(store, candidacy, { motivation: 'b' }))
      await untilWaiting(client)
      // Stamped later, and through before the one that waits.
      await client.query('select pg_sleep(0.01)')
      await client.query(
        `insert into keur.entry (selection, entry, recorded, kind, candidate, hash, body)
          values ($1, gen_random_uuid(), keur.stamp(), 'ApplicationSubmitted', $2, sha256(''), '{}')`,
        [selection, candidate],
      )
      await client.query(
        `insert into keur.submission (selection, candidate, key, content_hash, entry, receipt)
          select selection, candidate, 'first', sha256('a'), entry, '{}' from keur.entry where selection = $1`,
        [selection],
      )
    })
    const stands = await second
    const { rows } = await store.database.pool.query<{ entry: string }>(
      'select entry from keur.entry where selection = $1 order by recorded',
      [selection],
    )
    assert.equal(rows.length, 2)
    assert.equal(rows[1]?.entry, stands?.entry)
  })

  test('hears that the selection was stopped, wherever the entry of that stands', async () => {
    const candidacy = await newCandidacy(store, await newSelection(store))
    const { selection } = candidacy
    const heard: unknown[] = []
    const desk = submissionDesk(store)
    const submit = async (motivation: string): Promise<unknown> =>
      desk.submit({
        ...submitting(store, candidacy, { motivation }),
        act: (_, stopped) => {
          heard.push(stopped)
          return applying(candidacy.candidate, motivation)
        },
      })
    await submit('a')
    await integrate(store, selection)
    const stop = await withRecord(
      store,
      { selection, onBehalf: 'system', how: 'alone' },
      async ({ append }) => {
        const event = {
          event: 'SelectionStopped',
          reason: 'No post.',
          by: 'x',
          role: 'hr',
        } as const
        return append([{ by: 'x', role: 'hr', event }])
      },
    )
    await submit('b')
    await integrate(store, selection)
    await submit('c')
    await submissionDesk(store).submit({
      ...submitting(store, candidacy, { motivation: 'd' }),
      act: (_, stopped) => {
        heard.push(stopped)
        return applying(candidacy.candidate, 'd')
      },
    })
    const { recorded } = stop[0] ?? {}
    assert.deepEqual(heard, [undefined, recorded, recorded, recorded])
  })

  test('leaves a draft that was changed meanwhile', async () => {
    const candidacy = await newCandidacy(store, await newSelection(store))
    const { selection, candidate } = candidacy
    await inTransaction(store.database, 'system', async ({ client }) =>
      client.query(
        `insert into keur.draft (selection, candidate, sealed, version) values ($1, $2, 'x', 4)`,
        [selection, candidate],
      ),
    )
    const drafts = async (): Promise<number> => {
      const found = await inTransaction(store.database, 'system', async ({ client }) =>
        client.query('select from keur.draft where selection = $1', [selection]),
      )
      return found.rowCount ?? 0
    }
    await submissionDesk(store).submit({ ...submitting(store, candidacy), draft: 3 })
    assert.equal(await drafts(), 1)
    await submissionDesk(store).submit({
      ...submitting(store, candidacy, { motivation: 'again' }),
      draft: 4,
    })
    assert.equal(await drafts(), 0)
  })

  test('queues its mails and takes its draft away', async () => {
    const candidacy = await newCandidacy(store, await newSelection(store))
    const { selection, candidate } = candidacy
    await inTransaction(store.database, 'system', async ({ client }) =>
      client.query(`insert into keur.draft (selection, candidate, sealed) values ($1, $2, 'x')`, [
        selection,
        candidate,
      ]),
    )
    const mail = { mail: randomUUID(), messageId: `<${candidate}@x>`, kind: 'receipt' }
    await submissionDesk(store).submit({
      ...submitting(store, candidacy),
      mails: () => [{ ...mail, sealed: Buffer.from('x') }],
    })
    const found = await inTransaction(store.database, 'system', async ({ query }) => ({
      drafts: await query
        .selectFrom('keur.draft')
        .select('candidate')
        .where('selection', '=', selection)
        .execute(),
      mails: await query
        .selectFrom('keur.mail')
        .select(['message_id', 'candidate'])
        .where('selection', '=', selection)
        .execute(),
    }))
    assert.deepEqual(found, {
      drafts: [],
      mails: [{ message_id: mail.messageId, candidate }],
    })
  })

  async function count(selection: string): Promise<number> {
    const { rowCount } = await store.database.pool.query(
      'select from keur.entry where selection = $1',
      [selection],
    )
    return rowCount ?? 0
  }

  async function standing({
    selection,
    account,
  }: {
    selection: string
    account: string | undefined
  }): Promise<string | undefined> {
    return (await candidacyOf(store, selection, account ?? '')).standing
  }
})

onEveryServer('a candidacy', (server) => {
  test('is begun once by several requests at the same moment', async () => {
    const { store } = await testStore(server)
    const selection = await newSelection(store)
    const account = await newAccount(store)
    const begun = await Promise.all(
      Array.from({ length: 8 }, async () => candidacyOf(store, selection, account)),
    )
    assert.equal(new Set(begun.map(({ candidate }) => candidate)).size, 1)
    assert.equal(new Set(begun.map(({ dataKey }) => dataKey.export().toString('hex'))).size, 1)
  })

  test('on paper has no account, and opens with the key it was begun with', async () => {
    const { store } = await testStore(server)
    const selection = await newSelection(store)
    const [begun, found] = await inTransaction(store.database, 'system', async (work) => {
      const one = await candidacyOnPaper(store, work, selection)
      return [one, await candidacyOfCandidate(store, work, selection, one.candidate)] as const
    })
    assert.equal(begun.account, undefined)
    assert.deepEqual(plain(found), plain(begun))
  })
})

function plain(candidacy: Candidacy | undefined): unknown {
  return { ...candidacy, dataKey: candidacy?.dataKey.export().toString('hex') }
}

/** Until somebody waits for what this transaction holds. */
async function untilWaiting(client: {
  query: (text: string) => Promise<{ rowCount: number | null }>
}): Promise<void> {
  // Within a transaction the list of connections stays as it was seen first, unless one asks anew.
  await client.query('select pg_stat_clear_snapshot()')
  const { rowCount } = await client.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  if (rowCount === 0) await untilWaiting(client)
}
