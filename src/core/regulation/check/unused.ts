/**
 * What is defined is used: a condition no route asks for, a kind of experience or a table no
 * condition refers to, a scored measure that decides nothing, are reported, because somebody who
 * wrote them expected them to matter.
 *
 * @module
 */

import { type Regulation } from '../schema/regulation.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'
import { expressionsOf } from './expressions.ts'

/** Reports conditions, kinds of experience and tables nothing refers to, and measures that decide nothing. */
export const checkUnused: Check = (regulation) => {
  const expressions = expressionsOf(regulation).map(({ expression }) => expression)
  const conditions = new Set([
    ...Object.values(regulation.routes).flatMap((route) => [
      ...route.conditions,
      ...(route.exemptions ?? []).map(({ condition }) => condition),
    ]),
    ...expressions.flatMap(({ condition }) => condition ?? []),
    ...(regulation.announcement.expectations ?? []).map(({ condition }) => condition),
  ])
  const kinds = new Set(expressions.flatMap(({ experience }) => experience?.['relevant-to'] ?? []))
  const tables = new Set(
    expressions.flatMap(({ selection }) => selection?.['published-generally'] ?? []),
  )
  return [
    ...unused('condition', 'conditions', regulation.conditions, conditions),
    ...unused('experience-kind', 'experience-kinds', regulation['experience-kinds'], kinds),
    ...unused('publication-table', 'publication-tables', regulation['publication-tables'], tables),
    ...unusedMeasures(regulation),
  ]
}

function unused(
  kind: string,
  key: string,
  defined: object | undefined,
  used: ReadonlySet<string>,
): readonly CheckFinding[] {
  return Object.keys(defined ?? {}).flatMap((name) =>
    used.has(name) ? [] : [finding('reference-unused', [key, name], { kind, name })],
  )
}

function unusedMeasures({ rounds, ...regulation }: Regulation): readonly CheckFinding[] {
  const later = rounds.flatMap((round) => (round['earlier-results'] ?? []).map(({ of }) => of))
  return rounds.flatMap((round, index) => {
    const list = regulation['ranked-list']
    const used = new Set([
      ...Object.keys(round.total?.of ?? {}),
      ...(round.minima ?? []).map(({ of }) => of),
      ...(round['cut-off']?.by ?? []),
      ...(list?.entry.from === round.round ? list.order : []),
      ...later,
    ])
    // The results of a whole round are taken along: each of its measures then matters.
    if (later.includes(round.round)) return []
    return Object.entries(round.measures ?? {}).flatMap(([measure, { counts }]) =>
      counts === 'informative' || used.has(measure)
        ? []
        : [finding('measure-unused', ['rounds', index, 'measures', measure], { measure })],
    )
  })
}
