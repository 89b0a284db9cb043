/**
 * A device that keeps passkeys, in software: it does what a browser and a device do together, or something else where a test
 * wants that.
 *
 * @module
 */

import { hash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import { z } from 'zod'

/** What the device does otherwise than it ought to. */
export interface Otherwise {
  readonly origin?: string
  readonly site?: string
  /** Whether it asked for finger, face or code. */
  readonly isVerified?: boolean
  readonly counter?: number
  readonly userHandle?: string
  readonly type?: string
}

/** A device. It holds one passkey. */
export interface Authenticator {
  /** The answer to the question for a new passkey, as the page sends it. */
  readonly create: (question: string, otherwise?: Otherwise) => string
  /** The answer to the question to sign in. */
  readonly get: (question: string, otherwise?: Otherwise) => string
}

const question = z.looseObject({
  challenge: z.string(),
  user: z.looseObject({ id: z.string() }).optional(),
})

/** A device in front of the site at `origin`. */
export function newAuthenticator(origin: string): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let owner = ''
  let counter = 0

  function authData(flags: number, otherwise: Otherwise, attested = Buffer.alloc(0)): Buffer {
    counter = otherwise.counter ?? counter + 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const site = otherwise.site ?? new URL(origin).hostname
    const verified = otherwise.isVerified === false ? 0 : 4
    const header = [hash('sha256', site, 'buffer'), Buffer.from([flags | verified]), count]
    return Buffer.concat([...header, attested])
  }

  function clientData(type: string, challenge: string, otherwise: Otherwise): Buffer {
    const data = { type: otherwise.type ?? type, challenge, origin: otherwise.origin ?? origin }
    return Buffer.from(JSON.stringify({ ...data, crossOrigin: false }))
  }

  function answer(response: Readonly<Record<string, unknown>>): string {
    const name = id.toString('base64url')
    const credential = { id: name, rawId: name, type: 'public-key', clientExtensionResults: {} }
    return JSON.stringify({ ...credential, response })
  }

  return {
    create: (text, otherwise = {}) => {
      const { challenge, user } = question.parse(JSON.parse(text))
      owner = user?.id ?? ''
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const key = isoCBOR.encode(
        new Map<number, number | Uint8Array<ArrayBuffer>>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
          [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
        ]),
      )
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key])
      const attestation = isoCBOR.encode(
        new Map<string, string | Map<string, string> | Uint8Array<ArrayBuffer>>([
          ['fmt', 'none'],
          ['attStmt', new Map<string, string>()],
          ['authData', new Uint8Array(authData(0x41, otherwise, attested))],
        ]),
      )
      return answer({
        clientDataJSON: clientData('webauthn.create', challenge, otherwise).toString('base64url'),
        attestationObject: Buffer.from(attestation).toString('base64url'),
        transports: ['internal'],
      })
    },
    get: (text, otherwise = {}) => {
      const { challenge } = question.parse(JSON.parse(text))
      const data = authData(0x01, otherwise)
      const client = clientData('webauthn.get', challenge, otherwise)
      const signed = Buffer.concat([data, hash('sha256', client, 'buffer')])
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
        userHandle: otherwise.userHandle ?? owner,
      })
    },
  }
}
