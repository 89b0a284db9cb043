/**
 * After the rounds in a simulated selection: minutes, choice, offers, entry, the reserve, the ranked list (rules 98, 132–159).
 *
 * The policy: the line manager chooses anybody who passed, each equally likely; four offers out of five are accepted; every
 * admission condition turns out to be met; when nobody who passed takes the post, the next on the ranked list are called.
 *
 * @module
 */

import { openAdmission, startBy } from '#core/selection/hiring.ts'
import { current } from '#core/selection/in-force.ts'
import { nextOnRankedList } from '#core/selection/lists/ranked-list.ts'
import { passed, reserve } from '#core/selection/lists/reserve.ts'
import { isValid } from '#core/selection/lists/validity.ts'
import { type Day, addDays, earlierDay } from '#core/values/day.ts'
import type { Instant } from '#core/values/instant.ts'
import { ACTORS, type Play } from './play.ts'

/** In a hundred: how often an offer is accepted. */
const ACCEPTS = 80
/** Days between accepting and the first day of work, when the regulation leaves that much. */
const BEFORE_START = 30

/** Signs the minutes and fills the posts of this vacancy as far as those who passed accept. */
export function hire(play: Play): void {
  if (play.selection.minutes === undefined) {
    play.now((at) => ({ event: 'MinutesSigned', at, on: play.agenda.today(), by: ACTORS.confirms }))
  }
  const { posts } = current(play.selection).announcement
  while (filled(play) < posts) {
    const free = passed(play.selection, current(play.selection)).filter(
      ({ withdrawn, chosen }) => withdrawn === undefined && chosen === undefined,
    )
    if (free.length === 0) return
    const { candidate } = play.random.pick(free)
    if (!choose(play, candidate, 'this') || !offer(play, candidate, 'this')) {
      if (isOver(play)) return
    }
  }
}

/** Calls the next rank of the ranked list when the post is still open and the regulation allows it. True when called. */
export function callRankedList(play: Play): boolean {
  const regulation = current(play.selection)
  const rule = regulation['ranked-list']?.call
  const ground = 'unfilled-after-final-round'
  if (rule === undefined || !rule.grounds.includes(ground)) return false
  if (filled(play) >= regulation.announcement.posts) return false
  const at = momentOf(play)
  if (!isValid(play.selection, 'ranked-list', at)) return false
  if (nextOnRankedList(play.selection, at).length === 0) return false
  return play.now((moment) => ({
    event: 'RankedListCalled',
    at: moment,
    ground,
    reason: 'Simulatie.',
    by: ACTORS.decides,
    role: rule.owner,
  }))
}

/** Offers one extra post to a member of the reserve, asked first. */
export function useReserve(play: Play): void {
  play.agenda.goTo(addDays(play.agenda.today(), 60))
  const at = momentOf(play)
  if (!isValid(play.selection, 'reserve', at)) return
  const members = reserve(play.selection, at)
  if (members.length === 0) return
  const { candidate } = play.random.pick(members)
  const vacancy = 'extra-1'
  play.now((moment) => ({
    event: 'MemberContacted',
    at: moment,
    candidate,
    vacancy,
    by: ACTORS.hires,
  }))
  play.now((moment) => ({
    event: 'ContactAnswered',
    at: moment,
    candidate,
    vacancy,
    answer: 'interested',
  }))
  if (choose(play, candidate, vacancy)) offer(play, candidate, vacancy)
}

/** Posts of this vacancy that somebody accepted. */
function filled({ selection }: Play): number {
  return [...selection.offers.values()].filter(
    ({ vacancy, status }) =>
      vacancy === 'this' && (status === 'accepted' || status === 'in-service'),
  ).length
}

function choose(play: Play, candidate: string, vacancy: string): boolean {
  const { owner } = current(play.selection).hiring.choice
  return play.now((at) => ({
    event: 'CandidateChosen',
    at,
    candidate,
    vacancy,
    reason: 'Simulatie.',
    by: ACTORS.decides,
    role: owner,
  }))
}

function offer(play: Play, candidate: string, vacancy: string): boolean {
  const name = `offer-${play.selection.offers.size + 1}`
  const contract = play.random.chance(50) ? 'statutory' : 'contractual'
  const by = ACTORS.hires
  play.now((at) => ({ event: 'OfferMade', at, offer: name, candidate, vacancy, contract, by }))
  play.agenda.goTo(addDays(play.agenda.today(), 2))
  if (!play.random.chance(ACCEPTS)) {
    return play.now((at) => ({ event: 'OfferDeclined', at, offer: name }))
  }
  const isAccepted = play.now((at) => ({ event: 'OfferAccepted', at, offer: name }))
  if (isAccepted) enter(play, candidate, name)
  return isAccepted
}

function enter(play: Play, candidate: string, name: string): void {
  const accepted = play.selection.offers.get(name)
  const limit = accepted === undefined ? undefined : startBy(play.selection, accepted)
  const wished = addDays(play.agenda.today(), BEFORE_START)
  const on: Day = limit === undefined ? wished : earlierDay(limit, wished)
  for (const condition of openAdmission(play.selection, candidate, on)) {
    play.now((at) => ({
      event: 'AdmissionJudged',
      at,
      candidate,
      condition,
      finding: 'met',
      reason: 'Simulatie.',
      by: ACTORS.hires,
    }))
  }
  if (openAdmission(play.selection, candidate, on).length > 0) return
  play.agenda.goTo(on)
  play.now((at) => ({ event: 'ServiceEntered', at, offer: name, on, by: ACTORS.hires }))
}

function isOver(play: Play): boolean {
  return play.selection.stopped !== undefined
}

function momentOf({ selection }: Play): Instant {
  if (selection.last === undefined) throw new Error('A selection that runs has a last event.')
  return selection.last
}
