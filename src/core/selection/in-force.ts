/**
 * Which regulation holds at a moment: as published, with every amendment published by then (rule 16).
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Selection } from './state.ts'

/** The regulation in force at an instant; before any instant is known, the one first published. */
export function inForce(
  selection: Pick<Selection, 'versions'>,
  at: Instant | undefined,
): Regulation {
  let holds = selection.versions[0]
  for (const version of selection.versions) {
    if (version.from === undefined || (at !== undefined && version.from <= at)) holds = version
  }
  if (holds === undefined)
    throw new Error('A selection has at least one version of its regulation.')
  return holds.regulation
}

/** The regulation in force after the last recorded event. */
export function current(selection: Pick<Selection, 'versions' | 'last'>): Regulation {
  return inForce(selection, selection.last)
}

/** The same selection seen at a later moment: amendments published meanwhile hold. */
export function seenAt(selection: Selection, at: Instant | undefined): Selection {
  if (at === undefined || at === selection.last || selection.versions.length === 1) return selection
  return { ...selection, last: at }
}

/** A round by name. */
export function roundOf(regulation: Regulation, name: string): Round | undefined {
  return regulation.rounds.find(({ round }) => round === name)
}

/** The round before; undefined for the first. */
export function roundBefore(regulation: Regulation, name: string): Round | undefined {
  return regulation.rounds[regulation.rounds.findIndex(({ round }) => round === name) - 1]
}

/** The round after; undefined for the last. */
export function roundAfter(regulation: Regulation, name: string): Round | undefined {
  const place = regulation.rounds.findIndex(({ round }) => round === name)
  return place === -1 ? undefined : regulation.rounds[place + 1]
}

/** Whether this is the last round: who passes it has passed the selection. */
export function isLast(regulation: Regulation, name: string): boolean {
  return regulation.rounds.at(-1)?.round === name
}

const sequences = new WeakMap<Regulation, Map<string, readonly string[]>>()

/** The names of the rounds up to and including this one; worked out once for each version. */
export function roundsThrough(regulation: Regulation, name: string): readonly string[] {
  const known = sequences.get(regulation) ?? new Map<string, readonly string[]>()
  sequences.set(regulation, known)
  const before = known.get(name)
  if (before !== undefined) return before
  const names = regulation.rounds.map(({ round }) => round)
  const through = names.slice(0, names.indexOf(name) + 1)
  known.set(name, through)
  return through
}
