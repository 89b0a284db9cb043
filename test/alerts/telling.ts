/**
 * A process that does nothing but tell of new vacancies, to be killed by a test: `telling.ts '{"host":…,"user":…,"database":…}'`.
 *
 * @module
 */

import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { connect } from '#persistence/connect.ts'
import { openStore } from '#persistence/store.ts'
import { testKeys } from '../persistence/fixtures.ts'
import { FREELY, ORIGIN, partsOf } from './parts.ts'

const setting = z.object({ host: z.string(), user: z.string(), database: z.string() })

const application = setting.parse(JSON.parse(process.argv[2] ?? ''))
const store = await openStore(connect(application), testKeys)
const { alerts } = partsOf(store, { allowances: FREELY, origin: ORIGIN, atOnce: 2 })
for (;;) {
  await alerts.tell()
  await sleep(1)
}
