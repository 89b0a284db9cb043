/**
 * The people of the cases: a claim set by name, changed field by field where a case needs it.
 *
 * `with` names a claim and the fields that differ; `left-out` takes a field, or the whole claim, away; a claim that the person
 * does not have is added.
 *
 * @module
 */

import { type People } from './runner-format.ts'
import { CaseMistake, type Place, inField } from './runner-mistake.ts'

type Claims = People[string]['claims']

/** What a person submits: claims and attachments, before the case adds its own. */
export interface Submitted {
  readonly claims: readonly Readonly<Record<string, unknown>>[]
  readonly attachments: readonly string[] | undefined
}

/** What `name` states, with the differences a case asks for. */
export function submittedBy(
  people: People,
  name: unknown,
  differences: unknown,
  place: Place,
): Submitted {
  const person = typeof name === 'string' && Object.hasOwn(people, name) ? people[name] : undefined
  if (person === undefined) {
    const known = Object.keys(people).join(', ')
    throw new CaseMistake(place, `there is no person ${String(name)}; there are ${known}`)
  }
  const claims = differing(person.claims, differences, inField(place, 'with'))
  return {
    claims: Object.entries(claims).map(([claim, fields]) => ({ claim, ...fields })),
    attachments: person.attachments,
  }
}

function differing(claims: Claims, differences: unknown, place: Place): Claims {
  if (differences === undefined) return claims
  if (!isMap(differences)) throw new CaseMistake(place, 'is no map of claims by name')
  const changed = new Map(Object.entries(claims))
  for (const [claim, fields] of Object.entries(differences)) {
    if (fields === 'left-out') {
      if (!changed.delete(claim)) throw new CaseMistake(place, `there is no claim ${claim}`)
      continue
    }
    if (!isMap(fields)) throw new CaseMistake(inField(place, claim), 'is no map of fields')
    const merged = { ...changed.get(claim), ...fields }
    changed.set(claim, withoutLeftOut(merged))
  }
  return Object.fromEntries(changed)
}

function withoutLeftOut(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== 'left-out'))
}

/** A map, not a list and not nothing. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
