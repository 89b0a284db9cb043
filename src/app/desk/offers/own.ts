/**
 * What a candidate is offered and asked after the rounds, and what they answer themselves.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Command } from '#core/selection/command.ts'
import { listParts } from '#core/selection/explanation/after.ts'
import type { ExplanationPart } from '#core/selection/explanation/format.ts'
import { answerBy, hiringOf } from '#core/selection/hiring.ts'
import { reserve } from '#core/selection/lists/reserve.ts'
import { isValid } from '#core/selection/lists/validity.ts'
import type { Candidate, ComparableVacancy, Offer, Selection } from '#core/selection/state.ts'
import { seenAt } from '#core/selection/in-force.ts'
import type { Day } from '#core/values/day.ts'
import { type Instant, dayInBrussels } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Language, Text } from '#core/values/text.ts'
import { applicantOf } from '#persistence/applicants.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { Actor } from '../../access/actor.ts'
import type { Answer } from '../desk.ts'
import { offersTo } from '../lists/member-facts.ts'
import { recipientsOf } from '../lists/telling.ts'
import type { DeskMeans } from '../means.ts'
import { type Done, type Moment, performOwn } from '../perform.ts'
import { readableIn } from '../reason.ts'
import { type DeskRefusal, plainly, wrongFields } from '../refusal.ts'
import { effectsOf } from './effects.ts'
import type { PlaceEffect } from './offers.ts'
import { tellAnswer } from './telling.ts'
import { vacancyOffered } from './words.ts'

/** An offer as the candidate sees it. */
export interface OwnOffer extends Offer {
  readonly what: Text
  readonly through: Day | undefined
  readonly isOver: boolean
  readonly effects: readonly PlaceEffect[]
  /** What still has to be shown. */
  readonly admission: readonly { readonly says: Text; readonly evidence: Text | undefined }[]
}

/** Everything after the rounds that concerns the candidate who asks. */
export interface OwnHiring {
  readonly offers: readonly OwnOffer[]
  /** Vacancies about which they were asked whether they are still interested. */
  readonly contacts: readonly {
    readonly vacancy: string
    readonly state: NonNullable<Candidate['contacted']>[string]
  }[]
  /** Vacancies elsewhere that were proposed. */
  readonly comparable: readonly (Partial<ComparableVacancy> & {
    readonly vacancy: string
    readonly state: NonNullable<Candidate['comparable']>[string]
  })[]
  /** Undefined where nothing is asked; else what the regulation says, and what they answered. */
  readonly consent: { readonly says: Text; readonly given: boolean | undefined } | undefined
  /** The lists they stand on, in words. */
  readonly lists: readonly ExplanationPart[]
}

/** What a candidate answers. */
export type OwnAnswer =
  | {
      readonly about: 'offer'
      readonly offer: string
      readonly answer: 'accepted' | 'declined'
      readonly reason: string
    }
  | {
      readonly about: 'contact'
      readonly vacancy: string
      readonly answer: 'interested' | 'not-interested'
    }
  | { readonly about: 'consent'; readonly given: boolean }
  | { readonly about: 'comparable'; readonly vacancy: string }

/** What the actor is offered and asked in a selection in which they stand. */
export async function ownHiring(
  means: DeskMeans,
  actor: Actor,
  selection: string,
): Answer<OwnHiring> {
  if (actor.kind === 'anybody') return refuse(plainly('not-allowed'))
  const { account } = actor
  const own = await inTransaction(means.store.database, { account }, (work) =>
    applicantOf(work, selection, account),
  )
  const folded = own === undefined ? undefined : await means.selections.find(selection)
  const known = folded?.candidates.get(own?.candidate ?? '')
  if (folded === undefined || known === undefined) return accept(NOTHING)
  const now = means.now()
  return accept(hiringFor(seenAt(folded, now), known, now))
}

const NOTHING: OwnHiring = {
  offers: [],
  contacts: [],
  comparable: [],
  consent: undefined,
  lists: [],
}

function hiringFor(selection: Selection, known: Candidate, now: Instant): OwnHiring {
  const regulation = regulationOf(selection)
  const { candidate, contacted = {}, comparable = {}, withdrawn } = known
  const isTold = known.released?.[regulation.rounds.at(-1)?.round ?? ''] !== undefined
  return {
    offers: offersTo(selection, candidate)
      .map((offer) => ownOffer(selection, regulation, offer, now))
      .toReversed(),
    contacts: Object.entries(contacted).map(([vacancy, state]) => ({ vacancy, state })),
    comparable: Object.entries(comparable).map(([vacancy, state]) => ({
      ...selection.vacancies.get(vacancy),
      vacancy,
      state,
    })),
    consent: isTold && withdrawn === undefined ? consentOf(selection, known, now) : undefined,
    lists: isTold ? listParts(selection, candidate, now) : [],
  }
}

function regulationOf({ versions }: Selection): Regulation {
  const last = versions.at(-1)
  if (last === undefined) throw new Error('A selection has a regulation.')
  return last.regulation
}

function ownOffer(
  selection: Selection,
  regulation: Regulation,
  offer: Offer,
  now: Instant,
): OwnOffer {
  const through = answerBy(selection, offer)
  const admission = hiringOf(selection, offer.candidate)?.admission ?? []
  return {
    ...offer,
    what: vacancyOffered(regulation, offer.vacancy),
    through,
    isOver: through !== undefined && dayInBrussels(now) > through,
    effects: effectsOf(regulation, offer, selection.candidates.get(offer.candidate)),
    admission: admission
      .filter(({ state }) => state === 'undecided' || state === 'not-met')
      .map(({ says, evidence }) => ({ says, evidence })),
  }
}

/** Asked of who stands in a reserve that serves comparable vacancies, while it is valid. */
function consentOf(
  selection: Selection,
  { candidate, consent }: Candidate,
  now: Instant,
): OwnHiring['consent'] {
  const rule = regulationOf(selection).reserve?.['comparable-vacancies']
  if (rule?.consent !== 'asked' || !isValid(selection, 'reserve', now)) return undefined
  const isOn = reserve(selection, now).some((one) => one.candidate === candidate)
  return isOn ? { says: rule.says, given: consent } : undefined
}

/** Answers. */
export async function answerOwn(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  answer: OwnAnswer & { readonly reader: Language },
): Answer<Omit<Done, 'record'>> {
  if (answer.about === 'offer') {
    const wrong = readableIn('reason', answer.reason)
    if (wrong.length > 0) return refuse(wrongFields(wrong))
  }
  const candidate = await candidateOf(means, actor, selection)
  const recipients = await recipientsOf(
    means,
    selection,
    candidate === undefined ? [] : [candidate],
  )
  return performOwn(means, {
    actor,
    selection,
    action: 'answer-offer',
    commands: (moment) => commandsFor(moment, answer),
    effects: async (done) => {
      if (answer.about !== 'offer') return
      const { offer, answer: what, reader } = answer
      const recipient = recipients.get(done.moment.by)
      const reading = recipient === undefined ? undefined : { ...recipient, language: reader }
      await tellAnswer(means, done, { offer, what }, reading)
    },
  })
}

async function candidateOf(
  { store }: DeskMeans,
  actor: Actor,
  selection: string,
): Promise<string | undefined> {
  if (actor.kind === 'anybody') return undefined
  const { account } = actor
  const own = await inTransaction(store.database, { account }, (work) =>
    applicantOf(work, selection, account),
  )
  return own?.candidate
}

function commandsFor(
  { at, by: candidate, selection }: Moment,
  answer: OwnAnswer,
): Result<readonly Command[], DeskRefusal> {
  if (answer.about === 'offer') return answerToOffer(at, candidate, selection, answer)
  if (answer.about === 'consent') {
    const said = { to: 'comparable-vacancies', given: answer.given } as const
    return accept([{ command: 'GiveConsent', at, candidate, ...said }])
  }
  const { vacancy } = answer
  if (answer.about === 'contact') {
    const said = { vacancy, answer: answer.answer }
    return accept([{ command: 'AnswerContact', at, candidate, ...said }])
  }
  const said = { vacancy, answer: 'declined' } as const
  return accept([{ command: 'AnswerComparableVacancy', at, candidate, ...said }])
}

function answerToOffer(
  at: Instant,
  candidate: string,
  { offers }: Selection,
  { offer, answer, reason }: Extract<OwnAnswer, { about: 'offer' }>,
): Result<readonly Command[], DeskRefusal> {
  if (offers.get(offer)?.candidate !== candidate) return refuse(plainly('unknown-offer'))
  if (answer === 'accepted') return accept([{ command: 'AcceptOffer', at, offer }])
  const said = reason.trim() === '' ? {} : { reason: reason.trim() }
  return accept([{ command: 'DeclineOffer', at, offer, ...said }])
}
