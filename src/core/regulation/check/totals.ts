/**
 * Totals: measures are combined only on one scale.
 *
 * - A measure without a mapping goes into a total only in the unit of the total; in a mean also on
 *   the same scale as the other measures. Named values (negative, positive) always need a mapping.
 * - A mapping leads to the unit of the total.
 * - The weights of a mean add up to one; every weight is above zero, so that a higher score never
 *   hurts.
 *
 * Source: policies 15 and 16; rule 87, Q3.
 *
 * @module
 */

import { readFigure } from '../../scoring/scale.ts'
import { type Path } from '../../profile/visit.ts'
import { equals, formatExact, isNegative, ONE, sum, ZERO } from '../../values/rational.ts'
import { type Measure, type Round } from '../schema/round.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'
import { type NumericScale } from './scales.ts'

type Total = NonNullable<Round['total']>

/** Reports totals whose measures or weights do not fit. */
export const checkTotals: Check = ({ rounds }) =>
  rounds.flatMap((round, index) => {
    if (round.total === undefined) return []
    const at: Path = ['rounds', index, 'total']
    const parts = Object.keys(round.total.of).flatMap((name) => {
      const measure = round.measures?.[name]
      return measure === undefined ? [] : [{ name, measure }]
    })
    return [
      ...checkWeights(round.total, at),
      ...parts.flatMap(({ name, measure }) =>
        checkUnit(measure, round.total?.unit ?? '', [...at, 'of', name]),
      ),
      ...(round.total.method === 'weighted-mean' ? checkSameScale(parts, at) : []),
    ]
  })

/** Reports a minimum, cut-off or order on a total that is not declared. */
export const checkTotalExists: Check = (regulation) =>
  regulation.rounds.flatMap((round, index) => {
    if (round.total !== undefined) return []
    const list = regulation['ranked-list']
    const uses: readonly { readonly name: string; readonly path: Path }[] = [
      ...(round.minima ?? []).map(({ of }, position) => ({
        name: of,
        path: ['rounds', index, 'minima', position, 'of'],
      })),
      ...(round['cut-off']?.by ?? []).map((name, position) => ({
        name,
        path: ['rounds', index, 'cut-off', 'by', position],
      })),
      ...(list?.entry.from === round.round ? list.order : []).map((name, position) => ({
        name,
        path: ['ranked-list', 'order', position],
      })),
    ]
    return uses.flatMap(({ name, path }) =>
      name === 'total' ? [finding('total-missing', path, { round: round.round })] : [],
    )
  })

function checkWeights({ of, method }: Total, at: Path): readonly CheckFinding[] {
  const weights = Object.entries(of).map(([name, weight]) => ({
    name,
    weight: readFigure(weight),
  }))
  const notPositive = weights.flatMap(({ name, weight }) =>
    weight !== undefined && (isNegative(weight) || equals(weight, ZERO))
      ? [
          finding('weight-not-positive', [...at, 'of', name], {
            measure: name,
            weight: formatExact(weight),
          }),
        ]
      : [],
  )
  const added = sum(weights.flatMap(({ weight }) => weight ?? []))
  if (method === 'weighted-sum' || equals(added, ONE)) return notPositive
  return [...notPositive, finding('total-weights', [...at, 'of'], { sum: formatExact(added) })]
}

function checkUnit({ scale, mapping }: Measure, unit: string, path: Path): readonly CheckFinding[] {
  const measure = String(path.at(-1))
  if (mapping !== undefined) {
    return mapping.to === unit
      ? []
      : [finding('mapping-unit-differs', path, { measure, to: mapping.to, unit })]
  }
  if (scale === undefined) return []
  if ('values' in scale) return [finding('total-ordinal', path, { measure })]
  return scale.unit === unit
    ? []
    : [finding('total-scales-differ', path, { measure, own: describe(scale), unit })]
}

function checkSameScale(
  parts: readonly { readonly name: string; readonly measure: Measure }[],
  at: Path,
): readonly CheckFinding[] {
  const scales = parts.flatMap(({ name, measure: { scale, mapping } }) =>
    mapping !== undefined || scale === undefined || 'values' in scale ? [] : [{ name, scale }],
  )
  const [first, ...others] = scales
  if (first === undefined) return []
  return others.flatMap(({ name, scale }) =>
    scale.unit !== first.scale.unit || ends(scale) === ends(first.scale)
      ? []
      : [
          finding('total-scales-differ', [...at, 'of', name], {
            measure: name,
            own: describe(scale),
            unit: describe(first.scale),
          }),
        ],
  )
}

function ends({ from, to }: NumericScale): string {
  const [low, high] = [readFigure(from), readFigure(to)]
  return [low, high].map((end) => (end === undefined ? '' : formatExact(end))).join(' ')
}

function describe({ from, to, unit }: NumericScale): string {
  return `${from}–${to} ${unit}`
}
