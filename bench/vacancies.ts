/**
 * Vacancies for a benchmark, published as any other: the one of the demonstration under a name of its own.
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { publish } from '#app/publishing/publish.ts'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { addDays } from '#core/values/day.ts'
import { dayInBrussels, instantOfEpoch } from '#core/values/instant.ts'
import { parseYaml } from '#files/yaml.ts'
import { accountOfAddress } from '#persistence/accounts.ts'
import type { Store } from '#persistence/store.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { openVacancy } from '#simulation/open-vacancy.ts'

const TEMPLATE = path.join(import.meta.dirname, '../regulations/demonstration/open-vacancy.yaml')

/** The regulation of the demonstration's open vacancy, as it would be published so many days from today. */
export async function openRegulation(days = 0): Promise<Regulation> {
  const today = addDays(dayInBrussels(instantOfEpoch(Date.now())), days)
  const { text } = openVacancy(await readFile(TEMPLATE, 'utf8'), today)
  const read = parseYaml(text)
  if (!read.ok) throw new Error('The template is YAML.')
  return schema.parse(read.value.data)
}

/** The account of somebody fictional who publishes. */
export async function publisher(store: Store): Promise<string> {
  return inTransaction(store.database, 'system', async (work) =>
    accountOfAddress(work, store.keys, { address: 'desk@voorbeeld.example', language: 'nl' }),
  )
}

/** Publishes a regulation in the name of an account. */
export async function publishFor(
  store: Store,
  regulation: Regulation,
  account: string,
): Promise<void> {
  const text = JSON.stringify(regulation)
  const done = await publish(store, { regulation, text, errors: [] }, account)
  if (!done.ok) throw new Error(`${regulation.regulation}: ${done.refusal.code}`)
}
