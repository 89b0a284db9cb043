/**
 * Properties that hold for every regulation, tried on this one: a higher score never hurts, more experience or an extra
 * diploma never costs an admission, the order of arrival never matters, one candidate's withdrawal never harms another.
 *
 * Invented candidates run through the engine itself. The search is short and the same every time; what it finds is a
 * counterexample, made small. That it finds nothing proves nothing, so it says how much it tried.
 *
 * Source: policies 15 to 19; rules 42 to 110.
 *
 * @module
 */

import type { Regulation } from '../../schema/regulation.ts'
import { type CheckCode, type CheckFinding } from '../codes.ts'
import { arrivalOrders } from './arrival-order.ts'
import { ENGINE, type Engine } from './engine.ts'
import { higherScores } from './higher-score.ts'
import { moreClaims } from './more-claims.ts'
import { type PropertyReport, together } from './report.ts'
import { withdrawals } from './withdrawal.ts'

export { type PropertyReport } from './report.ts'

/** Errors with which a regulation can still be executed, so that a counterexample can show what they do. */
const EXECUTABLE_WITH: ReadonlySet<CheckCode> = new Set([
  'mapping-decreases',
  'mapping-off-target',
  'weight-not-positive',
  'total-weights',
  'closure-of-itself',
  'closure-circular',
])

/** Tries every property on a regulation that can be executed. */
export function tryProperties(regulation: Regulation, engine: Engine = ENGINE): PropertyReport {
  return together([
    higherScores(regulation, engine),
    moreClaims(regulation, engine),
    arrivalOrders(regulation, engine),
    withdrawals(regulation, engine),
  ])
}

/** Whether a regulation with these findings can be executed, so that its properties can be tried. */
export function isExecutable(findings: readonly CheckFinding[]): boolean {
  return findings.every(({ severity, code }) => severity !== 'error' || EXECUTABLE_WITH.has(code))
}
