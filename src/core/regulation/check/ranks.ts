/**
 * Level, rank, grade and pay scale agree: rank B1 is of level B, the grade deskundige is of rank B1,
 * scale NB111 is of rank B1.
 *
 * Source: rules 3 to 5 and 163; background, section 5 (bijlage 3 VPS: the ranks of grades).
 *
 * @module
 */

import { type Path } from '../../profile/visit.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'
import { expressionsOf } from './expressions.ts'
import { nearest } from './nearest.ts'

/** Every rank there is; the first letter is its level. */
const RANKS: readonly string[] = 'A3 A2L A2A A2E A2M A2 A1 B3 B2 B1 C3 C2 C1 D3 D2 D1'.split(' ')

const RANK_OF_GRADE: Readonly<Record<string, string>> = {
  'adjunct van de directeur': 'A1',
  arts: 'A1',
  informaticus: 'A1',
  ingenieur: 'A1',
  hoofddeskundige: 'B2',
  hoofdprogrammeur: 'B2',
  deskundige: 'B1',
  programmeur: 'B1',
  hoofdmedewerker: 'C2',
  medewerker: 'C1',
  technicus: 'C1',
  hoofdassistent: 'D2',
  assistent: 'D1',
}

/** Reports ranks that do not exist, and levels, grades and scales that disagree with the rank. */
export const checkRanks: Check = (regulation) => {
  const { grade } = regulation.announcement
  return [
    ...checkRank(grade.rank, grade.level, ['announcement', 'grade', 'rank']),
    ...checkGrade(grade),
    ...checkScale(grade.scale, grade.rank, ['announcement', 'grade', 'scale']),
    ...regulation.hiring.pay.flatMap(({ scale }, index) =>
      checkScale(scale, grade.rank, ['hiring', 'pay', index, 'scale']),
    ),
    ...expressionsOf(regulation).flatMap(({ expression: { employment }, path }) => [
      ...checkRank(employment?.['rank-at-least'], employment?.level, [
        ...path,
        'employment',
        'rank-at-least',
      ]),
      ...checkRank(employment?.['scale-rank'], undefined, [...path, 'employment', 'scale-rank']),
    ]),
  ]
}

function checkRank(
  rank: string | undefined,
  level: string | undefined,
  path: Path,
): readonly CheckFinding[] {
  if (rank === undefined) return []
  if (!RANKS.includes(rank)) {
    return [finding('rank-unknown', path, { rank, known: RANKS, nearest: nearest(rank, RANKS) })]
  }
  return level === undefined || rank.startsWith(level)
    ? []
    : [finding('rank-level-disagree', path, { rank, level })]
}

function checkGrade({ name, rank }: Regulation['announcement']['grade']): readonly CheckFinding[] {
  const known = Object.hasOwn(RANK_OF_GRADE, name) ? RANK_OF_GRADE[name] : undefined
  return known === undefined || known === rank
    ? []
    : [finding('grade-rank-disagree', ['announcement', 'grade', 'name'], { name, rank, known })]
}

function checkScale(scale: string | undefined, rank: string, path: Path): readonly CheckFinding[] {
  const [, own] = /^N?([A-D]\d)\d+$/.exec(scale ?? '') ?? []
  return own === undefined || scale === undefined || own === rank
    ? []
    : [finding('scale-rank-disagree', path, { scale, rank })]
}
