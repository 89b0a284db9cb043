/**
 * What a case says must follow, compared with the selection.
 *
 * @module
 */

import { outcomeFile } from '#core/selection/outcome-file/outcome-file.ts'
import { type Selection } from '#core/selection/state.ts'
import { type Instant } from '#core/values/instant.ts'
import { differences } from './runner-compare.ts'
import { type Worked } from './runner-format.ts'
import { CaseMistake, type Place, inField } from './runner-mistake.ts'
import { byName } from './runner-named.ts'
import { isMap } from './runner-people.ts'
import { momentOf } from './runner-time.ts'
import {
  attachmentsOf,
  eligibilityOf,
  erasable,
  experienceOf,
  hiringView,
  windowView,
} from './runner-views.ts'

interface Looking {
  readonly selection: Selection
  readonly at: Instant | undefined
  readonly place: Place
}

type Look = (expected: unknown, looking: Looking) => readonly string[]

/** Everything in which the selection is not as the case says. */
export function consequencesDiffer(
  selection: Selection,
  { then }: Worked,
  place: Place,
): readonly string[] {
  const at = then.at === undefined ? selection.last : momentOf(then.at, inField(place, 'then/at'))
  return Object.entries(LOOKS).flatMap(([key, look]) => {
    const expected = Object.entries(then).find(([name]) => name === key)?.[1]
    if (expected === undefined || expected === null) return []
    return look(expected, { selection, at, place: inField(place, 'then', key) })
  })
}

const LOOKS: Readonly<Record<string, Look>> = {
  outcome: (expected, { selection, at }) =>
    differences(expected, byName(outcomeFile(selection, at)), 'outcome'),
  open: (expected, { selection, at }) => differences(expected, openPoints(selection, at), 'open'),
  eligibility: byCandidate(({ selection, place }, name) => eligibilityOf(selection, name, place)),
  experience: byCandidate(({ selection, place }, name) => experienceOf(selection, name, place)),
  attachments: byCandidate(({ selection, place }, name) => attachmentsOf(selection, name, place)),
  hiring: (expected, looking) =>
    named(expected).flatMap(([name, part]) => hiringDiffers(name, part, looking)),
  window: (expected, looking) =>
    named(expected).flatMap(([name, part]) => windowDiffers(name, part, looking)),
  'erasable-from': byCandidate(({ selection, at, place }, name) => {
    if (at === undefined) throw new CaseMistake(place, 'nothing happened and no `at` is given')
    return erasable(selection, { name, at, place })
  }),
}

function named(expected: unknown): readonly (readonly [string, unknown])[] {
  return isMap(expected) ? Object.entries(expected) : []
}

function byCandidate(view: (looking: Looking, name: string) => unknown): Look {
  return (expected, looking) =>
    named(expected).flatMap(([name, part]) =>
      differences(part, view({ ...looking, place: inField(looking.place, name) }, name), name),
    )
}

/** The open points by name: an outcome file has none as a list when there are none. */
function openPoints(selection: Selection, at: Instant | undefined): unknown {
  const { open } = outcomeFile(selection, at)
  return open.length === 0 ? {} : byName(open)
}

function hiringDiffers(name: string, part: unknown, looking: Looking): readonly string[] {
  const place = inField(looking.place, name)
  if (!isMap(part)) throw new CaseMistake(place, 'is no map')
  const { on, ...expected } = part
  const day = typeof on === 'string' ? on : undefined
  return differences(expected, hiringView(looking.selection, name, day, place), name)
}

/** Moments are written as in `given`; they are compared as instants. */
function windowDiffers(name: string, part: unknown, looking: Looking): readonly string[] {
  const place = inField(looking.place, name)
  if (!isMap(part)) throw new CaseMistake(place, 'is no map by round/measure')
  const expected = Object.fromEntries(
    Object.entries(part).map(([which, work]) => [which, withInstants(work, inField(place, which))]),
  )
  return differences(expected, windowView(looking.selection, name, place), name)
}

function withInstants(work: unknown, place: Place): unknown {
  if (!isMap(work)) return work
  return Object.fromEntries(
    Object.entries(work).map(([key, value]) => [
      key,
      key === 'work' || value === 'nothing' ? value : momentOf(value, inField(place, key)),
    ]),
  )
}
