import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { DatabaseFailure } from './failure.ts'
import { gathering } from './gathering.ts'

describe('a gathering', () => {
  test('keeps at once who comes alone, and together who comes meanwhile', async () => {
    const groups: number[] = []
    const gates: PromiseWithResolvers<void>[] = []
    const { add } = gathering<number, number>(
      async (items) => {
        groups.push(items.length)
        const gate = Promise.withResolvers<void>()
        gates.push(gate)
        await gate.promise
        return items.map((item) => item * 2)
      },
      { items: 4, transactions: 1 },
    )
    const first = add(1)
    await settled()
    const others = [2, 3, 4, 5, 6, 7].map(add)
    for (let turn = 0; turn < 3; turn += 1) {
      gates[turn]?.resolve()
      // oxlint-disable-next-line no-await-in-loop
      await settled()
    }
    assert.deepEqual(groups, [1, 4, 2])
    assert.deepEqual(await Promise.all([first, ...others]), [2, 4, 6, 8, 10, 12, 14])
  })

  test('keeps no more at once than it may', async () => {
    let running = 0
    let most = 0
    const { add } = gathering<number, number>(
      async (items) => {
        running += 1
        most = Math.max(most, running)
        await settled()
        running -= 1
        return items
      },
      { items: 2, transactions: 3 },
    )
    await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        if (index % 7 === 0) await settled()
        return add(index)
      }),
    )
    assert.equal(most, 3)
  })

  test('tries each alone when together they fail, and refuses only who fails', async () => {
    const { add } = gathering<number, number>(
      async (items) => {
        if (items.includes(3)) throw new Error('not three')
        return items
      },
      { items: 10, transactions: 1 },
    )
    const done = await Promise.allSettled([1, 2, 3, 4].map(add))
    assert.deepEqual(
      done.map(({ status }) => status),
      ['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
    )
  })

  test('tries nobody again while the database is away', async () => {
    let tries = 0
    const { add } = gathering<number, number>(
      async () => {
        tries += 1
        throw new DatabaseFailure('database-unreachable', { reason: 'gone' })
      },
      { items: 10, transactions: 1 },
    )
    await Promise.allSettled([1, 2, 3, 4].map(add))
    assert.equal(tries, 1)
  })
})

async function settled(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve)
  })
}
