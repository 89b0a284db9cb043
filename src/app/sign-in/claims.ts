/**
 * What the claims of an identity provider mean here: who somebody is, and which roles they have for which authority.
 *
 * @module
 */

import { z } from 'zod'
import type { Person } from '#persistence/accounts.ts'
import type { AuthorityRole } from '#persistence/assignments.ts'
import type { OpenIdSettings } from './openid-settings.ts'

/** Claims by name. */
export type Claims = Readonly<Record<string, unknown>>

/** The person of the claims, as far as they say. */
export function personOf(claims: Claims, { claims: names }: OpenIdSettings): Person {
  const given = textOf(claims[names.given])
  const family = textOf(claims[names.family])
  const email = textOf(claims[names.email])
  return {
    ...(given === undefined ? {} : { given }),
    ...(family === undefined ? {} : { family }),
    ...(email === undefined ? {} : { email }),
  }
}

/** The address that the provider vouches for; undefined where it says that nobody checked it. */
export function addressOf(claims: Claims, settings: OpenIdSettings): string | undefined {
  if (claims['email_verified'] === false) return undefined
  return mailbox.safeParse(personOf(claims, settings).email).data
}

const mailbox = z.email().max(200)

/** The roles of the claims: those whose name and organisation both are mapped, once each. */
export function rolesOf(claims: Claims, settings: OpenIdSettings): readonly AuthorityRole[] {
  const claimed = claims[settings.claims.roles]
  const texts = (Array.isArray(claimed) ? claimed : [claimed]).filter(
    (one): one is string => typeof one === 'string',
  )
  const found = texts.flatMap((text) => roleOf(text, settings))
  return [...new Map(found.map((one) => [`${one.role} ${one.authority}`, one])).values()]
}

function roleOf(text: string, { roles, authorities }: OpenIdSettings): readonly AuthorityRole[] {
  const colon = text.lastIndexOf(':')
  const role = ownValue(roles, text.slice(0, Math.max(colon, 0)))
  const authority = ownValue(authorities, text.slice(colon + 1))
  return role === undefined || authority === undefined ? [] : [{ role, authority }]
}

function ownValue<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.trim().slice(0, 200) : undefined
}
