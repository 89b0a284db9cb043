/**
 * What the events of applying and screening do to a selection.
 *
 * @module
 */

import type { Claim } from '#core/claims/schema.ts'
import type { Instant } from '#core/values/instant.ts'
import { counting, isSameContent } from '../applications/counting.ts'
import { deadline, judgedPoint } from '../applications/timeliness.ts'
import type { EventOf } from '../event.ts'
import { current, inForce } from '../in-force.ts'
import { screen } from '../outcomes/eligibility.ts'
import { rulesOf } from '../outcomes/rules.ts'
import { pairOf } from '../pair.ts'
import type { Candidate, Draft, OutcomeCode, RoundState, Selection, Submission } from '../state.ts'
import { candidateOf, change, momentOf, put, roundState, touch } from './draft.ts'

/** Applied, or applied again. A repeated key or identical content changes nothing (policy 9). */
export function applicationSubmitted(draft: Draft, event: EventOf<'ApplicationSubmitted'>): void {
  const known = draft.candidates.get(event.candidate)
  const mayRepeat = known !== undefined || event.key !== undefined
  if (mayRepeat && isRepeat(draft, event)) return
  const received = momentOf(event.received, event.at)
  const application =
    event.application ?? `${event.candidate}.${(known?.submissions.length ?? 0) + 1}`
  if (event.application !== undefined) draft.applications.set(application, event.candidate)
  if (event.key !== undefined) draft.keys.set(event.key, event.candidate)
  const submission = { application, received, event }
  put(draft, known === undefined ? newcomer(draft, submission) : again(draft, known, submission))
}

/** Somebody who applies for the first time: dates that everybody was told concern them too. */
function newcomer({ told, roll }: Draft, submission: Submission): Candidate {
  const { candidate, route } = submission.event
  const first = { candidate, ordinal: roll.length, submissions: [submission], route }
  return told.length === 0 ? first : { ...first, toldDates: told }
}

function again(draft: Draft, known: Candidate, submission: Submission): Candidate {
  return {
    ...known,
    submissions: [...known.submissions, submission],
    route: routeAfter(draft, known, submission),
    withdrawn: revived(draft, known, submission.received),
  }
}

/** A later submission changes the route only while it may still be changed. */
function routeAfter(
  draft: Draft,
  { route }: Candidate,
  { event, received }: Submission,
): string | undefined {
  const isOpen = received < deadline(inForce(draft, received))
  return route === undefined || isOpen ? (event.route ?? route) : route
}

/** Whether a submission repeats one already held. */
export function isRepeat(
  selection: Pick<Selection, 'candidates' | 'keys'>,
  event: EventOf<'ApplicationSubmitted'>,
): boolean {
  if (event.key !== undefined && selection.keys.get(event.key) === event.candidate) return true
  const candidate = selection.candidates.get(event.candidate)
  if (candidate?.withdrawn !== undefined) return false
  const last = candidate?.submissions.at(-1)
  return last !== undefined && isSameContent(last.event, event)
}

/** Withdrew. */
export function candidateWithdrew(draft: Draft, event: EventOf<'CandidateWithdrew'>): void {
  change(draft, event.candidate, { withdrawn: momentOf(undefined, event.at) })
}

/** Chose a route. */
export function routeChosen(draft: Draft, event: EventOf<'RouteChosen'>): void {
  change(draft, event.candidate, { route: event.route })
}

/** A suspicion of duplicates. */
export function duplicateSuspected(draft: Draft, event: EventOf<'DuplicateSuspected'>): void {
  draft.duplicates.set(pairOf(event.candidates), 'suspected')
}

/** A suspicion settled. */
export function duplicateSettled(draft: Draft, event: EventOf<'DuplicateSettled'>): void {
  draft.duplicates.set(pairOf(event.candidates), event.finding)
}

/** A message named a date (policy 31). */
export function messageSent(draft: Draft, event: EventOf<'MessageSent'>): void {
  const told = event['names-date']
  if (told === undefined) return
  const names = event.candidates === 'all' ? [...draft.candidates.keys()] : event.candidates
  if (event.candidates === 'all') draft.told = [...draft.told, told]
  for (const name of names) {
    const { toldDates } = candidateOf(draft, name)
    change(draft, name, { toldDates: [...(toldDates ?? []), told] })
  }
}

/** A claim was compared with its evidence. */
export function claimVerified(draft: Draft, event: EventOf<'ClaimVerified'>): void {
  const { verified } = candidateOf(draft, event.candidate)
  change(draft, event.candidate, {
    verified: new Map([...(verified ?? []), [event.claim, event.finding]]),
  })
  touchScreening(draft, 'ClaimVerified', event.candidate)
}

/** Claims added: to the application while its screening is not decided, to the file for hiring after that. */
export function claimsAdded(draft: Draft, event: EventOf<'ClaimsAdded'>): void {
  const candidate = candidateOf(draft, event.candidate)
  const { added, addedLater } = candidate
  const names = new Set(event.claims.map(({ claim }) => claim))
  const among = (before: readonly Claim[] | undefined): readonly Claim[] => [
    ...(before ?? []).filter(({ claim }) => !names.has(claim)),
    ...event.claims,
  ]
  const isLater = screeningOf(draft)?.decided?.outcomes.of(candidate) !== undefined
  change(
    draft,
    event.candidate,
    isLater ? { addedLater: among(addedLater) } : { added: among(added) },
  )
}

/** A person concluded about a condition. */
export function conditionJudged(draft: Draft, event: EventOf<'ConditionJudged'>): void {
  const { condition, route, finding, reason, by } = event
  const { judgements } = candidateOf(draft, event.candidate)
  const others = (judgements ?? []).filter(
    (one) => one.condition !== condition || one.route !== route,
  )
  change(draft, event.candidate, {
    judgements: [...others, { condition, route, finding, reason, by }],
  })
  touchScreening(draft, 'ConditionJudged', event.candidate)
}

/** A person concluded about the validity of an application. */
export function applicationJudged(draft: Draft, event: EventOf<'ApplicationJudged'>): void {
  const { finding, reason, by } = event
  const candidate = candidateOf(draft, event.candidate)
  const { validity } = candidate
  const application = event.application ?? counting(current(draft), candidate)?.application ?? ''
  change(draft, event.candidate, {
    validity: { ...validity, [judgedPoint(application, event.point)]: { finding, reason, by } },
  })
  touchScreening(draft, 'ApplicationJudged', event.candidate)
}

/** What the record states about the screening of somebody whose data are gone; freezes a decided screening that says otherwise. */
export function screeningStated(draft: Draft, name: string, code: OutcomeCode): void {
  change(draft, name, { stated: code })
  touchScreening(draft, 'OutcomesStated', name)
}

/** Touches a decided screening only where its outcome for this candidate would become another one. */
function touchScreening(draft: Draft, why: string, name: string): void {
  const regulation = current(draft)
  const candidate = candidateOf(draft, name)
  const decided = screeningOf(draft)?.decided?.outcomes.of(candidate)
  if (decided === undefined || decided.code === 'withdrawn') return
  const now = screen(regulation, rulesOf(regulation), candidate)
  if (now !== decided.code) touch(draft, regulation.rounds[0]?.round ?? '', `${why} ${name}`)
}

/** The screening round as far as it has come; undefined where the regulation has none. */
export function screeningOf(draft: Draft): RoundState | undefined {
  const [first] = current(draft).rounds
  return first?.kind === 'eligibility' ? roundState(draft.rounds, first.round) : undefined
}

function revived(draft: Draft, known: Candidate, received: Instant): Instant | undefined {
  if (known.withdrawn === undefined) return undefined
  return received < deadline(inForce(draft, received)) ? undefined : known.withdrawn
}
