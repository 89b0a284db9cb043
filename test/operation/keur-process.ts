/**
 * Keur as its operator starts it: a process of its own, told what to do by its environment, heard through its streams.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Readable } from 'node:stream'

/** Settings, as variables of the environment. */
export type Settings = Readonly<Record<string, string>>

/** The process of a program that was started. */
export type Program = ChildProcessByStdio<null, Readable, Readable>

/** A server that printed its address. */
export interface KeurProcess {
  readonly child: Program
  readonly address: string
  /** What it logged until now. */
  readonly log: () => string
  /** Resolves once the log says this. */
  readonly told: (what: string) => Promise<void>
  /** Ends it at once, without a word to it. */
  readonly kill: () => Promise<void>
  /** Asks it to stop. Resolves to its exit status. */
  readonly stop: () => Promise<number>
}

const PROGRAM = path.join(import.meta.dirname, '..', '..', 'bin', 'serve.mjs')

/** Starts the program and waits for nothing. */
export function runKeur(settings: Settings): Program {
  const { NODE_TEST_CONTEXT: _, NODE_OPTIONS: __, ...environment } = process.env
  return spawn(process.execPath, [PROGRAM], {
    env: { ...environment, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Starts the program and waits until it serves. Fails with its log when it ends before that. */
export async function startKeur(settings: Settings): Promise<KeurProcess> {
  const child = runKeur({ KEUR_PORT: '0', ...settings })
  let log = ''
  child.stderr.on('data', (chunk) => {
    log += String(chunk)
  })
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  const first = await Promise.race([once(lines, 'line'), ended])
  const address = /http:\S+/.exec(String(first[0]))?.[0]
  assert.ok(address !== undefined, log)
  const gone = async (signal: NodeJS.Signals): Promise<number> => {
    child.kill(signal)
    const [status] = await ended
    return Number(status)
  }
  return {
    child,
    address,
    log: () => log,
    told: async (what) =>
      new Promise((resolve) => {
        child.stderr.on('data', () => {
          if (log.includes(what)) resolve()
        })
      }),
    kill: async () => {
      await gone('SIGKILL')
    },
    stop: async () => gone('SIGTERM'),
  }
}
