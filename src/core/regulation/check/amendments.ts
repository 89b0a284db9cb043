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
import { namesOf } from '../path.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check, type CheckContext } from './context.ts'
import { formFindings } from './form.ts'

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
          ? [unknownPath(dated, refusal)]
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
): CheckFinding {
  const path = ['amendments', index, 'changes', change, 'at']
  return finding('amendment-path-unknown', path, { amendment: amendment.amendment, at })
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
      ...each.facts,
      amendment: amendment.amendment,
      'amended-at': namesOf(document, each.path).join('/'),
    },
  }))
}

/** The same remark at the same place is known, also when its figures moved. */
function keyOf({ code, path }: CheckFinding): string {
  return JSON.stringify([code, path])
}
