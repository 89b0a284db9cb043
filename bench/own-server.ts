/**
 * The real server for a benchmark: its program in a process of its own, as in production, on a fresh data folder with the
 * database that comes along. Beside it the same database for the benchmark, to prepare and to count in.
 *
 * @module
 */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { type Database, connect } from '#persistence/connect.ts'
import { type Embedded, startEmbedded } from '#persistence/embedded/supervisor.ts'
import { readKeys } from '#persistence/key-file.ts'
import { type Store, openStore } from '#persistence/store.ts'
import { processorTime } from './processes.ts'

/** A server that runs. */
export interface OwnServer {
  readonly port: number
  /** The address that it believes it has. */
  readonly origin: string
  /** What the benchmark prepares and counts with. */
  readonly store: Store
  readonly owner: Database
  readonly embedded: Embedded
  /** Processor time so far, in seconds. */
  readonly took: () => Processors
  readonly stop: () => Promise<void>
}

/** Processor time in seconds. */
export interface Processors {
  readonly server: number
  readonly database: number
  /** The benchmark itself: what sends the requests. */
  readonly clients: number
}

const PROGRAM = path.join(import.meta.dirname, '..', 'bin', 'serve.mjs')
const ORIGIN = 'https://keur.example'

/** Starts the server. `KEUR_BENCH_NODE` holds further options for its Node, such as `--cpu-prof`. */
export async function startServer(): Promise<OwnServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keur-bench-'))
  // The database of root runs as somebody else, who must get there.
  chmodSync(folder, 0o755)
  const options = (process.env['KEUR_BENCH_NODE'] ?? '').split(' ').filter((one) => one !== '')
  const child = spawn(process.execPath, [...options, PROGRAM], {
    env: {
      ...process.env,
      KEUR_MODE: 'production',
      KEUR_SITE_NAME: 'Agentschap Voorbeeld',
      KEUR_CONTACT: 'Schrijf naar vragen@voorbeeld.example.',
      KEUR_ORIGIN: ORIGIN,
      KEUR_PORT: '0',
      KEUR_DATA: folder,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const port = await portOf(child, child.stderr)
    const embedded = await startEmbedded(folder)
    const owner = connect(embedded.owner, { connections: 2, statementLimit: 600_000 })
    const application = connect(embedded.application, { connections: 4, statementLimit: 600_000 })
    const store = await openStore(application, readKeys(path.join(folder, 'keys')))
    const id = child.pid ?? 0
    return {
      port,
      origin: ORIGIN,
      store,
      owner,
      embedded,
      took: () => ({
        server: processorTime(id),
        database: processorTime(embedded.process),
        clients: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
      }),
      stop: async () => {
        await Promise.all([owner.close(), application.close()])
        await ended(child)
        await embedded.stop()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await ended(child)
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** The port in the line of the log that says it listens. */
async function portOf(child: ChildProcess, log: Readable): Promise<number> {
  const lines: string[] = []
  for await (const line of createInterface({ input: log })) {
    lines.push(line)
    const port = /"port":(\d+).*"listening"/u.exec(line)?.[1]
    if (port !== undefined) {
      log.on('data', (piece: Buffer) => process.stderr.write(piece))
      return Number(port)
    }
  }
  throw new Error(`The server ended with ${child.exitCode}: ${lines.join('\n')}`)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** What was taken between two looks, a request, in milliseconds. */
export function each(before: Processors, after: Processors, requests: number): Processors {
  const one = (name: keyof Processors): number => ((after[name] - before[name]) * 1000) / requests
  return { server: one('server'), database: one('database'), clients: one('clients') }
}
