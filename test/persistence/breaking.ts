/**
 * A way to the database that breaks at the worst moment there is: after a commit, before its answer.
 *
 * @module
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { type Socket, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestServer } from './servers.ts'

/** A way that can be made to break. */
export interface Breaking {
  /** The same server, by this way for the role of the application. */
  readonly server: TestServer
  /** Breaks the connection of the commit after so many others, once it was carried out. */
  readonly breakCommit: (after?: number) => void
  /** How many broke. */
  readonly broken: () => number
  readonly close: () => Promise<void>
}

const SOCKET = '.s.PGSQL.5432'
const COMMIT = Buffer.from('commit\0')

/** Opens such a way. */
export async function breakingWay(server: TestServer): Promise<Breaking> {
  const { application } = await server.empty()
  const folder = mkdtempSync(path.join(tmpdir(), 'keur-way-'))
  let wait: number | undefined
  let broken = 0

  /** Whether the commit that these bytes ask for is the one. */
  function isTheOne(bytes: Buffer): boolean {
    if (wait === undefined || !bytes.includes(COMMIT)) return false
    wait = wait === 0 ? undefined : wait - 1
    return wait === undefined
  }

  const way = createServer((client) => {
    const database = connect(path.join(application.host, SOCKET))
    const end = (): void => {
      client.destroy()
      database.destroy()
    }
    let isLost = false
    client.on('data', (bytes: Buffer) => {
      isLost ||= isTheOne(bytes)
      database.write(bytes)
    })
    database.on('data', (bytes) => {
      if (!isLost) client.write(bytes)
      else {
        broken += 1
        end()
      }
    })
    for (const one of [client, database] as readonly Socket[]) {
      one.on('error', end)
      one.on('close', end)
    }
  })
  await new Promise<void>((resolve) => {
    way.listen(path.join(folder, SOCKET), resolve)
  })
  return {
    server: {
      ...server,
      application: (made) =>
        server.application({ ...made, application: { ...made.application, host: folder } }),
    },
    breakCommit: (after = 0) => {
      wait = after
    },
    broken: () => broken,
    close: async () => {
      await new Promise((resolve) => {
        way.close(resolve)
      })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
