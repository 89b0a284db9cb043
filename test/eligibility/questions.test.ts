/**
 * The questions of "Do I qualify?" for any answers: to the shipped regulations, and to any conditions at all.
 */

import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { parse } from 'yaml'

import { claim as claimSchema } from '#core/claims/schema.ts'
import { type Conditions } from '#core/eligibility/condition.ts'
import { compileEligibility } from '#core/eligibility/eligibility.ts'
import { findingsOf } from '#core/eligibility/questions/findings.ts'
import { type Answers, type Question } from '#core/eligibility/questions/question.ts'
import {
  type Questionnaire,
  compileQuestionnaire,
} from '#core/eligibility/questions/questionnaire.ts'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { day } from '#core/eligibility/fixtures/regulation.ts'
import { expression, regulations } from './arbitrary.ts'

const folder = new URL('../../regulations/', import.meta.url)
const shipped: ReadonlyMap<string, Regulation> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [
      name.replace('.yaml', ''),
      schema.parse(parse(readFileSync(new URL(name, folder), 'utf8'))),
    ]),
)
const appliedOn = day('2021-11-20')

/** The conditions of one regulation within the whole of another. */
const within = (conditions: Conditions): Regulation => {
  const [whole] = [...shipped.values()]
  assert.ok(whole !== undefined)
  return {
    ...whole,
    ...conditions,
    announcement: { ...whole.announcement, closing: conditions.announcement.closing },
    applications: { ...whole.applications, attachments: {} },
  }
}
const anyConditions = regulations(expression).map(within)
const anyShipped = fc.constantFrom(...shipped.values())

const anyAnswer = ({ choose, options }: Question): fc.Arbitrary<readonly string[]> => {
  const single = options.map(({ option }) => [option])
  const joinable = options.filter(({ alone }) => alone !== true).map(({ option }) => option)
  return choose === 'one' || joinable.length < 2
    ? fc.constantFrom(...single)
    : fc.oneof(fc.constantFrom(...single), fc.subarray(joinable, { minLength: 1 }))
}

/** Any answers to any of the questions, whether or not they would be asked. */
const anyAnswers = ({ questions }: Questionnaire): fc.Arbitrary<Answers> =>
  fc
    .tuple(...questions.map((question) => fc.option(anyAnswer(question), { nil: undefined })))
    .map((given) =>
      Object.fromEntries(
        questions.flatMap(({ question }, index) => {
          const answer = given[index]
          return answer === undefined ? [] : [[question, answer]]
        }),
      ),
    )

/** Answers to what is asked, until nothing is asked any more; each time to any of the open questions. */
const finished = (questionnaire: Questionnaire): fc.Arbitrary<Answers> =>
  fc.tuple(fc.infiniteStream(fc.nat()), anyAnswers(questionnaire)).map(([picks, given]) => {
    const answers: Record<string, readonly string[]> = {}
    for (;;) {
      const open = questionnaire.open(answers)
      if (open.length === 0) return answers
      const next = open[nat(picks) % open.length]
      assert.ok(next !== undefined)
      const { question, options } = next
      answers[question] = given[question] ?? [options[nat(picks) % options.length]?.option ?? '']
    }
  })
const nat = (picks: Iterator<number>): number => Number(picks.next().value)

const compiled = (regulation: Regulation): Questionnaire =>
  compileQuestionnaire(regulation, appliedOn)
const asked = (of: fc.Arbitrary<Regulation>, answers = finished): fc.Arbitrary<Course> =>
  of
    .map(compiled)
    .chain((questionnaire) =>
      answers(questionnaire).map((given) => ({ questionnaire, answers: given })),
    )
interface Course {
  readonly questionnaire: Questionnaire
  readonly answers: Answers
}

const verdictsOf = ({ questionnaire, answers }: Course): unknown =>
  findingsOf(questionnaire, answers).map(({ route, verdict, qualifies, open }) => ({
    route,
    verdict,
    qualifies,
    open,
  }))
const judged = ({ questionnaire, answers }: Course): unknown =>
  compileEligibility(questionnaire.regulation).verdict(questionnaire.file(answers)).routes

for (const [what, of] of [
  ['the shipped regulations', anyShipped],
  ['any regulation', anyConditions],
] as const) {
  describe(`the questions of ${what}`, () => {
    test('turn any answers into claims that can be read, each with a name of its own', () => {
      fc.assert(
        fc.property(asked(of, anyAnswers), ({ questionnaire, answers }) => {
          const claims = questionnaire.claims(answers)
          for (const one of claims) assert.deepEqual(claimSchema.parse(one), one)
          assert.equal(new Set(claims.map(({ claim }) => claim)).size, claims.length)
        }),
      )
    })

    test('when all are answered, leave the verdicts to eligibility and nothing else', () => {
      fc.assert(
        fc.property(asked(of), (course) => {
          assert.deepEqual(verdictsOf(course), judged(course))
        }),
      )
    })

    test('may be answered in any order', () => {
      fc.assert(
        fc.property(asked(of, anyAnswers), ({ questionnaire, answers }) => {
          const turned = Object.fromEntries(Object.entries(answers).toReversed())
          assert.deepEqual(questionnaire.kept(turned), questionnaire.kept(answers))
          assert.deepEqual(questionnaire.claims(turned), questionnaire.claims(answers))
        }),
      )
    })

    test('are the same in whatever order the regulation names its conditions and routes', () => {
      fc.assert(
        fc.property(of, (regulation) => {
          assert.deepEqual(
            namesOf(compiled(turnedAround(regulation))),
            namesOf(compiled(regulation)),
          )
        }),
      )
    })

    test('go on only while something is undecided', () => {
      fc.assert(
        fc.property(asked(of, anyAnswers), ({ questionnaire, answers }) => {
          const open = questionnaire.open(answers).filter(({ rules }) => rules.some(isCondition))
          if (open.length === 0) return
          const findings = findingsOf(questionnaire, answers)
          assert.ok(findings.some(({ qualifies }) => qualifies === 'undecided'))
        }),
      )
    })

    test('never turn a yes into a no, or a no into a yes', () => {
      fc.assert(
        fc.property(asked(of), ({ questionnaire, answers }) => {
          const soFar: Record<string, readonly string[]> = {}
          const before = new Map<string, string>()
          for (;;) {
            for (const { route, qualifies } of findingsOf(questionnaire, soFar)) {
              const known = before.get(route)
              if (known === 'met') assert.equal(qualifies, 'met')
              if (known === 'not-met') assert.notEqual(qualifies, 'met')
              if (known !== 'not-met') before.set(route, qualifies)
            }
            const next = questionnaire.open(soFar).find(({ question }) => answers[question])
            if (next === undefined) return
            soFar[next.question] = answers[next.question] ?? []
          }
        }),
      )
    })
  })
}

const namesOf = ({ questions }: Questionnaire): unknown =>
  questions.map(({ question, options }) => [question, options.map(({ option }) => option)])

const isCondition = (rule: string): boolean => rule.startsWith('conditions/')

const turned = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).toReversed())

const turnedAround = (regulation: Regulation): Regulation => {
  return {
    ...regulation,
    conditions: turned(regulation.conditions),
    routes: Object.fromEntries(
      Object.entries(turned(regulation.routes)).map(([name, route]) => [
        name,
        { ...route, conditions: route.conditions.toReversed() },
      ]),
    ),
  }
}

describe('the questions of a shipped regulation', () => {
  for (const [name, regulation] of shipped) {
    const questionnaire = compiled(regulation)
    const courses = coursesOf(questionnaire)

    test(`${name}: lead by some answers to every route, and to none`, () => {
      for (const { route } of questionnaire.routes) {
        assert.ok(
          courses.some(({ answers }) =>
            findingsOf(questionnaire, answers).some(
              (one) => one.route === route && one.verdict === 'met',
            ),
          ),
          route,
        )
      }
      assert.ok(
        courses.some(({ answers }) =>
          findingsOf(questionnaire, answers).every(({ verdict }) => verdict === 'not-met'),
        ),
      )
    })

    test(`${name}: are each needed by somebody`, () => {
      for (const { question } of questionnaire.questions) {
        assert.ok(
          courses.some(({ answers }) => changesSomething(questionnaire, answers, question)),
          question,
        )
      }
    })

    test(`${name}: settle every route for whoever knows the answers`, () => {
      for (const { answers } of courses) {
        if (Object.values(answers).flat().includes('unknown')) continue
        const open = findingsOf(questionnaire, answers).filter(
          ({ verdict, conditions }) =>
            verdict === 'undecided' && !conditions.some((one) => one.condition.startsWith('eval')),
        )
        assert.deepEqual(open, [])
      }
    })
  }
})

/** Many finished courses, drawn from a fixed seed. */
function coursesOf(questionnaire: Questionnaire): readonly { readonly answers: Answers }[] {
  return fc
    .sample(finished(questionnaire), { numRuns: 1500, seed: 7 })
    .map((answers) => ({ answers }))
}

/** Whether taking one answer away changes what is found about a condition or a copy to be sent along. */
function changesSomething(
  questionnaire: Questionnaire,
  answers: Answers,
  question: string,
): boolean {
  if (answers[question] === undefined) return false
  const without = Object.fromEntries(Object.entries(answers).filter(([name]) => name !== question))
  const seen = (given: Answers): string =>
    JSON.stringify(
      findingsOf(questionnaire, given).map(({ conditions, attachments }) => [
        conditions,
        attachments.map(({ owed }) => owed),
      ]),
    )
  return seen(answers) !== seen(without)
}
