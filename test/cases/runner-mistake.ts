/**
 * A mistake in a case file: which file, which case, which field, and what is wrong there.
 *
 * @module
 */

import { type z } from 'zod'

/** Where in a case file something stands. */
export interface Place {
  readonly file: string
  /** The sentence of the case; left out: the file as a whole. */
  readonly case?: string | undefined
  /** The field, from the case on: `given/2/scores/preselection`. */
  readonly field?: string | undefined
}

/** A case file says something that cannot be run. */
export class CaseMistake extends Error {
  readonly place: Place

  constructor(place: Place, wrong: string) {
    const { file, case: sentence, field } = place
    const inCase = sentence === undefined ? '' : `, case "${sentence}"`
    const atField = field === undefined ? '' : `, field ${field}`
    super(`${file}${inCase}${atField}: ${wrong}`)
    this.name = 'CaseMistake'
    this.place = place
  }
}

/** The same place, one or more fields deeper. */
export function inField(place: Place, ...names: readonly (string | number)[]): Place {
  const fields = place.field === undefined ? names : [place.field, ...names]
  return { ...place, field: fields.join('/') }
}

/** The value a schema reads, or a mistake that names the field the schema objects to. */
export function readAs<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: Place,
): z.output<Schema> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const [issue] = deepest(read.error.issues)
  if (issue === undefined) throw new CaseMistake(place, 'cannot be read')
  const path = issue.path.filter((key) => typeof key !== 'symbol')
  const where = path.length === 0 ? place : inField(place, ...path)
  throw new CaseMistake(where, lower(issue.message))
}

type Issue = z.core.$ZodIssue

/** Of the issues of a union, those of the form that came furthest. */
function deepest(issues: readonly Issue[]): readonly Issue[] {
  const [first] = issues
  if (first?.code !== 'invalid_union') return issues
  const forms = first.errors.map((form) => deepest(form))
  const best = forms.toSorted((a, b) => depth(b) - depth(a))[0]
  if (best === undefined || depth(best) === 0) return issues
  return best.map((issue) => ({ ...issue, path: [...first.path, ...issue.path] }))
}

function depth(issues: readonly Issue[]): number {
  return issues[0]?.path.length ?? 0
}

function lower(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1)
}
