/**
 * Amendments: each can be applied, and the regulation is still sound after it.
 *
 * - An amendment is published at an instant that exists, not before the announcement and not after
 *   the selection was stopped; two at one instant would leave their order open.
 * - A change names a place that exists. The format, the name of the regulation and the amendments
 *   themselves are not changed by one.
 * - A stop changes nothing; a change changes something.
 * - The regulation as it reads after each amendment is checked again. What is wrong then and was
 *   not before is reported at the amendment, with its name in the facts.
 *
 * Source: rule 16; policy 31.
 *
 * @module
 */

import { amendmentsInOrder, type DatedAmendment, withAmendment } from '../amend.ts'
import { type Path } from '../../profile/visit.ts'
import { dayInBrussels, parseInstant } from '../../values/instant.ts'
import { type Amendment, regulation as schema, type Regulation } from '../schema/regulation.ts'
import { namesOf, pathOfNames, valueAt } from '../path.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check, type CheckContext } from './context.ts'
import { formFindings } from './form.ts'
import { nearest } from './nearest.ts'

const FIXED_PARTS: readonly (string | undefined)[] = [
  'format',
  'regulation',
  'amendments',
  '$schema',
]

/** Reports amendments that say nothing, too much, or the wrong thing at the wrong moment. */
export const checkAmendments: Check = (regulation) => [
  ...(regulation.amendments ?? []).flatMap((amendment, index) =>
    checkAmendment(amendment, ['amendments', index], regulation),
  ),
  ...checkOrder(amendmentsInOrder(regulation)),
]

/** Reports what each amendment breaks; `check` looks at the regulation after it. */
export function checkAmended(
  regulation: Regulation,
  context: CheckContext,
  check: Check,
): readonly CheckFinding[] {
  const found: CheckFinding[] = []
  let before = regulation
  let known = new Set(check(regulation, context).map(keyOf))
  for (const dated of amendmentsInOrder(regulation)) {
    const after = withAmendment(before, dated.amendment)
    if (!after.ok) {
      const { refusal } = after
      found.push(
        ...(refusal.code === 'amendment-path-unknown'
          ? [unknownPath(dated, refusal, before)]
          : breaks(dated, formFindings(schema, refusal.document), refusal.document)),
      )
      continue
    }
    const now = check(after.value, context)
    const added = now.filter((each) => !known.has(keyOf(each)))
    found.push(...breaks(dated, added, after.value))
    known = new Set(now.map(keyOf))
    before = after.value
  }
  return found
}

function checkAmendment(
  { amendment, kind, changes = [], published }: Amendment,
  path: Path,
  { announcement }: Regulation,
): readonly CheckFinding[] {
  const instant = parseInstant(published)
  const facts = { amendment, published }
  const early =
    instant !== undefined &&
    announcement.published !== undefined &&
    dayInBrussels(instant) < announcement.published
  return [
    ...(instant === undefined
      ? [finding('amendment-instant-unknown', [...path, 'published'], facts)]
      : []),
    ...(early ? [finding('amendment-before-announcement', [...path, 'published'], facts)] : []),
    ...(kind === 'stop' && changes.length > 0
      ? [finding('stop-with-changes', [...path, 'changes'], facts)]
      : []),
    ...(kind === 'change' && changes.length === 0
      ? [finding('change-without-changes', path, facts)]
      : []),
    ...changes.flatMap(({ at }, index) =>
      FIXED_PARTS.includes(at.split('/')[0])
        ? [finding('amendment-fixed-part', [...path, 'changes', index, 'at'], { amendment, at })]
        : [],
    ),
  ]
}

function checkOrder(inOrder: readonly DatedAmendment[]): readonly CheckFinding[] {
  return inOrder.slice(1).flatMap((dated, position) => {
    const before = inOrder[position]
    if (before === undefined) return []
    const path = ['amendments', dated.index, 'published']
    const facts = { amendment: dated.amendment.amendment, before: before.amendment.amendment }
    if (before.published === dated.published)
      return [finding('amendment-same-instant', path, facts)]
    const stopped = inOrder
      .slice(0, position + 1)
      .some(({ amendment }) => amendment.kind === 'stop')
    return stopped ? [finding('amendment-after-stop', path, facts)] : []
  })
}

function unknownPath(
  { amendment, index }: DatedAmendment,
  { at, change }: { readonly at: string; readonly change: number },
  before: Regulation,
): CheckFinding {
  const path = ['amendments', index, 'changes', change, 'at']
  const facts = { amendment: amendment.amendment, at, nearest: nearestPlace(before, at) }
  return finding('amendment-path-unknown', path, facts)
}

/** The place that `at` probably means: its first unknown name replaced by the one most like it. */
function nearestPlace(regulation: Regulation, at: string): string {
  const names = at.split('/')
  const placed = names.map((_, index) => pathOfNames(regulation, names.slice(0, index + 1)))
  const wrong = names.findIndex(
    (_, index) =>
      placed[index] === undefined || valueAt(regulation, placed[index] ?? []) === undefined,
  )
  if (wrong === -1) return ''
  const parent = wrong === 0 ? [] : (placed[wrong - 1] ?? [])
  const name = nearest(names[wrong] ?? '', namesIn(regulation, parent))
  if (name === '') return ''
  const meant = names.with(wrong, name)
  return pathOfNames(regulation, meant) === undefined ? '' : meant.join('/')
}

/** The names of what stands at `path`. */
function namesIn(regulation: Regulation, path: Path): readonly string[] {
  const value = valueAt(regulation, path)
  if (Array.isArray(value)) {
    return value.map((_, index) => namesOf(regulation, [...path, index]).at(-1) ?? '')
  }
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

/** A change may take the place of what stands there, so a name that is present may be meant too. */
function meantHere({ code, facts }: CheckFinding): CheckFinding['facts'] {
  const { key, known } = facts
  const isKey = code === 'unknown-key' && facts['nearest'] === '' && typeof key === 'string'
  return isKey && typeof known === 'object'
    ? { ...facts, nearest: nearest(key, known.map(String)) }
    : facts
}

function breaks(
  { amendment, index }: DatedAmendment,
  found: readonly CheckFinding[],
  document: unknown,
): readonly CheckFinding[] {
  return found.map((each) => ({
    ...each,
    path: ['amendments', index],
    facts: {
      ...meantHere(each),
      amendment: amendment.amendment,
      'amended-at': namesOf(document, each.path).join('/'),
    },
  }))
}

/** The same remark at the same place is known, also when its figures moved. */
function keyOf({ code, path }: CheckFinding): string {
  return JSON.stringify([code, path])
}
