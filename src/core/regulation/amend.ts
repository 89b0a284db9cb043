/**
 * Amendments: what a regulation says at a moment, after the changes published until then.
 *
 * - An amendment holds from the instant it is published; the order of publication is the order of
 *   application, whatever the order in the file.
 * - A change names a place by names and gives the value it gets; `null` takes the place away. A key
 *   that its map does not have yet is added. An item of a list must exist.
 * - An amendment of kind `stop` changes nothing: it ends the selection (`stoppedAt`).
 *
 * Whether an amendment was allowed, and what it does to candidates, is for the checks and people.
 *
 * Source: rule 16; policy 31.
 *
 * @module
 */

import { compareInstants, type Instant, parseInstant } from '../values/instant.ts'
import { accept, refuse, type Result } from '../values/result.ts'
import { pathOfNames, withValueAt } from './path.ts'
import { type Amendment, type Regulation, regulation as schema } from './schema/regulation.ts'

/** Why an amendment cannot be applied. */
export type AmendmentRefusal =
  | { readonly code: 'amendment-path-unknown'; readonly at: string; readonly change: number }
  | { readonly code: 'amendment-makes-invalid'; readonly document: unknown }

/** An amendment, where it stands in the file, and the instant from which it holds. */
export interface DatedAmendment {
  readonly amendment: Amendment
  readonly index: number
  readonly published: Instant
}

/**
 * The regulation as it reads at `at`: with every amendment published at or before that instant.
 * Without one it is `regulation` itself.
 *
 * @throws {RangeError} on an amendment that the checks refuse.
 */
export function amended(regulation: Regulation, at: Instant): Regulation {
  const due = amendmentsInOrder(regulation).filter(
    ({ published }) => compareInstants(published, at) <= 0,
  )
  return due.reduce((before, { amendment }) => {
    const after = withAmendment(before, amendment)
    if (!after.ok) throw new RangeError(`Amendment ${amendment.amendment}: ${after.refusal.code}`)
    return after.value
  }, regulation)
}

/** The instant at which the selection was stopped; `undefined` when it never was. */
export function stoppedAt(regulation: Regulation): Instant | undefined {
  return amendmentsInOrder(regulation).find(({ amendment }) => amendment.kind === 'stop')?.published
}

/** The amendments whose instant exists, in the order in which they were published. */
export function amendmentsInOrder(regulation: Regulation): readonly DatedAmendment[] {
  return (regulation.amendments ?? [])
    .flatMap((amendment, index) => {
      const published = parseInstant(amendment.published)
      return published === undefined ? [] : [{ amendment, index, published }]
    })
    .toSorted((a, b) => compareInstants(a.published, b.published) || a.index - b.index)
}

/** `regulation` after one amendment, or why it cannot be applied. */
export function withAmendment(
  regulation: Regulation,
  amendment: Amendment,
): Result<Regulation, AmendmentRefusal> {
  let document: unknown = regulation
  for (const [change, { at, to }] of (amendment.changes ?? []).entries()) {
    const path = pathOfNames(document, at.split('/'))
    if (path === undefined) return refuse({ code: 'amendment-path-unknown', at, change })
    document = withValueAt(document, path, to ?? undefined)
  }
  const parsed = schema.safeParse(document)
  return parsed.success
    ? accept(parsed.data)
    : refuse({ code: 'amendment-makes-invalid', document })
}
