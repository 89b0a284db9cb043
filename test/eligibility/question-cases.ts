/**
 * Cases of "Do I qualify?": conditions on the only route of a small regulation, answers, and what they must come to.
 *
 * @module
 */

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type RouteFinding, findingsOf } from '#core/eligibility/questions/findings.ts'
import { type Answers, type Question } from '#core/eligibility/questions/question.ts'
import {
  type Questionnaire,
  compileQuestionnaire,
} from '#core/eligibility/questions/questionnaire.ts'
import { day } from '#core/eligibility/fixtures/regulation.ts'
import { expression, publicationTable, referenceDate } from '#core/regulation/schema/condition.ts'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { parseYaml } from '#files/yaml.ts'

const said = z.record(z.string(), z.string())
const dated = z.strictObject({ require: expression, 'reference-date': referenceDate })

const caseSchema = z.strictObject({
  case: z.string(),
  rules: z.array(z.number()).describe('Numbers of docs/rules.md.'),
  require: z.union([expression, z.array(dated)]).describe('One condition, or several.'),
  tables: z.record(z.string(), publicationTable).optional(),
  attachments: schema.shape.applications.shape.attachments,
  given: said.optional().describe('Answers that every line has.'),
  met: z.array(said).default([]),
  'not-met': z.array(said).default([]),
  undecided: z.array(said).default([]),
})

/** One case. */
export type QuestionCase = z.infer<typeof caseSchema>

const folder = new URL('.', import.meta.url)
const base = schema.parse(read(new URL('../checks/base.yaml', folder)))
const appliedOn = day('2025-02-20')

/** All cases. */
export function questionCases(): readonly QuestionCase[] {
  return z.array(caseSchema).parse(read(new URL('question-cases.yaml', folder)))
}

/** The questions of a case. */
export function questionnaireOf({ require, tables, attachments }: QuestionCase): Questionnaire {
  const required = Array.isArray(require) ? require : [{ require }]
  const conditions = required.map((one, index) => [
    `condition-${index + 1}`,
    {
      says: { nl: 'Zo is het.', en: 'It is so.' },
      weight: 'must',
      'checked-at': 'closing',
      ...one,
    },
  ])
  const regulation = schema.parse({
    ...base,
    conditions: Object.fromEntries(conditions),
    'publication-tables': tables,
    routes: {
      external: {
        ...base.routes['external'],
        conditions: conditions.map(([name]) => name),
        'closed-to': undefined,
      },
    },
    applications: { ...base.applications, attachments },
  })
  return compileQuestionnaire(regulation, appliedOn)
}

/** The answers of one line. */
export function answersOf(
  { given = {} }: QuestionCase,
  line: Readonly<Record<string, string>>,
): Answers {
  const all = Object.entries({ ...given, ...line })
  return Object.fromEntries(all.map(([question, answer]) => [question, answer.split(' ')]))
}

/** What is found for the only route. */
export function foundBy(questionnaire: Questionnaire, answers: Answers): RouteFinding {
  const [found] = findingsOf(questionnaire, answers)
  if (found === undefined) throw new Error('There is no route.')
  return found
}

/** The least that must be answered for a choice to hold. */
export function choosing({ question, after }: Question, option: string): Answers {
  return {
    ...(after === undefined ? {} : { [after.question]: after.options.slice(0, 1) }),
    [question]: [option],
  }
}

function read(url: URL): unknown {
  const found = parseYaml(readFileSync(url, 'utf8'))
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  return found.value.data
}
