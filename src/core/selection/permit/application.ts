/**
 * Which moves of applying and screening are legal (rules 42–82; policies 1, 8–14).
 *
 * A late application or one in another language is legal: it is kept, and a person confirms what becomes of it.
 *
 * @module
 */

import { pathOfNames, valueAt } from '#core/regulation/path.ts'
import { parseInstant } from '#core/values/instant.ts'
import { deadline } from '../applications/timeliness.ts'
import { claimsAtHiring } from '../applications/counting.ts'
import type { EventOf } from '../event.ts'
import { isRepeat } from '../evolve/application.ts'
import { current } from '../in-force.ts'
import { pairOf } from '../pair.ts'
import { type Obstacle, firstOf, obstacle } from '../refusal.ts'
import type { Selection } from '../state.ts'
import { active, dayExists, happenedBefore, known } from './questions.ts'

/** Publishing is of this regulation. */
export function regulationPublished(
  selection: Selection,
  event: EventOf<'RegulationPublished'>,
): Obstacle {
  const { regulation } = current(selection)
  return regulation === event.regulation
    ? undefined
    : obstacle('other-regulation', { regulation: event.regulation, expected: regulation })
}

/** Applying. */
export function applicationSubmitted(
  selection: Selection,
  event: EventOf<'ApplicationSubmitted'>,
): Obstacle {
  if (isRepeat(selection, event)) return undefined
  return firstOf(
    () => happenedBefore(event.received, event.at),
    () => happenedBefore(event.ticket, event.at),
    () => newApplication(selection, event),
    () => (event.route === undefined ? undefined : routeExists(selection, event.route)),
    () => uniqueClaims(event.claims),
    () => (event.postmark === 'illegible' ? undefined : dayExists(event.postmark)),
    () => claimDays(event.claims),
  )
}

/** Withdrawing. */
export function candidateWithdrew(
  selection: Selection,
  { candidate }: EventOf<'CandidateWithdrew'>,
): Obstacle {
  const withdrawn = selection.candidates.get(candidate)?.withdrawn
  return withdrawn === undefined
    ? known(selection, candidate)
    : obstacle('already-withdrawn', { candidate, withdrawn })
}

/** Choosing a route: until the moment the regulation names. */
export function routeChosen(selection: Selection, event: EventOf<'RouteChosen'>): Obstacle {
  return firstOf(
    () => active(selection, event.candidate),
    () => routeExists(selection, event.route),
    () => {
      const regulation = current(selection)
      const chosen = selection.candidates.get(event.candidate)?.route
      const until = regulation['route-choice']['may-change-until']
      const at = parseInstant(event.at)
      const isOver = until === 'never' || at === undefined || at >= deadline(regulation)
      return chosen !== undefined && chosen !== event.route && isOver
        ? obstacle('route-fixed', { candidate: event.candidate, route: chosen })
        : undefined
    },
  )
}

/** Suspecting duplicates: of two different candidates. */
export function duplicateSuspected(
  selection: Selection,
  { candidates: [a, b] }: EventOf<'DuplicateSuspected'>,
): Obstacle {
  return firstOf(
    () => known(selection, a),
    () => known(selection, b),
    () => (a === b ? obstacle('same-candidate', { candidate: a }) : undefined),
  )
}

/** Settling a suspicion that was raised. */
export function duplicateSettled(
  selection: Selection,
  { candidates }: EventOf<'DuplicateSettled'>,
): Obstacle {
  return selection.duplicates.has(pairOf(candidates))
    ? undefined
    : obstacle('not-suspected', { candidates })
}

/** Sending a message to people who applied. */
export function messageSent(selection: Selection, event: EventOf<'MessageSent'>): Obstacle {
  const names = event.candidates === 'all' ? [] : event.candidates
  return firstOf(...names.map((name) => () => known(selection, name)), () =>
    placeExists(selection, event['names-date']?.of),
  )
}

/** A date that a message names belongs to a place of the regulation. */
function placeExists(selection: Selection, names: string | undefined): Obstacle {
  if (names === undefined) return undefined
  const regulation = current(selection)
  const path = pathOfNames(regulation, names.split('/'))
  return path === undefined || valueAt(regulation, path) === undefined
    ? obstacle('unknown-step', { step: names })
    : undefined
}

/** Verifying a claim that was made. */
export function claimVerified(selection: Selection, event: EventOf<'ClaimVerified'>): Obstacle {
  return firstOf(
    () => active(selection, event.candidate),
    () => claimExists(selection, event.candidate, event.claim),
  )
}

/** Adding claims. */
export function claimsAdded(selection: Selection, event: EventOf<'ClaimsAdded'>): Obstacle {
  return firstOf(
    () => active(selection, event.candidate),
    () => uniqueClaims(event.claims),
    () => claimDays(event.claims),
  )
}

/** Concluding about a condition of this regulation. */
export function conditionJudged(selection: Selection, event: EventOf<'ConditionJudged'>): Obstacle {
  return firstOf(
    () => active(selection, event.candidate),
    () => {
      const conditions = Object.keys(current(selection).conditions)
      return conditions.includes(event.condition)
        ? undefined
        : obstacle('unknown-condition', { condition: event.condition, conditions })
    },
    () => (event.route === undefined ? undefined : routeExists(selection, event.route)),
  )
}

/** Concluding about the validity of an application. */
export function applicationJudged(
  selection: Selection,
  event: EventOf<'ApplicationJudged'>,
): Obstacle {
  return active(selection, event.candidate)
}

function newApplication(selection: Selection, event: EventOf<'ApplicationSubmitted'>): Obstacle {
  const { application, key, candidate } = event
  if (application !== undefined && isNameTaken(selection, application)) {
    return obstacle('duplicate-application', { application, candidate })
  }
  const holder = key === undefined ? undefined : selection.keys.get(key)
  return holder === undefined
    ? undefined
    : obstacle('key-in-use', { key: key ?? '', candidate: holder })
}

/** Whether a submission bears this name: given with it, or made from the candidate and a number. */
function isNameTaken({ applications, candidates }: Selection, application: string): boolean {
  if (applications.has(application)) return true
  const { submissions } = candidates.get(application.replace(/\.\d+$/, '')) ?? { submissions: [] }
  return submissions.some((submission) => submission.application === application)
}

function routeExists(selection: Selection, route: string): Obstacle {
  const { routes } = current(selection)
  return Object.hasOwn(routes, route)
    ? undefined
    : obstacle('unknown-route', { route, routes: Object.keys(routes) })
}

type Claims = EventOf<'ApplicationSubmitted'>['claims']

function uniqueClaims(claims: Claims): Obstacle {
  if (claims.length < 2) return undefined
  const seen = new Set<string>()
  for (const { claim } of claims) {
    if (seen.has(claim)) return obstacle('duplicate-claim', { claim })
    seen.add(claim)
  }
  return undefined
}

/** Every day a claim names exists. */
function claimDays(claims: Claims): Obstacle {
  if (soundDays.has(claims)) return undefined
  const found = missingDay(claims)
  if (found === undefined) soundDays.add(claims)
  return found
}

/** Claims of which every day exists: the same ones may be stated by many. */
const soundDays = new WeakSet<Claims>()

function missingDay(claims: Claims): Obstacle {
  for (const claim of claims) {
    for (const value of Object.values(claim)) {
      if (typeof value !== 'string' || !looksLikeDay(value)) continue
      const found = dayExists(value)
      if (found !== undefined) return obstacle('day-unreadable', { day: value, claim: claim.claim })
    }
  }
  return undefined
}

function looksLikeDay(value: string): boolean {
  return value.length === 10 && value[4] === '-' && value[7] === '-'
}

function claimExists(selection: Selection, name: string, claim: string): Obstacle {
  const candidate = selection.candidates.get(name)
  const claims = (candidate?.submissions ?? []).flatMap((submission) =>
    candidate === undefined ? [] : claimsAtHiring(candidate, submission),
  )
  return claims.some((one) => one.claim === claim)
    ? undefined
    : obstacle('unknown-claim', { candidate: name, claim })
}
