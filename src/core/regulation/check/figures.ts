/**
 * Figures are exact: a number that cannot be kept in full is written as a text.
 *
 * Source: policy 15 and 16.
 *
 * @module
 */

import { placesOf } from '../../profile/visit.ts'
import { fromNumber } from '../../values/rational.ts'
import { finding } from './codes.ts'
import { type Check } from './context.ts'

/** Reports numbers of which the file may have said more than was kept. */
export const checkFigures: Check = (regulation) =>
  placesOf(regulation).flatMap(({ path, value }) =>
    typeof value === 'number' && fromNumber(value) === undefined
      ? [finding('figure-not-exact', path, { value })]
      : [],
  )
