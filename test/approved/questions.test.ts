import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parseDay } from '#core/values/day.ts'
import { type RouteFinding, findingsOf } from '#core/eligibility/questions/findings.ts'
import { type Answers } from '#core/eligibility/questions/question.ts'
import {
  type Questionnaire,
  compileQuestionnaire,
} from '#core/eligibility/questions/questionnaire.ts'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { parseYaml } from '#files/yaml.ts'
import { approved } from './approved.ts'

/** How many courses of answers are taken: in the n-th, the option a bit further on is chosen each time. */
const COURSES = 16

function questionnaireOf(name: string, appliedOn: string): Questionnaire {
  const file = new URL(`../../regulations/${name}.yaml`, import.meta.url)
  const read = parseYaml(readFileSync(file, 'utf8'))
  const regulation = schema.parse(read.ok ? read.value.data : undefined)
  const day = parseDay(appliedOn)
  if (day === undefined) throw new Error(appliedOn)
  return compileQuestionnaire(regulation, day)
}

describe('the questions of "Do I qualify?"', () => {
  const days = {
    'ago-4711': '2021-11-20',
    'opgroeien-19498': '2025-11-05',
    'opgroeien-req18582': '2025-06-01',
  }
  for (const [name, day] of Object.entries(days)) {
    test(`are the approved ones: ${name}`, () => {
      const { questions } = questionnaireOf(name, day)
      approved(`questions-${name}.json.txt`, `${JSON.stringify(questions, undefined, 1)}\n`)
    })

    test(`lead to the approved findings: ${name}`, () => {
      const questionnaire = questionnaireOf(name, day)
      const courses = Array.from({ length: COURSES }, (_, course) => taken(questionnaire, course))
      approved(`answers-${name}.txt`, `${courses.join('\n')}\n`)
    })
  }
})

/** One course: every question that is open is answered, then what is found is written down. */
function taken(questionnaire: Questionnaire, course: number): string {
  let answers: Answers = {}
  const lines: string[] = []
  for (let step = 0; step < 40; step += 1) {
    const [next] = questionnaire.open(answers)
    if (next === undefined) break
    const option = next.options[(course * (step + 1) + step) % next.options.length]
    if (option === undefined) break
    answers = { ...answers, [next.question]: [option.option] }
    lines.push(`  ${next.question}: ${option.option}`)
  }
  const found = findingsOf(questionnaire, answers).map(foundInWords)
  const claims = JSON.stringify(questionnaire.claims(answers))
  return [`course ${course}`, ...lines, `  ${claims}`, ...found].join('\n')
}

function foundInWords({
  route,
  verdict,
  qualifies,
  open,
  enough,
  unsure,
  ...rest
}: RouteFinding): string {
  const conditions = rest.conditions.map(
    ({ condition, verdict: own, asked }) => `${condition} ${own} ${String(asked)}`,
  )
  return [
    `  ${route}: ${verdict}, ${qualifies}, ${open}`,
    `    ${conditions.join('; ')}`,
    `    closures ${rest.closures.map(({ rule }) => rule).join(' ')}`,
    `    enough ${enough.map(({ rule }) => rule).join(' ')}`,
    `    unsure ${unsure.map(({ question }) => question).join(' ')}`,
    `    attachments ${rest.attachments.map(({ rule, effect }) => `${rule} ${effect}`).join('; ')}`,
  ].join('\n')
}
