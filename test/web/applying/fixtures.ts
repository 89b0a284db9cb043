/**
 * A regulation and drafts for the tests of these pages.
 *
 * @module
 */

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type DraftContents } from '#app/applying/applying.ts'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { type Day, parseDay } from '#core/values/day.ts'
import { parseYaml } from '#files/yaml.ts'
import { openVacancy } from '#simulation/open-vacancy.ts'
import { type Journey } from '#web/pages/applying/journey.ts'

const TEMPLATE = path.join(
  import.meta.dirname,
  '../../../regulations/demonstration/open-vacancy.yaml',
)

/** The day of the tests. */
export const TODAY: Day = existing('2026-11-22')

/** The open vacancy of the demonstration, as it is on that day. */
export const REGULATION: Regulation = schema.parse(dataOf(readFileSync(TEMPLATE, 'utf8')))

/** A draft in which nothing is filled in, but for what is given. */
export function contents(changes: Partial<DraftContents> = {}): DraftContents {
  return {
    person: { given: '', family: '', email: '' },
    language: 'nl',
    claims: [],
    answers: {},
    adjustments: [],
    reuse: [],
    ...changes,
  }
}

/** A journey with that draft. */
export function journey(
  changes: Partial<DraftContents> = {},
  rest: Partial<Omit<Journey['draft'], 'contents'>> = {},
): Journey {
  const draft = { contents: contents(changes), uploads: [], missing: [], ...rest }
  return { selection: 's-1', regulation: REGULATION, draft, today: TODAY }
}

function dataOf(template: string): unknown {
  const yaml = parseYaml(openVacancy(template, TODAY).text)
  if (!yaml.ok) throw new Error('no YAML')
  return yaml.value.data
}

function existing(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(text)
  return day
}
