/**
 * What every event has: when it was recorded, who acted, in which role.
 *
 * `at` is the instant of recording and never decreases in a facts file. Where something happened at another moment than it
 * was recorded (a paper application, an answer received, an offer sent), that moment is a field of its own.
 *
 * @module
 */

import { z } from 'zod'
import { day, instant, role } from '#core/regulation/schema/basics.ts'

/** A name of a candidate, a person who acts, an offer, an application. */
export const name = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, 'letters, digits and . _ : -, at most 64')
  .describe('An identifier: letters, digits and . _ : -, at most 64 characters.')

/** A motivation given by a person. */
export const reason = z.string().min(1).max(4000).describe('The reason, in words.')

/** Who acted: an identifier of a person, never a name. */
export const by = name.describe('The person who acted, by identifier.')

/** The role in which somebody acted; several roles where a decision is taken together. */
export const roles = z.union([role, z.array(role).min(1)])

/** The fields all events share. */
export const recorded = {
  at: instant.describe('The instant of recording; never earlier than that of the line before.'),
}

export { day, instant }

/** Defines one kind of event. */
export function event<Name extends string, Shape extends z.core.$ZodLooseShape>(
  kind: Name,
  shape: Shape,
): z.ZodObject<{ event: z.ZodLiteral<Name> } & typeof recorded & Shape, z.core.$strict> {
  return z.strictObject({ event: z.literal(kind), ...recorded, ...shape })
}
