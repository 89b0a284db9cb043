/**
 * The three selections of the demonstration as they come along: regulation and facts.
 *
 * @module
 */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { CheckedRegulation } from '#app/publishing/publish.ts'
import type { Series } from '#app/replaying/replay.ts'
import type { Event } from '#core/selection/event.ts'
import { checkFile } from '#files/check-file.ts'
import { readFacts } from '#files/facts.ts'
import { readRegulation } from '../regulation-text.ts'
import { type FictionalPerson, fictionalPerson } from './people.ts'

const ROOT = path.join(import.meta.dirname, '..', '..', '..')

/** A selection that comes along, and the candidate in it who is the visitor of the demonstration. */
export interface ShippedSeries {
  readonly name: string
  readonly visitor: string
}

/** The selections. */
export const SERIES: readonly ShippedSeries[] = [
  { name: 'ago-4711', visitor: 'k02' },
  { name: 'opgroeien-req18582', visitor: 'k09' },
  { name: 'opgroeien-19498', visitor: 'k17' },
]

/** What is added to the name of a selection that is there to practise on. */
const PRACTICE = 'oefening'

/** The name of the copy of a selection that waits at the desk. */
export function practiceName({ name }: ShippedSeries): string {
  return `${name}-${PRACTICE}`
}

/** Reads one of them as it waited at the desk once it had closed: everybody applied, and nothing else has happened. */
export async function readPractice(one: ShippedSeries): Promise<Series> {
  const series = await readSeries(one)
  const name = practiceName(one)
  const text = renamedText(series.text, one.name)
  const { regulation } = cameAlong(text)
  const end = series.events.findIndex(({ event }) => !APPLYING.has(event))
  const events = series.events
    .slice(0, end === -1 ? undefined : end)
    .map((event) =>
      event.event === 'RegulationPublished' ? { ...event, regulation: name } : event,
    )
  return { ...series, regulation, text, events }
}

const APPLYING: ReadonlySet<Event['event']> = new Set([
  'RegulationPublished',
  'ApplicationSubmitted',
  'CandidateWithdrew',
])

/** The same regulation under another name and number. */
function renamedText(text: string, name: string): string {
  const renamed = text
    .replace(`regulation: ${name}\n`, `regulation: ${name}-${PRACTICE}\n`)
    .replace(/^( {2}number: )["']?([^"'\n]+)["']?$/mu, `$1"$2 (${PRACTICE})"`)
  if (!renamed.includes(`regulation: ${name}-${PRACTICE}\n`)) {
    throw new Error(`The regulation ${name} says its own name.`)
  }
  return renamed
}

/** Reads one of them. */
export async function readSeries(one: ShippedSeries): Promise<Series> {
  const { name, visitor } = one
  return {
    ...cameAlong(await readFile(path.join(ROOT, 'regulations', `${name}.yaml`), 'utf8')),
    events: await shippedFacts(one),
    candidate: (candidate) => applying(name, candidate),
    staff: (actor) => fictionalPerson(name, actor),
    visitor,
  }
}

/** The facts of one of them. Its regulation is not read for this. */
export async function shippedFacts({ name }: ShippedSeries): Promise<readonly Event[]> {
  return factsIn(path.join(ROOT, 'examples', `${name}.jsonl`))
}

/** Somebody as they applied: some did not say when they were born. */
function applying(
  series: string,
  candidate: string,
): Omit<FictionalPerson, 'born'> & Partial<Pick<FictionalPerson, 'born'>> {
  const { born, ...person } = fictionalPerson(series, candidate)
  return candidate.endsWith('1') ? person : { ...person, born }
}

/** The text of a regulation that came along, or of a copy. That it passes the checker, which takes a while, is tested with it. */
function cameAlong(text: string): CheckedRegulation {
  return { regulation: readRegulation(text), text, errors: [] }
}

/** A regulation whose text was just made, with the errors that the checker finds. */
export async function checkedText(text: string): Promise<CheckedRegulation> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'keur-regulation-'))
  try {
    const file = path.join(folder, 'regulation.yaml')
    await writeFile(file, text)
    const { content, findings } = await checkFile(file)
    if (content?.kind !== 'regulation') throw new Error('The text is no regulation.')
    const errors = findings.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []))
    return { regulation: content.regulation, text, errors }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
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
