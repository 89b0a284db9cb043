/**
 * Which identity provider staff sign in with, and what its claims mean here.
 *
 * ACM/IDM of the Flemish authorities gives roles as texts such as `KeurSelectie-selector:OVO000123`: the name of a role that
 * was agreed with it, a colon, the code of an organisation. Both are mapped here; what is not mapped means nothing.
 *
 * @module
 */

import { isIP } from 'node:net'
import { z } from 'zod'
import { staffRoles } from '../access/actor.ts'

const words = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })

/** The settings as an operator writes them. */
export const openIdSettings = z.strictObject({
  issuer: z.url().refine(isSafe, {
    error: 'The issuer is reached over https; only on this machine itself may it be http.',
  }),
  name: words.describe('What people call it, as in “sign in with …”.'),
  client: z.string().min(1),
  /** How we show to the provider who we are: a secret, or a private key as a JSON Web Key. */
  proof: z.union([
    z.strictObject({ secret: z.string().min(1) }),
    z.strictObject({ key: z.looseObject({ kty: z.string(), alg: z.enum(['RS256', 'ES256']) }) }),
  ]),
  scope: z.string().default('openid profile'),
  /** In which claim each thing stands. */
  claims: z
    .strictObject({
      given: z.string().default('given_name'),
      family: z.string().default('family_name'),
      email: z.string().default('email'),
      roles: z.string().default('roles'),
    })
    .prefault({}),
  /** Our roles by the provider's names of them. */
  roles: z.record(z.string(), z.enum(staffRoles)).default({}),
  /** Our authorities by the provider's codes of them. */
  authorities: z.record(z.string(), z.string()).default({}),
})

/** Which identity provider staff sign in with. */
export type OpenIdSettings = z.infer<typeof openIdSettings>

function isSafe(issuer: string): boolean {
  const { protocol, hostname = '' } = URL.parse(issuer) ?? {}
  if (protocol === 'https:') return true
  const isHere = hostname === 'localhost' || hostname === '[::1]'
  return protocol === 'http:' && (isHere || (isIP(hostname) === 4 && hostname.startsWith('127.')))
}
