import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { counted, progressOn } from './progress.ts'

describe('progress', () => {
  test('is shown after a second, a few times a second, and cleared at the end', () => {
    const { shown, progress, wait } = watching(true)
    progress.report('1')
    wait(999)
    progress.report('2')
    wait(1)
    progress.report('3')
    wait(199)
    progress.report('4')
    wait(1)
    progress.report('5')
    progress.end()
    assert.deepEqual(shown, ['\r\u001B[K3', '\r\u001B[K5', '\r\u001B[K'])
  })

  test('leaves no trace of work that was quick', () => {
    const { shown, progress } = watching(true)
    progress.report('1')
    progress.end()
    assert.deepEqual(shown, [])
  })

  test('is not shown where nobody watches', () => {
    const { shown, progress, wait } = watching(false)
    wait(5000)
    progress.report('1')
    progress.end()
    assert.deepEqual(shown, [])
  })

  test('counts as people do', () => {
    assert.equal(counted(1_000_000, 'nl'), '1.000.000')
    assert.equal(counted(1_000_000, 'en'), '1,000,000')
  })
})

function watching(isWatched: boolean): {
  readonly shown: readonly string[]
  readonly progress: ReturnType<typeof progressOn>
  readonly wait: (milliseconds: number) => void
} {
  const shown: string[] = []
  let now = 0
  const err = (text: string): void => {
    shown.push(text)
  }
  const progress = progressOn({ isWatched, err }, () => now)
  return {
    shown,
    progress,
    wait: (milliseconds) => {
      now += milliseconds
    },
  }
}
