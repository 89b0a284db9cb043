/**
 * Any request: made of what the site answers to and asks for, and of everything else that can be sent.
 *
 * @module
 */

import * as fc from 'fast-check'
import { demonstrationRoles } from '#app/sign-in/demonstration.ts'
import { type Route } from '../../../src/server/site.ts'
import { type Found } from './crawl.ts'
import { type Who } from './open.ts'
import { type Raw } from './raw.ts'

/** What requests are made of. */
export interface Means {
  readonly paths: readonly string[]
  readonly found: Found
  readonly origin: string
}

/** A request with who sends it. */
export interface Request extends Raw {
  readonly who: Who
}

/** The paths of routes, each once, without those of what looks at every request; those of one method where it is named. */
export function pathsOf(routes: readonly Route[], method?: string): readonly string[] {
  const some = routes.filter((one) => method === undefined || one.method === method)
  return [...new Set(some.map(({ path }) => path))].filter((path) => !path.includes('*'))
}

/** A path with something for each name in it. */
export function filled(path: string, of: (name: string) => string): string {
  return path.replaceAll(/:(\w+)(?:\{[^}]*\})?/gu, (_, name: string) => of(name))
}

/** What stands for names in addresses that lead somewhere, by the name in the path. */
export function namesIn(paths: readonly string[], addresses: Iterable<string>): Named {
  const names = new Map<string, Set<string>>()
  const patterns = paths.filter((path) => path.includes(':')).map(patternOf)
  for (const address of addresses) {
    const [plain = ''] = address.split('?')
    for (const pattern of patterns) {
      for (const [name, value] of Object.entries(pattern.exec(plain)?.groups ?? {})) {
        names.set(name, (names.get(name) ?? new Set()).add(value))
      }
    }
  }
  return new Map([...names].map(([name, values]) => [name, [...values]]))
}

/** Values by the name they stand for. */
export type Named = ReadonlyMap<string, readonly string[]>

/** Addresses of a path. */
export function patternOf(path: string): RegExp {
  const parts = path.split('/').map((part) => {
    const name = /^:(\w+)/u.exec(part)?.[1]
    return name === undefined ? part.replaceAll('.', String.raw`\.`) : `(?<${name}>[^/]+)`
  })
  return new RegExp(`^${parts.join('/')}$`, 'u')
}

/** Whoever may ask. */
export const EVERYBODY: readonly Who[] = ['nobody', 'forged', ...demonstrationRoles]

/** What is odd: in a text, in an address, in a header. */
const ODD = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u{d800}',
  '\u{fffe}',
  '\u{202e}',
  '\r\n',
  '%',
  '%00',
  '%zz',
  "'",
  '"><b>',
  '../..',
  '__proto__',
  'constructor',
  '-1',
  '1e999',
  '99999999999999999999',
  '2026-02-30',
  'null',
  '[]',
  '{}',
  '{"id":"x","rawId":"x","response":{},"type":"public-key"}',
  'x'.repeat(70_000),
] as const

/** Bytes of an address that no text makes. */
const ODD_ADDRESS = [
  '%',
  '%00',
  '%c0%af',
  '%ed%a0%80',
  '%ff',
  '%2f',
  '%2e%2e%2f',
  '..',
  '.',
  '',
  '\u{e9}',
  '\u{ff}',
  ';a=b',
  ':',
  '*',
  '|',
  'x'.repeat(5000),
] as const

const METHODS = [
  'GET',
  'GET',
  'GET',
  'POST',
  'POST',
  'POST',
  'POST',
  'HEAD',
  'PUT',
  'DELETE',
] as const
const ODD_METHODS = ['PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'ODD'] as const

const TYPES = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-16',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary="a b"',
  'application/json',
  'text/plain',
  'text/plain; charset=\u{fc}',
  '\u{fc}',
] as const

const HEADERS: readonly (readonly [string, string])[] = [
  ['host', 'elders.example'],
  ['host', '[::1'],
  ['host', 'a b'],
  ['host', ''],
  ['accept-encoding', 'gzip, br, x-\u{fc}'],
  ['accept-language', '\u{fc};q=x'],
  ['accept', 'image/*'],
  ['if-none-match', '"x", W/"y'],
  ['if-modified-since', 'gisteren'],
  ['range', 'bytes=9-1'],
  ['x-forwarded-for', "1.2.3, '; --, \u{fc}"],
  ['x-forwarded-proto', 'gopher'],
  ['forwarded', 'for=_x;;='],
  ['authorization', 'Bearer '],
  ['cookie', '=; ;keur-session; keur-browser="\u{fc}'],
  ['cookie', `keur-browser=${'y'.repeat(43)}`],
  ['sec-fetch-site', 'cross-site'],
  ['content-encoding', 'gzip'],
  ['x-http-method-override', 'DELETE'],
  ['upgrade', 'websocket'],
]

/** Requests of every kind. */
export function anyRequest({ paths, found, origin }: Means): fc.Arbitrary<Request> {
  const names = namesIn(paths, found.addresses)
  const oddText = fc.oneof(
    fc.constantFrom(...ODD),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(...found.values),
  )
  const body = bodyOf(oddText, [...found.fields])
  return fc
    .record({
      path: fc.oneof(
        fc.record({
          path: fc.constantFrom(...paths),
          seed: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        }),
        fc.constantFrom(...found.addresses),
        fc.array(fc.constantFrom('vacatures', 'en', ...ODD_ADDRESS), { maxLength: 4 }),
      ),
      query: fc.option(
        fc.array(fc.tuple(fc.constantFrom(...found.fields), oddText), { maxLength: 3 }),
        {
          freq: 3,
          nil: undefined,
        },
      ),
      rawQuery: fc.option(fc.constantFrom(...ODD_ADDRESS, '=&=&&', 'a=%&b=%u0000'), {
        freq: 5,
        nil: undefined,
      }),
      method: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...METHODS) },
        { weight: 1, arbitrary: fc.constantFrom(...ODD_METHODS) },
      ),
      from: fc.constantFrom(
        origin,
        origin,
        origin,
        origin,
        'https://elders.example',
        'null',
        undefined,
      ),
      headers: fc.uniqueArray(fc.constantFrom(...HEADERS), {
        maxLength: 2,
        selector: ([name]) => name,
      }),
      who: fc.constantFrom(...EVERYBODY),
      body: fc.option(body, { freq: 8, nil: undefined }),
    })
    .map((drawn) => {
      const target = targetOf(drawn.path, names)
      const asked = drawn.query === undefined ? drawn.rawQuery : encoded(drawn.query)
      const isBodied = !['GET', 'HEAD', 'TRACE'].includes(drawn.method)
      const sent = isBodied ? drawn.body : undefined
      return {
        method: drawn.method,
        target: asked === undefined ? target : `${target}?${asked}`,
        headers: [
          ...(drawn.from === undefined ? [] : [['origin', drawn.from] as const]),
          ...(sent?.type === undefined ? [] : [['content-type', sent.type] as const]),
          ...drawn.headers,
        ],
        body: sent?.bytes,
        who: drawn.who,
      }
    })
}

type Drawn =
  | string
  | readonly string[]
  | { readonly path: string; readonly seed: readonly number[] }

/** A path of a route with names that lead somewhere, or with odd ones; an address that was found; or anything. */
function targetOf(drawn: Drawn, names: Named): string {
  if (typeof drawn === 'string') return drawn
  if (!('path' in drawn)) return `/${drawn.join('/')}`
  let at = 0
  return filled(drawn.path, (name) => {
    const draw = drawn.seed[at % drawn.seed.length] ?? 0
    at += 1
    const good = names.get(name) ?? []
    const odd = ODD_ADDRESS[draw % ODD_ADDRESS.length] ?? ''
    return draw % 4 === 0 ? odd : (good[draw % good.length] ?? odd)
  })
}

interface Body {
  readonly type: string | undefined
  readonly bytes: Uint8Array
}

function bodyOf(text: fc.Arbitrary<string>, fields: readonly string[]): fc.Arbitrary<Body> {
  const pairs = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...fields), text), text), {
    maxLength: 8,
  })
  const type = fc.constantFrom(...TYPES)
  return fc.oneof(
    pairs.map((all) => ({ type: TYPES[0], bytes: Buffer.from(encoded(all)) })),
    fc.tuple(pairs, fc.nat({ max: 5 })).map(([all, broken]) => multipart(all, broken)),
    fc.record({
      type: fc.option(type, { nil: undefined }),
      bytes: fc.uint8Array({ maxLength: 200 }),
    }),
    fc.tuple(type, text).map(([of, all]) => ({ type: of, bytes: Buffer.from(all) })),
    fc.constant({ type: TYPES[0], bytes: Buffer.alloc(300_000, 'a') }),
  )
}

/** As a browser would, were it to hold such texts: lone surrogates go as the bytes that stand for them. */
export function encoded(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&')
}

function escaped(text: string): string {
  return Array.from(text, (letter) =>
    letter.isWellFormed() ? encodeURIComponent(letter) : '%ed%a0%80',
  ).join('')
}

const BOUNDARY = '----WebKitFormBoundaryGrensGrens1'

/** A form with files, whole (0) or broken in one of many ways. */
function multipart(pairs: readonly (readonly [string, string])[], broken: number): Body {
  const parts = pairs.map(([name, value], index) => {
    const file = index % 2 === 0 ? `; filename="${value.slice(0, 50)}"` : ''
    return `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`
  })
  const whole = `${parts.join('')}--${BOUNDARY}--\r\n`
  const text =
    [whole, whole.slice(0, -20), whole.replaceAll('\r\n', '\n'), parts.join(''), `x${whole}`][
      broken
    ] ?? whole.replaceAll('content-disposition', 'content-deposition')
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, bytes: Buffer.from(text, 'latin1') }
}
