/**
 * Answers "Do I qualify?": a question, or what the answers come to. Nothing is stored and nobody is signed in; a form
 * carries the answers along, so no address holds them.
 *
 * An answer to a form may be kept by the browser for a while, so that its back button shows the page again without sending
 * the form a second time.
 *
 * @module
 */

import {
  type Questionnaire,
  compileQuestionnaire,
} from '#core/eligibility/questions/questionnaire.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Day } from '#core/values/day.ts'
import { dayInBrussels } from '#core/values/instant.ts'
import { sentFields, textsByName } from '../../sent-form.ts'
import { type Visit, nameIn, notFound, show } from '../../visit.ts'
import { sentForm } from './answers.ts'
import { type Step, firstStep, stepAfter } from './course.ts'
import { QuestionView } from './question-view.tsx'
import { ResultView } from './result-view.tsx'
import { type Inquiry } from './view-props.ts'

/** The first question. */
export async function qualifyPage(visit: Visit): Promise<Response> {
  const inquiry = await inquiryOf(visit)
  visit.c.header('cache-control', 'public, max-age=30')
  return page(visit, inquiry, firstStep(inquiry.questionnaire))
}

/** What comes after the form that was sent. */
export async function qualifyForm(visit: Visit): Promise<Response> {
  const inquiry = await inquiryOf(visit)
  const { questionnaire } = inquiry
  const form = sentForm(questionnaire, textsByName(await sentFields(visit.c)))
  visit.c.header('cache-control', 'private, max-age=600')
  return page(visit, inquiry, stepAfter(questionnaire, form))
}

function page(visit: Visit, inquiry: Inquiry, step: Step): Response | Promise<Response> {
  if (step.step === 'result') {
    return show(visit, <ResultView inquiry={inquiry} answers={step.answers} />)
  }
  const status = step.problem === undefined ? 200 : 422
  return show(visit, <QuestionView inquiry={inquiry} step={step} />, status)
}

async function inquiryOf(visit: Visit): Promise<Inquiry> {
  const { frame, services } = visit
  const now = services.now()
  const published = await services.vacancies.find(nameIn(visit, 'selection'), now)
  if (published === undefined) notFound()
  const { vacancy, inForce } = published
  return { frame, vacancy, questionnaire: questionnaireOf(inForce, dayInBrussels(now)) }
}

/** The questions of each regulation, worked out once a day. */
const KNOWN = new WeakMap<Regulation, { readonly day: Day; readonly questions: Questionnaire }>()

function questionnaireOf(regulation: Regulation, day: Day): Questionnaire {
  const known = KNOWN.get(regulation)
  if (known?.day === day) return known.questions
  const questions = compileQuestionnaire(regulation, day)
  KNOWN.set(regulation, { day, questions })
  return questions
}
