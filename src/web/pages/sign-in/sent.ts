/**
 * The fields of a form as they were sent.
 *
 * @module
 */

import { HTTPException } from 'hono/http-exception'
import { type Visit } from '../../visit.ts'

/** Reads a field: its text without spaces around it; empty where it was not sent, or as a file. */
export type Sent = (name: string) => string

/** The form of a request. One that cannot be read as a form is refused with 400. */
export async function sentForm({ c }: Visit): Promise<Sent> {
  const body = await parsed(c.req)
  return (name) => {
    const value = Object.hasOwn(body, name) ? body[name] : undefined
    return typeof value === 'string' ? value.trim() : ''
  }
}

async function parsed(request: Visit['c']['req']): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await request.parseBody()
  } catch (cause) {
    if (cause instanceof HTTPException) throw cause
    throw new HTTPException(400, { cause })
  }
}
