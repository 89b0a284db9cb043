/**
 * Clients that keep a server busy through HTTP: each sends its next request as soon as its last one was answered, over a
 * connection that stays open. Written on bare sockets, so that it takes as little as possible of the processors that it
 * shares with the server.
 *
 * @module
 */

import { once } from 'node:events'
import { type Socket, connect } from 'node:net'

/** What to send. */
export interface Work {
  readonly port: number
  readonly clients: number
  /** The bytes of the next request; undefined when there is none left. */
  readonly next: () => Buffer | undefined
  /** Hears every answer: its status and its headers as they came. Throws where that is not the right answer. */
  readonly answered?: (status: number, headers: string) => void
}

/** How it went: one number for each answer, in the order in which they came, in milliseconds. */
export interface Load {
  /** How long each took. */
  readonly took: readonly number[]
  /** From the first request to the last answer. */
  readonly milliseconds: number
}

/** Sends everything there is to send. Rejects when an answer is not the right one or a connection breaks. */
export async function drive(work: Work): Promise<Load> {
  const took: number[] = []
  const sockets = await Promise.all(
    Array.from({ length: work.clients }, async () => opened(work.port)),
  )
  const start = performance.now()
  await Promise.all(sockets.map(async (socket) => client(socket, work, took)))
  const milliseconds = performance.now() - start
  for (const socket of sockets) socket.destroy()
  return { took, milliseconds }
}

async function opened(port: number): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true })
  await once(socket, 'connect')
  return socket
}

async function client(socket: Socket, { next, answered }: Work, took: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let kept: Buffer = Buffer.alloc(0)
    let sent = 0
    const send = (): void => {
      const request = next()
      if (request === undefined) resolve()
      else {
        sent = performance.now()
        socket.write(request)
      }
    }
    socket.on('error', reject)
    socket.on('close', () => {
      reject(new Error('The server closed a connection.'))
    })
    socket.on('data', (piece: Buffer) => {
      kept = kept.length === 0 ? piece : Buffer.concat([kept, piece])
      const head = headIn(kept)
      if (head === undefined || !isWhole(kept, head)) return
      took.push(performance.now() - sent)
      kept = Buffer.alloc(0)
      try {
        answered?.(Number(head.text.slice(9, 12)), head.text)
        send()
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
    send()
  })
}

interface Head {
  readonly text: string
  /** Where the body begins. */
  readonly end: number
}

function headIn(bytes: Buffer): Head | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  return end === -1 ? undefined : { text: bytes.toString('latin1', 0, end + 2), end: end + 4 }
}

/** Whether the whole answer is there: by its length, or by the last of its chunks. */
function isWhole(bytes: Buffer, { text, end }: Head): boolean {
  const length = /\r\ncontent-length: *(\d+)/iu.exec(text)?.[1]
  if (length !== undefined) return bytes.length >= end + Number(length)
  return bytes.length > end && bytes.subarray(-5).equals(LAST_CHUNK)
}

const LAST_CHUNK = Buffer.from('0\r\n\r\n')

/** The time that this share of answers did not exceed: 0.5 is the median. */
export function percentile({ took }: Pick<Load, 'took'>, share: number): number {
  const ascending = took.toSorted((a, b) => a - b)
  return ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? 0
}

/** Answers a second. */
export function rateOf({ took, milliseconds }: Load): number {
  return took.length / (milliseconds / 1000)
}
