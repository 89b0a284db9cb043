/**
 * One candidate's withdrawal never makes another candidate's outcome worse: before the round is closed, after that, or
 * after it was decided, with and without a replacement.
 *
 * Compared is how the others stand in that round, on the ranked list, and whether they take part in the next. What they do
 * in the next round against somebody who was brought in is theirs to win or lose and is not compared.
 *
 * Source: policies 17 to 19 and 25; rules 89 and 94.
 *
 * @module
 */

import type { Regulation } from '../../schema/regulation.ts'
import type { Round } from '../../schema/round.ts'
import { type CheckFinding, finding } from '../codes.ts'
import { drawing } from './draw.ts'
import type { Engine } from './engine.ts'
import {
  type Invented,
  asCandidate,
  groupLines,
  inventCompeting,
  inventGroup,
  paletteOf,
  renamed,
} from './group.ts'
import {
  type Move,
  alone,
  applying,
  asEvents,
  closing,
  confirming,
  replacing,
  scoring,
  withdrawing,
} from './invented-course.ts'
import type { PropertyReport } from './report.ts'
import { shrunk } from './shrink.ts'
import { type Standing, type Worse, worseThan } from './standing.ts'

const GROUPS = 12
const GROUPS_TO_REPLACE_IN = 100
const WHEN = ['before-closing', 'before-deciding', 'after-deciding'] as const

type When = (typeof WHEN)[number] | 'and-replaced'

/** The first of the group withdraws. */
interface Leaving {
  readonly group: readonly Invented[]
  readonly when: When
}

interface Harm extends Worse {
  readonly whom: string
}

type Judge = (leaving: Leaving) => Harm | 'harmless' | 'impossible'

/** Looks for a withdrawal that harms somebody else, in every scored round. */
export function withdrawals(regulation: Regulation, engine: Engine): PropertyReport {
  const found: CheckFinding[] = []
  let tried = 0
  for (const [index, round] of regulation.rounds.entries()) {
    const judge: Judge = (leaving) => judged(alone(regulation, index), round, engine, leaving)
    for (const leaving of leavingsIn(round, index, engine)) {
      const harm = judge(leaving)
      if (harm === 'impossible') continue
      tried += 1
      if (harm === 'harmless') continue
      found.push(findingOf(round, index, smallest(leaving, judge), judge))
      break
    }
  }
  return { findings: found, tried: { 'withdrawal-harms-another': tried } }
}

function leavingsIn(round: Round, index: number, engine: Engine): readonly Leaving[] {
  const palette = paletteOf(round)
  if (round.kind === 'eligibility' || palette === undefined) return []
  const draw = drawing(index + 201)
  const groups = Array.from({ length: GROUPS }, () => inventGroup(round, palette, draw))
  const all = groups.flatMap((group) => WHEN.map((when) => ({ group, when })))
  if (round.replacement === undefined) return all
  const many = Array.from({ length: GROUPS_TO_REPLACE_IN }, () =>
    inventCompeting(round, palette, draw),
  )
  const replaced = many
    .flatMap((group) => replaceable(round, engine, group) ?? [])
    .slice(0, GROUPS)
    .map((group) => ({ group, when: 'and-replaced' as const }))
  return [...all, ...replaced]
}

/** The group with somebody first who goes on, and whose place somebody waiting may get; undefined when nobody does. */
function replaceable(
  round: Round,
  engine: Engine,
  group: readonly Invented[],
): readonly (readonly Invented[])[] | undefined {
  const candidates = group.map((one, ordinal) => asCandidate(round, one, ordinal))
  const { outcomes } = engine.compete({ round, candidates, onward: 'goes-on' })
  const codeOf = ({ name }: Invented): string => outcomes.get(name)?.code ?? ''
  const leaver = group.findLast((one) => codeOf(one) === 'goes-on')
  const goOn = group.filter((one) => codeOf(one) === 'goes-on').length
  if (leaver === undefined || goOn > (round['cut-off']?.top ?? 0)) return undefined
  if (!group.some((one) => codeOf(one) === 'outside-quota')) return undefined
  return [[leaver, ...group.filter((one) => one !== leaver)]]
}

function judged(
  regulation: Regulation,
  round: Round,
  engine: Engine,
  { group, when }: Leaving,
): ReturnType<Judge> {
  const [leaver] = group
  if (leaver === undefined) return 'impossible'
  const stays = engine.course(regulation, asEvents(regulation, movesOf(regulation, round, group)))
  const leaves = engine.course(
    regulation,
    asEvents(regulation, movesOf(regulation, round, group, when)),
  )
  if (stays === undefined || leaves === undefined) return 'impossible'
  return harmOf(leaver.name, stays, leaves) ?? 'harmless'
}

function harmOf(
  leaver: string,
  stays: ReadonlyMap<string, Standing>,
  leaves: ReadonlyMap<string, Standing>,
): Harm | undefined {
  for (const [whom, before] of stays) {
    const after = leaves.get(whom)
    if (whom === leaver || after === undefined) continue
    const worse = worseThan(before, after)
    if (worse !== undefined) return { whom, ...worse }
  }
  return undefined
}

/** The course in which nobody leaves, or in which the first of the group does. */
function movesOf(
  regulation: Regulation,
  round: Round,
  group: readonly Invented[],
  when?: When,
): readonly Move[] {
  const [leaver] = group
  const leaving = leaver === undefined ? [] : [withdrawing(leaver)]
  const at = (...moments: readonly When[]): readonly Move[] =>
    when !== undefined && moments.includes(when) ? leaving : []
  return [
    ...group.map((candidate) => applying(regulation, candidate)),
    ...group.flatMap((candidate) => scoring(round, candidate)),
    ...at('before-closing'),
    closing(round),
    ...at('before-deciding'),
    confirming(round),
    ...at('after-deciding', 'and-replaced'),
    ...(when === 'and-replaced' ? [replacing(round)] : []),
  ]
}

function smallest({ group, when }: Leaving, judge: Judge): Leaving {
  const [leaver, ...others] = group
  if (leaver === undefined) return { group, when }
  const fewer = shrunk(
    others,
    (rest) => typeof judge({ group: [leaver, ...rest], when }) === 'object',
  )
  return { group: renamed([leaver, ...fewer]), when }
}

function findingOf(round: Round, index: number, leaving: Leaving, judge: Judge): CheckFinding {
  const harm = judge(leaving)
  const worse = typeof harm === 'object' ? harm : { whom: '', aspect: '', before: '', after: '' }
  return finding('withdrawal-harms-another', ['rounds', index], {
    round: round.round,
    candidate: leaving.group[0]?.name ?? '',
    when: leaving.when,
    harmed: worse.whom,
    aspect: worse.aspect,
    before: worse.before,
    after: worse.after,
    group: groupLines(round, leaving.group),
  })
}
