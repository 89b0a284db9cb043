/**
 * A browser without any script, for requests to the site's own router: it keeps cookies as a browser does and sends forms
 * from the site's own pages.
 *
 * @module
 */

import { type app } from '#web/app.tsx'

/** An answer that was read. */
export interface Answer {
  readonly status: number
  readonly html: string
  /** Where it leads, if it leads on. */
  readonly to: string | undefined
  readonly headers: Headers
}

/** A browser. */
export interface Visitor {
  readonly get: (path: string) => Promise<Answer>
  readonly post: (
    path: string,
    fields?: Readonly<Record<string, string>> | URLSearchParams | FormData,
  ) => Promise<Answer>
  /** The cookies it holds, by name. */
  readonly cookies: Map<string, string>
}

/** A browser that holds no cookie yet. */
export function newVisitor(site: ReturnType<typeof app>, origin: string): Visitor {
  const cookies = new Map<string, string>()

  async function ask(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await site.request(origin + path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    const { status } = response
    const to = response.headers.get('location') ?? undefined
    return { status, html: await response.text(), to, headers: response.headers }
  }

  return {
    cookies,
    get: async (path) => ask(path, {}),
    post: async (path, fields = {}) =>
      ask(path, {
        method: 'POST',
        body: fields instanceof FormData ? fields : new URLSearchParams(fields),
        headers: { origin },
      }),
  }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';')
  const equals = pair.indexOf('=')
  const name = pair.slice(0, equals)
  const value = pair.slice(equals + 1)
  if (value === '' || /;\s*max-age=0/iu.test(line)) cookies.delete(name)
  else cookies.set(name, value)
}
