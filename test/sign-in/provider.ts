/**
 * A real identity provider on a free port of this machine, and a person with a browser at it.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { type Server, createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { type Configuration, Provider } from 'oidc-provider'
import { type OpenIdSettings, openIdSettings } from '#app/sign-in/openid-settings.ts'

/** What a provider says about its people, by subject; may be changed while it runs. */
export type Claims = Record<string, Record<string, unknown>>

/** A provider. */
export interface TestProvider {
  readonly issuer: string
  readonly people: Claims
  /** The settings of a site that signs in here, showing who it is by a secret or by a key. */
  readonly settings: (proof: 'secret' | 'key') => OpenIdSettings
  readonly stop: () => Promise<void>
  /** Starts again where it was. */
  readonly resume: () => Promise<void>
}

const SECRET = 'a secret of the tests that is long enough to be one'

/** Starts a provider for the site at `origin`. */
export async function startProvider(origin: string): Promise<TestProvider> {
  const people: Claims = {}
  const signing = keyPair()
  const own = keyPair()
  const server = createServer()
  const issuer = await listening(server)
  const client = {
    redirect_uris: [`${origin}/aanmelden/terug`],
    post_logout_redirect_uris: [`${origin}/afmelden`],
    response_types: ['code' as const],
    grant_types: ['authorization_code'],
  }
  const configuration: Configuration = {
    jwks: { keys: [signing.private] },
    cookies: { keys: ['cookies of the tests'] },
    claims: {
      openid: ['sub'],
      profile: ['given_name', 'family_name', 'email', 'email_verified'],
      keur: ['keur_rol_3d'],
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    clients: [
      { ...client, client_id: 'by-secret', client_secret: SECRET },
      {
        ...client,
        client_id: 'by-key',
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [own.public] },
      },
    ],
  }
  const provider = new Provider(issuer, configuration)
  server.on('request', provider.callback())
  return {
    issuer,
    people,
    settings: (proof) =>
      openIdSettings.parse({
        issuer,
        name: { nl: 'de toegangsdienst', en: 'the access service' },
        client: proof === 'secret' ? 'by-secret' : 'by-key',
        proof: proof === 'secret' ? { secret: SECRET } : { key: own.private },
        scope: 'openid profile keur',
        claims: { roles: 'keur_rol_3d' },
        roles: { 'KeurSelectie-selector': 'selector', 'KeurSelectie-hr': 'hr' },
        authorities: { OVO000001: 'agency', OVO000002: 'not-here' },
      }),
    stop: async () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    resume: async () => {
      await listening(server, Number(new URL(issuer).port))
    },
  }
}

async function listening(server: Server, port = 0): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  assert.ok(isAddress(address))
  return `http://127.0.0.1:${address.port}`
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

function keyPair(): { readonly private: Jwk; readonly public: Jwk } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const more = { alg: 'RS256', use: 'sig', kid: 'test' }
  return {
    private: { ...privateKey.export({ format: 'jwk' }), kty: 'RSA', ...more },
    public: { ...publicKey.export({ format: 'jwk' }), kty: 'RSA', ...more },
  }
}

interface Jwk extends Record<string, unknown> {
  readonly kty: 'RSA'
}

/** A browser at the provider: it keeps its cookies, so that whoever signed in there once is known. */
export interface AtProvider {
  /** Goes to `address`, and does what the pages there ask, until they lead back to the site. */
  readonly visit: (address: string, as?: string) => Promise<string>
}

/** A browser at the provider whose pages lead back to `origin`; what comes back is the address there, without the site. */
export function atProvider(origin: string): AtProvider {
  const cookies = new Map<string, string>()

  async function ask(address: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, { ...init, redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? []
      cookies.set(name, value)
    }
    return response
  }

  async function go(address: string, as: string, steps: number): Promise<string> {
    assert.ok(steps > 0, 'The provider leads on and on.')
    if (address.startsWith(origin)) return address.slice(origin.length)
    const response = await ask(address)
    const to = response.headers.get('location')
    if (to !== null) return go(new URL(to, address).href, as, steps - 1)
    return answer(address, await response.text(), as, steps)
  }

  /** Fills in the form of a page: the name, or simply yes. */
  async function answer(at: string, html: string, as: string, steps: number): Promise<string> {
    const action = /action="([^"]+)"/u.exec(html)?.[1]
    assert.ok(action !== undefined, html)
    const hidden = [...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/gu)]
    const body = new URLSearchParams(
      hidden.map(([, name = '', value = '']): [string, string] => [name, value]),
    )
    if (html.includes('name="login"')) body.set('login', as)
    if (html.includes('name="password"')) body.set('password', 'x')
    if (html.includes('name="logout"')) body.set('logout', 'yes')
    const response = await ask(new URL(action, at).href, { method: 'POST', body })
    const to = response.headers.get('location')
    assert.ok(to !== null, `${response.status} after ${action}`)
    return go(new URL(to, at).href, as, steps - 1)
  }

  return { visit: async (address, as = '') => go(address, as, 20) }
}
