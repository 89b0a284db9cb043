/**
 * What a schema objects to in an event, as problems with the name of the field and what is expected there.
 *
 * @module
 */

import type { z } from 'zod'
import { nearest } from '#core/regulation/check/nearest.ts'
import type { LineProblem } from './facts-problem.ts'
import { isRecord } from './recognise.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** The problems of a value that a schema refused. `fields` are the names the value may have, for what is misspelt. */
export function problemsOf(
  issues: readonly Issue[],
  value: unknown,
  fields: readonly string[],
): readonly LineProblem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, value, { fields, at: [] }))
}

interface Place {
  readonly fields: readonly string[]
  readonly at: Path
}

function problemsOfIssue(issue: Issue, value: unknown, place: Place): readonly LineProblem[] {
  const path = [...place.at, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      unknownField([...path, key], path.length === 0 ? place : NO_FIELDS),
    )
  }
  const found = valueAt(value, path)
  if (issue.code === 'invalid_union' && found !== undefined) {
    const branch = nearestBranch(issue.errors)
    if (branch !== undefined) {
      return branch.flatMap((one) => problemsOfIssue(one, value, { ...place, at: path }))
    }
  }
  const field = fieldName(path)
  if (found === undefined) return [{ code: 'missing-field', facts: { field, ...expected(issue) } }]
  return [{ code: 'wrong-field', facts: { field, found: shown(found), ...expected(issue) } }]
}

const NO_FIELDS: Place = { fields: [], at: [] }

function unknownField(path: Path, { fields }: Place): LineProblem {
  const name = String(path.at(-1))
  const meant = nearest(name, fields)
  return {
    code: 'unknown-field',
    facts: { field: fieldName(path), ...(meant === '' ? {} : { nearest: meant }) },
  }
}

/** The alternative that got furthest: one that objects to the form or to something within, not to the kind of value. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find((issues) =>
    issues.every(({ code, path }) => path.length > 0 || code !== 'invalid_type'),
  )
}

/**
 * What is expected: `expected` names a kind, `form` is a pattern, `values` lists what is possible, `least` and `most` are
 * limits of a length.
 */
function expected(issue: Issue): LineProblem['facts'] {
  if (issue.code === 'invalid_type') return { expected: issue.expected }
  if (issue.code === 'invalid_value') return { values: issue.values.map(String) }
  if (issue.code === 'invalid_format') return { form: issue.pattern ?? issue.format }
  if (issue.code === 'too_small') return { least: Number(issue.minimum) }
  if (issue.code === 'too_big') return { most: Number(issue.maximum) }
  return issue.code === 'invalid_union' ? ofUnion(issue) : {}
}

function ofUnion(issue: Extract<Issue, { code: 'invalid_union' }>): LineProblem['facts'] {
  if ('options' in issue && Array.isArray(issue.options)) {
    return { values: issue.options.map(String) }
  }
  const kinds = issue.errors
    .flat()
    .flatMap((one) => (one.code === 'invalid_type' ? [String(one.expected)] : []))
  return kinds.length === 0 ? {} : { expected: [...new Set(kinds)] }
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value
  for (const key of path) {
    if (Array.isArray(found)) found = found[Number(key)]
    else if (isRecord(found)) found = Object.hasOwn(found, key) ? found[String(key)] : undefined
    else return undefined
  }
  return found
}

/** `claims[2].level`: items of a list counted from 0, as in every path. */
function fieldName(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
}

const LONGEST_SHOWN = 60

/** A value as it stands in the file, cut where it is long. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? ''
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`
}
