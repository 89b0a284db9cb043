/**
 * Scales: what a measure can be scored.
 *
 * A scored measure has a scale that runs upwards in steps that fit. An informative measure decides
 * nothing: no minimum, weight, cut-off or order refers to it. Figures are exact.
 *
 * Source: policy 15 and 34; Q3, Q4, Q26.
 *
 * @module
 */

import { readFigure } from '../../scoring/scale.ts'
import { type Path } from '../../profile/visit.ts'
import { compare, divide, subtract } from '../../values/rational.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type Round, type Scale } from '../schema/round.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'

/** A scale of numbers. */
export type NumericScale = Extract<Scale, { from: unknown }>

/** Reports scored measures without a scale, and scales that are none. */
export const checkScales: Check = ({ rounds }) =>
  rounds.flatMap((round, index) =>
    Object.entries(round.measures ?? {}).flatMap(([name, { counts, scale }]) => {
      const at: Path = ['rounds', index, 'measures', name]
      if (scale === undefined) {
        return counts === 'scored' ? [finding('scale-missing', at, { measure: name })] : []
      }
      return 'values' in scale
        ? checkNamedValues(scale.values, [...at, 'scale', 'values'])
        : checkNumeric(scale, [...at, 'scale'])
    }),
  )

/** Reports informative measures on which something depends. */
export const checkInformative: Check = (regulation) =>
  regulation.rounds.flatMap((round, index) =>
    usesOfMeasures(round, ['rounds', index], regulation).flatMap(({ measure, path }) =>
      round.measures?.[measure]?.counts === 'informative'
        ? [finding('informative-used', path, { measure })]
        : [],
    ),
  )

function usesOfMeasures(
  round: Round,
  at: Path,
  regulation: Regulation,
): readonly { readonly measure: string; readonly path: Path }[] {
  const list = regulation['ranked-list']
  return [
    ...Object.keys(round.total?.of ?? {}).map((measure) => ({
      measure,
      path: [...at, 'total', 'of', measure],
    })),
    ...(round.minima ?? []).map(({ of }, index) => ({
      measure: of,
      path: [...at, 'minima', index, 'of'],
    })),
    ...(round['cut-off']?.by ?? []).map((measure, index) => ({
      measure,
      path: [...at, 'cut-off', 'by', index],
    })),
    ...(list?.entry.from === round.round ? list.order : []).map((measure, index) => ({
      measure,
      path: ['ranked-list', 'order', index],
    })),
  ]
}

function checkNamedValues(values: readonly string[], path: Path): readonly CheckFinding[] {
  return values.flatMap((name, index) =>
    values.indexOf(name) === index ? [] : [finding('duplicate-name', [...path, index], { name })],
  )
}

function checkNumeric(scale: NumericScale, path: Path): readonly CheckFinding[] {
  const from = readFigure(scale.from)
  const to = readFigure(scale.to)
  if (from === undefined || to === undefined) return []
  const facts = { from: String(scale.from), to: String(scale.to) }
  if (compare(from, to) >= 0) return [finding('scale-reversed', path, facts)]
  const step = scale.step === undefined ? undefined : readFigure(scale.step)
  if (step === undefined) return []
  const steps = divide(subtract(to, from), step)
  const fits = steps !== undefined && steps.numerator > 0n && steps.denominator === 1n
  const withStep = { ...facts, step: String(scale.step) }
  return fits ? [] : [finding('scale-step', [...path, 'step'], withStep)]
}
