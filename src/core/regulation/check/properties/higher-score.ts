/**
 * A higher score never hurts.
 *
 * Raising one score of one candidate, everything else alike, turns neither the outcome of the round nor the total, the
 * rank or the place on the ranked list into a worse one for that candidate. And a raise that costs somebody else a place
 * gives it to who was raised: where ties are excluded, drawing level with the last place can throw both out, and a place
 * stays empty that a lower score would have left filled. That is reported apart, as a warning, because a regulation may
 * mean it.
 *
 * Each round is tried on invented groups by itself, first on everybody alone with every score, then in company.
 *
 * Source: rules 86 to 88, 95 and 110; policies 15 to 18.
 *
 * @module
 */

import type { Draft, RoundState } from '#core/selection/state.ts'
import { UNTOUCHED } from '#core/selection/evolve/draft.ts'
import { type Rational, compare } from '#core/values/rational.ts'
import type { Regulation } from '../../schema/regulation.ts'
import type { Round } from '../../schema/round.ts'
import { type CheckFinding, finding } from '../codes.ts'
import { type Draw, drawing } from './draw.ts'
import { type Engine, listRanksOf } from './engine.ts'
import {
  type Invented,
  type Palette,
  asCandidate,
  earlierOf,
  groupLines,
  inventCompeting,
  inventGroup,
  paletteOf,
  renamed,
  scoreText,
} from './group.ts'
import { INVENTED_AT } from './moments.ts'
import type { PropertyReport } from './report.ts'
import { shrunk } from './shrink.ts'
import { type Standing, type Worse, isIn, standings, worseThan } from './standing.ts'

const GROUPS = 50
const RAISES_IN_A_GROUP = 3

/** One raise: the first of the group scores `to` on `measure`. */
interface Raise {
  readonly group: readonly Invented[]
  readonly measure: string
  readonly to: Rational
}

interface Harm extends Worse {
  readonly code: 'higher-score-hurts' | 'higher-score-wastes-place'
  /** Who stands worse, by place in the group; 0 is who was raised. */
  readonly whom: number
}

type Judge = (raise: Raise) => Harm | undefined

/** Looks for a raise that hurts, in every scored round. */
export function higherScores(regulation: Regulation, engine: Engine): PropertyReport {
  const found: CheckFinding[] = []
  let tried = 0
  for (const [index, round] of regulation.rounds.entries()) {
    const palette = paletteOf(round)
    if (round.kind === 'eligibility' || palette === undefined) continue
    const judge: Judge = (raise) =>
      harmOf(raise, (group) => judged(regulation, round, engine, group))
    const raises = [...aloneRaises(palette), ...groupRaises(round, palette, drawing(index + 1))]
    tried += raises.length
    found.push(...findingsOf(round, index, raises, judge))
  }
  return { findings: found, tried: { 'higher-score-hurts': tried } }
}

/** Every step up on every measure, for a candidate alone. */
function aloneRaises(palette: Palette): readonly Raise[] {
  const lowest = Object.fromEntries(
    [...palette].flatMap(([measure, [first]]) => (first === undefined ? [] : [[measure, first]])),
  )
  return [...palette].flatMap(([measure, values]) =>
    values.slice(1).flatMap((to, index) => {
      const from = values[index]
      if (from === undefined) return []
      return [{ group: [{ name: 'A', scores: { ...lowest, [measure]: from } }], measure, to }]
    }),
  )
}

function groupRaises(round: Round, palette: Palette, draw: Draw): readonly Raise[] {
  const invent = round['cut-off'] === undefined ? inventGroup : inventCompeting
  const groups = [
    ...Array.from({ length: GROUPS }, () => inventGroup(round, palette, draw)),
    ...Array.from({ length: GROUPS }, () => invent(round, palette, draw)),
  ]
  return groups.flatMap((group) =>
    Array.from({ length: RAISES_IN_A_GROUP }, () => raiseIn(group, palette, draw)).flat(),
  )
}

function raiseIn(group: readonly Invented[], palette: Palette, draw: Draw): readonly Raise[] {
  const measure = draw.one([...palette.keys()])
  const chosen = draw.one(group)
  const model = draw.one(group)
  if (chosen === undefined || model === undefined || measure === undefined) return []
  const others = group.filter((one) => one !== chosen)
  const level = draw.below(2) === 0 ? model : chosen
  const values = palette.get(measure) ?? []
  const [from, to] = levelling(level.scores[measure], values, level !== chosen, draw)
  if (from === undefined || to === undefined) return []
  const before = { ...chosen, scores: { ...level.scores, [measure]: from } }
  return [{ group: [before, ...others], measure, to }]
}

/** From a lower value up to `own`, to draw level with somebody alike; or from `own` to a higher value. */
function levelling(
  own: Rational | undefined,
  values: readonly Rational[],
  isModel: boolean,
  draw: Draw,
): readonly [Rational | undefined, Rational | undefined] {
  if (own === undefined) return [undefined, undefined]
  return isModel
    ? [draw.one(values.filter((value) => compare(value, own) < 0)), own]
    : [own, draw.one(values.filter((value) => compare(value, own) > 0))]
}

function raised({ group, measure, to }: Raise): readonly Invented[] {
  return group.map((one, index) =>
    index === 0 ? { ...one, scores: { ...one.scores, [measure]: to } } : one,
  )
}

function harmOf(
  raise: Raise,
  standingsOf: (group: readonly Invented[]) => ReadonlyMap<string, Standing>,
): Harm | undefined {
  const before = standingsOf(raise.group)
  const after = standingsOf(raised(raise))
  const changes = raise.group.map(({ name }) => ({ was: before.get(name), is: after.get(name) }))
  const [own] = changes
  if (own?.was === undefined || own.is === undefined) return undefined
  const worse = wasted(changes)
  if (worse !== undefined) return { code: 'higher-score-wastes-place', ...worse }
  const hurt = worseThan(own.was, own.is)
  return hurt === undefined ? undefined : { code: 'higher-score-hurts', whom: 0, ...hurt }
}

interface Change {
  readonly was: Standing | undefined
  readonly is: Standing | undefined
}

/** Who lost a place that the one who was raised, the first, did not get. */
function wasted(changes: readonly Change[]): (Worse & { readonly whom: number }) | undefined {
  if (isInside(changes[0]?.was) || isInside(changes[0]?.is)) return undefined
  const whom = changes.findIndex(({ was, is }) => isInside(was) && is !== undefined && !isIn(is))
  const { was, is } = changes[whom] ?? {}
  if (was === undefined || is === undefined) return undefined
  return { whom, aspect: 'round-outcome', before: was.code, after: is.code }
}

function isInside(standing: Standing | undefined): boolean {
  return standing !== undefined && isIn(standing)
}

function judged(
  regulation: Regulation,
  round: Round,
  engine: Engine,
  group: readonly Invented[],
): ReadonlyMap<string, Standing> {
  const candidates = group.map((one, ordinal) => asCandidate(round, one, ordinal))
  const isLast = regulation.rounds.at(-1) === round
  const earlier = new Map(group.map((one) => [one.name, earlierOf(round, one)]))
  const assessed = engine.compete({
    round,
    candidates,
    onward: isLast ? 'passed' : 'goes-on',
    earlier: ({ candidate }) => earlier.get(candidate) ?? [],
  })
  if (regulation['ranked-list']?.entry.from !== round.round) {
    return standings(assessed, new Map())
  }
  const state: RoundState = { ...UNTOUCHED, decided: assessed }
  const facts: Pick<Draft, 'candidates' | 'roll' | 'rounds' | 'calls'> = {
    roll: candidates,
    candidates: new Map(candidates.map((one) => [one.candidate, one])),
    rounds: new Map([[round.round, state]]),
    calls: [],
  }
  return standings(assessed, listRanksOf(regulation, facts, INVENTED_AT))
}

/** The first counterexample of each code, made small. */
function findingsOf(
  round: Round,
  index: number,
  raises: readonly Raise[],
  judge: Judge,
): readonly CheckFinding[] {
  const found = new Map<string, CheckFinding>()
  for (const raise of raises) {
    const code = judge(raise)?.code
    if (code === undefined || found.has(code)) continue
    const small = made(raise, (one) => judge(one)?.code === code)
    const harm = judge(small)
    if (harm !== undefined) found.set(code, findingOf(round, index, small, harm))
  }
  return [...found.values()]
}

function made(raise: Raise, fails: (raise: Raise) => boolean): Raise {
  const [first, ...others] = raise.group
  if (first === undefined) return raise
  const fewer = shrunk(others, (rest) => fails({ ...raise, group: [first, ...rest] }))
  return { ...raise, group: renamed([first, ...fewer]) }
}

function findingOf(round: Round, index: number, raise: Raise, harm: Harm): CheckFinding {
  const { measure, group, to } = raise
  const from = group[0]?.scores[measure]
  const { code, aspect, before, after, whom } = harm
  return finding(code, ['rounds', index, ...placeOf(round, code, measure)], {
    round: round.round,
    measure,
    candidate: group[0]?.name ?? '',
    from: from === undefined ? '' : scoreText(round, measure, from),
    to: scoreText(round, measure, to),
    harmed: group[whom]?.name ?? '',
    aspect,
    before,
    after,
    group: groupLines(round, group),
  })
}

function placeOf(round: Round, code: Harm['code'], measure: string): readonly string[] {
  if (code === 'higher-score-wastes-place') return ['cut-off', 'ties']
  return round.measures?.[measure] === undefined ? ['earlier-results'] : ['measures', measure]
}
