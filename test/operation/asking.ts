/**
 * Asking a server over HTTP, as a browser of somebody who is signed in does: with a cookie, from the site's own pages.
 *
 * @module
 */

import { Agent, request } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** A request. */
export interface Asked {
  readonly address: string
  readonly path: string
  readonly cookie?: string | undefined
  /** A form to send; nothing to look at a page. */
  readonly form?: URLSearchParams | FormData | undefined
}

/** An answer that was read to its end. */
export interface Told {
  readonly status: number
  readonly to: string
  readonly body: Buffer
}

/** Connections that are kept, as browsers do. */
export function newAgent(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 100 })
}

/** Asks. Fails when the connection breaks before the whole answer came. */
export async function ask(agent: Agent, { address, path, cookie, form }: Asked): Promise<Told> {
  const sent = form === undefined ? undefined : new Response(form)
  const body = sent === undefined ? undefined : Buffer.from(await sent.arrayBuffer())
  const headers = {
    origin: address,
    ...(cookie === undefined ? {} : { cookie }),
    ...(sent === undefined
      ? {}
      : {
          'content-type': sent.headers.get('content-type') ?? '',
          'content-length': String(body?.length ?? 0),
        }),
  }
  return new Promise((resolve, reject) => {
    const asking = request(
      address + path,
      { agent, method: form === undefined ? 'GET' : 'POST', headers, timeout: 30_000 },
      (answer) => {
        const { statusCode: status = 0 } = answer
        const to = answer.headers.location ?? ''
        buffer(answer).then((whole) => resolve({ status, to, body: whole }), reject)
      },
    )
    asking.once('error', reject)
    asking.once('timeout', () => asking.destroy(new Error(`no answer from ${path}`)))
    asking.end(body)
  })
}
