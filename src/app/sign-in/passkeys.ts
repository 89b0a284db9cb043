/**
 * Signing in with a passkey: a key in a device of the person's own, which asks for their finger, face or code.
 *
 * The browser is given a challenge, signs it in the device, and sends it back. A challenge is taken once, from the browser
 * that got it. What verifies it is loaded when somebody uses a passkey: its two hundred modules would hold up every start.
 *
 * @module
 */

import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { isIP } from 'node:net'
import { z } from 'zod'
import {
  type Passkey,
  addPasskey,
  notePasskeyUsed,
  passkeyToUse,
  passkeysOfAccount,
} from '#persistence/passkeys.ts'
import { type SignInKind, addSignIn, takeSignIn } from '#persistence/sign-ins.ts'
import { newToken } from '#persistence/tokens.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { browserMark } from './browser-mark.ts'
import { type Session, enter, nameOf } from './session.ts'
import { type Desk, SIGN_IN_LASTS } from './settings.ts'

/** An answer of an authenticator, with the browser it came from. */
export interface PasskeyAnswer {
  /** The credential as the browser writes it, as JSON text. */
  readonly credential: string
  readonly browser: string | undefined
}

/** Passkeys. */
export interface Passkeys {
  /** What a browser needs to make a passkey for whoever is signed in. */
  readonly beginNew: (
    session: Session,
    browser: string,
  ) => Promise<PublicKeyCredentialCreationOptionsJSON>
  /** Adds the passkey that was made; false when it does not hold. */
  readonly finishNew: (session: Session, answer: PasskeyAnswer, name: string) => Promise<boolean>
  /** What a browser needs to sign in. */
  readonly begin: (browser: string) => Promise<PublicKeyCredentialRequestOptionsJSON>
  /** The token of the session that begins; `undefined` when the answer does not hold. */
  readonly finish: (
    answer: PasskeyAnswer,
    previous: string | undefined,
  ) => Promise<string | undefined>
}

/** Signing in with passkeys, over `desk`; none where the site is at a bare network address, which passkeys cannot be for. */
export function passkeys(desk: Desk): Passkeys | undefined {
  const { hostname } = new URL(desk.settings.origin)
  if (isIP(hostname.replaceAll(/[[\]]/g, '')) !== 0) return undefined
  return {
    beginNew: async (session, browser) => beginNew(desk, session, browser),
    finishNew: async (session, answer, name) => finishNew(desk, session, answer, name),
    begin: async (browser) => begin(desk, browser),
    finish: async (answer, previous) => finish(desk, answer, previous),
  }
}

async function beginNew(
  desk: Desk,
  session: Session,
  browser: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { account, person } = session
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  return inTransaction(desk.store.database, 'system', async (work) => {
    const { token: challenge } = newToken()
    const known = await passkeysOfAccount(work, account)
    const name = nameOf(person)
    const options = await generateRegistrationOptions({
      rpName: desk.settings.from.nl,
      rpID: siteOf(desk),
      userName: person.email ?? name,
      userDisplayName: name,
      userID: new Uint8Array(Buffer.from(account)),
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      attestationType: 'none',
      excludeCredentials: known.map(({ credential, transports }) => ({
        id: credential.toString('base64url'),
        transports: [...transports],
      })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const progress = { browser: browserMark(browser) }
    const lasts = SIGN_IN_LASTS
    await addSignIn(work, challenge, { kind: 'new-passkey', account, progress, lasts })
    return options
  })
}

async function finishNew(
  desk: Desk,
  { account }: Session,
  answer: PasskeyAnswer,
  name: string,
): Promise<boolean> {
  const response = credentialIn(isRegistration, answer.credential)
  if (response === undefined) return false
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  return inTransaction(desk.store.database, 'system', async (work) => {
    const wanted = { kind: 'new-passkey', account } as const
    const expectedChallenge = await challengeOf(work, response, answer, wanted)
    if (expectedChallenge === undefined) return false
    const result = await quietly(
      verifyRegistrationResponse({ response, expectedChallenge, ...placeOf(desk) }),
    )
    if (result?.verified !== true) return false
    const { id, publicKey, counter, transports = [] } = result.registrationInfo.credential
    return addPasskey(work, {
      credential: Buffer.from(id, 'base64url'),
      account,
      publicKey: Buffer.from(publicKey),
      counter,
      transports,
      name,
    })
  })
}

async function begin(desk: Desk, browser: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { token: challenge } = newToken()
  await inTransaction(desk.store.database, 'system', async (work) => {
    const progress = { browser: browserMark(browser) }
    await addSignIn(work, challenge, { kind: 'passkey', progress, lasts: SIGN_IN_LASTS })
  })
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  return generateAuthenticationOptions({
    rpID: siteOf(desk),
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    userVerification: 'required',
  })
}

async function finish(
  desk: Desk,
  answer: PasskeyAnswer,
  previous: string | undefined,
): Promise<string | undefined> {
  const response = credentialIn(isAuthentication, answer.credential)
  if (response === undefined) return undefined
  return inTransaction(desk.store.database, 'system', async (work) => {
    const expectedChallenge = await challengeOf(work, response, answer, { kind: 'passkey' })
    const passkey = await passkeyToUse(work, Buffer.from(response.id, 'base64url'))
    if (expectedChallenge === undefined || passkey === undefined) return undefined
    const counter = await countIn(desk, { response, passkey, expectedChallenge })
    if (counter === undefined) return undefined
    await notePasskeyUsed(work, passkey.credential, counter)
    return enter(desk, work, { account: passkey.account, method: 'passkey' }, previous)
  })
}

interface Given {
  readonly response: AuthenticationResponseJSON
  readonly passkey: Passkey
  readonly expectedChallenge: string
}

/** What the device counts now; `undefined` when its answer does not hold. */
async function countIn(
  desk: Desk,
  { response, passkey, expectedChallenge }: Given,
): Promise<number | undefined> {
  const { userHandle } = response.response
  const owner = Buffer.from(passkey.account).toString('base64url')
  if (userHandle !== undefined && userHandle !== owner) return undefined
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const result = await quietly(
    verifyAuthenticationResponse({
      response,
      expectedChallenge,
      ...placeOf(desk),
      credential: {
        id: response.id,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
    }),
  )
  return result?.verified === true ? result.authenticationInfo.newCounter : undefined
}

const clientData = z.object({ challenge: z.string() })
const progressOf = z.object({ browser: z.string() })

/** The challenge that was answered, taken, where it was given to this browser for this; the rest is verified later. */
async function challengeOf(
  work: Work,
  { response }: RegistrationResponseJSON | AuthenticationResponseJSON,
  { browser }: PasskeyAnswer,
  wanted: { readonly kind: SignInKind; readonly account?: string },
): Promise<string | undefined> {
  const text = Buffer.from(response.clientDataJSON, 'base64url').toString('utf8')
  const challenge = clientData.safeParse(jsonIn(text)).data?.challenge
  if (challenge === undefined || browser === undefined) return undefined
  const progress = progressOf.safeParse(await takeSignIn(work, challenge, wanted)).data
  const mark = browserMark(browser)
  return mark !== undefined && progress?.browser === mark ? challenge : undefined
}

/** The library throws at whatever does not hold; for us that is an answer like any other. */
async function quietly<Value>(verifying: Promise<Value>): Promise<Value | undefined> {
  try {
    return await verifying
  } catch {
    return undefined
  }
}

const CREDENTIAL = {
  id: z.string().min(1).max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
}

const registration = z.looseObject({
  ...CREDENTIAL,
  response: z.looseObject({
    clientDataJSON: z.string(),
    attestationObject: z.string(),
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
})

const authentication = z.looseObject({
  ...CREDENTIAL,
  response: z.looseObject({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
    userHandle: z.string().optional(),
  }),
})

function isRegistration(value: unknown): value is RegistrationResponseJSON {
  return registration.safeParse(value).success
}

function isAuthentication(value: unknown): value is AuthenticationResponseJSON {
  return authentication.safeParse(value).success
}

function credentialIn<Value>(
  isOne: (value: unknown) => value is Value,
  text: string,
): Value | undefined {
  const value = jsonIn(text)
  return isOne(value) ? value : undefined
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Where an answer must have been given, and how: by somebody whom the device knew. */
function placeOf(desk: Desk): {
  readonly expectedOrigin: string
  readonly expectedRPID: string
  readonly requireUserVerification: true
} {
  return {
    expectedOrigin: desk.settings.origin,
    expectedRPID: siteOf(desk),
    requireUserVerification: true,
  }
}

function siteOf({ settings }: Desk): string {
  return new URL(settings.origin).hostname
}
