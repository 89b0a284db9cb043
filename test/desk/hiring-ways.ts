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
  if (OWN.has(fact.event)) return byCandidate(desk, fact)
  const here = renamedAs(fact, names)
  const way = here.event === 'AdmissionJudged' ? await admission(desk, here) : wayOf(here)
  if (way === undefined) return byHand(desk, fact, names)
  const by = 'by' in fact ? ([fact.by].flat()[0] ?? 'hr-1') : 'hr-1'
  return sent(desk, by, way)
}

interface Way {
  readonly page: string
  readonly fields: (html: string) => Fields
}

/** Pages that are offered only where the rules take what is done there. */
const OFFERED = /^lijsten\/(?!lid)|^aanbiedingen\/nieuw/u

async function sent(desk: DeskSite, by: string, { page, fields }: Way): Promise<string> {
  const visitor = await desk.as(by)
  const path = `/werkplek/${desk.selection}/${page}`
  // What is done here is offered where one comes from, to whoever does it.
  const from = await visitor.get(`/werkplek/${desk.selection}/${page.split('/')[0] ?? ''}`)
  if (OFFERED.test(page) && !from.html.includes(`href="${path}"`)) return `not offered: ${page}`
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
  ExtraTalkHeld: ({ candidate, vacancy }) =>
    step(candidate, { stap: 'talk', 'talk-vacancy': vacancy }),
  // One of the three: a form of a test carries a name once.
  ComparableVacancyOpened: ({ vacancy, authority, reason }) => ({
    page: 'lijsten/vergelijkbaar',
    fields: () => ({ vacancy, authority, compared: 'content', reason }),
  }),
  ComparableVacancyProposed: ({ candidate, vacancy }) =>
    step(candidate, { stap: 'propose', 'propose-vacancy': vacancy }),
  RankedListCalled: ({ ground, vacancy = '', reason }) => ({
    page: 'lijsten/oproepen',
    fields: () => ({ ground, vacancy, reason }),
  }),
  ListExtended: extension,
  OfferMade: ({ candidate, vacancy = '', contract }) => {
    const which = vacancy === '' ? 'this' : 'another'
    return { page: 'aanbiedingen/nieuw', fields: () => ({ candidate, which, vacancy, contract }) }
  },
  OfferLapsed: ({ offer }) => offerStep(offer, { stap: 'lapse' }),
  AcceptanceReneged: ({ offer, reason = '' }) =>
    offerStep(offer, { stap: 'renege', 'renege-reason': reason }),
  ServiceEntered: ({ offer, on }) => {
    const [year = '', month = '', day = ''] = on.split('-')
    return offerStep(offer, { stap: 'enter', 'on-day': day, 'on-month': month, 'on-year': year })
  },
  PlaceDecided: ({ candidate, list, after, effect, reason }) =>
    step(candidate, { stap: 'place', place: `${list}/${after}`, effect, 'place-reason': reason }),
}

function wayOf(fact: Event): Way | undefined {
  // The table pairs each event with a way of its own.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const way = WAYS[fact.event] as ((one: Event) => Way) | undefined
  return way?.(fact)
}

/** Judged on the page of the offer that was accepted. */
async function admission(
  desk: DeskSite,
  { candidate, condition, finding, reason }: EventOf<'AdmissionJudged'>,
): Promise<Way> {
  const offers = [...(await desk.folded()).offers.values()]
  const accepted = offers.find((one) => one.candidate === candidate && one.status === 'accepted')
  return offerStep(accepted?.offer ?? '', {
    stap: 'admission',
    condition,
    [`finding-${condition}`]: finding,
    [`reason-${condition}`]: reason,
  })
}

function offerStep(offer: string, fields: Fields): Way {
  return { page: `aanbiedingen/${offer}`, fields: () => fields }
}

/** What candidates answer themselves, on their own pages. */
const OWN: ReadonlySet<Event['event']> = new Set([
  'OfferAccepted',
  'OfferDeclined',
  'ContactAnswered',
  'ConsentGiven',
  'ComparableVacancyAnswered',
])

async function byCandidate(desk: DeskSite, fact: Event): Promise<string> {
  const own = `/mijn-sollicitaties/${desk.selection}`
  if (fact.event === 'OfferAccepted' || fact.event === 'OfferDeclined') {
    const [word, reason = ''] =
      fact.event === 'OfferAccepted' ? ['aanvaarden'] : ['weigeren', fact.reason]
    const path = `${own}/aanbod/${fact.offer}/${word}`
    return answered(desk, await candidateOf(desk, fact.offer), path, { reason })
  }
  const fields = questionOf(fact)
  return fields === undefined || !('candidate' in fact) || fact.candidate === undefined
    ? 'nothing of theirs'
    : answered(desk, fact.candidate, `${own}/vragen`, fields)
}

function questionOf(fact: Event): Fields | undefined {
  if (fact.event === 'ConsentGiven') {
    return { over: 'toestemming', toestemming: fact.given ? 'ja' : 'nee' }
  }
  if (fact.event === 'ComparableVacancyAnswered') return { over: 'elders', vacature: fact.vacancy }
  if (fact.event !== 'ContactAnswered') return undefined
  const said = fact.answer === 'interested' ? 'ja' : 'nee'
  return { over: 'interesse', nummer: '1', vacature: fact.vacancy, 'interesse-1': said }
}

/** Who was made an offer, by the name in the facts. */
async function candidateOf(desk: DeskSite, offer: string): Promise<string> {
  const { offers, roll } = await desk.folded()
  const found = offers.get(offer)?.candidate
  const names = roll.map((_, index) => `k${String(index + 1).padStart(2, '0')}`)
  return names.find((name) => desk.nameOf(name) === found) ?? ''
}

async function answered(
  desk: DeskSite,
  candidate: string,
  path: string,
  fields: Fields,
): Promise<string> {
  const visitor = await desk.as(candidate)
  const { status } = await visitor.get(path)
  if (status !== 200) return `${status} on reading`
  const answer = await visitor.post(path, fields)
  return answer.status === 303 ? 'done' : String(answer.status)
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
