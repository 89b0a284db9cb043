/**
 * What becomes of an offer after it was sent, as a person records it: an answer that came another way, a term that passed,
 * pulling out, admission conditions, the first day of work.
 *
 * @module
 */

import type { Command } from '#core/selection/command.ts'
import type { Offer } from '#core/selection/state.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import type { Action } from '../../access/can.ts'
import { type DaySent, dayRead, momentOfDay } from '../lists/fields.ts'
import type { Moment } from '../perform.ts'
import { readableIn, reasonIn } from '../reason.ts'
import { type DeskRefusal, type FieldWrong, plainly } from '../refusal.ts'

/** A step as it was sent from the page of an offer. */
export interface OfferStepSent {
  readonly offer: string
  readonly step: 'answer' | 'lapse' | 'renege' | 'admission' | 'enter'
  readonly answer: string
  /** When the answer came, or the first day of work. */
  readonly day: DaySent
  readonly condition: string
  readonly finding: string
  readonly reason: string
  readonly seen: string
}

/** A step. */
export interface OfferStep {
  readonly action: Action
  /** The states of an offer in which it can be taken. */
  readonly of: readonly Offer['status'][]
  readonly wrong: (sent: OfferStepSent) => readonly FieldWrong[]
  readonly commands: (
    moment: Moment,
    offer: Offer,
    sent: OfferStepSent,
  ) => Result<readonly Command[], DeskRefusal>
}

/** The steps by name. */
export const OFFER_STEPS: Readonly<Record<OfferStepSent['step'], OfferStep>> = {
  answer: {
    action: 'make-offer',
    of: ['sent'],
    wrong: ({ answer, day, reason }) => [
      ...(ANSWERS.some((one) => one === answer) ? [] : [{ field: 'answer', says: ANSWER }]),
      ...dayRead('answered', day).wrong,
      ...readableIn('answer-reason', reason),
    ],
    commands: ({ at }, { offer }, { answer, day, reason }) => {
      const when = momentOfDay(dayRead('answered', day).day, at)
      const answered = when === undefined ? {} : { answered: when }
      if (answer === 'accepted') return accept([{ command: 'AcceptOffer', at, offer, ...answered }])
      const said = reason.trim() === '' ? {} : { reason: reason.trim() }
      return accept([{ command: 'DeclineOffer', at, offer, ...answered, ...said }])
    },
  },
  lapse: {
    action: 'make-offer',
    of: ['sent'],
    wrong: () => [],
    commands: ({ at, by }, { offer }) => accept([{ command: 'LapseOffer', at, by, offer }]),
  },
  renege: {
    action: 'make-offer',
    of: ['accepted'],
    wrong: ({ reason }) => readableIn('renege-reason', reason),
    commands: ({ at, by }, { offer }, { reason }) => {
      const said = reason.trim() === '' ? {} : { reason: reason.trim() }
      return accept([{ command: 'RenegeAcceptance', at, by, offer, ...said }])
    },
  },
  admission: {
    action: 'judge-admission',
    of: ['sent', 'accepted'],
    wrong: ({ condition, finding, reason }) => [
      ...(FINDINGS.some((one) => one === finding)
        ? []
        : [{ field: `finding-${condition}`, says: FINDING }]),
      ...reasonIn(`reason-${condition}`, reason),
    ],
    commands: ({ at, by }, { candidate }, { condition, finding: said, reason }) => {
      const finding = FINDINGS.find((one) => one === said)
      if (finding === undefined) return refuse(plainly('changed-meanwhile'))
      const judged = { candidate, condition, finding, reason: reason.trim() }
      return accept([{ command: 'JudgeAdmission', at, by, ...judged }])
    },
  },
  enter: {
    action: 'make-offer',
    of: ['accepted'],
    wrong: ({ day }) => {
      const { day: on, wrong } = dayRead('on', day)
      return on === undefined && wrong.length === 0 ? [{ field: 'on', says: DAY }] : wrong
    },
    commands: ({ at, by }, { offer }, { day }) => {
      const { day: on } = dayRead('on', day)
      if (on === undefined) return refuse(plainly('changed-meanwhile'))
      return accept([{ command: 'EnterService', at, by, offer, on }])
    },
  },
}

const ANSWERS = ['accepted', 'declined'] as const
const FINDINGS = ['met', 'not-met'] as const

const ANSWER: Text = { nl: 'Kies wat het antwoord was.', en: 'Choose what the answer was.' }
const FINDING: Text = { nl: 'Kies wat je besluit.', en: 'Choose what you conclude.' }
const DAY: Text = { nl: 'Schrijf de eerste werkdag.', en: 'Write the first day of work.' }
