/**
 * Reads a request to count an earlier result, and words it (rule 185; policy 34).
 *
 * @module
 */

import { type ReuseRequest } from '#app/applying/applying.ts'
import { dayInWords } from '#core/regulation/words/dates.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Day } from '#core/values/day.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { readDay } from '../../forms/claims/read-day.ts'
import { bodyOf, type Sent } from './sent.ts'

/** A test of which an earlier result may be counted. */
export interface Reusable {
  /** The value of its field: round and measure. */
  readonly value: string
  readonly round: string
  readonly measure: string
  readonly name: Text
  /** The round it belongs to. */
  readonly label: Text
}

/** Every test of the regulation that is scored. */
export function reusableIn({ rounds }: Regulation): readonly Reusable[] {
  return rounds.flatMap(({ round, label, measures = {} }) =>
    Object.entries(measures)
      .filter(([, { counts }]) => counts === 'scored')
      .map(([measure, { name }]) => ({
        value: `${round}/${measure}`,
        round,
        measure,
        name,
        label,
      })),
  )
}

/** What is wrong with a field, and what to do. */
export interface ReuseProblem {
  readonly field: 'test' | 'taken'
  readonly says: Text
}

/** The request that was written, or what is wrong with it. */
export function reuseIn(
  sent: Sent,
  tests: readonly Reusable[],
  today: Day,
): Result<ReuseRequest, readonly ReuseProblem[]> {
  const test = tests.find(({ value }) => value === sent.one('test'))
  const taken = takenIn(sent, today)
  if (test !== undefined && taken.ok) {
    return accept({ round: test.round, measure: test.measure, taken: taken.value })
  }
  const problems: readonly ReuseProblem[] = [
    ...(test === undefined ? [{ field: 'test' as const, says: WHICH }] : []),
    ...(taken.ok ? [] : [{ field: 'taken' as const, says: taken.refusal }]),
  ]
  return refuse(problems)
}

function takenIn(sent: Sent, today: Day): Result<Day, Text> {
  const read = readDay(bodyOf(sent), 'taken')
  if (!read.ok) return read
  const { value } = read
  if (value === undefined) return refuse(WHEN)
  return value > today ? refuse(TO_COME) : accept(value)
}

const WHICH: Text = { nl: 'Kies voor welke test.', en: 'Choose for which test.' }
const WHEN: Text = {
  nl: 'Vul in wanneer je de eerdere test aflegde. Weet je de dag niet precies, kijk dan op je uitslag.',
  en: 'Fill in when you took the earlier test. If you do not know the exact day, look at your result.',
}
const TO_COME: Text = {
  nl: 'Die dag moet nog komen. Vul in wanneer je de test aflegde.',
  en: 'That day is still to come. Fill in when you took the test.',
}

/** A request in words. */
export function reuseInWords(
  { round, measure, taken }: ReuseRequest,
  regulation: Regulation,
  language: Language,
): string {
  const what = testNamed(regulation, round, measure)?.[language] ?? round
  if (taken === undefined) return what
  return `${what}, ${TAKEN_ON[language]} ${dayInWords(taken, language)}`
}

const TAKEN_ON: Text = { nl: 'afgelegd op', en: 'taken on' }

function testNamed(
  { rounds }: Regulation,
  round: string,
  measure: string | undefined,
): Text | undefined {
  const of = rounds.find((one) => one.round === round)
  return measure === undefined ? of?.label : (of?.measures?.[measure]?.name ?? of?.label)
}
