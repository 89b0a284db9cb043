/**
 * What comes next in a selection, with its days: the steps of every round that are not over.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import type { Step, When } from '#core/regulation/schema/schedule.ts'
import { STEPS } from '#core/regulation/words/round-words.ts'
import { type Day, parseDay, weekOf } from '#core/values/day.ts'
import { type Instant, endOfDay, localInBrussels } from '#core/values/instant.ts'
import type { Language, Text } from '#core/values/text.ts'

/** When something happens, as letters tell it. */
export type WhenTold =
  | { readonly kind: 'at'; readonly at: Instant }
  | { readonly kind: 'on'; readonly day: Day }
  | { readonly kind: 'between'; readonly from: Day; readonly through: Day }
  | { readonly kind: 'not-set' }

/** A step with its days. */
export interface DatedStep {
  readonly when: WhenTold
  readonly what: string
}

/** A step of a round. */
export interface RoundStep {
  readonly round: Round
  readonly step: Step
}

/** At most this many steps: enough to see what is coming. */
const MOST = 6

/** The steps ahead for a letter. */
export function stepsAhead(regulation: Regulation, now: Instant, reader: Language): DatedStep[] {
  return stepsNotOver(regulation, now)
    .slice(0, MOST)
    .map(({ round, step }) => ({
      when: whenTold(step.when),
      what:
        step.what === 'other'
          ? `${round.label[reader]}. ${step.says[reader]}`
          : `${stepInWords(step)[reader]} (${round.label[reader]}). ${step.says[reader]}`,
    }))
}

/** What a step is called; one that has no name of its own, what the regulation says of it. */
export function stepInWords({ what, says }: Step): Text {
  return what === 'other' ? says : STEPS[what]
}

/** The steps that are not over at a moment, in the order of the regulation. */
export function stepsNotOver({ rounds }: Regulation, now: Instant): readonly RoundStep[] {
  return rounds
    .flatMap((round) => round.schedule.map((step) => ({ round, step })))
    .filter(({ step }) => {
      const end = lastDayOf(step.when)
      return end === undefined || endOfDay(end) > now
    })
}

function lastDayOf(when: When): Day | undefined {
  if ('day' in when) return parseDay(when.day)
  if ('at' in when) return parseDay(when.at.slice(0, 10))
  if ('through' in when) return parseDay(when.through)
  if ('days' in when) return parseDay(when.days.toSorted().at(-1) ?? '')
  if (!('week-of' in when)) return undefined
  const day = parseDay(when['week-of'])
  return day === undefined ? undefined : weekOf(day).through
}

/** The first and the last day of a step; undefined where none is named. */
export function extentOfWhen(when: When): {
  readonly first: Day | undefined
  readonly last: Day | undefined
} {
  const last = lastDayOf(when)
  return { first: firstDayOf(when) ?? last, last }
}

function whenTold(when: When): WhenTold {
  if ('at' in when) {
    const local = localInBrussels(when.at)
    return local?.kind === 'exact' ? { kind: 'at', at: local.instant } : { kind: 'not-set' }
  }
  const { first: from, last: through } = extentOfWhen(when)
  if (from === undefined || through === undefined) return { kind: 'not-set' }
  return from === through ? { kind: 'on', day: from } : { kind: 'between', from, through }
}

function firstDayOf(when: When): Day | undefined {
  if ('from' in when) return parseDay(when.from)
  if ('days' in when) return parseDay(when.days.toSorted()[0] ?? '')
  if (!('week-of' in when)) return undefined
  const day = parseDay(when['week-of'])
  return day === undefined ? undefined : weekOf(day).from
}
