/**
 * Vacancies for a benchmark, published as any other: the one of the demonstration under a name of its own.
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { publish } from '#app/publishing/publish.ts'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { dayInBrussels, instantOfEpoch } from '#core/values/instant.ts'
import { parseYaml } from '#files/yaml.ts'
import { accountOfAddress } from '#persistence/accounts.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { openVacancy } from '#simulation/open-vacancy.ts'

const TEMPLATE = path.join(import.meta.dirname, '../regulations/demonstration/open-vacancy.yaml')

/** The regulation of the demonstration's open vacancy, as it would be published today. */
export async function openRegulation(): Promise<Regulation> {
  const today = dayInBrussels(instantOfEpoch(Date.now()))
  const { text } = openVacancy(await readFile(TEMPLATE, 'utf8'), today)
  const read = parseYaml(text)
  if (!read.ok) throw new Error('The template is YAML.')
  return schema.parse(read.value.data)
}

/** Publishes a regulation, in the name of somebody fictional. */
export async function publishFor(store: Store, regulation: Regulation): Promise<void> {
  const account = await inTransaction(store.database, 'system', async (work) =>
    accountOfAddress(work, store.keys, { address: 'desk@voorbeeld.example', language: 'nl' }),
  )
  const text = JSON.stringify(regulation)
  const done = await publish(store, { regulation, text, errors: [] }, account)
  if (!done.ok) throw new Error(`${regulation.regulation}: ${done.refusal.code}`)
}
