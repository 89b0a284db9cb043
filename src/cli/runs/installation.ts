/**
 * Commands that work on the installation of a server: its settings, its database, and what is said when those are not there.
 *
 * @module
 */

import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Text } from '#core/values/text.ts'
import { type Configuration, configurationIn } from '../../server/configuration.ts'
import type { Call } from '../command.ts'
import { complain } from '../complain.ts'
import { STATUS, type Status } from '../problem.ts'

/** Does the work with the settings of the server, or says which of them are wrong. */
export async function withConfiguration(
  call: Call,
  act: (configuration: Configuration) => Promise<Status>,
): Promise<Status> {
  const { language } = call.terminal
  const read = configurationIn(process.env)
  if (read.ok) return act(read.value)
  const problems = read.refusal.map(({ variable, says }) => ({
    code: 'setting',
    message: `${variable}: ${says[language]}`,
    fix: SETTING[language],
  }))
  return complain(call, problems, STATUS.usage)
}

/** Whether there is nothing yet: no database is made only to look into it. */
export function isEmpty({ database, data, keys }: Configuration): boolean {
  return !existsSync(keys) || (database === undefined && !existsSync(path.join(data, 'postgres')))
}

/** What a failure says for people; undefined for one that says nothing. */
export function wordsOf(error: unknown): Text | undefined {
  const says = error instanceof Error && 'says' in error ? error.says : undefined
  if (typeof says !== 'object' || says === null || !('nl' in says && 'en' in says)) {
    return undefined
  }
  return { nl: String(says.nl), en: String(says.en) }
}

const SETTING: Text = { nl: 'Zie docs/configuration.md.', en: 'See docs/configuration.md.' }
