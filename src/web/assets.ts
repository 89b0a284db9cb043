/**
 * What pages fetch beside themselves: style sheet, letter, icon. Each has its contents in its name and may be kept for a
 * year; each is compressed once.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { receiptCheckScript } from './pages/receipt-check/script.ts'
import { styleSheet } from './style/sheet.ts'

/** Where pages find what they fetch. */
export interface AssetAddresses {
  readonly style: string
  readonly letter: string
  readonly icon: string
  /** The script of the pages with passkeys; no other page has one. */
  readonly passkey: string
  /** The script of the page that verifies a receipt. */
  readonly receiptCheck: string
}

/** Everything that pages fetch, ready to send. */
export interface Assets {
  readonly addresses: AssetAddresses
  /** The answer to a request for `address`; undefined where nothing stands there. */
  readonly answer: (address: string, acceptEncoding: string) => Response | undefined
}

interface Asset {
  readonly address: string
  readonly type: string
  readonly bodies: Readonly<Record<Encoding, Uint8Array<ArrayBuffer> | undefined>>
}

type Encoding = 'br' | 'gzip' | 'identity'

/** Compiles, compresses and names everything. Once at the start of a process. */
export async function loadAssets(): Promise<Assets> {
  const require = createRequire(import.meta.url)
  const letters = path.dirname(require.resolve('source-sans/package.json'))
  const [letterBytes, iconBytes, passkeyBytes, css, script] = await Promise.all([
    readFile(path.join(letters, 'WOFF2', 'VF', 'SourceSans3VF-Upright.otf.woff2')),
    readFile(path.join(import.meta.dirname, 'style', 'icon.svg')),
    readFile(path.join(import.meta.dirname, 'pages', 'sign-in', 'passkey.js')),
    styleSheet(),
    receiptCheckScript(),
  ])
  const letter = assetOf('source-sans-3', 'woff2', letterBytes)
  const icon = assetOf('keur', 'svg', iconBytes)
  const style = assetOf(
    'keur',
    'css',
    Buffer.from(css.replaceAll('asset:source-sans-3.woff2', letter.address)),
  )
  const passkey = assetOf('passkey', 'js', passkeyBytes)
  const receiptCheck = assetOf('receipt-check', 'js', Buffer.from(script))
  const addresses = {
    style: style.address,
    letter: letter.address,
    icon: icon.address,
    passkey: passkey.address,
    receiptCheck: receiptCheck.address,
  }
  const byAddress = new Map(
    [letter, icon, style, passkey, receiptCheck].map((asset) => [asset.address, asset]),
  )
  return {
    addresses,
    answer: (address, acceptEncoding) => {
      const asset = byAddress.get(address)
      return asset === undefined ? undefined : answerWith(asset, acceptEncoding)
    },
  }
}

const TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
} as const

function assetOf(name: string, ending: keyof typeof TYPES, contents: Uint8Array): Asset {
  const hash = createHash('sha256').update(contents).digest('base64url').slice(0, 12)
  const isText = ending !== 'woff2'
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  return {
    address: `/assets/${name}-${hash}.${ending}`,
    type: TYPES[ending],
    bodies: {
      br: isText ? Uint8Array.from(brotliCompressSync(contents, brotli)) : undefined,
      gzip: isText ? Uint8Array.from(gzipSync(contents)) : undefined,
      identity: Uint8Array.from(contents),
    },
  }
}

function answerWith({ type, bodies }: Asset, acceptEncoding: string): Response {
  const encoding = encodingFor(acceptEncoding)
  const body = bodies[encoding]
  const isCoded = body !== undefined && encoding !== 'identity'
  return new Response(body ?? bodies.identity ?? null, {
    headers: {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(isCoded ? { 'content-encoding': encoding } : {}),
    },
  })
}

/** The best way to compress for who sent this `Accept-Encoding` header. */
export function encodingFor(acceptEncoding: string): Encoding {
  const accepted = acceptEncoding
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => !/;\s*q=0(?:\.0*)?$/u.test(one))
    .map((one) => one.split(';')[0]?.trim())
  if (accepted.includes('br')) return 'br'
  return accepted.includes('gzip') ? 'gzip' : 'identity'
}
