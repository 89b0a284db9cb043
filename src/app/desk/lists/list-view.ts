/**
 * One list as it stands: how long it is valid, who stands on it, who does not any more and why.
 *
 * The reserve has no order: its members stand by their number, which is random and tells nothing (policy 26).
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { rolesOf } from '#core/selection/points/point.ts'
import { placeOf } from '#core/selection/lists/place.ts'
import { offRankedList, rankedList } from '#core/selection/lists/ranked-list.ts'
import { passed, reserve } from '#core/selection/lists/reserve.ts'
import { type ListName, timesExtended, validityAt } from '#core/selection/lists/validity.ts'
import { seenMark } from '../seen.ts'
import type { ExtensionRule, Gone, ListSource, ListView, Member } from './lists.ts'

/** The list; undefined where the regulation has none of that name. */
export function listView(source: ListSource, list: ListName): ListView | undefined {
  const { selection, regulation, now, actorOf } = source
  const rules = regulation[list]
  const validity = validityAt(selection, list, now)
  if (rules === undefined || validity === undefined) return undefined
  const members = membersOf(source, list)
  const extensions = selection.extensions
    .filter((one) => one.list === list)
    .map((one) => ({
      ...one,
      by: actorOf(one.by),
      askedBy: one.askedBy === undefined ? undefined : actorOf(one.askedBy),
      reason: one.reason,
    }))
  return {
    list,
    isRanked: list === 'ranked-list',
    says: rules.says,
    validitySays: rules.validity.says,
    validity,
    extension: extensionRule(source, list),
    extensions,
    members,
    gone: list === 'reserve' ? goneFromReserve(source) : goneFromRanked(source),
    seen: extensionMark(source, list),
  }
}

/** The mark of what extending a list rests on. */
export function extensionMark(
  { selection, now }: Pick<ListSource, 'selection' | 'now'>,
  list: ListName,
): string {
  const extensions = selection.extensions.filter((one) => one.list === list)
  return seenMark(list, validityAt(selection, list, now), extensions)
}

/** Who stands on a list now: the ranked list in its order, the reserve by number. */
export function membersOf(
  { selection, now, nameOf }: ListSource,
  list: ListName,
): readonly Member[] {
  if (list === 'reserve') {
    return reserve(selection, now).map(({ candidate, place }) => ({
      candidate,
      name: nameOf(candidate),
      place,
      ranked: undefined,
    }))
  }
  return rankedList(selection, now).map(({ candidate, place, rank, because, called }) => ({
    candidate,
    name: nameOf(candidate),
    place,
    ranked: { rank, because, called },
  }))
}

/** Who does not stand on a list any more, by number. */
export function goneFrom(source: ListSource, list: ListName): readonly Gone[] {
  return list === 'reserve' ? goneFromReserve(source) : goneFromRanked(source)
}

function extensionRule(
  { selection, regulation }: ListSource,
  list: ListName,
): ExtensionRule | undefined {
  const rule: NonNullable<Regulation['reserve']>['extension'] = regulation[list]?.extension
  if (rule === undefined) return undefined
  const { kind, owner, length, says, times } = rule
  const left =
    times === 'unlimited' ? undefined : Math.max(0, times - timesExtended(selection, list))
  return { kind, owner: rolesOf(owner), length, says, left }
}

function goneFromRanked({ selection, now, nameOf }: ListSource): readonly Gone[] {
  return offRankedList(selection, now).flatMap(({ candidate, place }) =>
    place.state === 'lost'
      ? [{ candidate, name: nameOf(candidate), why: place.by, at: place.at }]
      : [],
  )
}

function goneFromReserve({ selection, regulation, now, nameOf }: ListSource): readonly Gone[] {
  if (regulation.reserve === undefined) return []
  const on = new Set(reserve(selection, now).map(({ candidate }) => candidate))
  return passed(selection, regulation)
    .filter(({ candidate }) => !on.has(candidate))
    .map((one): Gone => {
      const place = placeOf(regulation, 'reserve', one)
      const { candidate } = one
      const person = { candidate, name: nameOf(candidate) }
      return place.state === 'lost'
        ? { ...person, why: place.by, at: place.at }
        : { ...person, why: 'chosen', at: one.chosen?.at(-1)?.at }
    })
    .toSorted((a, b) => (a.candidate < b.candidate ? -1 : 1))
}
