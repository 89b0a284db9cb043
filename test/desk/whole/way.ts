/**
 * Doing a fact of a shipped selection through the page on which somebody does it.
 *
 * @module
 */

import { type Event, type EventName, type EventOf } from '#core/selection/event.ts'
import { hidden, textOf } from '../../applying/pages.ts'
import { renamedAs } from '../facts.ts'
import { type DeskSite } from '../site.ts'

/** What a form is sent with. */
export type Fields = Readonly<Record<string, string>>

/** The pseudonyms of everybody, by the names they have in the facts. */
export type Known = ReadonlyMap<string, string>

/** Does a fact; gives `done`, or why not. The names in the fact are those of the desk. */
export type Way<Name extends EventName> = (
  desk: DeskSite,
  fact: EventOf<Name>,
  whose: Whose,
) => Promise<string>

/** By whom a fact is done: by the names in the facts, such as `selector-1`. */
export interface Whose {
  readonly by: string
  /** Everybody who decides together. */
  readonly together: readonly string[]
  /** Everybody of the facts who works on the selection. */
  readonly staff: readonly string[]
  /** What the candidate is called in the facts. */
  readonly candidate: string
}

/** Ways by the name of the event. */
export type Ways = { readonly [Name in EventName]?: Way<Name> }

/** Does a fact by the ways there are; undefined where there is none. */
export async function byWays(
  ways: Ways,
  desk: DeskSite,
  fact: Event,
  known: Known,
): Promise<string | undefined> {
  // The table pairs each event with a way of its own.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const way = ways[fact.event] as Way<EventName> | undefined
  if (way === undefined) return undefined
  const together = 'by' in fact ? [fact.by ?? []].flat() : []
  const candidate = 'candidate' in fact ? (fact.candidate ?? '') : ''
  const [by = 'selector-1'] = together
  const staff = [...known.keys()].filter((name) => /-\d+$/u.test(name))
  return way(desk, renamedAs(fact, known), { by, together, staff, candidate })
}

/** Reads a page as somebody, and sends its form with what was seen. `page` is below the selection. */
export async function filledIn(
  desk: DeskSite,
  by: string,
  {
    page,
    to = page,
    fields,
  }: {
    readonly page: string
    readonly to?: string
    readonly fields: Fields | ((html: string) => Fields)
  },
): Promise<string> {
  const visitor = await desk.as(by)
  const at = `/werkplek/${desk.selection}/`
  const { html, status } = await visitor.get(at + page)
  if (status !== 200) return `${status} on reading ${page}`
  const seen: Fields = html.includes('name="gezien"') ? { gezien: hidden(html, 'gezien') } : {}
  const own = typeof fields === 'function' ? fields(html) : fields
  const answer = await visitor.post(at + to, { ...own, ...seen })
  if (answer.status === 303) return 'done'
  return `${answer.status} on sending ${to}: ${textOf(answer.html).slice(0, 1500)}`
}
