/**
 * Terms and lengths that can be counted.
 *
 * - A length is of calendar units or of clock units, not both, and not zero. A validity, a term
 *   for answering or appealing, and experience are of calendar units; a timed case and the delay
 *   of a waiting room are of clock units.
 * - What a term starts from exists: a round, the minutes, an offer.
 * - An extension says how long and how often; "as decided" and "unlimited" together is a list
 *   without an end, which is reported.
 *
 * Source: policies 4, 5, 6 and 33; Q2, Q18.
 *
 * @module
 */

import { isMap, type Path, placesOf } from '../../profile/visit.ts'
import { parseDuration } from '../../values/duration.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'

/** Reports lengths that cannot be counted, are zero, or are in the wrong units. */
export const checkLengths: Check = (regulation) =>
  placesOf(regulation).flatMap(({ path, value }) =>
    typeof value === 'string' && isLengthPlace(path, value) ? checkLength(value, path) : [],
  )

/** Reports terms that start from something the regulation does not have. */
export const checkTermStarts: Check = (regulation) => {
  const rounds = regulation.rounds.map(({ round }) => round)
  return placesOf(regulation).flatMap(({ path, value }) => {
    if (!isMap(value) || !('counting' in value) || path[0] === 'amendments') return []
    const start = value['from']
    const at = [...path, 'from']
    if (isMap(start) && typeof start['end-of'] === 'string') {
      const round = start['end-of']
      return rounds.includes(round)
        ? []
        : [
            finding('reference-unknown', [...at, 'end-of'], {
              kind: 'round',
              name: round,
              known: rounds,
              nearest: '',
            }),
          ]
    }
    return typeof start === 'string' && !startExists(start, regulation)
      ? [finding('term-start-nothing', at, { start })]
      : []
  })
}

/** Reports extensions without any limit. */
export const checkExtensions: Check = (regulation) =>
  (['ranked-list', 'reserve'] as const).flatMap((list) => {
    const extension = regulation[list]?.extension
    return extension?.times === 'unlimited' && extension.length === 'as-decided'
      ? [finding('extension-unlimited', [list, 'extension'], { list })]
      : []
  })

/** Where a length is one of clock units: by a key on the way to it. */
const CLOCK_PLACES: Path = ['timed', 'grace', 'may-last']

/** Where it may be of either kind. */
const EITHER_PLACES: Path = ['preparation']

function isLengthPlace(path: Path, value: string): boolean {
  return (
    /^P[\dT]/.test(value) &&
    path[0] !== 'amendments' &&
    !['nl', 'en', 'number'].includes(String(path.at(-1)))
  )
}

function checkLength(text: string, path: Path): readonly CheckFinding[] {
  const length = parseDuration(text)
  if (length === undefined) return [finding('length-unreadable', path, { length: text })]
  const isZero = Object.values(length).every((amount) => amount === 0 || typeof amount === 'string')
  if (isZero) return [finding('term-length-zero', path, { length: text })]
  const isTimed = CLOCK_PLACES.some((key) => path.includes(key))
  if (isTimed && length.kind === 'calendar') {
    return [finding('timed-calendar-units', path, { length: text })]
  }
  const isEither = EITHER_PLACES.some((key) => path.includes(key))
  return !isTimed && !isEither && length.kind === 'clock'
    ? [finding('term-clock-units', path, { length: text })]
    : []
}

function startExists(start: string, { hiring, offers }: Regulation): boolean {
  if (start === 'date-of-minutes') return hiring.minutes !== undefined
  return start === 'offer-sent' ? offers !== undefined : true
}
