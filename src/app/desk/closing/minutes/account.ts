/**
 * How a selection went, phase by phase, from what was decided: never from what is only proposed.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { measureName, wordsForScale } from '#core/regulation/words/scale.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import { figure } from '#core/selection/explanation/figures.ts'
import type { Assessment, RoundState, Selection } from '#core/selection/state.ts'
import { formatDay, parseDay } from '#core/values/day.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Course, conflictsIn } from './conflicts.ts'
import { enteredIn } from './entered.ts'
import { formsTold } from './forms.ts'
import type { MinutesAccount, MinutesFact, MinutesPhase } from './minutes-data.ts'
import { OUTCOMES_NL, decisionsIn } from './decisions.ts'
import { conclusionsIn } from './overruled.ts'
import { resultsOf } from './results.ts'

interface Known {
  readonly revision: number
  readonly regulation: Regulation
  readonly judged: number
  readonly account: MinutesAccount
}

const known = new WeakMap<Selection, Known>()

/** The account of a selection; drawn once for each state of it, since pages ask for it to see whether minutes still hold. */
export function accountOf(course: Course): MinutesAccount {
  const { selection, regulation, judging } = course
  const { revision } = selection
  const before = known.get(selection)
  const isSame =
    before?.revision === revision &&
    before.regulation === regulation &&
    before.judged === judging.size
  if (isSame) return before.account
  const account = drawnFrom(course)
  known.set(selection, { revision, regulation, judged: judging.size, account })
  return account
}

function drawnFrom(course: Course): MinutesAccount {
  const { selection, regulation } = course
  const { announcement, rounds } = regulation
  const last = rounds.at(-1)?.round ?? ''
  const decided = roundState(selection.rounds, last).decided?.outcomes
  return {
    authority: announcement.authority.name,
    title: announcement.title.nl,
    number: announcement.number,
    facts: factsOf(selection, regulation),
    phases: rounds.map((round) => phaseOf(course, round)),
    passed: [...(decided ?? [])]
      .flatMap(([candidate, { code }]) => (code === 'passed' ? [candidate] : []))
      .toSorted(),
  }
}

function factsOf({ candidates }: Selection, regulation: Regulation): MinutesFact[] {
  const { announcement } = regulation
  const { authority, number, title, grade, closing } = announcement
  const selectedBy = announcement['selected-by']
  const day = parseDay(closing)
  return [
    { name: 'Functie', value: title.nl },
    { name: 'Vacaturenummer', value: number },
    { name: 'Entiteit', value: authority.name },
    ...(selectedBy === undefined ? [] : [{ name: 'Selector', value: selectedBy.name }]),
    { name: 'Graad en rang', value: `${grade.name}, rang ${grade.rank}, niveau ${grade.level}` },
    { name: 'Selectiereglement', value: regulation.regulation },
    {
      name: 'Solliciteren kon tot en met',
      value: day === undefined ? closing : formatDay(day, 'nl'),
    },
    { name: 'Kandidaten', value: String(candidates.size) },
  ]
}

function phaseOf(course: Course, round: Round): MinutesPhase {
  const { selection, regulation } = course
  const state = roundState(selection.rounds, round.round)
  const { table, unlisted } = resultsOf(selection, round, state.decided)
  const concluded =
    round.kind === 'eligibility' && state.decided !== undefined
      ? conclusionsIn(selection, regulation, state.decided)
      : NOTHING
  const forms = formsTold(course, round)
  const conflicts = conflictsIn(course, round)
  return {
    title: round.label.nl,
    procedure: procedureOf(round),
    facts: [
      ...figuresOf(round, state),
      ...concluded.facts,
      ...forms.facts,
      ...enteredIn(course, round),
      ...conflicts.facts,
    ],
    decisions: [
      ...concluded.sentences,
      ...forms.sentences,
      ...conflicts.sentences,
      ...decisionsIn(selection, round, state),
    ],
    results: table,
    unlisted,
  }
}

const NOTHING = { facts: [], sentences: [] }

/** What the regulation says about the round. */
function procedureOf(round: Round): string[] {
  const measures = Object.values(round.measures ?? {}).map(({ name, scale, counts }) => {
    const words = scale === undefined ? '' : ` (${wordsForScale(scale, 'nl')})`
    return `${name.nl}${words}${counts === 'informative' ? ', zonder score' : ''}.`
  })
  const judges = round.assessors.map(({ who }) => who.nl)
  return [
    round.says.nl,
    ...measures,
    ...totalOf(round),
    ...(round.minima ?? []).map(({ says }) => `Gevraagd: ${says.nl}`),
    ...(round['cut-off'] === undefined ? [] : [round['cut-off'].says.nl]),
    ...(round.replacement === undefined ? [] : [round.replacement.says.nl]),
    `Beoordeling: ${judges.join('; ')}.`,
  ]
}

/** How the total is made of the scores. */
function totalOf({ total, measures = {} }: Round): string[] {
  if (total === undefined) return []
  const converted = Object.values(measures).flatMap(({ mapping }) => mapping?.says.nl ?? [])
  return [total.says.nl, ...converted]
}

function figuresOf(round: Round, { decided, closings, confirmations }: RoundState): MinutesFact[] {
  if (decided === undefined) return [{ name: 'Stand', value: 'Niet beslist.' }]
  return [
    ...closings.map(({ by, at }, index) => ({
      name: index === 0 ? 'Afgesloten' : 'Opnieuw afgesloten',
      value: `${formatInstant(at, 'nl')}, door ${by}`,
    })),
    ...confirmations.map(({ by, at }, index) => ({
      name: index === 0 ? 'Beslist' : 'Opnieuw beslist',
      value: `${formatInstant(at, 'nl')}, bevestigd door ${by}`,
    })),
    { name: 'Deelnemers', value: String(decided.outcomes.size) },
    { name: 'Uitkomsten', value: countsIn(decided) },
    ...cutOffFacts(round, decided),
  ]
}

function countsIn({ outcomes }: Assessment): string {
  const counts = new Map<string, number>()
  for (const { code } of outcomes.values()) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, count]) => `${OUTCOMES_NL.get(code) ?? code}: ${count}`)
    .join('; ')
}

function cutOffFacts(round: Round, { cutOff }: Assessment): MinutesFact[] {
  if (cutOff === undefined) return []
  const { announced, within, competing, values } = cutOff
  const line = values.map(
    ({ of, value }) => `${figure(value, 'nl')} op ${measureName(of, round, 'nl')}`,
  )
  return [
    {
      name: 'Plaatsen',
      value: `${announced} aangekondigd; ${competing} haalden elk minimum; ${within} gaan door`,
    },
    ...(line.length === 0 ? [] : [{ name: 'Grensscore', value: line.join(', ') }]),
  ]
}
