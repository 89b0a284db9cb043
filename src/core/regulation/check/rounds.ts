/**
 * What a round decides, and by what.
 *
 * - A round with a minimum or cut-off is eliminatory, and says so.
 * - An eliminatory assessment has a minimum, a cut-off, or a measure that ends in a verdict (named
 *   values); else nobody knows who is out.
 * - An assessment that is not eliminatory is reported: how does it count (C27)?
 * - Replacing somebody, and what happens to those not invited, need a cut-off.
 * - Excluding those equal to the last place is reported: it treats equal results unequally.
 * - Earlier results come from an earlier round.
 *
 * Source: policies 17, 18, 19 and 24; rules 86 to 112.
 *
 * @module
 */

import { type Path } from '../../profile/visit.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type Round } from '../schema/round.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'

/** Reports rounds whose effect and criteria do not fit each other. */
export const checkRoundEffects: Check = ({ rounds }) =>
  rounds.flatMap((round, index) => {
    const at: Path = ['rounds', index]
    return [...checkEliminatory(round, at), ...checkCutOff(round, at)]
  })

/** Reports earlier results that are not of an earlier round. */
export const checkEarlierResults: Check = ({ rounds }) =>
  rounds.flatMap((round, index) =>
    (round['earlier-results'] ?? []).flatMap(({ of }, position) => {
      const named = rounds.findIndex(
        (other) => other.round === of || Object.keys(other.measures ?? {}).includes(of),
      )
      return named < index
        ? []
        : [
            finding(
              'earlier-result-not-earlier',
              ['rounds', index, 'earlier-results', position, 'of'],
              {
                of,
                round: round.round,
              },
            ),
          ]
    }),
  )

function checkEliminatory(round: Round, at: Path): readonly CheckFinding[] {
  const { eliminatory, kind } = round
  const facts = { round: round.round }
  const criterion = round['cut-off'] !== undefined || (round.minima ?? []).length > 0
  if (!eliminatory && criterion) {
    return [finding('eliminates-but-not-eliminatory', [...at, 'eliminatory'], facts)]
  }
  if (kind !== 'assessment') return []
  if (!eliminatory) return [finding('round-not-eliminatory', [...at, 'eliminatory'], facts)]
  return criterion ? [] : [finding('eliminatory-without-criterion', [...at, 'eliminatory'], facts)]
}

function checkCutOff(round: Round, at: Path): readonly CheckFinding[] {
  const cutOff = round['cut-off']
  const facts = { round: round.round }
  if (cutOff !== undefined) {
    return cutOff.ties === 'exclude'
      ? [
          finding('cut-off-excludes-ties', [...at, 'cut-off', 'ties'], {
            ...facts,
            top: cutOff.top,
          }),
        ]
      : []
  }
  return [
    ...(round.replacement === undefined
      ? []
      : [finding('replacement-without-cut-off', [...at, 'replacement'], facts)]),
    ...(round['not-invited'] === undefined
      ? []
      : [finding('not-invited-without-cut-off', [...at, 'not-invited'], facts)]),
  ]
}

/** The place of a round in the order of the regulation; -1 when there is none of that name. */
export function placeOfRound({ rounds }: Regulation, name: string): number {
  return rounds.findIndex(({ round }) => round === name)
}
