/**
 * The questions of the shipped regulations, for people of whom one knows by which route they may take part.
 */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'

import { regulation as schema } from '#core/regulation/schema/regulation.ts'
import { parseDay } from '#core/values/day.ts'
import { type RouteFinding, findingsOf } from './findings.ts'
import { type Answers } from './question.ts'
import { type Questionnaire, compileQuestionnaire } from './questionnaire.ts'

const folder = new URL('../../../../regulations/', import.meta.url)

function questionsOf(name: string, today: string): Questionnaire {
  const appliedOn = parseDay(today)
  assert.ok(appliedOn !== undefined)
  const text = readFileSync(new URL(`${name}.yaml`, folder), 'utf8')
  return compileQuestionnaire(schema.parse(parse(text)), appliedOn)
}

const digital = questionsOf('ago-4711', '2021-12-01')
const file = questionsOf('opgroeien-19498', '2025-11-03')
const complaints = questionsOf('opgroeien-req18582', '2025-05-20')

/** Somebody who answers what is asked, in the order in which it is asked. */
function interview(questionnaire: Questionnaire, says: Readonly<Record<string, string>>): Course {
  const answers: Record<string, readonly string[]> = {}
  const asked: string[] = []
  for (;;) {
    const [next] = questionnaire.open(answers)
    if (next === undefined) return { asked, answers, findings: findingsOf(questionnaire, answers) }
    const answer = says[next.question]
    assert.ok(answer !== undefined, `nothing is said about ${next.question}`)
    answers[next.question] = answer.split(' ')
    asked.push(next.question)
  }
}

interface Course {
  readonly asked: readonly string[]
  readonly answers: Answers
  readonly findings: readonly RouteFinding[]
}

const verdicts = ({ findings }: Course): unknown =>
  Object.fromEntries(findings.map(({ route, verdict }) => [route, verdict]))
const routeOf = ({ findings }: Course, name: string): RouteFinding => {
  const found = findings.find(({ route }) => route === name)
  assert.ok(found !== undefined)
  return found
}
const owedOn = (course: Course, name: string): unknown =>
  Object.fromEntries(
    routeOf(course, name).attachments.map(({ attachment, owed }) => [attachment, owed]),
  )

describe('a bachelor from outside', () => {
  const course = interview(file, {
    diploma: 'bachelor',
    'diploma-obtained': 'from-2003-01-01',
    'diploma-institution': 'yes',
    job: 'none',
  })

  test('is asked four things and may come by external recruitment', () => {
    assert.deepEqual(course.asked, ['diploma', 'diploma-obtained', 'diploma-institution', 'job'])
    assert.deepEqual(verdicts(course), {
      external: 'met',
      'external-mobility': 'not-met',
      'horizontal-mobility': 'not-met',
      promotion: 'not-met',
    })
  })

  test('need not send a Flemish diploma of after 2002', () => {
    assert.deepEqual(owedOn(course, 'external'), {
      'diploma-copy': 'looked-up',
      'access-certificate-copy': 'not-owed',
    })
  })

  test('is told by the regulation’s own sentence what another route would take', () => {
    const [first] = routeOf(course, 'horizontal-mobility').enough
    assert.equal(first?.rule, 'conditions/statutory-same-rank')
    assert.match(first.says.nl, /ambtenaar/)
  })

  test('is told of a condition that was never asked about that it was not', () => {
    const asked = routeOf(course, 'promotion').conditions.map((one) => [one.condition, one.asked])
    assert.deepEqual(asked, [
      ['grade-of-level-c', true],
      ['four-years-experience', false],
      ['evaluation-sufficient', false],
    ])
  })

  test('of before 2002 sends a copy along, and is not asked who issued it', () => {
    const older = interview(file, {
      diploma: 'master',
      'diploma-obtained': 'before-2002-01-01',
      job: 'none',
    })
    assert.deepEqual(older.asked, ['diploma', 'diploma-obtained', 'job'])
    assert.deepEqual(owedOn(older, 'external'), {
      'diploma-copy': 'owed',
      'access-certificate-copy': 'not-owed',
    })
  })
})

describe('somebody with a diploma of secondary education', () => {
  test('is asked for what stands in for a higher one', () => {
    const course = interview(digital, {
      diploma: 'secondary',
      'diploma-obtained': 'from-2003-01-01',
      'diploma-on-vps-bijlage-2': 'no',
      proof: 'toegangsbewijs',
      job: 'none',
      'experience-digital-communication': 'some',
    })
    assert.equal(routeOf(course, 'external').verdict, 'met')
    assert.equal(owedOn(course, 'external') instanceof Object, true)
    assert.deepEqual(
      routeOf(course, 'external')
        .attachments.filter(({ owed }) => owed === 'owed')
        .map(({ attachment }) => attachment),
      ['access-certificate-copy', 'creative-work'],
    )
  })

  test('and nothing else is not asked about experience', () => {
    const course = interview(digital, {
      diploma: 'none',
      proof: 'none',
      job: 'none',
    })
    assert.deepEqual(verdicts(course), {
      external: 'not-met',
      'horizontal-mobility': 'not-met',
      'external-mobility': 'not-met',
    })
  })
})

describe('somebody who still studies', () => {
  const says = { diploma: 'secondary', 'diploma-obtained': 'before-2025-06-04', job: 'none' }
  const without = { 'diploma-on-vps-bijlage-2': 'no', proof: 'none' }

  test('may take part where the diploma comes in time', () => {
    const course = interview(complaints, {
      ...says,
      'diploma-on-vps-bijlage-2': 'no',
      'study-bachelor': 'before-2025-07-01',
    })
    assert.equal(routeOf(course, 'external').verdict, 'met')
    assert.ok(!course.asked.includes('proof'))
  })

  test('may not where it comes too late', () => {
    const course = interview(complaints, {
      ...says,
      ...without,
      'study-bachelor': 'from-2025-07-01',
    })
    assert.equal(routeOf(course, 'external').verdict, 'not-met')
  })

  test('is not asked about it by a regulation that lets no student in', () => {
    assert.ok(file.questions.every(({ topic }) => topic !== 'study'))
  })
})

describe('a contractual employee of level C in the Flemish services', () => {
  const says = {
    diploma: 'none',
    proof: 'none',
    job: 'flemish-services',
    'job-flemish-services-status': 'contractual',
    'job-flemish-services-level': 'C1',
    selection: 'objective-recruitment-system',
    'selection-objective-recruitment-system-general-publication': 'row-2',
    'experience-trajectory-follow-up': 'P4Y',
    evaluation: 'sufficient',
  }

  test('may come by promotion after a selection that was published generally', () => {
    const course = interview(file, says)
    assert.equal(routeOf(course, 'promotion').verdict, 'met')
  })

  test('may not where the selection was published elsewhere', () => {
    const course = interview(file, {
      ...says,
      'selection-objective-recruitment-system-general-publication': 'none',
    })
    assert.equal(routeOf(course, 'promotion').verdict, 'not-met')
    assert.ok(!course.asked.includes('evaluation'))
  })

  test('may not with less experience than asked', () => {
    const course = interview(file, { ...says, 'experience-trajectory-follow-up': 'some' })
    assert.equal(routeOf(course, 'promotion').verdict, 'not-met')
    assert.deepEqual(
      routeOf(course, 'promotion').enough.map(({ rule }) => rule),
      ['conditions/four-years-experience', 'conditions/evaluation-sufficient'],
    )
  })

  test('is told what is missing when something is not known', () => {
    const course = interview(file, { ...says, evaluation: 'unknown' })
    assert.equal(routeOf(course, 'promotion').verdict, 'undecided')
    assert.deepEqual(
      routeOf(course, 'promotion').unsure.map(({ question }) => question),
      ['evaluation'],
    )
  })
})

describe('a civil servant in the rank of the vacancy', () => {
  test('finds external recruitment closed where the regulation closes it', () => {
    const course = interview(complaints, {
      diploma: 'bachelor',
      'diploma-obtained': 'before-2025-06-04',
      job: 'flemish-services',
      'job-flemish-services-level': 'B1',
    })
    const external = routeOf(course, 'external')
    assert.equal(external.verdict, 'not-met')
    assert.equal(external.qualifies, 'met')
    assert.equal(external.open, 'not-met')
    assert.equal(external.closures.length, 1)
    assert.equal(routeOf(course, 'horizontal-mobility').verdict, 'met')
  })
})

describe('somebody with two jobs', () => {
  test('is judged on both', () => {
    const course = interview(digital, {
      diploma: 'none',
      proof: 'none',
      job: 'flemish-services external-authority',
      'job-flemish-services-status': 'contractual',
      'job-flemish-services-scale-rank': 'other',
      'job-external-authority-status': 'statutory',
      'job-external-authority-appointment': 'permanent',
      'job-external-authority-equivalent-grade': 'yes',
      'experience-digital-communication': 'some',
    })
    assert.equal(routeOf(course, 'external-mobility').verdict, 'met')
    assert.equal(routeOf(course, 'horizontal-mobility').verdict, 'not-met')
  })
})

describe('answers that do not hold', () => {
  test('are dropped: unknown questions and choices, contradictions, follow-ups without a reason', () => {
    const answers = {
      diploma: ['bachelor', 'master'],
      'diploma-obtained': ['from-2003-01-01'],
      proof: ['none', 'toegangsbewijs'],
      job: ['external-authority', 'nowhere'],
      'job-flemish-services-status': ['statutory'],
      constructor: ['yes'],
      shoe: ['size'],
    }
    assert.deepEqual(file.kept(answers), { job: ['external-authority'] })
  })

  test('leave no trace in the claims', () => {
    assert.deepEqual(file.claims({ 'diploma-obtained': ['from-2003-01-01'] }), [])
  })
})

describe('conditions that do not decide whether somebody may take part', () => {
  test('are not asked about: advantages and what is checked at hiring', () => {
    const asked = complaints.questions.flatMap(({ rules }) => rules)
    assert.ok(asked.every((rule) => !rule.startsWith('conditions/first-experience')))
    assert.ok(digital.questions.every(({ topic }) => topic !== 'statement'))
  })
})
