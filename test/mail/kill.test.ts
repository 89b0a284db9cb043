import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { after, test } from 'node:test'
import { outbox } from '#app/mail/outbox.ts'
import { queueLength, queueMails } from '#persistence/mail.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { type TestDatabase, onEveryServer } from '../persistence/servers.ts'
import { postmark, reminder } from './mailroom.ts'
import { type Sink, startSink } from './sink.ts'

/** In all 20 on the first server there is; a few on others. */
const KILLS = [20]
const KILLS_ON_OTHERS = 5
const MAILS = 200
const LEASE = 1000

onEveryServer('a sender that is killed', (server) => {
  const kills = KILLS.pop() ?? KILLS_ON_OTHERS
  let sink: Sink | undefined
  const processes: ChildProcess[] = []
  after(async () => {
    for (const one of processes) one.kill('SIGKILL')
    await sink?.close()
  })

  function startSending({ application }: TestDatabase, url: string): ChildProcess {
    const file = path.join(import.meta.dirname, 'sending.ts')
    const setting = JSON.stringify({ application, url, lease: LEASE })
    const child = spawn(process.execPath, [file, setting], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    processes.push(child)
    return child
  }

  test(`loses no mail and repeats none more than once, ${kills} times in the middle`, async () => {
    const made = await server.migrated()
    const database = server.application(made)
    const started = await startSink(10)
    sink = started
    const { accepted } = started
    const mails = Array.from({ length: MAILS }, (_, index) => ({
      to: `kandidaat-${index}@verzonnen.example`,
      order: reminder(),
    }))
    const ids = await inTransaction(database, 'anybody', async (work) =>
      queueMails(work, postmark, mails),
    )

    for (let kill = 0; kill < kills; kill += 1) {
      const child = startSending(made, started.url)
      // The mail server has accepted this one and has not answered yet: the worst moment there is.
      await reached(child, () => accepted.length, accepted.length + 3 + (kill % 9))
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    const last = startSending(made, started.url)
    const waiting = async (): Promise<number> =>
      (await inTransaction(database, 'system', queueLength)).waiting
    for (const since = performance.now(); performance.now() - since < 60_000; await sleep(50)) {
      if ((await waiting()) === 0) break
    }
    last.kill('SIGKILL')
    assert.equal(await waiting(), 0)

    const times = new Map(ids.map((id) => [id, 0]))
    for (const { messageId } of accepted) times.set(messageId, (times.get(messageId) ?? 0) + 1)
    const givenUp = await outbox(database, postmark.wrapping, { which: 'given-up' })
    const seen = new Set(givenUp.map(({ messageId }) => messageId))
    assert.equal(times.size, MAILS, 'a Message-ID that was not queued')
    for (const [id, count] of times) {
      assert.ok(count <= 2, `${id} went out ${count} times`)
      assert.ok(count >= 1 || seen.has(id), `${id} is lost`)
    }
    const repeated = [...times.values()].filter((count) => count === 2).length
    assert.ok(repeated >= kills, 'no kill came in the middle')
    const raws = Map.groupBy(accepted, ({ messageId }) => messageId)
    for (const same of raws.values())
      assert.equal(new Set(same.map(({ raw }) => mailOf(raw))).size, 1)
  })
})

/** The message without the line that the mail server put before it. */
function mailOf(raw: string): string {
  return raw.replace(/^Received:.*\r\n(?:[ \t].*\r\n)*/, '')
}

async function reached(child: ChildProcess, count: () => number, goal: number): Promise<void> {
  const since = performance.now()
  while (count() < goal) {
    if (child.exitCode !== null) throw new Error('the sender ended by itself')
    if (performance.now() - since > 30_000) throw new Error(`only ${count()} of ${goal}`)
    await sleep(1)
  }
}
