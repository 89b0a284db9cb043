/**
 * Listening for requests, and stopping so that none is cut off.
 *
 * @module
 */

import { getRequestListener } from '@hono/node-server'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Text } from '#core/values/text.ts'
import { ownAddress } from './own-address.ts'

/** A server that listens. */
export interface Listening {
  readonly port: number
  /** Takes no new connections, lets requests finish, and cuts off what takes longer than the limit in milliseconds. */
  readonly stop: (limit: number) => Promise<void>
}

/** The port cannot be had. */
class ListenFailure extends Error {
  override readonly name = 'ListenFailure'
  readonly code: string
  readonly says: Text

  constructor(code: string, says: Text, cause: unknown) {
    super(`${code}: ${says.en}`, { cause })
    this.code = code
    this.says = says
  }
}

type Answer = (request: Request, environment: object) => Response | Promise<Response>

/** Listens on a port. Throws a `ListenFailure` that says what to do when it is taken. */
export async function listen(
  answer: Answer,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createServer(getRequestListener(answer))
  let isStopping = false
  server.on('request', (_, response) => {
    // A connection that is kept open would keep us from stopping.
    if (isStopping) response.setHeader('connection', 'close')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(failureOf(error, host, port))
    })
    server.listen({ host, port }, resolve)
  })
  const address = server.address()
  return {
    port: isInternet(address) ? address.port : port,
    stop: async (limit) => {
      isStopping = true
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
      })
      server.closeIdleConnections()
      const cut = setTimeout(() => {
        server.closeAllConnections()
      }, limit)
      await closed
      clearTimeout(cut)
    },
  }
}

function isInternet(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

function failureOf(error: NodeJS.ErrnoException, host: string, port: number): ListenFailure {
  const place = `${host}:${port}`
  if (error.code === 'EADDRINUSE') {
    const says = {
      nl: `Poort ${port} is al in gebruik op ${host}. Misschien draait Keur al: kijk op ${ownAddress(host, port)}. Kies anders een andere poort: KEUR_PORT=${port + 1}.`,
      en: `Port ${port} is in use already on ${host}. Perhaps Keur runs already: look at ${ownAddress(host, port)}. Otherwise choose another port: KEUR_PORT=${port + 1}.`,
    }
    return new ListenFailure('port-busy', says, error)
  }
  const says = {
    nl: `Op ${place} kan niet geluisterd worden (${error.code ?? error.message}). Kijk na wat KEUR_HOST en KEUR_PORT zeggen.`,
    en: `Listening on ${place} is not possible (${error.code ?? error.message}). Check what KEUR_HOST and KEUR_PORT say.`,
  }
  return new ListenFailure('cannot-listen', says, error)
}
