/**
 * What comes next in a selection, with its days: the steps of every round that are not over.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import type { Step, When } from '#core/regulation/schema/schedule.ts'
import { STEPS } from '#core/regulation/words/round-words.ts'
import { measureName } from '#core/regulation/words/scale.ts'
import { joinedByAnd } from '#core/regulation/words/sentences.ts'
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
      what: `${stepInWords(step, round)[reader]} (${round.label[reader]}). ${step.says[reader]}`,
    }))
}

/** What a step is called; one that has no name of its own, by what is measured in it. */
export function stepInWords({ what, measures = [] }: Step, round: Round): Text {
  if (what !== 'other' || measures.length === 0) return STEPS[what]
  const named = (language: Language): string =>
    joinedByAnd(
      measures.map((name) => measureName(name, round, language)),
      language,
    )
  return { nl: named('nl'), en: named('en') }
}

/** The steps that are not over at a moment, in the order of their days; those without a day behind what they stand behind. */
export function stepsNotOver({ rounds }: Regulation, now: Instant): readonly RoundStep[] {
  const steps = rounds.flatMap((round) => round.schedule.map((step) => ({ round, step })))
  const placed: { readonly one: RoundStep; readonly day: string }[] = []
  for (const one of steps) {
    const { first } = extentOfWhen(one.step.when)
    const day = first ?? placed.at(-1)?.day ?? ''
    const before = placed.findLastIndex((other) => other.day <= day)
    placed.splice(first === undefined ? placed.length : before + 1, 0, { one, day })
  }
  return placed
    .map(({ one }) => one)
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
