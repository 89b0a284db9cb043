/**
 * What waits for a person after the rounds: choosing, calling, extending, places, admission (rules 98, 133, 143, 152–159).
 *
 * @module
 */

import type { PlaceEvent } from '#core/regulation/schema/list.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { type Instant, dayInBrussels } from '#core/values/instant.ts'
import { roundState } from '../evolve/draft.ts'
import { openAdmission } from '../hiring.ts'
import { nextOnRankedList, rankedList } from '../lists/ranked-list.ts'
import { postHolders } from '../lists/posts.ts'
import { passed, reserve } from '../lists/reserve.ts'
import { type ListName, timesExtended, validityAt } from '../lists/validity.ts'
import type { Selection } from '../state.ts'
import { type Point, rolesOf } from './point.ts'

const LISTS: readonly ListName[] = ['ranked-list', 'reserve']

/** Points about lists, choice and hiring. */
export function listPoints(
  selection: Selection,
  regulation: Regulation,
  at: Instant,
): readonly Point[] {
  return [
    ...choicePoints(selection, regulation),
    ...callPoints(selection, regulation, at),
    ...LISTS.flatMap((list) => extensionPoints(selection, regulation, list, at)),
    ...LISTS.flatMap((list) => placePoints(selection, regulation, list, at)),
    ...admissionPoints(selection, at),
  ]
}

function choicePoints(selection: Selection, regulation: Regulation): readonly Point[] {
  const everyone = passed(selection, regulation).filter(({ withdrawn }) => withdrawn === undefined)
  if (everyone.length === 0) return []
  const taken = postHolders(selection)
  const { posts } = regulation.announcement
  if (taken.length >= posts) return []
  // Nobody is chosen twice for one vacancy, also not who declined.
  const names = everyone
    .filter(({ chosen }) => chosen?.some(({ vacancy }) => vacancy === 'this') !== true)
    .map(({ candidate }) => candidate)
  if (names.length === 0) return []
  return [
    {
      point: 'hiring/choice',
      kind: 'choice-among-passed',
      rule: 'hiring/choice',
      owner: rolesOf(regulation.hiring.choice.owner),
      options: names.toSorted(),
      settledBy: 'ChooseCandidate',
      blocks: false,
      facts: { posts, chosen: taken.length },
    },
  ]
}

function callPoints(selection: Selection, regulation: Regulation, at: Instant): readonly Point[] {
  const rule = regulation['ranked-list']?.call
  const last = regulation.rounds.at(-1)?.round ?? ''
  const isOver = roundState(selection.rounds, last).decided !== undefined
  if (rule === undefined || !isOver) return []
  if (validityAt(selection, 'ranked-list', at)?.state !== 'valid') return []
  const next = nextOnRankedList(selection, at)
  if (next.length === 0) return []
  return [
    {
      point: 'ranked-list/call',
      kind: 'ranked-list-call',
      rule: 'ranked-list/call',
      owner: rolesOf(rule.owner),
      options: rule.grounds,
      settledBy: 'CallRankedList',
      blocks: false,
      facts: { next },
    },
  ]
}

function extensionPoints(
  selection: Selection,
  regulation: Regulation,
  list: ListName,
  at: Instant,
): readonly Point[] {
  const rule = regulation[list]?.extension
  const validity = validityAt(selection, list, at)
  if (rule === undefined || validity?.state !== 'valid') return []
  const times = timesExtended(selection, list)
  if (rule.times !== 'unlimited' && times >= rule.times) return []
  return [
    {
      point: `${list}/extension`,
      kind: 'extension',
      rule: `${list}/extension`,
      owner: rolesOf(rule.owner),
      options: ['extend'],
      settledBy: 'ExtendList',
      blocks: false,
      facts: { through: validity.through, times, length: rule.length },
    },
  ]
}

function placePoints(
  selection: Selection,
  regulation: Regulation,
  list: ListName,
  at: Instant,
): readonly Point[] {
  const members = list === 'reserve' ? reserve(selection, at) : rankedList(selection, at)
  return members.flatMap(({ candidate, place }): readonly Point[] => {
    if (place.state !== 'kept-until-decided') return []
    return [
      {
        point: `${list}/place/${place.after}/${candidate}`,
        kind: 'place',
        rule: `${list}/place/${place.after}`,
        owner: placeOwner(regulation, list, place.after),
        options: ['keep', 'remove'],
        settledBy: 'DecidePlace',
        blocks: false,
        candidate,
        facts: { list, after: place.after },
      },
    ]
  })
}

function placeOwner(regulation: Regulation, list: ListName, after: PlaceEvent): Point['owner'] {
  return rolesOf(regulation[list]?.place[after]?.owner ?? 'selector')
}

function admissionPoints(selection: Selection, at: Instant): readonly Point[] {
  return [...selection.offers.values()]
    .filter(({ status }) => status === 'accepted')
    .flatMap(({ offer, candidate }) =>
      openAdmission(selection, candidate, dayInBrussels(at)).map((condition) => ({
        point: `hiring/admission-conditions/${condition}/${candidate}`,
        kind: 'admission' as const,
        rule: `hiring/admission-conditions/${condition}`,
        owner: ['hr' as const],
        options: ['met', 'not-met'],
        settledBy: 'JudgeAdmission' as const,
        blocks: true,
        candidate,
        facts: { offer },
      })),
    )
}
