/**
 * The three selections of the demonstration as they come along: regulation and facts.
 *
 * @module
 */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CheckedRegulation } from '#app/publishing/publish.ts'
import type { Series } from '#app/replaying/replay.ts'
import type { Event } from '#core/selection/event.ts'
import { checkFile } from '#files/check-file.ts'
import { readFacts } from '#files/facts.ts'
import { fictionalPerson } from './people.ts'

const ROOT = path.join(import.meta.dirname, '..', '..', '..')

/** The selections, and the candidate in each who is the visitor of the demonstration. */
export const SERIES = [
  { name: 'ago-4711', visitor: 'k02' },
  { name: 'opgroeien-req18582', visitor: 'k09' },
  { name: 'opgroeien-19498', visitor: 'k17' },
] as const

/** Reads one of them. */
export async function readSeries({ name, visitor }: (typeof SERIES)[number]): Promise<Series> {
  const checked = await checkedRegulation(path.join(ROOT, 'regulations', `${name}.yaml`))
  return {
    ...checked,
    events: await factsIn(path.join(ROOT, 'examples', `${name}.jsonl`)),
    candidate: (candidate) => fictionalPerson(name, candidate),
    staff: (actor) => fictionalPerson(name, actor),
    visitor,
  }
}

/** A regulation that was read, with the errors that the checker found. */
export async function checkedRegulation(file: string): Promise<CheckedRegulation> {
  const { content, findings } = await checkFile(file)
  if (content?.kind !== 'regulation') throw new Error(`${file} is no regulation.`)
  const errors = findings.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []))
  return { regulation: content.regulation, text: await readFile(file, 'utf8'), errors }
}

async function factsIn(file: string): Promise<readonly Event[]> {
  const events: Event[] = []
  const problems = await readFacts(file, {
    take: (event) => {
      events.push(event)
      return undefined
    },
  })
  if (problems.length > 0) throw new Error(`${file}: ${problems[0]?.code}`)
  return events
}
