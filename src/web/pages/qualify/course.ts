/**
 * What comes after a form: the next question, the same one again with what is wrong, an earlier one, or what the answers
 * come to.
 *
 * @module
 */

import { type Answers, type Question, chosen } from '#core/eligibility/questions/question.ts'
import { type Questionnaire } from '#core/eligibility/questions/questionnaire.ts'
import { type Text } from '#core/values/text.ts'
import { type SentForm } from './answers.ts'

/** A page of the course. */
export type Step =
  | {
      readonly step: 'question'
      readonly question: Question
      /** What was answered before, without this question. */
      readonly answers: Answers
      /** What is chosen already. */
      readonly answer: readonly string[]
      readonly problem: Text | undefined
      /** The how-manieth question this is. */
      readonly number: number
    }
  | { readonly step: 'result'; readonly answers: Answers }

/** The page somebody begins with. */
export function firstStep(questionnaire: Questionnaire): Step {
  return nextStep(questionnaire, {})
}

/** The page after a form. */
export function stepAfter(questionnaire: Questionnaire, form: SentForm): Step {
  const earlier = questionnaire.kept(form.earlier)
  const { direction } = form
  if (direction.to === 'question') {
    return again(questionnaire, earlier, direction.question) ?? nextStep(questionnaire, earlier)
  }
  if (direction.to === 'back') {
    const before = questionBefore(questionnaire, earlier, form.asked)
    return again(questionnaire, earlier, before) ?? nextStep(questionnaire, earlier)
  }
  return answered(questionnaire, earlier, form)
}

function answered(
  questionnaire: Questionnaire,
  earlier: Answers,
  { asked, answer }: SentForm,
): Step {
  const question = questionnaire.questions.find((one) => one.question === asked)
  if (question === undefined) return nextStep(questionnaire, earlier)
  const problem = problemWith(question, answer)
  if (problem !== undefined) return asking(questionnaire, { question, earlier, answer, problem })
  return nextStep(questionnaire, questionnaire.kept({ ...earlier, [question.question]: answer }))
}

function nextStep(questionnaire: Questionnaire, answers: Answers): Step {
  const [question] = questionnaire.open(answers)
  if (question === undefined) return { step: 'result', answers }
  return asking(questionnaire, { question, earlier: answers, answer: [] })
}

function again(
  questionnaire: Questionnaire,
  earlier: Answers,
  name: string | undefined,
): Step | undefined {
  const question = questionnaire.questions.find((one) => one.question === name)
  if (question === undefined) return undefined
  return asking(questionnaire, { question, earlier, answer: chosen(earlier, question.question) })
}

interface Asking {
  readonly question: Question
  readonly earlier: Answers
  readonly answer: readonly string[]
  readonly problem?: Text
}

function asking({ questions }: Questionnaire, { question, earlier, ...rest }: Asking): Step {
  const answers = Object.fromEntries(
    Object.entries(earlier).filter(([name]) => name !== question.question),
  )
  const place = questions.indexOf(question)
  const before = questions.filter(
    (one, index) => index < place && chosen(answers, one.question).length > 0,
  )
  const number = before.length + 1
  return { step: 'question', question, answers, problem: rest.problem, answer: rest.answer, number }
}

/** The last question answered that comes before `asked`; before the end where none is asked. */
function questionBefore(
  { questions }: Questionnaire,
  answers: Answers,
  asked: string | undefined,
): string | undefined {
  const place = questions.findIndex(({ question }) => question === asked)
  const before = place === -1 ? questions : questions.slice(0, place)
  return before.findLast(({ question }) => chosen(answers, question).length > 0)?.question
}

function problemWith({ choose, options }: Question, answer: readonly string[]): Text | undefined {
  const picked = options.filter(({ option }) => answer.includes(option))
  if (picked.length === 0) return choose === 'one' ? CHOOSE_ONE : CHOOSE_SOME
  const alone = picked.find((one) => one.alone)
  if (picked.length === 1) return undefined
  if (choose === 'one') return CHOOSE_ONE
  return alone === undefined ? undefined : contradiction(alone.label)
}

const CHOOSE_ONE: Text = {
  nl: 'Kies een antwoord. Weet je het niet, kies dan dat.',
  en: 'Choose an answer. If you do not know, choose that.',
}
const CHOOSE_SOME: Text = {
  nl: 'Kies minstens één antwoord. Weet je het niet, kies dan dat.',
  en: 'Choose at least one answer. If you do not know, choose that.',
}

function contradiction(label: Text): Text {
  return {
    nl: `Je koos ook “${label.nl}”. Kies ofwel alleen dat, ofwel iets anders.`,
    en: `You also chose “${label.en}”. Choose either only that, or something else.`,
  }
}
