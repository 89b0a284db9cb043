/**
 * The shorthands of a case (docs/cases.md), each with the plain events that it stands for.
 *
 * @module
 */

import { type Round } from '#core/regulation/schema/round.ts'
import { applicationSubmitted } from '#core/selection/events/application.ts'
import { current } from '#core/selection/in-force.ts'
import { isIn } from '#core/selection/outcomes/participants.ts'
import { type Selection } from '#core/selection/state.ts'
import { compareInstants } from '#core/values/instant.ts'
import { type People } from './runner-format.ts'
import { CaseMistake, type Place, inField } from './runner-mistake.ts'
import { isMap, submittedBy } from './runner-people.ts'
import { aMinuteAfter, morning } from './runner-time.ts'

/** An event before its moment, and perhaps its actor, is filled in. */
export type Draft = Readonly<Record<string, unknown>>

interface Given {
  readonly people: People
  readonly selection: Selection
  readonly place: Place
}

interface Shorthand {
  /** Fields it knows beside its own name. */
  readonly also: readonly string[]
  readonly drafts: (step: Draft, given: Given) => Iterable<Draft>
}

/** Who acts in the shorthands: never the same person twice where the rules forbid it. */
const ACTORS = {
  selector: 'p.selector',
  second: 'p.second',
  assessor: 'p.assessor',
  manager: 'p.manager',
} as const

const SUBMISSION: readonly string[] = Object.keys(applicationSubmitted.shape).filter(
  (field) => !['event', 'at', 'candidate', 'claims'].includes(field),
)

/** Every shorthand by its name. */
export const SHORTHANDS: Readonly<Record<string, Shorthand>> = {
  applies: { also: ['person', 'with', ...SUBMISSION], drafts: applies },
  applicants: { also: ['person', ...SUBMISSION], drafts: applicants },
  screened: { also: [], drafts: screened },
  scores: { also: ['by'], drafts: scores },
  closed: { also: ['by'], drafts: closed },
  confirmed: { also: [], drafts: confirmed },
  passed: { also: [], drafts: passed },
  withdrawn: { also: [], drafts: withdrawn },
  chosen: { also: ['vacancy'], drafts: chosen },
  offered: { also: ['contract', 'vacancy', 'sent'], drafts: offered },
  accepted: { also: ['answered'], drafts: accepted },
  started: { also: ['on'], drafts: started },
}

function* applies({ applies: candidate, person, ...rest }: Draft, given: Given): Iterable<Draft> {
  const { with: differing, ...fields } = rest
  const { claims, attachments } = submittedBy(
    given.people,
    person ?? 'bachelor',
    differing,
    given.place,
  )
  yield {
    event: 'ApplicationSubmitted',
    candidate,
    language: 'nl',
    claims,
    ...(attachments === undefined ? {} : { attachments }),
    ...fields,
  }
}

function* applicants({ applicants: who, person, ...fields }: Draft, given: Given): Iterable<Draft> {
  const pairs = Array.isArray(who)
    ? who.map((name: unknown) => [name, person] as const)
    : isMap(who)
      ? Object.entries(who)
      : []
  if (pairs.length === 0) throw new CaseMistake(given.place, 'names nobody')
  for (const [candidate, one] of pairs) {
    yield* applies({ applies: candidate, person: one, ...fields }, given)
  }
}

function* screened(_step: Draft, { selection, place }: Given): Iterable<Draft> {
  const regulation = current(selection)
  const round = regulation.rounds.find(({ kind }) => kind === 'eligibility')?.round
  if (round === undefined) throw new CaseMistake(place, 'the regulation screens nobody')
  const after = morning(regulation.announcement.closing, 1, place)
  const last = selection.last === undefined ? after : aMinuteAfter(selection.last)
  const at = compareInstants(last, after) > 0 ? last : after
  yield { at, event: 'RoundClosed', round, by: ACTORS.selector }
  yield { event: 'RoundConfirmed', round, by: ACTORS.second }
}

function* scores({ scores: rounds, by = ACTORS.assessor }: Draft, given: Given): Iterable<Draft> {
  for (const [round, measures] of entries(rounds, given.place)) {
    const place = inField(given.place, round)
    const named = entries(measures, place)
    const everybody = [...new Set(named.flatMap(([, one]) => (isMap(one) ? Object.keys(one) : [])))]
    for (const [measure, one] of named) {
      const pairs = isMap(one) ? Object.entries(one) : everybody.map((name) => [name, one])
      if (pairs.length === 0) throw new CaseMistake(inField(place, measure), 'scores nobody')
      yield { event: 'ScoresImported', round, measure, source: 'the case', scores: pairs, by }
    }
  }
}

function* closed({ closed: round, by = ACTORS.selector }: Draft): Iterable<Draft> {
  yield { event: 'RoundClosed', round, by }
}

function* confirmed({ confirmed: round }: Draft, { selection }: Given): Iterable<Draft> {
  const isClosed = selection.rounds.get(String(round))?.closed !== undefined
  if (!isClosed) yield { event: 'RoundClosed', round, by: ACTORS.selector }
  yield { event: 'RoundConfirmed', round, by: ACTORS.second }
}

/** Every round that is left: the best score for these, the lowest for everybody else. */
function* passed({ passed: who }: Draft, given: Given): Iterable<Draft> {
  const names = Array.isArray(who) ? who.map(String) : [String(who)]
  const { selection } = given
  const unknown = names.find((name) => !selection.candidates.has(name))
  if (unknown !== undefined) throw new CaseMistake(given.place, `${unknown} did not apply`)
  for (const round of current(selection).rounds) {
    if (selection.rounds.get(round.round)?.decided !== undefined) continue
    if (round.kind === 'eligibility') {
      yield* screened({}, given)
    } else {
      yield* bestFor(round, names, selection)
      yield* confirmed({ confirmed: round.round }, given)
    }
  }
}

function* bestFor(round: Round, names: readonly string[], selection: Selection): Iterable<Draft> {
  const regulation = current(selection)
  const present = [...selection.candidates.values()].filter(
    ({ candidate, withdrawn: left }) =>
      left === undefined && isIn(selection, regulation, round.round, candidate),
  )
  for (const [measure, { counts, scale }] of Object.entries(round.measures ?? {})) {
    if (counts !== 'scored' || scale === undefined || present.length === 0) continue
    const [lowest, best] =
      'values' in scale ? [scale.values.at(0), scale.values.at(-1)] : [scale.from, scale.to]
    const pairs = present.map(({ candidate }) => [
      candidate,
      names.includes(candidate) ? best : lowest,
    ])
    const by = ACTORS.assessor
    yield {
      event: 'ScoresImported',
      round: round.round,
      measure,
      source: 'the case',
      scores: pairs,
      by,
    }
  }
}

function* withdrawn({ withdrawn: candidate }: Draft): Iterable<Draft> {
  yield { event: 'CandidateWithdrew', candidate }
}

function* chosen({ chosen: candidate, ...rest }: Draft, { selection }: Given): Iterable<Draft> {
  const role = current(selection).hiring.choice.owner
  yield { event: 'CandidateChosen', candidate, ...rest, by: ACTORS.manager, role }
}

function* offered({ offered: candidate, contract, ...rest }: Draft): Iterable<Draft> {
  const offer = `offer-${String(candidate)}`
  yield { event: 'OfferMade', offer, candidate, contract: contract ?? 'contractual', ...rest }
}

function* accepted({ accepted: candidate, ...rest }: Draft): Iterable<Draft> {
  yield { event: 'OfferAccepted', offer: `offer-${String(candidate)}`, ...rest }
}

function* started({ started: candidate, on }: Draft): Iterable<Draft> {
  yield { event: 'ServiceEntered', offer: `offer-${String(candidate)}`, on }
}

function entries(value: unknown, place: Place): readonly (readonly [string, unknown])[] {
  if (!isMap(value) || Object.keys(value).length === 0) {
    throw new CaseMistake(place, 'is no map by name')
  }
  return Object.entries(value)
}
