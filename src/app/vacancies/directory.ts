/**
 * The published vacancies: found by words and filters, and each with the regulation that holds.
 *
 * @module
 */

import { amended, amendmentsInOrder } from '#core/regulation/amend.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Instant } from '#core/values/instant.ts'
import { type FoundVacancy, type VacancyPage, type VacancyQuery } from '#core/vacancy/query.ts'
import { newestAmong, searched } from '#core/vacancy/search.ts'
import { stateOf, type Vacancy, vacancyOf } from '#core/vacancy/vacancy.ts'

/** A regulation as it was published: what it says, and its exact text. */
export interface Publication {
  readonly regulation: Regulation
  /** The file, to the letter. */
  readonly text: string
  /** When it was published, where that is known: from then on it is open, unless the regulation names a day. */
  readonly published?: Instant | undefined
}

/** A published vacancy at a moment. */
export interface PublishedVacancy extends Publication {
  /** The regulation with the amendments published until then; the same object for the same amendments. */
  readonly inForce: Regulation
  readonly vacancy: FoundVacancy
}

/** Everything that pages ask about vacancies. */
export interface VacancyDirectory {
  /** What a query finds. */
  readonly search: (query: VacancyQuery) => Promise<VacancyPage>
  /** The vacancy called `selection` as it is at `now`; undefined where none is published by that name. */
  readonly find: (selection: string, now: Instant) => Promise<PublishedVacancy | undefined>
  /** The open vacancies that were published last, at most so many, the newest on top: for feeds. */
  readonly newest: (now: Instant, most: number) => Promise<readonly FoundVacancy[]>
  /** The names of all published vacancies, for search engines. */
  readonly names: () => Promise<readonly string[]>
}

/** A directory of publications that are at hand, searched word by word. */
export function directoryOf(publications: readonly Publication[]): VacancyDirectory {
  const versions = new Map(
    publications.map((one) => [one.regulation.regulation, { ...one, inForceAt: versioned(one) }]),
  )
  const at = (now: Instant): readonly Vacancy[] =>
    [...versions.values()].map(({ inForceAt }) => inForceAt(now).vacancy)
  return {
    search: (query) => Promise.resolve(searched(at(query.now), query)),
    find: (selection, now) => {
      const known = versions.get(selection)
      if (known === undefined) return Promise.resolve(undefined)
      const { inForce, vacancy } = known.inForceAt(now)
      const { regulation, text } = known
      return Promise.resolve({ regulation, text, inForce, vacancy: found(vacancy, now) })
    },
    newest: (now, most) => Promise.resolve(newestAmong(at(now), now, most)),
    names: () => Promise.resolve([...versions.keys()]),
  }
}

function found(vacancy: Vacancy, now: Instant): FoundVacancy {
  return { ...vacancy, state: stateOf(vacancy, now) }
}

interface Version {
  readonly inForce: Regulation
  readonly vacancy: Vacancy
}

/** The version that holds at a moment, worked out once for each amendment. */
function versioned({ regulation, published }: Publication): (now: Instant) => Version {
  const known = new Map<number, Version>()
  const amendments = amendmentsInOrder(regulation)
  return (now) => {
    const due = amendments.filter((one) => one.published <= now).length
    const before = known.get(due)
    if (before !== undefined) return before
    const inForce = amended(regulation, now)
    const vacancy = vacancyOf(inForce)
    const version = { inForce, vacancy: { ...vacancy, opens: vacancy.opens ?? published } }
    known.set(due, version)
    return version
  }
}
