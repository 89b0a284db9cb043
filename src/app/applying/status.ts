/**
 * What became of an application, in plain words: never more than the candidate was told (`ResultsReleased`), and always what
 * comes next.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { wordsForWhen } from '#core/regulation/words/when.ts'
import { deadline } from '#core/selection/applications/timeliness.ts'
import { endedAt } from '#core/selection/ended.ts'
import { explain } from '#core/selection/explanation/explain.ts'
import type { ExplanationPart } from '#core/selection/explanation/format.ts'
import { OUTCOMES } from '#core/selection/explanation/outcome-line.ts'
import { opened } from '#core/selection/evolve.ts'
import { outcomeIn, standingOf } from '#core/selection/outcomes/standing.ts'
import type { Candidate, Selection } from '#core/selection/state.ts'
import { type Day } from '#core/values/day.ts'
import type { Instant } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import { type SubmissionRow, lastWithdrawal, submissionsOf } from '#persistence/applicants.ts'
import { type LetterRow, lettersOf } from '#persistence/desk/letters.ts'
import { draftOf } from '#persistence/drafts.ts'
import type { Actor } from '../access/actor.ts'
import { OFFERS } from '../desk/offers/telling.ts'
import type { Applying, NextStep, RoundStatus, StatusView } from './applying.ts'
import { type Applicant, type Desk, type Place, asApplicant, placeOf } from './desk.ts'
import { graceOf } from './grace.ts'
import { timelyIn } from './receipts.ts'
import type { ApplyingRefusal } from './refusal.ts'
import { ROUND_WORDS, STATE_WORDS, asSentence, confirmerInWords } from './status-words.ts'
import { isStillIn } from './still-in.ts'
import { stepInWords, stepsNotOver } from './steps-ahead.ts'

/** The use case of following. */
export function following(desk: Desk): Pick<Applying, 'status'> {
  return { status: async (actor, selection) => statusOf(desk, actor, selection) }
}

interface Own {
  readonly applicant: Applicant
  readonly submissions: readonly SubmissionRow[]
  readonly hasDraft: boolean
  readonly withdrawn: Instant | undefined
  readonly letters: readonly LetterRow[]
}

/** The status of the actor's own candidacy. */
export async function statusOf(
  desk: Desk,
  actor: Actor,
  selection: string,
): Promise<Result<StatusView, ApplyingRefusal>> {
  const place = await placeOf(desk, selection)
  if (!place.ok) return place
  const ask = { actor, action: 'read-file', selection, missing: 'no-application' } as const
  const own = await asApplicant(desk, ask, async (work, applicant) => {
    const { candidate, candidacy } = applicant
    return accept<Own>({
      applicant,
      submissions: await submissionsOf(work, selection, candidate),
      hasDraft: (await draftOf(work, candidacy)) !== undefined,
      withdrawn: await lastWithdrawal(work, selection, candidate),
      letters: await lettersOf(work, selection, candidate),
    })
  })
  if (!own.ok) return refuse(own.refusal)
  const folded = await desk.selections.find(selection)
  return accept(view(place.value, own.value, folded ?? opened(place.value.published.regulation)))
}

function view(place: Place, own: Own, folded: Selection): StatusView {
  const { selection, regulation } = place
  const { applicant, submissions, hasDraft } = own
  const { authority, number, title } = regulation.announcement
  const state = stateOf(place, own, folded)
  const rounds = submissions.length === 0 ? [] : roundsOf(regulation, own, folded)
  const closes = deadline(regulation)
  const isOpen = state !== 'stopped' && state !== 'over'
  const until = graceOf(regulation, applicant.ticket, closes) ?? closes
  return {
    selection,
    candidate: applicant.candidate,
    title,
    authority: authority.name,
    number,
    closes,
    state,
    says: saysOf(state, own, rounds),
    submissions: submissions.map(({ entry, recorded, stands, receipt }) => ({
      entry,
      recorded,
      stands,
      timely: timelyIn(receipt),
    })),
    ...(state === 'withdrawn' && own.withdrawn !== undefined ? { withdrawn: own.withdrawn } : {}),
    hasDraft,
    rounds,
    next: state === 'submitted' ? nextOf(regulation, rounds, applicant.now) : [],
    may: {
      apply: isOpen && applicant.now < until,
      withdraw:
        isOpen &&
        applicant.standing !== undefined &&
        isStillIn(folded, folded.candidates.get(applicant.candidate), applicant.now),
    },
    letters: own.letters.map(({ letter, round, created }) => ({
      letter,
      round: letterName(regulation, round),
      told: created,
    })),
  }
}

function stateOf(
  { published }: Place,
  { applicant, submissions }: Own,
  folded: Selection,
): StatusView['state'] {
  const ended = endedAt(folded, applicant.now)
  if (ended?.by === 'stopped' || published.vacancy.state === 'stopped') return 'stopped'
  if (submissions.length === 0) return 'draft'
  if (applicant.standing === undefined) return 'withdrawn'
  return ended === undefined ? 'submitted' : 'over'
}

function saysOf(
  state: StatusView['state'],
  { submissions }: Own,
  rounds: readonly RoundStatus[],
): Text {
  if (state !== 'submitted') return STATE_WORDS[state]
  const told = rounds.findLast(({ result }) => result !== undefined)?.result
  if (told !== undefined) return told.says
  const standing = submissions.find(({ stands }) => stands)
  const isInTime = standing === undefined || timelyIn(standing.receipt) === 'in-time'
  return isInTime ? STATE_WORDS.submitted : STATE_WORDS.late
}

/**
 * Up to the first of which the candidate was told that it was the last for them, and what they were told of after it: who is
 * called from a list goes on where others ended.
 */
function roundsOf(regulation: Regulation, own: Own, folded: Selection): readonly RoundStatus[] {
  const { candidate: name, now } = own.applicant
  const candidate = folded.candidates.get(name)
  const told = candidate === undefined ? new Map<string, Told>() : toldTo(folded, candidate)
  const last = regulation.rounds.findLastIndex(({ round }) => told.has(round))
  const isIn =
    own.applicant.standing !== undefined && (last === -1 || goesOn(regulation, told, last))
  const rounds: RoundStatus[] = []
  for (const [index, round] of regulation.rounds.slice(0, isIn ? undefined : last + 1).entries()) {
    const result = told.get(round.round)
    const isNext = rounds.every(({ state }) => BEHIND.has(state))
    rounds.push(
      result === undefined && index < last
        ? untold(round)
        : roundStatus(regulation, round, result, isNext ? now : undefined),
    )
  }
  return rounds
}

function goesOn({ rounds }: Regulation, told: ReadonlyMap<string, Told>, last: number): boolean {
  return told.get(rounds[last]?.round ?? '')?.goesOn ?? true
}

interface Told {
  readonly told: Day
  readonly says: Text
  readonly goesOn: boolean
  readonly because: readonly ExplanationPart[]
}

const GOING_ON: ReadonlySet<string> = new Set(['goes-on', 'passed'])

/** The results that were released to a candidate, with why. One that is being corrected is told without its reasons. */
function toldTo(folded: Selection, candidate: Candidate): ReadonlyMap<string, Told> {
  const released = candidate.released ?? {}
  const explained = explain(folded, candidate.candidate, undefined, confirmerInWords)?.parts ?? []
  const results = standingOf(folded).flatMap((standing): readonly (readonly [string, Told])[] => {
    const day = released[standing.round]
    const found = outcomeIn(standing, candidate)
    if (day === undefined || found === undefined || found.status === 'proposed') return []
    const { code } = found.outcome
    const says = asSentence(OUTCOMES[code])
    const isFrozen = found.status === 'frozen'
    const because = isFrozen ? [] : partsOf(explained, folded, standing.round)
    const words = isFrozen ? joined(says, ROUND_WORDS.corrected) : says
    return [[standing.round, { told: day, says: words, goesOn: GOING_ON.has(code), because }]]
  })
  return new Map(results)
}

function joined(a: Text, b: Text): Text {
  return { nl: `${a.nl} ${b.nl}`, en: `${a.en} ${b.en}` }
}

/** The part about the round; of a screening, those about the application and the conditions as well. */
function partsOf(
  parts: readonly ExplanationPart[],
  folded: Selection,
  round: string,
): readonly ExplanationPart[] {
  const first = folded.versions[0]?.regulation.rounds.find((one) => one.round === round)
  const isScreening = first?.kind === 'eligibility'
  return parts.filter(({ part, rule }) =>
    part === 'round'
      ? rule === `rounds/${round}`
      : isScreening && (part === 'application' || part === 'conditions'),
  )
}

/** The states of a round that lies behind the candidate. */
const BEHIND: ReadonlySet<RoundStatus['state']> = new Set(['told', 'passed-over'])

/** A round whose result was told to nobody, but with that of a later one. */
function untold({ round, label, schedule }: Round): RoundStatus {
  const state = 'passed-over'
  return { round, label, state, says: ROUND_WORDS[state], because: [], schedule }
}

/** One round; without a moment it comes after one whose result is not there yet. */
function roundStatus(
  regulation: Regulation,
  round: Round,
  told: Told | undefined,
  now: Instant | undefined,
): RoundStatus {
  const { round: name, label, schedule } = round
  if (told !== undefined) {
    const { because, ...result } = told
    return { round: name, label, state: 'told', says: result.says, result, because, schedule }
  }
  const isBegun =
    now !== undefined && now >= deadline(regulation) && hasBegun(regulation, name, now)
  const state = isBegun ? 'under-way' : 'ahead'
  return { round: name, label, state, says: ROUND_WORDS[state], because: [], schedule }
}

/** A round has begun when one of its steps, or of a later round, is over or goes on. */
function hasBegun(regulation: Regulation, name: string, now: Instant): boolean {
  const ahead = stepsNotOver(regulation, now)
  const steps = regulation.rounds.find(({ round }) => round === name)?.schedule ?? []
  return steps.length > ahead.filter(({ round }) => round.round === name).length
}

function nextOf(
  regulation: Regulation,
  rounds: readonly RoundStatus[],
  now: Instant,
): readonly NextStep[] {
  const open = new Set(rounds.flatMap(({ round, state }) => (BEHIND.has(state) ? [] : [round])))
  return stepsNotOver(regulation, now)
    .filter(({ round }) => open.has(round.round))
    .map(({ round, step }) => ({
      round: round.round,
      what: stepInWords(step, round),
      when: step.when,
      whenSays: { nl: wordsForWhen(step.when, 'nl'), en: wordsForWhen(step.when, 'en') },
    }))
}

/** What a letter is called: the round of its result, or that it is an offer. */
export function letterName({ rounds }: Regulation, of: string): Text {
  if (of.startsWith(OFFERS)) return { nl: 'Aanbod', en: 'Offer' }
  return rounds.find(({ round }) => round === of)?.label ?? { nl: of, en: of }
}
