/**
 * Applications in a simulated selection: spread over the days before closing, some too late, some withdrawn (policies 1, 11).
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { addDays } from '#core/values/day.ts'
import { applicationMoment, closingDay, momentOn, publicationDay } from './moments.ts'
import { ACTORS, type Play } from './play.ts'
import { type Profile, profileFor } from './profile.ts'

/** Everybody who applied. */
export interface Crowd {
  /** What each candidate applied with. */
  readonly profileOf: (candidate: string) => Profile
  /** How able each candidate is, from 0 to 1000: their scores are drawn around it. */
  readonly abilityOf: (candidate: string) => number
}

/** In a hundred: who applies too late, and who withdraws before the screening. */
const LATE = 1.5
const WITHDRAWS_EARLY = 2
/** From so many candidates on, some state the same: that saves memory and changes no figure that matters. */
const MOST_PROFILES = 2000
/** Late applications still come in during the night after closing. */
const LATE_HOURS = 8

/** Publishes the regulation and lets `count` candidates apply, k1 to the last. */
export function applyAll(play: Play, regulation: Regulation, count: number): Crowd {
  const { random } = play
  const profiles = Array.from({ length: Math.min(count, MOST_PROFILES) }, () =>
    profileFor(regulation, random),
  )
  const abilities = Uint16Array.from({ length: count }, () => random.below(1001))
  const chosen = Uint16Array.from({ length: count }, (_, index) =>
    index < profiles.length ? index : random.below(profiles.length),
  )
  const crowd: Crowd = {
    profileOf: (candidate) => at(profiles, chosen[numberOf(candidate)] ?? 0),
    abilityOf: (candidate) => abilities[numberOf(candidate)] ?? 0,
  }
  play.record({
    event: 'RegulationPublished',
    at: momentOn(publicationDay(regulation), 9),
    regulation: regulation.regulation,
    by: ACTORS.publishes,
  })
  const late = Array.from({ length: count }, () => random.chance(LATE)).filter(Boolean).length
  submitAll(play, regulation, { crowd, count, late })
  return crowd
}

/** Lets some of them withdraw. Returns how many did. */
export function withdrawSome(
  play: Play,
  candidates: readonly string[],
  percent: number = WITHDRAWS_EARLY,
): number {
  const leaving = candidates.filter(() => play.random.chance(percent))
  for (const candidate of leaving)
    play.now((at_) => ({ event: 'CandidateWithdrew', at: at_, candidate }))
  return leaving.length
}

function submitAll(
  play: Play,
  regulation: Regulation,
  { crowd, count, late }: { readonly crowd: Crowd; readonly count: number; readonly late: number },
): void {
  const width = Math.max(2, String(count).length)
  const inTime = count - late
  const night = addDays(closingDay(regulation), 1)
  for (let index = 0; index < count; index += 1) {
    const candidate = `k${String(index + 1).padStart(width, '0')}`
    const { route, claims, attachments, language } = crowd.profileOf(candidate)
    const part = (index + play.random.below(1000) / 1000) / inTime
    const moment =
      index < inTime
        ? applicationMoment(regulation, part)
        : momentOn(night, (LATE_HOURS * (index - inTime)) / late)
    const isGoing = play.record({
      event: 'ApplicationSubmitted',
      at: moment,
      candidate,
      channel: 'online',
      language,
      route,
      claims,
      attachments,
    })
    if (!isGoing) return
  }
}

function numberOf(candidate: string): number {
  return Number(candidate.slice(1)) - 1
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index]
  if (value === undefined) throw new RangeError(`There is nothing at ${index}.`)
  return value
}
