/**
 * Requests as bytes: whatever somebody sends, also what no browser would.
 *
 * @module
 */

import { connect } from 'node:net'

/** A request as it goes over the line, but for `Host` and `Connection`. */
export interface Raw {
  readonly method: string
  /** The address after the host, byte for byte. */
  readonly target: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body?: Uint8Array | undefined
}

/** An answer as it came. */
export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly body: Buffer
}

const PATIENCE = 20_000

/** Sends a request to this port of this machine and reads the whole answer. */
export async function send(port: number, raw: Raw): Promise<Answered> {
  const bytes = await exchanged(port, bytesOf(raw, `127.0.0.1:${port}`))
  const end = bytes.indexOf('\r\n\r\n')
  if (end === -1) throw new Error(`${raw.method} ${raw.target}: ${bytes.length} bytes and no head`)
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  const headers = new Headers()
  for (const line of lines) {
    const colon = line.indexOf(':')
    headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
  }
  const rest = bytes.subarray(end + 4)
  const body = headers.get('transfer-encoding') === 'chunked' ? joined(rest) : rest
  return { status: Number(first.split(' ')[1]), headers, body }
}

function bytesOf({ method, target, headers, body }: Raw, host: string): Buffer {
  const isHosted = headers.some(([name]) => name.toLowerCase() === 'host')
  const all = [
    ...(isHosted ? [] : [['host', host] as const]),
    ['connection', 'close'] as const,
    ...headers,
    ...(body === undefined ? [] : [['content-length', String(body.length)] as const]),
  ]
  const head = all.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const text = `${method} ${target} HTTP/1.1\r\n${head}\r\n`
  return Buffer.concat([Buffer.from(text, 'latin1'), body ?? Buffer.alloc(0)])
}

async function exchanged(port: number, request: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('no answer')))
    socket.on('data', (piece: Buffer) => pieces.push(piece))
    socket.on('close', () => resolve(Buffer.concat(pieces)))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // Who is told enough may hang up while we still send.
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') reject(error)
    })
  })
}

/** The pieces of a body that comes in pieces, without their lengths. */
function joined(bytes: Buffer): Buffer {
  const pieces: Buffer[] = []
  for (let at = 0; ;) {
    const line = bytes.indexOf('\r\n', at)
    const length = Number.parseInt(bytes.toString('latin1', at, line), 16)
    if (line === -1 || !(length > 0)) return Buffer.concat(pieces)
    pieces.push(bytes.subarray(line + 2, line + 2 + length))
    at = line + 4 + length
  }
}
