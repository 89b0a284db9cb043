/**
 * What a field that is left out means in this domain.
 *
 * A regulation without a tie rule is not merely incomplete; the table says what is missing by the
 * name a lawyer would give it. The first line that fits holds; everything else is a missing field.
 *
 * @module
 */

import { type Path } from '../../profile/visit.ts'
import { type CheckCode } from './codes.ts'

/** A pattern over the end of a path; `*` stands for any one part. */
interface Line {
  readonly end: readonly string[]
  readonly code: CheckCode
}

const LINES: readonly Line[] = [
  line('rounds/*/cut-off/ties', 'cut-off-without-tie-rule'),
  ...['validity', 'answer-term', 'within', 'term'].flatMap((term) =>
    ['from', 'length', 'counting'].map((field) => line(`${term}/${field}`, 'term-incomplete')),
  ),
  line('validity', 'validity-missing'),
  line('owner', 'choice-without-owner'),
  line('route-choice', 'routes-without-choice'),
  line('routes/*/reference-date', 'reference-date-missing'),
  line('rounds/*/assessors', 'assessors-missing'),
  line('ranked-list/place', 'place-table-missing'),
  line('reserve/place', 'place-table-missing'),
]

/** The code for a field at `path` that is left out. */
export function codeOfMissing(path: Path): CheckCode {
  return LINES.find(({ end }) => endsWith(path, end))?.code ?? 'missing-field'
}

/** The code for a list at `path` that is too short. */
export function codeOfTooShort(path: Path): CheckCode {
  if (endsWith(path, ['options'])) return 'choice-one-option'
  return endsWith(path, ['rounds', '*', 'assessors']) ? 'assessors-missing' : 'wrong-size'
}

function endsWith(path: Path, end: readonly string[]): boolean {
  const tail = path.slice(-end.length)
  return (
    tail.length === end.length &&
    end.every((part, index) => part === '*' || part === String(tail[index]))
  )
}

function line(pattern: string, code: CheckCode): Line {
  return { end: pattern.split('/'), code }
}
