/**
 * Scanning files for viruses with clamd, over its socket (`INSTREAM`). Without a scanner files are kept and marked as not
 * scanned; a scanner that is configured and does not answer refuses them.
 *
 * @module
 */

import { type NetConnectOpts, type Socket, connect } from 'node:net'
import { once } from 'node:events'

/** What a scan says: nothing found, something found, or no answer. */
export type Scanned = 'clean' | 'infected' | 'not-scanned' | 'unavailable'

/** Scans what comes. */
export type Scan = (content: AsyncIterable<Uint8Array>) => Promise<Scanned>

/** Where clamd listens: the path of its socket, or `host:port`. */
export type ScannerAddress = string

/** Scans nothing. */
export const noScanner: Scan = async () => 'not-scanned'

const SILENCE = 30_000
const LONGEST_ANSWER = 4096

/** A scan by the clamd at that address. */
export function clamd(address: ScannerAddress): Scan {
  const where = placeOf(address)
  return async (content) => {
    const socket = connect(where)
    try {
      return meaningOf(await asked(socket, content))
    } catch {
      return 'unavailable'
    } finally {
      socket.destroy()
    }
  }
}

function placeOf(address: ScannerAddress): NetConnectOpts {
  const [, host, port] = /^([^/]+):(\d{1,5})$/u.exec(address) ?? []
  return host === undefined ? { path: address } : { host, port: Number(port) }
}

/** `zINSTREAM`, then each piece behind its length in four bytes, then a length of nothing. The answer ends with a zero. */
async function asked(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<string> {
  const answer = answerOf(socket)
  // Whoever waits below hears of a failure; while we still send, sending fails as well.
  answer.catch(() => undefined)
  socket.setTimeout(SILENCE, () => socket.destroy(new Error('clamd is silent')))
  await once(socket, 'connect')
  await send(socket, Buffer.from('zINSTREAM\0'))
  for await (const piece of content) {
    if (piece.length > 0) await send(socket, Buffer.concat([lengthOf(piece.length), piece]))
  }
  await send(socket, lengthOf(0))
  return answer
}

function lengthOf(count: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(count)
  return bytes
}

async function send(socket: Socket, bytes: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    socket.write(bytes, (error) => {
      if (error === undefined || error === null) resolve()
      else reject(error)
    })
  })
}

async function answerOf(socket: Socket): Promise<string> {
  let text = ''
  for await (const piece of socket) {
    text += String(piece)
    if (text.includes('\0') || text.length > LONGEST_ANSWER) break
  }
  return text.split('\0')[0] ?? ''
}

function meaningOf(answer: string): Scanned {
  if (/^stream: OK$/u.test(answer)) return 'clean'
  return /^stream: .+ FOUND$/u.test(answer) ? 'infected' : 'unavailable'
}
