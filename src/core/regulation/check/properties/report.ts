/**
 * What trying the properties on a regulation comes to.
 *
 * @module
 */

import { type CheckFinding } from '../codes.ts'
import { type PropertyCode } from './severities.ts'

/** The counterexamples found, and how many cases were tried for each property. */
export interface PropertyReport {
  readonly findings: readonly CheckFinding[]
  /** That nothing was found says little; how much was tried says how little. */
  readonly tried: Readonly<Partial<Record<PropertyCode, number>>>
}

/** Several reports as one. */
export function together(reports: readonly PropertyReport[]): PropertyReport {
  const tried: Partial<Record<PropertyCode, number>> = {}
  for (const report of reports) {
    for (const code of codesOf(report)) {
      tried[code] = (tried[code] ?? 0) + (report.tried[code] ?? 0)
    }
  }
  return { findings: reports.flatMap(({ findings }) => findings), tried }
}

function codesOf({ tried }: PropertyReport): readonly PropertyCode[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those of `tried`
  return Object.keys(tried) as PropertyCode[]
}
