/**
 * Mistakes in the form of a file, in the words of the domain.
 *
 * A schema says which keys and values may stand where. What it objects to is told as a code: a
 * missing field by what it means (`missing.ts`), an unknown key or value with those that are known
 * and the one probably meant. Where one of several forms may stand, the form that fits best is
 * taken as meant, so that only its mistakes are told.
 *
 * @module
 */

import { z } from 'zod'
import { type Path } from '../../profile/visit.ts'
import { type Fact } from '../../values/finding.ts'
import { valueAt } from '../path.ts'
import { type CheckFinding, finding } from './codes.ts'
import { expectedAt, hintOf } from './hints.ts'
import { knownKeys, schemasAt } from './known-keys.ts'
import { codeOfMissing, codeOfTooShort } from './missing.ts'
import { nearest } from './nearest.ts'

type Schema = z.core.$ZodType
type Issue = z.core.$ZodIssue

/** The document an issue is about, and the schema it breaks. */
interface Subject {
  readonly schema: Schema
  readonly document: unknown
}

/** What `schema` objects to in `document`; empty when it fits. */
export function formFindings(schema: Schema, document: unknown): readonly CheckFinding[] {
  const parsed = z.safeParse(schema, document)
  if (parsed.success) return []
  const subject = { schema, document }
  const found = parsed.error.issues.flatMap((issue) => translated(issue, [], subject))
  // One mistake can be met by several branches; it is told once.
  const told = new Set<string>()
  return found.filter((each) => {
    const key = JSON.stringify([each.code, each.path])
    const isNew = !told.has(key)
    told.add(key)
    return isNew
  })
}

function translated(issue: Issue, base: Path, subject: Subject): readonly CheckFinding[] {
  const path = [...base, ...partsOf(issue.path)]
  const value = valueAt(subject.document, path)
  if (value === undefined && issue.code !== 'invalid_key') return [missing(path)]
  if (issue.code === 'invalid_union') return ofUnion(issue, path, subject)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, path, subject))
  }
  return [ofValue(issue, path, subject)]
}

function ofValue(issue: Issue, path: Path, { schema, document }: Subject): CheckFinding {
  const value = valueAt(document, path)
  if (issue.code === 'invalid_value') return unknownValue(value, issue.values.map(String), path)
  if (issue.code === 'invalid_type') {
    const expected = expectedAt(schemasAt(schema, document, path), issue.expected)
    return finding('wrong-type', path, { expected, got: typeOf(value) })
  }
  if (issue.code === 'too_small') return wrongSize('at-least', issue.minimum, { path, value })
  if (issue.code === 'too_big') return wrongSize('at-most', issue.maximum, { path, value })
  return issue.code === 'invalid_key' ? badKey(issue, path) : wrongForm(value, hintOf(issue), path)
}

function ofUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  subject: Subject,
): readonly CheckFinding[] {
  const branches = issue.errors
    .map((issues) => ({ issues, cost: costOf(issues, path, subject) }))
    .toSorted((a, b) => a.cost - b.cost)
  const best = branches[0]
  if (best !== undefined && best.cost < OTHER_KIND) {
    return best.issues.flatMap((each) => translated(each, path, subject))
  }
  const value = valueAt(subject.document, path)
  const known = issue.errors.flatMap((issues) => issues.flatMap(valuesOf))
  if (known.length > 0 && typeof value !== 'object') return [unknownValue(value, known, path)]
  const expected = issue.errors.flatMap((issues) => issues.flatMap(typesOf))
  const meant = expectedAt(
    schemasAt(subject.schema, subject.document, path),
    expected[0] ?? 'other',
  )
  const facts = { expected: meant, got: typeOf(value) }
  return [finding('wrong-type', path, facts)]
}

/** More than any number of lesser mistakes: another kind of value was meant. */
const OTHER_KIND = 1000

function costOf(issues: readonly Issue[], base: Path, subject: Subject): number {
  return issues.reduce((cost, issue) => cost + costOfOne(issue, base, subject), 0)
}

function costOfOne(issue: Issue, base: Path, subject: Subject): number {
  const path = [...base, ...partsOf(issue.path)]
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return Math.min(...issue.errors.map((issues) => costOf(issues, path, subject)))
  }
  const isOtherKind = issue.code === 'invalid_type' || issue.code === 'invalid_value'
  if (isOtherKind && issue.path.length === 0) return OTHER_KIND
  if (issue.code === 'unrecognized_keys') return 3 * issue.keys.length
  return valueAt(subject.document, path) === undefined ? 2 : 1
}

function valuesOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_union') {
    return issue.errors.flatMap((issues) => issues.flatMap(valuesOf))
  }
  return issue.code === 'invalid_value' && issue.path.length === 0 ? issue.values.map(String) : []
}

function typesOf(issue: Issue): readonly string[] {
  return issue.code === 'invalid_type' && issue.path.length === 0 ? [issue.expected] : []
}

function missing(path: Path): CheckFinding {
  return finding(codeOfMissing(path), path, { field: String(path.at(-1) ?? '') })
}

function unknownKey(key: string, path: Path, { schema, document }: Subject): CheckFinding {
  const all = knownKeys(schema, document, path)
  const present = valueAt(document, path)
  const known = all.filter((name) => !isKeyOf(present, name))
  // What follows a comma in a sentence without quotation marks is read as a field.
  const advice = key.includes(' ') ? 'comma-in-sentence' : ''
  const facts = { key, known: all, nearest: nearest(key, known), advice }
  return finding('unknown-key', [...path, key], facts)
}

function unknownValue(value: unknown, known: readonly string[], path: Path): CheckFinding {
  const written = shown(value)
  return finding('unknown-value', path, { value: written, known, nearest: nearest(written, known) })
}

function wrongSize(
  bound: string,
  limit: number | bigint,
  { path, value }: { readonly path: Path; readonly value: unknown },
): CheckFinding {
  const code = codeOfTooShort(path)
  const count = Number(limit)
  if (typeof value === 'number') {
    return finding(code, path, { bound, limit: count, counted: '', value })
  }
  const [one, counted] = Array.isArray(value) ? ['one-item', 'items'] : ['one-letter', 'letters']
  return count === 1
    ? finding(code, path, { bound, limit: one, counted: '', value: '' })
    : finding(code, path, { bound, limit: count, counted, value: '' })
}

function wrongForm(value: unknown, hint: string, path: Path): CheckFinding {
  return finding('wrong-form', path, { value: shown(value), hint })
}

function badKey(issue: Extract<Issue, { code: 'invalid_key' }>, path: Path): CheckFinding {
  const key = String(path.at(-1) ?? '')
  const known = issue.issues.flatMap(valuesOf)
  return known.length > 0
    ? finding('unknown-key', path, { key, known, nearest: nearest(key, known) })
    : finding('wrong-form', path, { value: key, hint: hintOf(issue.issues[0] ?? issue) })
}

function partsOf(path: readonly PropertyKey[]): Path {
  return path.map((part) => (typeof part === 'number' ? part : String(part)))
}

function isKeyOf(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function typeOf(value: unknown): Fact & string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
