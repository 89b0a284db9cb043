/**
 * The register of diplomas that comes along with the demonstration: a server of its own on this machine, which speaks as the real one
 * does. It knows some of the fictional people, not all; about one it breaks down, about one it never answers.
 *
 * @module
 */

import { timingSafeEqual } from 'node:crypto'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { RegisteredDiploma } from '#app/desk/diplomas/source.ts'

/** What the register does about somebody. */
export type Entry = readonly RegisteredDiploma[] | 'breaks' | 'hangs'

/** Who is in the register, by {@link keyOf}. */
export type Register = ReadonlyMap<string, Entry>

/** The register, running. */
export interface OpenRegister {
  readonly url: string
  readonly token: string
  /** How many questions it was asked. */
  readonly asked: () => number
  readonly stop: () => Promise<void>
}

/** How somebody stands in the register. */
export function keyOf(person: {
  readonly given: string
  readonly family: string
  readonly born: string
}): string {
  return [person.given, person.family, person.born].join('|').toLowerCase()
}

/** Starts it on a free port of this machine. It keeps no process alive by itself. */
export async function startRegister(
  register: () => Promise<Register>,
  token: string,
): Promise<OpenRegister> {
  let asked = 0
  const server = createServer((request, response) => {
    asked += 1
    answer(register, token, { request, response }).catch(() => {
      response.destroy()
    })
  })
  server.unref()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${portOf(server)}/diplomas`,
    token,
    asked: () => asked,
    stop: async () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('It listens on a port.')
  return address.port
}

const questionSchema = z.object({
  reference: z.string().min(1),
  purpose: z.literal('recruitment'),
  person: z.union([
    z.object({ given: z.string(), family: z.string(), born: z.string() }),
    z.object({ nationalNumber: z.string().regex(/^\d{11}$/) }),
  ]),
})

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

async function answer(
  register: () => Promise<Register>,
  token: string,
  { request, response }: Exchange,
): Promise<void> {
  if (request.method !== 'POST' || request.url !== '/diplomas') return send(response, 404, {})
  if (!isToken(request.headers.authorization, token)) return send(response, 401, {})
  const question = questionSchema.safeParse(jsonIn(await bodyOf(request)))
  if (!question.success) return send(response, 400, {})
  const { person } = question.data
  const known = await register()
  const entry = known.get('nationalNumber' in person ? person.nationalNumber : keyOf(person))
  if (entry === 'hangs') return undefined
  if (entry === 'breaks') return send(response, 503, {})
  return entry === undefined || entry.length === 0
    ? send(response, 200, { found: false })
    : send(response, 200, { found: true, diplomas: entry })
}

function isToken(header: string | undefined, token: string): boolean {
  const [given, expected] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token}`)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

const LARGEST = 16 * 1024

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > LARGEST) return ''
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
