/**
 * The cases of the checker: a small sound regulation, changed in a few places.
 *
 * @module
 */

import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { checkRegulation } from '#core/regulation/check/check.ts'
import { type CheckFinding } from '#core/regulation/check/codes.ts'
import { formFindings } from '#core/regulation/check/form.ts'
import { pathOfNames, withValueAt } from '#core/regulation/path.ts'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { parseYaml } from '#files/yaml.ts'

const caseSchema = z.strictObject({
  case: z.string(),
  change: z.record(z.string(), z.json()),
  expect: z.array(z.string()).describe('Every code that is reported, in any order.'),
  at: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('Where each finding is, by names, in any order.'),
  facts: z.record(z.string(), z.json()).optional().describe('Facts that one of the findings has.'),
})

/** One case: what is changed in the base regulation, and what is then reported. */
export type CheckCase = z.infer<typeof caseSchema>

const folder = new URL('.', import.meta.url)

/** What is known beside the base regulation. */
const context = {
  competences: new Map([['analyseren', [1, 2]]]),
  profiles: ['known-profile'],
  untried: true,
} as const

/** The cases by topic. */
export function casesByTopic(): readonly (readonly [string, readonly CheckCase[]])[] {
  return readdirSync(new URL('cases/', folder))
    .toSorted()
    .map((name) => [
      name.replace('.yaml', ''),
      z.array(caseSchema).parse(yamlOf(new URL(`cases/${name}`, folder))),
    ])
}

const base = yamlOf(new URL('base.yaml', folder))

/** The base regulation, as plain data. */
export function baseRegulation(): unknown {
  return base
}

/** The base regulation after the changes of a case. */
export function changed({ change }: Pick<CheckCase, 'change'>): unknown {
  return Object.entries(change).reduce<unknown>((document, [names, value]) => {
    const path = pathOfNames(document, names.split('/'))
    if (path === undefined) throw new Error(`No place ${names}`)
    return withValueAt(document, path, value ?? undefined)
  }, baseRegulation())
}

/** Everything reported about a document: its form, or else its meaning. */
export function reported(document: unknown): readonly CheckFinding[] {
  const parsed = schema.safeParse(document)
  return parsed.success ? checkRegulation(parsed.data, context) : formFindings(schema, document)
}

function yamlOf(url: URL): unknown {
  const read = parseYaml(readFileSync(url, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value.data
}
