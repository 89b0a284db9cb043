/**
 * A selection passed earlier (rules 61–62) and whether it was published generally (rules 63–64).
 *
 * A publication table has rows: a period, the channels that count in it, and whether the selection was passed within the
 * Flemish services or, before entry or transfer, at another authority. One row that fits is enough. A publication on a day
 * that no row covers is not general; a day that is not known leaves it undecided.
 *
 * @module
 */

import { type ClaimOf } from '#core/claims/schema.ts'
import { type Expression, type PublicationTable } from '#core/regulation/schema/condition.ts'
import { claimRequirement } from './claim-requirement.ts'
import { isInRange } from './day-range.ts'
import { HIRED_ON, type Property, ifAsked, isOnOrBefore, property } from './property.ts'
import { type Requirement } from './requirement.ts'
import { type Verdict, both, either, verdictOf } from './verdict.ts'

type Passed = ClaimOf<'selection'>
type SelectionTest = NonNullable<Expression['selection']>
type Row = PublicationTable['rows'][number]

/** The requirement of a selection passed, published generally where a table is given. */
export function selectionRequirement(
  rule: string,
  test: SelectionTest,
  table: PublicationTable | undefined,
): Requirement {
  const { type, grade } = test
  return claimRequirement({
    rule,
    asks: { selection: test },
    kind: 'selection',
    properties: [
      property(
        'type',
        (claim: Passed) => claim.type,
        (one) => one === type,
      ),
      ...ifAsked(grade, (wanted) =>
        property(
          'grade',
          (claim: Passed) => claim.grade,
          (one) => one === wanted,
        ),
      ),
      BEFORE_REFERENCE,
      ...ifAsked(table, ({ rows }) => publishedGenerally(rows)),
    ],
  })
}

/** A selection published after the reference date was not passed by then. */
const BEFORE_REFERENCE: Property<Passed> = {
  field: 'published',
  value: (claim) => claim.published,
  check: (claim, at) =>
    claim.published === undefined ? 'met' : verdictOf(isOnOrBefore(claim.published, at)),
  lacks: () => [HIRED_ON],
}

function publishedGenerally(rows: readonly Row[]): Property<Passed> {
  const check = (claim: Passed): Verdict => {
    let verdict: Verdict = 'not-met'
    for (const row of rows) verdict = either(verdict, inRow(claim, row))
    return verdict
  }
  return { field: 'channels', value: (claim) => claim.channels, check, lacks: unknownFields }
}

function inRow(claim: Passed, row: Row): Verdict {
  const { published, channels } = claim
  const within = published === undefined ? 'undecided' : verdictOf(isInRange(published, row))
  const through =
    channels === undefined
      ? 'undecided'
      : verdictOf(row.channels.some((channel) => channels.includes(channel)))
  return both(both(within, through), passedAt(claim, row['passed-at']))
}

function passedAt(claim: Passed, where: Row['passed-at']): Verdict {
  const authority = authorityOf(claim)
  const there: Verdict = authority === undefined ? 'undecided' : verdictOf(authority === where)
  if (where === 'flemish-services') return there
  return both(there, verdictOf(claim['before-entry']))
}

/** Only what was passed elsewhere was passed before entry, so saying so names the authority. */
function authorityOf(claim: Passed): Passed['authority'] {
  return claim.authority ?? (claim['before-entry'] === true ? 'other-authority' : undefined)
}

function unknownFields(claim: Passed): readonly string[] {
  const elsewhere = authorityOf(claim) === 'other-authority'
  return [
    ...(claim.published === undefined ? ['published'] : []),
    ...(claim.channels === undefined ? ['channels'] : []),
    ...(authorityOf(claim) === undefined ? ['authority'] : []),
    ...(elsewhere && claim['before-entry'] === undefined ? ['before-entry'] : []),
  ]
}
