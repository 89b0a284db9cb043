/**
 * What becomes of an offer after it was sent, as a person records it: an answer that came another way, a term that passed,
 * pulling out, admission conditions, the first day of work.
 *
 * @module
 */

import type { Command } from '#core/selection/command.ts'
import { startBy } from '#core/selection/hiring.ts'
import type { Offer, Selection } from '#core/selection/state.ts'
import { formatDay } from '#core/values/day.ts'
import { type Instant, dayInBrussels } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import type { Action } from '../../access/can.ts'
import { type DaySent, dayRead, dayToCome, momentOfDay } from '../lists/fields.ts'
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

/** The offer with which a step is taken, and when. */
export interface About {
  readonly offer: Offer
  readonly selection: Selection
  readonly now: Instant
}

/** A step. */
export interface OfferStep {
  readonly action: Action
  /** The states of an offer in which it can be taken. */
  readonly of: readonly Offer['status'][]
  readonly wrong: (sent: OfferStepSent, about: About) => readonly FieldWrong[]
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
    wrong: ({ answer, day, reason }, about) => [
      ...(ANSWERS.some((one) => one === answer) ? [] : [{ field: 'answer', says: ANSWER }]),
      ...answerDayWrong(day, about),
      ...readableIn('answer-reason', reason),
      ...(answer === 'accepted' && reason.trim() !== ''
        ? [{ field: 'answer-reason', says: REASON_KEPT }]
        : []),
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
    wrong: ({ day }, about) => firstDayWrong(day, about),
    commands: ({ at, by }, { offer }, { day }) => {
      const { day: on } = dayRead('on', day)
      if (on === undefined) return refuse(plainly('changed-meanwhile'))
      return accept([{ command: 'EnterService', at, by, offer, on }])
    },
  },
}

/** What is wrong with the day of an answer: it did not come before the offer, nor will it still come. */
function answerDayWrong(sent: DaySent, { offer, now }: About): readonly FieldWrong[] {
  const { day, wrong } = dayRead('answered', sent)
  const made = dayInBrussels(offer.sent)
  if (day === undefined || day >= made) return [...wrong, ...dayToCome('answered', day, now)]
  const says = {
    nl: `Het aanbod vertrok op ${formatDay(made, 'nl')}. Kies die dag of een latere.`,
    en: `The offer was sent on ${formatDay(made, 'en')}. Choose that day or a later one.`,
  }
  return [{ field: 'answered', says }]
}

/** What is wrong with a first day of work: it came, not before the offer was accepted, nor after the last day to start. */
function firstDayWrong(sent: DaySent, { offer, selection, now }: About): readonly FieldWrong[] {
  const { day, wrong } = dayRead('on', sent)
  if (day === undefined) return wrong.length === 0 ? [{ field: 'on', says: DAY }] : wrong
  const accepted = offer.accepted === undefined ? undefined : dayInBrussels(offer.accepted)
  if (accepted !== undefined && day < accepted) {
    const says = {
      nl: `Het aanbod werd aanvaard op ${formatDay(accepted, 'nl')}. Kies die dag of een latere.`,
      en: `The offer was accepted on ${formatDay(accepted, 'en')}. Choose that day or a later one.`,
    }
    return [{ field: 'on', says }]
  }
  const last = startBy(selection, offer)
  if (last !== undefined && day > last) {
    const says = {
      nl: `Volgens het reglement kan beginnen tot en met ${formatDay(last, 'nl')}.`,
      en: `By the regulation one can start through ${formatDay(last, 'en')}.`,
    }
    return [{ field: 'on', says }]
  }
  return dayToCome('on', day, now)
}

const ANSWERS = ['accepted', 'declined'] as const
const FINDINGS = ['met', 'not-met'] as const

const ANSWER: Text = { nl: 'Kies wat het antwoord was.', en: 'Choose what the answer was.' }
const FINDING: Text = { nl: 'Kies wat je besluit.', en: 'Choose what you conclude.' }
const REASON_KEPT: Text = {
  nl: 'Bij een aanvaarding wordt geen reden bewaard. Maak dit veld leeg.',
  en: 'No reason is kept with an acceptance. Empty this field.',
}
const DAY: Text = { nl: 'Schrijf de eerste werkdag.', en: 'Write the first day of work.' }
