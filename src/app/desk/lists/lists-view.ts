/**
 * Everything about the lists of a selection: the lists, calling, choosing, vacancies elsewhere.
 *
 * @module
 */

import { nextOnRankedList } from '#core/selection/lists/ranked-list.ts'
import { passed } from '#core/selection/lists/reserve.ts'
import { rolesOf } from '#core/selection/points/point.ts'
import { roundState } from '#core/selection/evolve/draft.ts'
import type { ListName } from '#core/selection/lists/validity.ts'
import type { Asking } from '../chance.ts'
import { seenMark } from '../seen.ts'
import { listView } from './list-view.ts'
import type { CallView, ChoiceView, ComparableView, ListSource, ListsView } from './lists.ts'
import { addingNow, callingNow } from './now/calling.ts'
import { choosingNow } from './now/choosing.ts'
import { type AskersNow, extendingNow } from './now/extending.ts'

/** The lists, and what whoever looks can do with them now. */
export function listsView(
  source: ListSource,
  asking: Asking,
  askers: (list: ListName) => AskersNow,
): ListsView {
  const [call, calling] = [callView(source), callingNow(asking)]
  const [choice, comparable] = [choiceView(source), comparableView(source)]
  return {
    lists: LISTS.flatMap((list) => {
      const view = listView(source, list)
      if (view === undefined) return []
      return [{ ...view, extending: extendingNow(asking, list, askers(list)) }]
    }),
    call: call === undefined || calling === undefined ? undefined : { ...call, calling },
    choice: choice === undefined ? undefined : { ...choice, choosing: choosingNow(asking) },
    comparable: comparable === undefined ? undefined : { ...comparable, adding: addingNow(asking) },
  }
}

/** The lists by name, in the order in which pages show them. */
const LISTS: readonly ListName[] = ['ranked-list', 'reserve']

/** Calling from the ranked list; undefined where the regulation has none, or it is not known yet who stands on it. */
export function callView(source: ListSource): CallView | undefined {
  const { selection, regulation, now, nameOf, actorOf } = source
  const rule = regulation['ranked-list']?.call
  if (rule === undefined) return undefined
  const personOf = (candidate: string): ReturnType<typeof person> => person(candidate, nameOf)
  const next = nextOnRankedList(selection, now)
  const into = regulation.rounds.find(({ round }) => round === rule['goes-to'])
  return {
    owner: rolesOf(rule.owner),
    says: rule.says,
    grounds: rule.grounds,
    goesTo: into?.label ?? { nl: rule['goes-to'], en: rule['goes-to'] },
    next: next.map(personOf),
    calls: selection.calls.map(({ ground, candidates, reason, by, at }) => ({
      ground,
      people: candidates.map(personOf),
      reason,
      by: actorOf(by),
      at,
    })),
    seen: seenMark(next, selection.calls.length),
  }
}

/** Choosing; undefined before the last round was decided. */
export function choiceView({ selection, regulation, nameOf }: ListSource): ChoiceView | undefined {
  const last = regulation.rounds.at(-1)?.round ?? ''
  if (roundState(selection.rounds, last).decided === undefined) return undefined
  const { choice } = regulation.hiring
  const everybody = passed(selection, regulation)
    .filter(({ withdrawn, erased }) => withdrawn === undefined && erased === undefined)
    .toSorted((a, b) => (a.candidate < b.candidate ? -1 : 1))
  const offers = [...selection.offers.values()]
  const chosen = everybody.flatMap((one) =>
    (one.chosen ?? []).map(({ vacancy, at }) => ({
      ...person(one.candidate, nameOf),
      vacancy,
      at,
      offer: offers.findLast(
        (made) => made.candidate === one.candidate && made.vacancy === vacancy && made.sent >= at,
      )?.status,
    })),
  )
  return {
    owner: rolesOf(choice.owner),
    says: choice.says,
    posts: regulation.announcement.posts,
    chosen,
    passed: everybody.map(({ candidate }) => person(candidate, nameOf)),
    seen: seenMark(
      everybody.map(({ candidate }) => candidate),
      chosen.map(({ candidate, vacancy }) => [candidate, vacancy]),
    ),
  }
}

/** Vacancies elsewhere; undefined where the regulation does not let the reserve be used for them. */
function comparableView({
  selection,
  regulation,
  actorOf,
}: ListSource): ComparableView | undefined {
  const rule = regulation.reserve?.['comparable-vacancies']
  if (rule === undefined) return undefined
  const vacancies = [...selection.vacancies]
    .map(([vacancy, one]) => ({ vacancy, ...one, by: actorOf(one.by) }))
    .toSorted((a, b) => (a.vacancy < b.vacancy ? -1 : 1))
  return {
    says: rule.says,
    consent: rule.consent,
    compare: rule.compare,
    vacancies,
    seen: seenMark(vacancies.map(({ vacancy }) => vacancy)),
  }
}

function person(
  candidate: string,
  nameOf: (candidate: string) => string,
): { readonly candidate: string; readonly name: string } {
  return { candidate, name: nameOf(candidate) }
}
