/**
 * The authentic source of diplomas over HTTP ([docs/diploma-source.md](../../docs/diploma-source.md)). What is personal goes in the
 * body of the question and nowhere else: not in an address, not in the log.
 *
 * @module
 */

import { z } from 'zod'
import type {
  DiplomaAnswer,
  DiplomaSource,
  DiplomaSubject,
  WhyUnavailable,
} from '#app/desk/diplomas/source.ts'
import type { Log } from './log.ts'

/** Where the source is, and how long it may take. */
export interface DiplomaConnection {
  readonly url: string
  readonly token: string
  readonly log: Pick<Log, 'info' | 'warn'>
  /** Milliseconds for one attempt, from the question to the last byte of the answer. */
  readonly limit?: number
}

const LIMIT = 5000

/** An answer of more bytes is none. */
const LARGEST = 64 * 1024

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const words = z.string().min(1).max(300)
const answerSchema = z.discriminatedUnion('found', [
  z.object({ found: z.literal(false) }),
  z.object({
    found: z.literal(true),
    diplomas: z
      .array(z.object({ level: words, title: words, institution: words, obtained: day }))
      .min(1)
      .max(100),
  }),
])

/** One attempt: an answer, and whether it is worth another. */
interface Attempt {
  readonly answer: DiplomaAnswer
  readonly isWorthAnother: boolean
}

/** The source at an address. A breakdown over there is asked about once more; a slow answer is not. */
export function diplomaSourceAt(connection: DiplomaConnection): DiplomaSource {
  return {
    ask: async (subject, reference) => {
      const began = performance.now()
      const first = await attempt(connection, subject, reference)
      const last = first.isWorthAnother ? await attempt(connection, subject, reference) : first
      const milliseconds = Math.round(performance.now() - began)
      const { answer } = last
      if (answer.kind === 'unavailable') {
        const { why } = answer
        connection.log.warn({ reference, why, milliseconds }, 'diploma source unavailable')
      } else {
        connection.log.info({ reference, answer: answer.kind, milliseconds }, 'diploma looked up')
      }
      return answer
    },
  }
}

async function attempt(
  { url, token, limit = LIMIT }: DiplomaConnection,
  subject: DiplomaSubject,
  reference: string,
): Promise<Attempt> {
  const signal = AbortSignal.timeout(limit)
  try {
    const response = await fetch(url, {
      method: 'POST',
      // Nothing personal follows a redirect to wherever it points.
      redirect: 'manual',
      signal,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: JSON.stringify({ reference, purpose: 'recruitment', person: personOf(subject) }),
    })
    return await read(response)
  } catch {
    // What went wrong may quote what was sent: only that it did is told.
    return signal.aborted ? unavailable('slow') : unavailable('unreachable', true)
  }
}

function personOf(subject: DiplomaSubject): Readonly<Record<string, string>> {
  return subject.by === 'number'
    ? { nationalNumber: subject.number }
    : { given: subject.given, family: subject.family, born: subject.born }
}

async function read(response: Response): Promise<Attempt> {
  const { status } = response
  if (status !== 200) {
    await response.body?.cancel()
    if (status === 401 || status === 403) return unavailable('refused')
    return status >= 500 ? unavailable('broken', true) : unavailable('unreadable')
  }
  const text = await textOf(response)
  const parsed = text === undefined ? undefined : jsonIn(text)
  const answer = answerSchema.safeParse(parsed)
  if (!answer.success) return unavailable('unreadable')
  const { data } = answer
  return {
    answer: data.found ? { kind: 'found', diplomas: data.diplomas } : { kind: 'not-found' },
    isWorthAnother: false,
  }
}

/** The body, as far as it is not too large. */
async function textOf({ body }: Response): Promise<string | undefined> {
  if (body === null) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    // Leaving the loop cancels the rest.
    if (size > LARGEST) return undefined
    chunks.push(chunk)
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

function unavailable(why: WhyUnavailable, isWorthAnother = false): Attempt {
  return { answer: { kind: 'unavailable', why }, isWorthAnother }
}
