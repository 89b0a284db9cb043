/**
 * Signing in with an identity provider that speaks OpenID Connect, as ACM/IDM does: the authorization code flow with PKCE,
 * state and nonce. Somebody is the same person when issuer and subject are the same.
 *
 * The state is a token of ours: it works once, for a short time, in the browser that began.
 *
 * @module
 */

import {
  AuthorizationResponseError,
  type ClientAuth,
  ClientSecretBasic,
  type Configuration,
  PrivateKeyJwt,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client'
import { z } from 'zod'
import type { Language, Text } from '#core/values/text.ts'
import { accountOfIdentity } from '#persistence/accounts.ts'
import { followClaims } from '#persistence/assignments.ts'
import { addSignIn, takeSignIn } from '#persistence/sign-ins.ts'
import { newToken } from '#persistence/tokens.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { browserMark } from './browser-mark.ts'
import { type Claims, addressOf, personOf, rolesOf } from './claims.ts'
import { takeInvitations } from './invited.ts'
import type { OpenIdSettings } from './openid-settings.ts'
import { ProviderAway } from './provider-away.ts'
import { enter } from './session.ts'
import { type Desk, SIGN_IN_LASTS } from './settings.ts'

/** Somebody begins to sign in. */
export interface OpenIdBegun {
  readonly browser: string
  /** A path of this site. */
  readonly continueAt: string
  readonly language: Language
}

/** Somebody comes back from the provider. */
export interface OpenIdReturn {
  /** What the provider sent along: the query of the address. */
  readonly answer: URLSearchParams
  readonly browser: string | undefined
  readonly previous: string | undefined
}

/** What became of it. `stale` when we know of no such sign-in in this browser (any more). */
export type OpenIdOutcome =
  | {
      readonly kind: 'signed-in'
      readonly session: string
      readonly continueAt: string
      readonly language: Language
    }
  | { readonly kind: 'cancelled' | 'refused' | 'stale' }

/** Signing in with an identity provider. Every function throws {@link ProviderAway} when it cannot be reached. */
export interface OpenId {
  readonly name: Text
  /** The address at the provider where somebody goes to sign in. */
  readonly begin: (begun: OpenIdBegun) => Promise<string>
  readonly finish: (back: OpenIdReturn) => Promise<OpenIdOutcome>
  /** The address at the provider where somebody signs out there as well, for what it wants to have back. */
  readonly signOutAt: (hint: string, afterwards: string) => Promise<string | undefined>
}

/** Signing in at the provider of `settings`, which sends people back to `returnAt`. */
export function openId(desk: Desk, settings: OpenIdSettings, returnAt: string): OpenId {
  const provider = providerOf(settings)
  return {
    name: settings.name,
    begin: async (begun) => begin(desk, await provider(), begun, { settings, returnAt }),
    finish: async (back) => finish(desk, provider, back, { settings, returnAt }),
    signOutAt: async (hint, afterwards) => {
      const config = await provider()
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined
      return buildEndSessionUrl(config, {
        id_token_hint: hint,
        post_logout_redirect_uri: afterwards,
      }).href
    },
  }
}

interface Place {
  readonly settings: OpenIdSettings
  readonly returnAt: string
}

type Provider = () => Promise<Configuration>

/** What the provider says of itself, asked at the first sign-in; asked again when that failed. */
function providerOf(settings: OpenIdSettings): Provider {
  let known: Promise<Configuration> | undefined
  return async () => {
    known ??= discover(settings)
    try {
      return await known
    } catch (error) {
      known = undefined
      throw new ProviderAway(error)
    }
  }
}

async function discover({ issuer, client, proof }: OpenIdSettings): Promise<Configuration> {
  const isHere = new URL(issuer).protocol === 'http:'
  return discovery(new URL(issuer), client, undefined, await proofOf(proof), {
    timeout: 10,
    execute: isHere ? [allowInsecureRequests] : [],
  })
}

async function proofOf(proof: OpenIdSettings['proof']): Promise<ClientAuth> {
  if ('secret' in proof) return ClientSecretBasic(proof.secret)
  const { key } = proof
  const algorithm = ALGORITHMS[key.alg]
  const kid = typeof key['kid'] === 'string' ? key['kid'] : undefined
  const imported = await crypto.subtle.importKey('jwk', key, algorithm, false, ['sign'])
  return PrivateKeyJwt(kid === undefined ? imported : { key: imported, kid })
}

const ALGORITHMS = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
} as const

const progressOf = z.object({
  browser: z.string(),
  verifier: z.string(),
  nonce: z.string(),
  continueAt: z.string(),
  language: z.enum(['nl', 'en']),
})

async function begin(
  { store }: Desk,
  config: Configuration,
  { browser, continueAt, language }: OpenIdBegun,
  { settings, returnAt }: Place,
): Promise<string> {
  const { token: state } = newToken()
  const verifier = randomPKCECodeVerifier()
  const nonce = randomNonce()
  const progress = { browser: browserMark(browser), verifier, nonce, continueAt, language }
  await inTransaction(store.database, 'system', async (work) =>
    addSignIn(work, state, { kind: 'openid', progress, lasts: SIGN_IN_LASTS }),
  )
  return buildAuthorizationUrl(config, {
    redirect_uri: returnAt,
    scope: settings.scope,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ui_locales: language,
  }).href
}

async function finish(
  desk: Desk,
  provider: Provider,
  { answer, browser, previous }: OpenIdReturn,
  place: Place,
): Promise<OpenIdOutcome> {
  const begun = await taken(desk, answer.get('state') ?? '', browser)
  if (begun === undefined) return { kind: 'stale' }
  const said = await claimsFrom(await provider(), answer, begun, place)
  if ('kind' in said) return said
  const { continueAt, language } = begun
  const entered = await inTransaction(desk.store.database, 'system', async (work) => {
    const { issuer } = said
    const made = { person: personOf(said.claims, place.settings), language }
    const identity = { issuer, subject: said.subject }
    const account = await accountOfIdentity(work, desk.store.keys, identity, made)
    await followClaims(work, account, issuer, rolesOf(said.claims, place.settings))
    const token = await enter(
      desk,
      work,
      { account, method: 'openid', hint: said.idToken },
      previous,
    )
    return { account, token }
  })
  await takeInvitations(desk.store, entered.account, addressOf(said.claims, place.settings))
  return { kind: 'signed-in', session: entered.token, continueAt, language }
}

type Begun = z.infer<typeof progressOf>

/** What was remembered under the state, where this browser began; taken, whatever comes of it. */
async function taken(
  { store }: Desk,
  state: string,
  browser: string | undefined,
): Promise<Begun | undefined> {
  const progress = await inTransaction(store.database, 'system', async (work) =>
    takeSignIn(work, state, { kind: 'openid' }),
  )
  const begun = progressOf.safeParse(progress).data
  const mark = browser === undefined ? undefined : browserMark(browser)
  return mark !== undefined && begun?.browser === mark ? begun : undefined
}

/** What the provider says about somebody. */
interface Said {
  readonly issuer: string
  readonly subject: string
  readonly claims: Claims
  readonly idToken: string
}

async function claimsFrom(
  config: Configuration,
  answer: URLSearchParams,
  begun: Begun,
  { returnAt }: Place,
): Promise<Said | { readonly kind: 'cancelled' | 'refused' }> {
  try {
    const tokens = await authorizationCodeGrant(
      config,
      new URL(`${returnAt}?${answer.toString()}`),
      {
        pkceCodeVerifier: begun.verifier,
        expectedState: answer.get('state') ?? '',
        expectedNonce: begun.nonce,
        idTokenExpected: true,
      },
    )
    const claims = tokens.claims()
    const { id_token: idToken } = tokens
    if (claims === undefined || idToken === undefined) return { kind: 'refused' }
    const more = await userInfo(config, tokens.access_token, claims.sub)
    return { issuer: claims.iss, subject: claims.sub, claims: { ...more, ...claims }, idToken }
  } catch (error) {
    return afterFailure(error)
  }
}

/** More claims, where the provider has a place for them. */
async function userInfo(config: Configuration, token: string, subject: string): Promise<Claims> {
  if (config.serverMetadata().userinfo_endpoint === undefined) return {}
  return fetchUserInfo(config, token, subject)
}

/** A person who turned back, an answer that does not hold, or a provider that is away. */
function afterFailure(error: unknown): { readonly kind: 'cancelled' | 'refused' } {
  if (error instanceof AuthorizationResponseError) {
    return { kind: error.error === 'access_denied' ? 'cancelled' : 'refused' }
  }
  if (isAway(error)) throw new ProviderAway(error)
  return { kind: 'refused' }
}

/** Nobody answered, or a server that was not itself: what `fetch` throws, a time that ran out, a status of 500 or more. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const cause = error.cause
  if (cause instanceof Response) return cause.status >= 500
  return (
    error.name === 'TimeoutError' ||
    (error instanceof TypeError && error.message === 'fetch failed') ||
    isAway(cause)
  )
}
