import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parseDay } from '#core/values/day.ts'
import {
  type ConditionFinding,
  type RouteFinding,
  findingsOf,
} from '#core/eligibility/questions/findings.ts'
import { type Answers, type Question } from '#core/eligibility/questions/question.ts'
import {
  type Questionnaire,
  compileQuestionnaire,
} from '#core/eligibility/questions/questionnaire.ts'
import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { parseYaml } from '#files/yaml.ts'
import { choosing, questionCases, questionnaireOf } from '../eligibility/question-cases.ts'
import { approved } from './approved.ts'

/** How many courses of answers are taken: in the n-th, the option a bit further on is chosen each time. */
const COURSES = 16

function shipped(name: string, appliedOn: string): Questionnaire {
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
      const { questions } = shipped(name, day)
      approved(`questions-${name}.json.txt`, `${JSON.stringify(questions, undefined, 1)}\n`)
    })

    test(`lead to the approved findings: ${name}`, () => {
      const questionnaire = shipped(name, day)
      const courses = Array.from({ length: COURSES }, (_, course) => taken(questionnaire, course))
      approved(`answers-${name}.txt`, `${courses.join('\n')}\n`)
    })
  }
})

describe('the questions about a kind of claim', () => {
  test('are the approved ones, with the claims each choice comes to', () => {
    const told = new Set<string>()
    const cases = questionCases().map((each) => {
      const questionnaire = questionnaireOf(each)
      const all = questionnaire.questions.map((one) => questionInWords(one, questionnaire))
      const questions = all.filter((one) => !told.has(one))
      for (const one of questions) told.add(one)
      return [`# ${each.case}`, ...questions, ''].join('\n')
    })
    approved('questions-of-every-kind.txt', cases.join('\n'))
  })
})

function questionInWords(asked: Question, questionnaire: Questionnaire): string {
  const { question, topic, label, hint, about, choose, options, fills, rules, after } = asked
  const filled = fills.map(({ kind, field }) => `${kind}/${field}`)
  return [
    `${question} (${topic}, ${choose}): ${label.nl} | ${label.en}`,
    ...(about === undefined ? [] : [`  about ${about.nl} | ${about.en}`]),
    ...(hint === undefined ? [] : [`  hint ${hint.nl} | ${hint.en}`]),
    ...(after === undefined ? [] : [`  after ${after.question}: ${after.options.join(' ')}`]),
    `  fills ${filled.join(' ')}, for ${rules.join(' ')}`,
    ...options.flatMap(({ option, label: words, hint: help, alone }) => [
      `  ${option}${alone === true ? ' (alone)' : ''}: ${words.nl} | ${words.en}`,
      ...(help === undefined ? [] : [`    hint ${help.nl} | ${help.en}`]),
      `    ${JSON.stringify(questionnaire.claims(choosing(asked, option)))}`,
    ]),
  ].join('\n')
}

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
  const conditions = rest.conditions.map(conditionInWords)
  return [
    `  ${route} (${rest.name.nl}): ${verdict}, ${qualifies}, ${open}`,
    `    ${conditions.join('; ')}`,
    `    closures ${rest.closures.map(({ rule, says }) => `${rule}: ${says.nl}`).join(' ')}`,
    `    enough ${enough.map(({ rule, says }) => `${rule}: ${says.nl}`).join(' ')}`,
    `    unsure ${unsure.map(({ question }) => question).join(' ')}`,
    `    attachments ${rest.attachments.map(({ rule, effect }) => `${rule} ${effect}`).join('; ')}`,
  ].join('\n')
}

function conditionInWords({
  condition,
  verdict,
  asked,
  oneIsEnough,
  parts,
}: ConditionFinding): string {
  const joined = parts.map(conditionInWords).join(oneIsEnough ? ' or ' : ' and ')
  const within = parts.length === 0 ? '' : ` (${joined})`
  return `${condition} ${verdict}${asked ? '' : ' not asked'}${within}`
}
