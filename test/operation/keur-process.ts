/**
 * Keur as its operator starts it: a process of its own, told what to do by its environment, heard through its streams.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
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

/** Starts the program with its log going elsewhere, and waits for nothing. */
export function spawnKeur(settings: Settings, log: number): ChildProcess {
  return spawn(process.execPath, [PROGRAM], {
    env: environmentWith(settings),
    stdio: ['ignore', 'pipe', log],
  })
}

/** Starts the program and waits for nothing. */
export function runKeur(settings: Settings): Program {
  return spawn(process.execPath, [PROGRAM], {
    env: environmentWith(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function environmentWith(settings: Settings): NodeJS.ProcessEnv {
  const { NODE_TEST_CONTEXT: _, NODE_OPTIONS: __, ...environment } = process.env
  return { ...environment, ...settings }
}

/** The address that a program prints once it serves; fails when it ends before that. */
export async function addressOf(
  child: ChildProcess,
  log: () => string = () => '',
): Promise<string> {
  const { stdout } = child
  assert.ok(stdout !== null)
  const lines = createInterface({ input: stdout })
  const ended = new Promise((resolve) => {
    child.once('exit', resolve)
  })
  const first = await Promise.race([once(lines, 'line'), ended])
  return /https?:\S+/.exec(String(first))?.[0] ?? assert.fail(log())
}

/** Starts the program and waits until it serves. Fails with its log when it ends before that. */
export async function startKeur(settings: Settings): Promise<KeurProcess> {
  const child = runKeur({ KEUR_PORT: '0', ...settings })
  let log = ''
  child.stderr.on('data', (chunk) => {
    log += String(chunk)
  })
  const ended = once(child, 'exit')
  const address = await addressOf(child, () => log)
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
