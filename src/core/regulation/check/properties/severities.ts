/**
 * The codes of the properties that are tried on invented candidates, with their severities.
 *
 * @module
 */

import { type Finding } from '#core/values/finding.ts'

/** Properties that hold for every regulation, or else a person is treated unfairly by its rules. */
export const propertySeverities = {
  'higher-score-hurts': 'error',
  'higher-score-wastes-place': 'warning',
  'more-experience-hurts': 'error',
  'extra-claim-hurts': 'error',
  'arrival-order-matters': 'error',
  'withdrawal-harms-another': 'error',
} as const satisfies Readonly<Record<string, Finding['severity']>>

/** A code of a property. */
export type PropertyCode = keyof typeof propertySeverities
