/**
 * On which page, and in which words of its form, each fact about lists and offers is done.
 *
 * @module
 */

import { type Event, type EventOf } from '#core/selection/event.ts'
import { hidden } from '../applying/pages.ts'
import { type DeskSite } from './site.ts'
import { byHand, renamedAs } from './facts.ts'

type Fields = Readonly<Record<string, string>>

/** Does what a fact tells, through its page where lists and offers have one; `done`, or why not. */
export async function done(
  desk: DeskSite,
  fact: Event,
  names: ReadonlyMap<string, string>,
): Promise<string> {
  const way = wayOf(renamedAs(fact, names))
  if (way === undefined) return byHand(desk, fact, names)
  const by = 'by' in fact ? ([fact.by].flat()[0] ?? 'hr-1') : 'hr-1'
  return sent(desk, by, way)
}

interface Way {
  readonly page: string
  readonly fields: (html: string) => Fields
}

async function sent(desk: DeskSite, by: string, { page, fields }: Way): Promise<string> {
  const visitor = await desk.as(by)
  const path = `/werkplek/${desk.selection}/${page}`
  const { html, status } = await visitor.get(path)
  if (status !== 200) return `${status} on reading`
  const seen: Fields = html.includes('name="gezien"') ? { gezien: hidden(html, 'gezien') } : {}
  const answer = await visitor.post(path, { ...fields(html), ...seen })
  return answer.status === 303 ? 'done' : String(answer.status)
}

type WayOf<Name extends Event['event']> = (fact: EventOf<Name>) => Way

const WAYS: { readonly [Name in Event['event']]?: WayOf<Name> } = {
  CandidateChosen: ({ candidate, vacancy = '', reason }) => {
    const which = vacancy === '' ? 'this' : 'another'
    return { page: 'lijsten/keuze', fields: () => ({ candidate, which, vacancy, reason }) }
  },
  MemberContacted: ({ candidate, vacancy }) =>
    step(candidate, { stap: 'contact', 'contact-vacancy': vacancy }),
  ContactAnswered: ({ candidate, vacancy, answer }) =>
    step(candidate, { stap: 'answer', 'answer-vacancy': vacancy, answer }),
  ExtraTalkHeld: ({ candidate, vacancy }) =>
    step(candidate, { stap: 'talk', 'talk-vacancy': vacancy }),
  // One of the three: a form of a test carries a name once.
  ComparableVacancyOpened: ({ vacancy, authority, reason }) => ({
    page: 'lijsten/vergelijkbaar',
    fields: () => ({ vacancy, authority, compared: 'content', reason }),
  }),
  ComparableVacancyProposed: ({ candidate, vacancy }) =>
    step(candidate, { stap: 'propose', 'propose-vacancy': vacancy }),
  ComparableVacancyAnswered: ({ candidate, vacancy, answer }) =>
    step(candidate, { stap: 'outcome', 'outcome-vacancy': vacancy, outcome: answer }),
  RankedListCalled: ({ ground, vacancy = '', reason }) => ({
    page: 'lijsten/oproepen',
    fields: () => ({ ground, vacancy, reason }),
  }),
  ListExtended: extension,
  PlaceDecided: ({ candidate, list, after, effect, reason }) =>
    step(candidate, { stap: 'place', place: `${list}/${after}`, effect, 'place-reason': reason }),
}

function wayOf(fact: Event): Way | undefined {
  // The table pairs each event with a way of its own.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const way = WAYS[fact.event] as ((one: Event) => Way) | undefined
  return way?.(fact)
}

function step(candidate: string, fields: Fields): Way {
  return { page: `lijsten/lid/${candidate}`, fields: () => fields }
}

function extension(fact: EventOf<'ListExtended'>): Way {
  const [year = '', month = '', day = ''] = fact.decided?.slice(0, 10).split('-') ?? []
  const when = { 'decided-day': day, 'decided-month': month, 'decided-year': year }
  const isAsked = fact['asked-by'] !== undefined
  return {
    page: `lijsten/${fact.list}/verlengen`,
    fields: (html) => ({ ...when, reason: fact.reason, asked: isAsked ? firstAsker(html) : '' }),
  }
}

/** The first of those who may have asked. */
function firstAsker(html: string): string {
  return /<select[^>]*name="asked"[^]*?<option value="([0-9a-f-]{36})"/u.exec(html)?.[1] ?? ''
}
