import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { remembered } from './remembered.ts'

describe('a function that remembers', () => {
  test('asks once for all who ask within the time, also at once', async () => {
    const { ask, asked, wait } = setUp()
    assert.deepEqual(await Promise.all([ask('a'), ask('a')]), ['a1', 'a1'])
    wait(99)
    assert.equal(await ask('a'), 'a1')
    wait(1)
    assert.equal(await ask('a'), 'a2')
    assert.deepEqual(asked, ['a', 'a'])
  })

  test('keeps no more than it may', async () => {
    const { ask, asked } = setUp()
    for (const one of ['a', 'b', 'c']) await ask(one)
    await ask('c')
    await ask('a')
    assert.deepEqual(asked, ['a', 'b', 'c', 'a'])
  })

  test('does not keep a failure', async () => {
    const { ask, asked } = setUp()
    await assert.rejects(ask('bad'))
    await assert.rejects(ask('bad'))
    assert.deepEqual(asked, ['bad', 'bad'])
  })
})

interface Watched {
  readonly ask: (question: string) => Promise<string>
  readonly asked: string[]
  readonly wait: (milliseconds: number) => void
}

/** Remembers two answers for 100 ms, and notes what it was really asked. */
function setUp(): Watched {
  const asked: string[] = []
  let now = 0
  const ask = remembered(
    async (question: string) => {
      asked.push(question)
      if (question === 'bad') throw new Error('bad')
      return `${question}${asked.length}`
    },
    (question) => question,
    { milliseconds: 100, most: 2, clock: () => now },
  )
  const wait = (milliseconds: number): void => {
    now += milliseconds
  }
  return { ask, asked, wait }
}
