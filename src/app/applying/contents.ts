/**
 * What a draft holds, field by field: read, changed, and brought together when two windows wrote in it.
 *
 * @module
 */

import { z } from 'zod'
import { claim as claimSchema } from '#core/claims/schema.ts'
import { applicationSubmitted } from '#core/selection/events/application.ts'
import { type Json, canonicalText, jsonOf } from '#record/canonical.ts'
import type { DraftChanges, DraftContents, Person } from './applying.ts'
import type { Collision } from './refusal.ts'

const { adjustments, reuse } = applicationSubmitted.shape

/** Requests to be tested otherwise. */
export const adjustmentsSchema = adjustments.unwrap()
/** Requests to count earlier results. */
export const reuseSchema = reuse.unwrap()

/** Who applies. */
export const personSchema = z.object({
  given: z.string(),
  family: z.string(),
  email: z.string(),
  phone: z.string().optional(),
  address: z.string().optional(),
})

const contentsSchema = z.object({
  person: personSchema,
  language: z.string(),
  route: z.string().optional(),
  claims: z.array(claimSchema),
  answers: z.record(z.string(), z.string()),
  adjustments: adjustmentsSchema,
  reuse: reuseSchema,
})

const writtenSchema = z.object({
  contents: contentsSchema,
  changed: z.record(z.string(), z.number()),
})

/** A draft as it is written: what it holds, and in which version each field was last changed. */
export interface WrittenDraft {
  readonly contents: DraftContents
  readonly changed: Readonly<Record<string, number>>
}

/** A draft in which nothing was filled in. */
export const EMPTY: DraftContents = {
  person: { given: '', family: '', email: '' },
  language: 'nl',
  claims: [],
  answers: {},
  adjustments: [],
  reuse: [],
}

/** Reads a draft that was written before. */
export function readDraft(content: unknown): WrittenDraft {
  return writtenSchema.parse(content)
}

/** The contents with changes applied: fields left out stay as they are. */
export function withChanges(contents: DraftContents, changes: DraftChanges): DraftContents {
  const { route } = contents
  const { adjustments: asked, reuse: reused, language } = changes
  return {
    person: changedPerson(contents.person, changes.person),
    language: language ?? contents.language,
    ...optionalRoute(changes.route === undefined ? route : changes.route),
    claims: changedClaims(contents.claims, changes.claims),
    answers: filled({ ...contents.answers, ...changes.answers }),
    adjustments: asked ?? contents.adjustments,
    reuse: reused ?? contents.reuse,
  }
}

function changedPerson(person: Person, changes: Partial<Person> = {}): Person {
  const { given, family, email, phone = '', address = '' } = trimmed({ ...person, ...changes })
  return {
    given,
    family,
    email,
    ...(phone === '' ? {} : { phone }),
    ...(address === '' ? {} : { address }),
  }
}

function trimmed({ given, family, email, phone, address }: Person): Person {
  return {
    given: given.trim(),
    family: family.trim(),
    email: email.trim(),
    phone: phone?.trim(),
    address: address?.trim(),
  }
}

function optionalRoute(route: string | null | undefined): Pick<DraftContents, 'route'> {
  return route === undefined || route === null ? {} : { route }
}

function changedClaims(
  claims: DraftContents['claims'],
  changes: DraftChanges['claims'] = {},
): DraftContents['claims'] {
  const named = new Map<string, DraftContents['claims'][number] | null>(
    claims.map((one) => [one.claim, one]),
  )
  for (const [name, claim] of Object.entries(changes)) named.set(name, claim)
  return [...named.values()].filter((one) => one !== null)
}

function filled(answers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''))
}

type Fields = ReadonlyMap<string, Json>

/** The fields of a draft by path; an empty one is not there. */
export function fieldsOf(contents: DraftContents): Fields {
  const { person, claims, answers } = contents
  const all: readonly (readonly [string, unknown])[] = [
    ...Object.entries(person).map(([field, value]) => [`person/${field}`, value] as const),
    ['language', contents.language],
    ['route', contents.route],
    ...claims.map((one) => [`claims/${one.claim}`, one] as const),
    ...Object.entries(answers).map(([question, text]) => [`answers/${question}`, text] as const),
    ['adjustments', contents.adjustments],
    ['reuse', contents.reuse],
  ]
  return new Map(
    all.flatMap(([path, value]) => (isEmpty(value) ? [] : [[path, jsonOf(value)] as const])),
  )
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/** What became of saving: the draft as it is from now on, or the fields that two windows wrote. */
export type Merged =
  | { readonly kind: 'merged'; readonly draft: WrittenDraft }
  | { readonly kind: 'same' }
  | { readonly kind: 'collided'; readonly fields: readonly Collision[] }

/** Changes that were made looking at version `seen` of a draft that is now at version `current`. */
export function merged(
  { contents, changed }: WrittenDraft,
  changes: DraftChanges,
  { seen, current }: { readonly seen: number; readonly current: number },
): Merged {
  const next = withChanges(contents, changes)
  const [before, after] = [fieldsOf(contents), fieldsOf(next)]
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => textOf(before.get(path)) !== textOf(after.get(path)),
  )
  if (differing.length === 0) return { kind: 'same' }
  // A version that never was is that of a draft thrown away since: it saw nothing of this one.
  const known = seen > current ? 0 : seen
  const collided = differing.filter((path) => (changed[path] ?? 1) > known)
  if (collided.length > 0) {
    const fields = collided.map((path) => ({
      path,
      mine: after.get(path),
      theirs: before.get(path),
    }))
    return { kind: 'collided', fields }
  }
  const stamped = Object.fromEntries(differing.map((path) => [path, current + 1]))
  return { kind: 'merged', draft: { contents: next, changed: { ...changed, ...stamped } } }
}

/** The fields that changed after version `seen`, with what stands there. */
export function changedSince(
  { contents, changed }: WrittenDraft,
  seen: number,
): readonly Collision[] {
  const fields = fieldsOf(contents)
  return Object.entries(changed)
    .filter(([, version]) => version > seen)
    .map(([path]) => ({ path, mine: undefined, theirs: fields.get(path) }))
}

function textOf(value: Json | undefined): string {
  return value === undefined ? '' : canonicalText(value)
}
