/**
 * Makes the outcome file of a selection (docs/formats.md). Candidates are made one by one, so that a million of them need
 * not be held at once; `rules` comes last, with the sentence of every rule that was named.
 *
 * @module
 */

import { saysAt } from '#core/regulation/says-at.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { listOf } from '#core/values/chain.ts'
import type { Instant } from '#core/values/instant.ts'
import { deadline } from '../applications/timeliness.ts'
import { commandNames } from '../command.ts'
import { endedAt } from '../ended.ts'
import { startBy } from '../hiring.ts'
import { current, roundOf, seenAt } from '../in-force.ts'
import type { Place } from '../lists/place.ts'
import { rankedList } from '../lists/ranked-list.ts'
import { reserve } from '../lists/reserve.ts'
import { type ListName, timesExtended, validityAt } from '../lists/validity.ts'
import { type RoundStanding, correctionOf, outcomeIn, standingOf } from '../outcomes/standing.ts'
import { openPoints } from '../points/open-points.ts'
import type { CutOffResult, Selection } from '../state.ts'
import { type Membership, candidateOutcomes } from './candidate.ts'
import type { CandidateOutcome, OutcomeFile, OutcomeHead, RoundOutcome } from './format.ts'
import { named } from './reasons.ts'

/** An outcome file in three parts, to be written one after the other. */
export interface OutcomeParts {
  readonly head: OutcomeHead
  /** By identifier. */
  readonly candidates: () => Iterable<CandidateOutcome>
  /** The sentences of the rules named so far; complete once all candidates were taken. */
  readonly rules: () => OutcomeFile['rules']
}

/** The outcome of a selection at a moment, which is not before its last event. */
export function outcomeParts(recorded: Selection, at: Instant | undefined): OutcomeParts {
  const selection = seenAt(recorded, at)
  const standing = standingOf(selection)
  const moment = at ?? selection.last
  const head = headOf(selection, standing, moment)
  const mentioned = new Set(head.open.map(({ rule }) => rule))
  return {
    head,
    candidates: function* candidates() {
      const lineOf = candidateOutcomes(selection, standing, membershipOf(head))
      for (const name of [...selection.candidates.keys()].toSorted()) {
        const candidate = selection.candidates.get(name)
        if (candidate === undefined) continue
        const line = lineOf(candidate)
        for (const { reasons } of line.rounds) for (const { rule } of reasons) mentioned.add(rule)
        yield line
      }
    },
    rules: () => sentences(selection, mentioned),
  }
}

/** The whole outcome file at once. */
export function outcomeFile(selection: Selection, at: Instant | undefined): OutcomeFile {
  const parts = outcomeParts(selection, at)
  const candidates = [...parts.candidates()]
  return { ...parts.head, candidates, rules: parts.rules() }
}

function headOf(
  selection: Selection,
  standing: readonly RoundStanding[],
  at: Instant | undefined,
): OutcomeHead {
  const regulation = current(selection)
  const ended = at === undefined ? undefined : endedAt(selection, at)
  return {
    format: 'keur-outcome/1',
    regulation: regulation.regulation,
    at: at ?? null,
    deadline: deadline(regulation),
    ...(ended === undefined
      ? {}
      : { ended: { by: ended.by, detail: ended.by === 'stopped' ? ended.reason : ended.through } }),
    applicants: selection.candidates.size,
    rounds: standing.map((one) => roundOutcome(selection, one)),
    lists: at === undefined ? {} : listsOf(selection, at),
    offers: offersOf(selection),
    open: at === undefined ? [] : pointsOf(selection, at),
  }
}

function roundOutcome(selection: Selection, standing: RoundStanding): RoundOutcome {
  const round = roundOf(current(selection), standing.round)
  if (round === undefined) throw new Error(`There is no round ${standing.round}.`)
  const { progress, state, waitsFor } = standing
  const cutOff = (
    progress === 'decided' || progress === 'frozen' ? state.decided : standing.assessed
  )?.cutOff
  return {
    round: round.round,
    label: round.label,
    state: progress,
    ...(waitsFor === undefined ? {} : { 'waits-for': waitsFor }),
    participants: standing.assessed?.outcomes.size ?? 0,
    counts: countsOf(standing),
    ...cutOffPart(round, cutOff),
    ...(state.closed === undefined ? {} : { closed: state.closed }),
    confirmed: [...state.confirmations],
    ...correctionPart(standing),
  }
}

function cutOffPart(round: Round, cutOff: CutOffResult | undefined): Pick<RoundOutcome, 'cut-off'> {
  if (cutOff === undefined) return {}
  const { announced, within, competing } = cutOff
  const values = Object.fromEntries(
    cutOff.values.map(({ of, value }) => [of, named(round, of, value)]),
  )
  return { 'cut-off': { announced, within, competing, values } }
}

function correctionPart(standing: RoundStanding): Pick<RoundOutcome, 'correction'> {
  const correction = correctionOf(standing)
  if (correction === undefined) return {}
  return {
    correction: {
      because: [...listOf(standing.state.touched)],
      'comes-in': [...correction.comesIn],
      'falls-out': [...correction.fallsOut],
    },
  }
}

function countsOf(standing: RoundStanding): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const ordinal of standing.assessed?.outcomes.ordinals ?? []) {
    const code = outcomeIn(standing, { ordinal })?.outcome.code ?? 'undecided'
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

function listsOf(selection: Selection, at: Instant): OutcomeHead['lists'] {
  const ranked = rankedList(selection, at).map(({ rank, candidate, because, called, place }) => ({
    rank,
    candidate,
    because,
    called,
    place: placeLine(place),
  }))
  const members = reserve(selection, at).map(({ candidate, place }) => ({
    candidate,
    place: placeLine(place),
  }))
  const rankedValidity = validityLine(selection, 'ranked-list', at)
  const reserveValidity = validityLine(selection, 'reserve', at)
  return {
    ...(rankedValidity === undefined
      ? {}
      : { 'ranked-list': { ...rankedValidity, members: ranked } }),
    ...(reserveValidity === undefined ? {} : { reserve: { ...reserveValidity, members } }),
  }
}

function validityLine(
  selection: Selection,
  list: ListName,
  at: Instant,
):
  | {
      state: 'not-started' | 'valid' | 'expired'
      from?: string
      through?: string
      extended: number
    }
  | undefined {
  const validity = validityAt(selection, list, at)
  return validity === undefined
    ? undefined
    : { ...validity, extended: timesExtended(selection, list) }
}

function placeLine(place: Place): { state: 'kept' | 'kept-until-decided'; after?: string } {
  return place.state === 'kept-until-decided'
    ? { state: place.state, after: place.after }
    : { state: 'kept' }
}

function offersOf(selection: Selection): OutcomeHead['offers'] {
  return [...selection.offers.values()].map((offer) => {
    const limit = startBy(selection, offer)
    return {
      offer: offer.offer,
      candidate: offer.candidate,
      vacancy: offer.vacancy,
      contract: offer.contract,
      sent: offer.sent,
      status: offer.status,
      ...(offer.on === undefined ? {} : { 'entered-on': offer.on }),
      ...(limit === undefined ? {} : { 'start-by': limit }),
    }
  })
}

function pointsOf(selection: Selection, at: Instant): OutcomeHead['open'] {
  return openPoints(selection, at).map(
    ({ settledBy, candidate, owner, options, facts, ...rest }) => ({
      ...rest,
      owner: [...owner],
      options: [...options],
      'settled-by': commandNames[settledBy],
      ...(candidate === undefined ? {} : { candidate }),
      facts: Object.fromEntries(
        Object.entries(facts).map(([name, value]) => [
          name,
          typeof value === 'object' ? [...value] : value,
        ]),
      ),
    }),
  )
}

function membershipOf({ lists }: OutcomeHead): Membership {
  return {
    rankedList: new Set(lists['ranked-list']?.members.map(({ candidate }) => candidate)),
    reserve: new Set(lists.reserve?.members.map(({ candidate }) => candidate)),
  }
}

function sentences(selection: Selection, paths: ReadonlySet<string>): OutcomeFile['rules'] {
  const regulation = current(selection)
  return Object.fromEntries(
    [...paths].toSorted().flatMap((path) => {
      const says = saysAt(regulation, path)
      return says === undefined ? [] : [[path, says]]
    }),
  )
}
