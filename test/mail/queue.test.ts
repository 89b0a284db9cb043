import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { after, describe, test } from 'node:test'
import { type Mailroom, deliverNext } from '#app/mail/deliver.ts'
import { outbox, sendAgain } from '#app/mail/outbox.ts'
import { tidyQueue } from '#app/mail/tidy.ts'
import { startSender } from '#jobs/mail/sender.ts'
import { startMail } from '#jobs/mail/start.ts'
import type { Database } from '#persistence/connect.ts'
import { type MailToQueue, queueLength, queueMails, readyMail } from '#persistence/mail.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { mailroom, postmark, reminder } from './mailroom.ts'
import { type Sink, startSink } from './sink.ts'

const toNoor: MailToQueue = { to: 'noor@verzonnen.example', order: reminder() }

async function queue(
  database: Database,
  mails: readonly MailToQueue[],
): Promise<readonly string[]> {
  return inTransaction(database, 'anybody', async (work) => queueMails(work, postmark, mails))
}

/** Makes what waits for its next attempt due now. */
async function makeDue(owner: Database): Promise<void> {
  await owner.pool.query('update keur.mail set next_attempt = queued')
}

onEveryServer('the queue of mails', (server) => {
  const sinks: Sink[] = []
  after(async () => {
    await Promise.all(sinks.map(async (sink) => sink.close()))
  })

  async function prepared(): Promise<{
    readonly database: Database
    readonly owner: Database
    readonly sink: Sink
    readonly room: Mailroom
  }> {
    const made = await server.migrated()
    const sink = await startSink()
    sinks.push(sink)
    const database = server.application(made)
    return { database, owner: server.owner(made), sink, room: mailroom(database, sink.url) }
  }

  test('sends a mail with its Message-ID, and forgets what it held', async () => {
    const { database, owner, sink, room } = await prepared()
    const [messageId] = await queue(database, [toNoor])
    assert.equal(await deliverNext(room), 'sent')
    assert.equal(await deliverNext(room), 'nothing')
    const [message, ...more] = sink.accepted
    assert.equal(more.length, 0)
    assert.deepEqual(message?.to, ['noor@verzonnen.example'])
    assert.equal(message?.messageId, messageId)
    assert.match(message?.raw ?? '', /^From: "?Agentschap Voorbeeld \(Keur\)"? </m)
    assert.match(message?.raw ?? '', /^Content-Type: multipart\/alternative/m)
    const { rows } = await owner.pool.query('select sealed, answer, handed_over from keur.mail')
    assert.deepEqual(rows, [{ sealed: null, answer: '250', handed_over: 1 }])
  })

  test('holds no mail of a transaction that was undone', async () => {
    const { database, room, sink } = await prepared()
    await assert.rejects(
      inTransaction(database, 'anybody', async (work) => {
        await queueMails(work, postmark, [toNoor])
        throw new Error('the cause did not happen')
      }),
    )
    assert.equal(await deliverNext(room), 'nothing')
    assert.equal(sink.accepted.length, 0)
  })

  test('sends a mail that was made ready and queued by a statement of its cause', async () => {
    const { database, sink, room } = await prepared()
    const ready = readyMail(postmark, toNoor)
    await inTransaction(database, 'anybody', async ({ client }) =>
      client.query(
        'insert into keur.mail (mail, message_id, kind, sealed) values ($1, $2, $3, $4)',
        [ready.mail, ready.messageId, ready.kind, ready.sealed],
      ),
    )
    assert.equal(await deliverNext(room), 'sent')
    assert.equal(sink.accepted[0]?.messageId, ready.messageId)
  })

  test('keeps address and content unreadable', async () => {
    const { database, owner } = await prepared()
    await queue(database, [toNoor])
    const { rows } = await owner.pool.query<{ text: string }>(
      `select encode(sealed, 'escape') || mail::text as text from keur.mail`,
    )
    assert.equal(rows.length, 1)
    assert.doesNotMatch(rows[0]?.text ?? '', /verzonnen|waterbeheer/i)
  })

  test('repeats a refused mail later, to the byte', async () => {
    const { database, owner, sink, room } = await prepared()
    await queue(database, [toNoor])
    sink.mood = { refuse: 451, at: 'rcpt' }
    assert.equal(await deliverNext(room), 'put-off')
    const { rows } = await owner.pool.query('select answer, handed_over from keur.mail')
    assert.deepEqual(rows, [{ answer: '451 5.1.1', handed_over: 0 }])
    sink.mood = 'break-off'
    await makeDue(owner)
    assert.equal(await deliverNext(room), 'put-off')
    const next = await startSink()
    sinks.push(next)
    await makeDue(owner)
    assert.equal(await deliverNext(mailroom(database, next.url)), 'sent')
    assert.equal(next.accepted[0]?.raw, sink.accepted[0]?.raw)
  })

  test('never hands a mail over a third time when two may have gone out', async () => {
    const { database, owner } = await prepared()
    await queue(database, [toNoor])
    for (let time = 0; time < 2; time += 1) {
      const broken = await startSink()
      broken.mood = 'break-off'
      await makeDue(owner)
      assert.equal(await deliverNext(mailroom(database, broken.url)), 'put-off')
      assert.equal(broken.accepted.length, 1)
    }
    const sink = await startSink()
    sinks.push(sink)
    await makeDue(owner)
    assert.equal(await deliverNext(mailroom(database, sink.url)), 'gave-up')
    assert.equal(sink.accepted.length, 0)
    const [seen] = await outbox(database, postmark.wrapping, { which: 'given-up' })
    assert.equal(seen?.state.kind === 'given-up' && seen.state.answer, 'unknown')
    assert.equal(await sendAgain(database, seen?.mail ?? ''), true)
    assert.equal(await deliverNext(mailroom(database, sink.url)), 'sent')
    assert.equal(sink.accepted[0]?.messageId, seen?.messageId)
  })

  test('waits while the mail server is away, and counts no hand-over', async () => {
    const { database, owner, sink, room } = await prepared()
    await sink.close()
    await queue(database, [toNoor])
    for (let time = 0; time < 4; time += 1) {
      await makeDue(owner)
      assert.equal(await deliverNext(room), 'put-off')
    }
    const { rows } = await owner.pool.query('select attempts, handed_over from keur.mail')
    assert.deepEqual(rows, [{ attempts: 4, handed_over: 0 }])
  })

  test('gives up at once on an address that does not exist, and shows it', async () => {
    const { database, sink, room } = await prepared()
    const [messageId] = await queue(database, [toNoor])
    sink.mood = { refuse: 550, at: 'rcpt' }
    assert.equal(await deliverNext(room), 'gave-up')
    const [seen] = await outbox(database, postmark.wrapping, { which: 'given-up' })
    assert.equal(seen?.messageId, messageId)
    assert.equal(seen?.state.kind === 'given-up' && seen.state.answer, '550 5.1.1')
    const length = await inTransaction(database, 'system', queueLength)
    assert.deepEqual(length, { waiting: 0, overdue: 0, givenUp: 1 })
  })

  test('does not send a link that works no more', async () => {
    const { database, sink, room } = await prepared()
    const order = {
      kind: 'sign-in-link',
      language: 'nl',
      from: 'Agentschap Voorbeeld',
      asked: '2020-01-01T08:00:00.000Z',
      until: '2020-01-01T08:20:00.000Z',
      address: 'https://keur.voorbeeld.example/aanmelden/x',
    }
    await queue(database, [{ ...toNoor, order }])
    assert.equal(await deliverNext(room), 'gave-up')
    assert.equal(sink.accepted.length, 0)
  })

  test('gives up on what no message can be made of', async () => {
    const { database, sink, room } = await prepared()
    await queue(database, [{ ...toNoor, order: { kind: 'unheard-of' } }])
    assert.equal(await deliverNext(room), 'gave-up')
    assert.equal(sink.accepted.length, 0)
  })

  test('shows every mail in the outbox, whether a mail server is there or not', async () => {
    const { database } = await prepared()
    await queue(database, [toNoor, { ...toNoor, to: 'ada@verzonnen.example' }])
    const shown = await outbox(database, postmark.wrapping)
    assert.deepEqual(
      new Set(shown.map(({ content }) => content?.to)),
      new Set(['noor@verzonnen.example', 'ada@verzonnen.example']),
    )
    for (const { state, content } of shown) {
      assert.equal(state.kind, 'waiting')
      assert.deepEqual(content?.order, reminder())
    }
  })

  test('shows nobody a mail that belongs to somebody else', async () => {
    const { database } = await prepared()
    await queue(database, [toNoor])
    for (const who of ['anybody', { account: '00000000-0000-4000-8000-000000000000' }] as const) {
      const { rowCount } = await inTransaction(database, who, async ({ client }) =>
        client.query('select mail from keur.mail'),
      )
      assert.equal(rowCount, 0)
    }
  })

  test('is tidied of what was sent or given up long ago, and of nothing that waits', async () => {
    const { database, owner, room } = await prepared()
    await queue(database, [toNoor, toNoor, toNoor])
    assert.equal(await deliverNext(room), 'sent')
    await owner.pool.query(
      `update keur.mail set sent = sent - interval '40 days' where sent is not null`,
    )
    assert.equal(await tidyQueue(database), 1)
    assert.equal((await outbox(database, postmark.wrapping)).length, 2)
  })

  test('is emptied by a running Keur, which ends cleanly', async () => {
    const { database, sink } = await prepared()
    const told: unknown[] = []
    const sending = startMail({
      database,
      wrapping: postmark.wrapping,
      url: sink.url,
      from: 'geen-antwoord@keur.voorbeeld.example',
      told: (what) => told.push(what),
    })
    await queue(database, [toNoor, toNoor])
    sending.wake()
    const deadline = AbortSignal.timeout(20_000)
    while (told.length < 2 && !deadline.aborted) await sleep(10)
    await sending.stop()
    assert.deepEqual(told, ['sent', 'sent'])
    await queue(database, [toNoor])
    assert.equal(sink.accepted.length, 2)
  })

  test('is emptied by several senders together, each mail once', async () => {
    const { database, sink, room } = await prepared()
    const mails = Array.from({ length: 60 }, (_, index) => ({
      ...toNoor,
      to: `kandidaat-${index}@verzonnen.example`,
    }))
    const senders = [1, 2].map(() => startSender(room, { lanes: 3, pause: 20 }))
    const ids = await queue(database, mails)
    for (const sender of senders) sender.wake()
    const deadline = AbortSignal.timeout(20_000)
    while (sink.accepted.length < mails.length && !deadline.aborted) await sleep(20)
    await Promise.all(senders.map(async (sender) => sender.stop()))
    assert.deepEqual(sink.accepted.map(({ messageId }) => messageId).toSorted(), ids.toSorted())
    const length = await inTransaction(database, 'system', queueLength)
    assert.deepEqual(length, { waiting: 0, overdue: 0, givenUp: 0 })
  })
})

describe('a sender', () => {
  test('goes on when the database comes back', async () => {
    const failures: unknown[] = []
    const room: Mailroom = {
      ...mailroom(unreachable(), 'smtp://127.0.0.1:9'),
    }
    const sender = startSender(room, {
      lanes: 1,
      pause: 5,
      told: (what) => failures.push(what),
    })
    while (failures.length < 3) await sleep(5)
    await sender.stop()
    assert.ok(failures.every((what) => typeof what === 'object'))
  })
})

function unreachable(): Database {
  const pool = { connect: () => Promise.reject(new Error('away')) }
  return Object.assign(Object.create(null), { pool })
}
