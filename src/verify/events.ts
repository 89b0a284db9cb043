/**
 * From entries to the events that the rules look at, read without the writer's code.
 *
 * @module
 */

import { z } from 'zod'
import { type Event, event } from '#core/selection/event.ts'
import { type Instant, isInstant, parseInstant } from '#core/values/instant.ts'
import type { Fields } from './canonical.ts'
import type { Entry } from './entry-form.ts'

/**
 * What an entry means: an event of the rules, one that only the record holds, or nothing that can be told.
 * `missing` are the personal fields that the rules judge by and that are not there.
 */
export type Meaning =
  | { readonly kind: 'event'; readonly event: Event; readonly missing: readonly string[] }
  /** An event of the rules of which it cannot be told any more whom it is about, or what it says. */
  | { readonly kind: 'sealed' }
  | { readonly kind: 'own'; readonly own: Own }
  | { readonly kind: 'broken'; readonly field: string }

const line = z.tuple([z.string(), z.string(), z.number().int().nullable(), z.string().nullable()])

const own = z.discriminatedUnion('event', [
  z.strictObject({
    event: z.literal('OutcomesStated'),
    round: z.string(),
    of: z.string(),
    part: z.number().int(),
    parts: z.number().int(),
    outcomes: z.array(line),
  }),
  z.strictObject({
    event: z.literal('RegulationAmended'),
    regulation: z.string(),
    version: z.number().int(),
  }),
  z.looseObject({ event: z.literal('PersonalDataRead') }),
  z.looseObject({ event: z.literal('OwnDataDownloaded') }),
  z.looseObject({ event: z.literal('RoleGranted') }),
  z.looseObject({ event: z.literal('RoleRevoked') }),
  z.looseObject({ event: z.literal('RoleInvitationMade') }),
  z.looseObject({ event: z.literal('RoleInvitationWithdrawn') }),
  z.looseObject({ event: z.literal('ReuseProposed') }),
  z.looseObject({ event: z.literal('DiplomaLookedUp') }),
  z.looseObject({ event: z.literal('LettersSent') }),
  z.looseObject({ event: z.literal('MinutesDrawnUp') }),
  z.looseObject({ event: z.literal('MinutesAnswered') }),
  z.looseObject({ event: z.literal('AssessorsAssigned') }),
  z.looseObject({ event: z.literal('FormLocked') }),
  z.looseObject({ event: z.literal('AssessorExcused') }),
  z.looseObject({ event: z.literal('ResultAgreed') }),
  z.looseObject({ event: z.literal('RecordExported') }),
])

/** An event that only the record holds, as far as it matters here. */
export type Own = z.infer<typeof own>
/** What a confirmation decided, as the record states it. */
export type Stated = Extract<Own, { event: 'OutcomesStated' }>

const kinds = new Map<string, (typeof event.options)[number]>(
  event.options.map((schema) => [schema.shape.event.value, schema]),
)

/** What the entry means at the instant up to which the record has come. */
export function meaningOf(entry: Entry, opened: Fields, at: Instant): Meaning {
  const { event: said, personal } = entry
  const schema = kinds.get(said.event)
  if (schema === undefined) return ownOf(said)
  const known = Object.keys(personal ?? {}).filter((field) => Object.hasOwn(schema.shape, field))
  const missing = known.filter((field) => !Object.hasOwn(opened, field))
  if (cannotTell(said.event, missing)) return { kind: 'sealed' }
  const whole: Record<string, unknown> = { ...said, at }
  for (const field of known) whole[field] = missing.includes(field) ? EMPTY[field] : opened[field]
  if (said.event === 'ApplicationSubmitted') {
    whole['received'] ??= entry.recorded
    if (missing.length > 0) whole['answers'] = { withheld: marks(missing, personal) }
  }
  const read = schema.safeParse(inOneForm(whole))
  return read.success
    ? { kind: 'event', event: read.data, missing: missing.filter((field) => matters.has(field)) }
    : broken(read.error)
}

function ownOf(said: Entry['event']): Meaning {
  const read = own.safeParse(said)
  return read.success ? { kind: 'own', own: read.data } : broken(read.error)
}

function broken(error: z.ZodError): Meaning {
  return { kind: 'broken', field: ['event', ...(error.issues[0]?.path ?? [])].join('/') }
}

/** What stands in the place of a field that is gone; of any other: nothing. */
const EMPTY: Fields = { claims: [], reason: '…' }

/** Personal fields that the rules judge by. */
const matters: ReadonlySet<string> = new Set(['claims', 'reuse'])

function cannotTell(name: string, missing: readonly string[]): boolean {
  return missing.includes('candidate') || (name === 'ClaimsAdded' && missing.includes('claims'))
}

/** Tells two applications apart of which nothing is left but their commitments. */
function marks(missing: readonly string[], personal: Entry['personal']): string {
  return missing.map((field) => personal?.[field] ?? '').join(' ')
}

const instants = ['received', 'ticket', 'decided', 'sent', 'answered'] as const

function inOneForm(fields: Record<string, unknown>): Fields {
  for (const field of instants) {
    const text = fields[field]
    if (typeof text === 'string' && !isInstant(text)) fields[field] = parseInstant(text) ?? text
  }
  return fields
}
