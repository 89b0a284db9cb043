/**
 * Writing facts while they are made, one event a line: the file appears once all of them are there.
 *
 * @module
 */

import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import type { Event } from '#core/selection/event.ts'
import { NotWritable } from './whole.ts'

/** A facts file that is being written beside its place. */
export interface FactsFile {
  /** Adds an event. */
  readonly add: (event: Event) => void
  /** Everything was added: the file takes its place. */
  readonly keep: () => void
  /** Removes what was written, unless it was kept. */
  readonly close: () => void
}

const BATCH = 1 << 20

/**
 * Starts a facts file.
 *
 * @throws {NotWritable} here and in every step, when the place cannot be written.
 */
export function factsFile(file: string): FactsFile {
  const temporary = `${file}.${process.pid}.tmp`
  const handle = writing(() => openSync(temporary, 'wx'))
  let waiting = ''
  let isOpen = true
  const flush = (): void => {
    writing(() => writeSync(handle, waiting))
    waiting = ''
  }
  const end = (): void => {
    if (isOpen) closeSync(handle)
    isOpen = false
  }
  return {
    add: (event) => {
      waiting += `${JSON.stringify(event)}\n`
      if (waiting.length >= BATCH) flush()
    },
    keep: () => {
      flush()
      writing(() => {
        fsyncSync(handle)
        end()
        renameSync(temporary, file)
      })
    },
    close: () => {
      end()
      rmSync(temporary, { force: true })
    },
  }
}

function writing<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw new NotWritable(error)
  }
}
