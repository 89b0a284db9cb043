/**
 * What the pages of a site lead to and ask for, as somebody sees them: every link that is followed leads on.
 *
 * @module
 */

import { type Answered } from './raw.ts'
import { type Opened } from './open.ts'

/** What somebody found. */
export interface Found {
  /** The pages that were shown to them. */
  readonly shown: ReadonlySet<string>
  /** Addresses on this site, without what follows `#`. */
  readonly addresses: ReadonlySet<string>
  /** The names of the fields of forms. */
  readonly fields: ReadonlySet<string>
  /** What stood in them. */
  readonly values: ReadonlySet<string>
  /** Addresses of links that led to nothing. */
  readonly dead: readonly string[]
}

/** A page of each kind is looked at so many times: others are like it. */
const OF_A_KIND = 2

/** Follows every link from these addresses on, with this cookie. */
export async function crawled(
  site: Pick<Opened, 'origin' | 'send'>,
  cookie: string,
  from: readonly string[],
): Promise<Found> {
  const shown = new Set<string>()
  const addresses = new Set<string>(from)
  const fields = new Set<string>()
  const values = new Set<string>()
  const dead: string[] = []
  const kinds = new Map<string, number>()
  const seen = new Set<string>()
  const todo = from.map((address) => ({ address, on: '' }))
  for (let next = todo.shift(); next !== undefined; next = todo.shift()) {
    const { address, on } = next
    const kind = kindOf(address)
    const times = kinds.get(kind) ?? 0
    if (seen.has(address) || times >= OF_A_KIND) continue
    seen.add(address)
    kinds.set(kind, times + 1)
    const answer = await look(site, cookie, address)
    if (answer.status === 200) shown.add(address)
    if (answer.status >= 400 && on !== '') dead.push(address)
    const links = linksIn(answer, site.origin)
    for (const link of links) addresses.add(link)
    todo.push(...links.map((link) => ({ address: link, on: address })))
    takeFields(answer, fields, values)
  }
  return { shown, addresses, fields, values, dead }
}

/** What several people found. */
export function together(all: readonly Found[]): Found {
  const every = (of: (found: Found) => Iterable<string>): Set<string> =>
    new Set(all.flatMap((found) => [...of(found)]))
  return {
    shown: every(({ shown }) => shown),
    addresses: every(({ addresses }) => addresses),
    fields: every(({ fields }) => fields),
    values: every(({ values }) => values),
    dead: [...every(({ dead }) => dead)],
  }
}

async function look(
  { send }: Pick<Opened, 'send'>,
  cookie: string,
  target: string,
): Promise<Answered> {
  return send({ method: 'GET', target, headers: [['cookie', cookie]] })
}

/** Pages that differ only by what stands for a name, or by what is asked, are of a kind. */
function kindOf(address: string): string {
  const [path = '', query = ''] = address.split('?')
  const names = [...new URLSearchParams(query).keys()].toSorted().join('&')
  const parts = path.split('/').map((part) => (/\d|-/u.test(part) ? '*' : part))
  return `${parts.join('/')}?${names}`
}

function linksIn({ headers, body }: Answered, origin: string): readonly string[] {
  const text = headers.get('content-type')?.startsWith('text/html') === true ? body.toString() : ''
  const written = [...text.matchAll(/ (?:href|action)="([^"]*)"/gu)].map(([, link = '']) => link)
  const all = [...written, headers.get('location') ?? '']
  return all.flatMap((link) => {
    const plain = link.replaceAll('&amp;', '&').replace(/#.*$/u, '')
    if (plain === '' || !URL.canParse(plain, origin)) return []
    const { origin: where, pathname, search } = new URL(plain, origin)
    return where === origin ? [pathname + search] : []
  })
}

function takeFields({ body }: Answered, fields: Set<string>, values: Set<string>): void {
  const text = body.toString()
  for (const [, name = ''] of text.matchAll(/ name="([^"]*)"/gu)) fields.add(name)
  for (const [, value = ''] of text.matchAll(/ value="([^"]{1,200})"/gu)) values.add(value)
}
