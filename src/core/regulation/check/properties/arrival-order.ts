/**
 * The order in which candidates apply, and in which their scores are recorded, never matters for outcomes, ranks, lists.
 *
 * The same invented group runs through each round twice, in two orders.
 *
 * Source: policy 18 (arrival time, name and number never break a tie).
 *
 * @module
 */

import type { Regulation } from '../../schema/regulation.ts'
import type { Round } from '../../schema/round.ts'
import { type CheckFinding, finding } from '../codes.ts'
import { drawing } from './draw.ts'
import type { Engine } from './engine.ts'
import { type Invented, groupLines, inventGroup, paletteOf } from './group.ts'
import { alone, applying, asEvents, closing, confirming, scoring } from './invented-course.ts'
import type { PropertyReport } from './report.ts'
import { shrunk } from './shrink.ts'
import { type Worse, difference } from './standing.ts'

const GROUPS = 15

interface Differs extends Worse {
  readonly candidate: string
}

/** Looks for a group whose order matters, in every scored round. */
export function arrivalOrders(regulation: Regulation, engine: Engine): PropertyReport {
  const found: CheckFinding[] = []
  let tried = 0
  for (const [index, round] of regulation.rounds.entries()) {
    const palette = paletteOf(round)
    if (round.kind === 'eligibility' || palette === undefined) continue
    const draw = drawing(index + 101)
    const part = alone(regulation, index)
    const differs = (order: readonly Invented[], other: readonly Invented[]): Differs | undefined =>
      differenceBetween(part, round, engine, [order, other])
    for (let n = 0; n < GROUPS; n += 1) {
      const group = inventGroup(round, palette, draw)
      const other = draw.shuffled(group)
      tried += 1
      if (differs(group, other) === undefined) continue
      found.push(findingOf(round, index, smallest(group, other, differs)))
      break
    }
  }
  return { findings: found, tried: { 'arrival-order-matters': tried } }
}

type Compare = (order: readonly Invented[], other: readonly Invented[]) => Differs | undefined

interface Found {
  readonly group: readonly Invented[]
  readonly other: readonly Invented[]
  readonly differs: Differs | undefined
}

function smallest(group: readonly Invented[], other: readonly Invented[], differs: Compare): Found {
  const without = (fewer: readonly Invented[]): readonly Invented[] =>
    other.filter((one) => fewer.includes(one))
  const small = shrunk(group, (fewer) => differs(fewer, without(fewer)) !== undefined)
  return { group: small, other: without(small), differs: differs(small, without(small)) }
}

function differenceBetween(
  regulation: Regulation,
  round: Round,
  engine: Engine,
  [one, other]: readonly [readonly Invented[], readonly Invented[]],
): Differs | undefined {
  const [first, second] = [one, other].map((order) =>
    engine.course(
      regulation,
      asEvents(regulation, [
        ...order.map((candidate) => applying(regulation, candidate)),
        ...order.toReversed().flatMap((candidate) => scoring(round, candidate)),
        closing(round),
        confirming(round),
      ]),
    ),
  )
  for (const [candidate, standing] of first ?? []) {
    const there = second?.get(candidate)
    const differs = there === undefined ? undefined : difference(standing, there)
    if (differs !== undefined) return { candidate, ...differs }
  }
  return undefined
}

function findingOf(round: Round, index: number, { group, other, differs }: Found): CheckFinding {
  return finding('arrival-order-matters', ['rounds', index], {
    round: round.round,
    candidate: differs?.candidate ?? '',
    aspect: differs?.aspect ?? 'round-outcome',
    before: differs?.before ?? '',
    after: differs?.after ?? '',
    order: group.map(({ name }) => name),
    other: other.map(({ name }) => name),
    group: groupLines(round, group),
  })
}
