/**
 * The database of the server: the one that comes along, or one of the operator's own; migrated, and opened with its keys.
 *
 * @module
 */

import { type Source, connect, inApplicationRole } from '#persistence/connect.ts'
import { DatabaseFailure } from '#persistence/failure.ts'
import { startEmbedded } from '#persistence/embedded/supervisor.ts'
import { watchEmbedded } from '#persistence/embedded/watch.ts'
import { createKeyFile, readKeys } from '#persistence/key-file.ts'
import { migrate } from '#persistence/migrate.ts'
import { type Store, openStore } from '#persistence/store.ts'
import type { Configuration } from './configuration.ts'
import type { Log } from './log.ts'

/** What connections of a server are called. */
const NAME = 'keur-web'

/** A database that is open. */
export interface OpenDatabase {
  readonly store: Store
  /** Whether another server works on the data folder of the database that comes along. */
  readonly isShared: boolean
  /** Closes the connections, and stops the server that came along when nobody else uses it. */
  readonly close: () => Promise<void>
}

type Means = Pick<
  Configuration,
  'data' | 'database' | 'applicationDatabase' | 'keys' | 'mode' | 'connections'
>

/** Brings the database up. Throws a `DatabaseFailure` where that cannot be done. */
export async function openDatabase(configuration: Means, log: Log): Promise<OpenDatabase> {
  const running = await serverOf(configuration, log)
  try {
    const steps = await migrate(running.owner)
    if (steps.length > 0) log.info({ steps }, 'database brought up to date')
    const database = connect(running.application, {
      connections: configuration.connections,
      name: NAME,
      lost: (error) => log.warn({ err: error }, 'connection to the database lost'),
    })
    const store = await openStore(database, keysOf(configuration))
    return {
      store,
      isShared: running.isShared,
      close: async () => {
        await database.close()
        await running.stop()
      },
    }
  } catch (error) {
    await running.stop()
    throw atStart(error)
  }
}

/** A server that runs keeps trying; one that starts tells its operator and ends. */
function atStart(error: unknown): unknown {
  if (!(error instanceof DatabaseFailure) || error.code !== 'database-unreachable') return error
  return new DatabaseFailure('database-absent', error.facts, error)
}

interface Running {
  readonly owner: Source
  readonly application: Source
  readonly isShared: boolean
  readonly stop: () => Promise<void>
}

async function serverOf({ data, ...own }: Means, log: Log): Promise<Running> {
  if (own.database !== undefined) {
    return {
      owner: own.database,
      application: own.applicationDatabase ?? inApplicationRole(own.database),
      isShared: false,
      stop: async () => undefined,
    }
  }
  const embedded = await startEmbedded(data)
  const { folder, isAdopted, process: id } = embedded
  const isShared = isAdopted && (await hasServer(embedded.owner))
  log.info({ folder, process: id, shared: isShared }, 'database started')
  const endWatch = watchEmbedded(embedded, {
    revived: () => log.warn('database had stopped and was started again'),
    failed: (error) => log.error({ err: error }, 'database stopped and does not start'),
  })
  return {
    owner: embedded.owner,
    application: embedded.application,
    isShared,
    stop: async () => {
      await endWatch()
      await embedded.stop()
    },
  }
}

/** Whether a server is connected already. One that lives asks the database several times a second. */
async function hasServer(owner: Source): Promise<boolean> {
  const database = connect(owner, { connections: 1 })
  try {
    const { rowCount } = await database.pool.query(
      'select from pg_stat_activity where application_name = $1 limit 1',
      [NAME],
    )
    return rowCount === 1
  } finally {
    await database.close()
  }
}

/** Beside a real database of your own a missing key file is a mistake; elsewhere it is the first start. */
function keysOf({ keys, mode, database }: Means): ReturnType<typeof readKeys> {
  if (mode !== 'production' || database === undefined) {
    createKeyFile(keys, 'first')
  }
  return readKeys(keys)
}
