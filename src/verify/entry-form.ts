/**
 * The form of an entry (docs/record-format.md). Asked by hand, because it is asked a million times.
 *
 * @module
 */

import { type Fields, isFields } from './canonical.ts'

/** What an entry says. */
export interface Entry {
  readonly format: 'keur-entry/1'
  readonly selection: string
  readonly entry: string
  readonly recorded: string
  readonly by: string
  readonly role: string
  readonly rule?: string
  readonly event: Fields & { readonly event: string }
  /** For each personal field its commitment. */
  readonly personal?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
}

type Question = (value: unknown) => boolean

const ROLES: ReadonlySet<unknown> = new Set([
  'selector',
  'line-manager',
  'authority',
  'panel',
  'assessor',
  'hr',
  'candidate',
  'auditor',
  'system',
])

const needed: Readonly<Record<string, Question>> = {
  format: (value) => value === 'keur-entry/1',
  selection: isText,
  entry: like(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  recorded: like(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  by: like(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/),
  role: (value) => ROLES.has(value),
  event: (value) => isFields(value) && isText(value['event']),
}

const allowed: Readonly<Record<string, Question>> = {
  rule: isText,
  personal: areHashes,
  files: areHashes,
}

const names = Object.keys(needed)

/** Whether a value is an entry. */
export function isEntry(value: unknown): value is Entry {
  return isFields(value) && wrongField(value) === undefined
}

/** The field that is missing, unknown or wrong; undefined in an entry. */
export function wrongField(value: Fields): string | undefined {
  for (const name of names) if (needed[name]?.(value[name]) !== true) return name
  for (const name in value) {
    if (Object.hasOwn(needed, name)) continue
    if (!Object.hasOwn(allowed, name) || allowed[name]?.(value[name]) !== true) return name
  }
  return undefined
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function like(form: RegExp): Question {
  return (value) => typeof value === 'string' && form.test(value)
}

const HASH = /^[0-9a-f]{64}$/

function areHashes(value: unknown): boolean {
  if (!isFields(value)) return false
  for (const name in value) {
    const one = value[name]
    if (typeof one !== 'string' || !HASH.test(one)) return false
  }
  return true
}
