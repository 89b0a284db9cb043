/**
 * The steps with one member of a list: what each needs, and the command it becomes.
 *
 * @module
 */

import type { Command } from '#core/selection/command.ts'
import type { Candidate } from '#core/selection/state.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import { actingAs, owningRoles } from '../owning.ts'
import type { Moment } from '../perform.ts'
import { reasonIn } from '../reason.ts'
import { type DeskRefusal, type FieldWrong, plainly, wrongFields } from '../refusal.ts'
import { vacancyWrong } from './fields.ts'
import { openPlaces } from './member-facts.ts'

/** A step as it was sent from the page of a member. */
export interface StepSent {
  readonly candidate: string
  readonly step: 'contact' | 'answer' | 'talk' | 'propose' | 'outcome' | 'place'
  readonly vacancy: string
  readonly answer: string
  /** The place that was left open, as `list/what happened`. */
  readonly place: string
  readonly effect: string
  readonly reason: string
  readonly seen: string
}

/** A step. */
export interface Step {
  readonly wrong: (sent: StepSent) => readonly FieldWrong[]
  readonly commands: (
    moment: Moment,
    known: Candidate,
    sent: StepSent,
  ) => Result<readonly Command[], DeskRefusal>
}

/** The steps by name. */
export const STEPS: Readonly<Record<StepSent['step'], Step>> = {
  contact: {
    wrong: ({ vacancy }) => vacancyWrong('contact-vacancy', vacancy),
    commands: ({ at, by }, { candidate }, { vacancy }) =>
      accept([{ command: 'ContactMember', at, by, candidate, vacancy }]),
  },
  answer: {
    wrong: ({ vacancy, answer }) => answerWrong('answer', vacancy, answer),
    commands: ({ at }, { candidate }, { vacancy, answer: said }) => {
      const answer = CONTACT_ANSWERS.find((one) => one === said)
      if (answer === undefined) return refuse(wrongFields([{ field: 'answer', says: ANSWER }]))
      return accept([{ command: 'AnswerContact', at, candidate, vacancy, answer }])
    },
  },
  talk: { wrong: ({ vacancy }) => vacancyWrong('talk-vacancy', vacancy), commands: holdTalk },
  propose: {
    wrong: ({ vacancy }) => vacancyChosen('propose', vacancy),
    commands: ({ at, by }, { candidate }, { vacancy }) =>
      accept([{ command: 'ProposeComparableVacancy', at, by, candidate, vacancy }]),
  },
  outcome: {
    wrong: ({ vacancy, answer }) => answerWrong('outcome', vacancy, answer),
    commands: ({ at }, { candidate }, { vacancy, answer: said }) => {
      const answer = COMPARABLE_ANSWERS.find((one) => one === said)
      if (answer === undefined) return refuse(wrongFields([{ field: 'outcome', says: ANSWER }]))
      return accept([{ command: 'AnswerComparableVacancy', at, candidate, vacancy, answer }])
    },
  },
  place: {
    wrong: ({ place, effect, reason }) => [
      ...(place === '' ? [{ field: 'place', says: PLACE }] : []),
      ...(EFFECTS.some((one) => one === effect) ? [] : [{ field: 'effect', says: EFFECT }]),
      ...reasonIn('place-reason', reason),
    ],
    commands: decidePlace,
  },
}

const CONTACT_ANSWERS = ['interested', 'not-interested', 'none'] as const
const COMPARABLE_ANSWERS = ['declined', 'not-selected', 'entered'] as const
const EFFECTS = ['keep', 'remove'] as const

function vacancyChosen(step: StepSent['step'], vacancy: string): readonly FieldWrong[] {
  return vacancy === '' ? [{ field: `${step}-vacancy`, says: VACANCY }] : []
}

function answerWrong(
  step: StepSent['step'],
  vacancy: string,
  answer: string,
): readonly FieldWrong[] {
  return [
    ...vacancyChosen(step, vacancy),
    ...(answer === '' ? [{ field: step, says: ANSWER }] : []),
  ]
}

/** A talk is held where the regulation knows one, by whoever it leaves that to. */
function holdTalk(
  { at, by, roles, regulation: { reserve } }: Moment,
  known: Candidate,
  { vacancy }: StepSent,
): ReturnType<Step['commands']> {
  const isElsewhere = known.comparable?.[vacancy] !== undefined
  const rule = (isElsewhere ? reserve?.['comparable-vacancies'] : reserve)?.['extra-talk']
  if (rule === undefined || owningRoles(rule.owner, roles).length === 0) {
    return refuse(plainly('not-allowed'))
  }
  return accept([{ command: 'HoldExtraTalk', at, by, candidate: known.candidate, vacancy }])
}

function decidePlace(
  { at, by, roles, regulation }: Moment,
  known: Candidate,
  { place, effect: said, reason }: StepSent,
): ReturnType<Step['commands']> {
  const open = openPlaces(regulation, known).find(({ list, after }) => `${list}/${after}` === place)
  const effect = EFFECTS.find((one) => one === said)
  if (open === undefined || effect === undefined) return refuse(plainly('changed-meanwhile'))
  const { list, after } = open
  const role = actingAs(regulation[list]?.place[after]?.owner ?? 'selector', roles)
  const { candidate } = known
  const decision = { list, after, effect, reason: reason.trim() }
  return accept([{ command: 'DecidePlace', at, by, role, candidate, ...decision }])
}

const VACANCY: Text = { nl: 'Kies welke vacature.', en: 'Choose which vacancy.' }
const ANSWER: Text = { nl: 'Kies wat het antwoord was.', en: 'Choose what the answer was.' }
const PLACE: Text = { nl: 'Kies waarover je beslist.', en: 'Choose what you decide about.' }
const EFFECT: Text = {
  nl: 'Kies wat er met de plaats gebeurt.',
  en: 'Choose what becomes of the place.',
}
