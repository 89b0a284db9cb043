/**
 * What a refusal of the rules names, in the words of the regulation: a round by its title, a measure by its name. The rules know
 * them by the names of the file.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Refusal, RefusalFacts } from '#core/selection/refusal.ts'
import type { Language, Text } from '#core/values/text.ts'

/** The refusal as a reader knows what it is about; what the regulation does not name stays as it is. */
export function inWordsOf(regulation: Regulation, refusal: Refusal, language: Language): Refusal {
  const named = (name: string, fact: string): string =>
    quoted(textOf(regulation, refusal.facts, name, fact)?.[language]) ?? fact
  const facts = Object.entries(refusal.facts).map(([name, fact]) => {
    if (typeof fact === 'number') return [name, fact]
    return [
      name,
      typeof fact === 'string' ? named(name, fact) : fact.map((one) => named(name, one)),
    ]
  })
  return { ...refusal, facts: Object.fromEntries(facts) }
}

function quoted(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `“${text}”`
}

function textOf(
  regulation: Regulation,
  facts: RefusalFacts,
  name: string,
  fact: string,
): Text | undefined {
  const kind = KINDS[name]
  if (kind === 'round') return roundOf(regulation, fact)?.label
  if (kind === 'route') return regulation.routes[fact]?.name
  if (kind !== 'measure') return undefined
  const round = facts['round']
  const measures = typeof round === 'string' ? roundOf(regulation, round)?.measures : undefined
  return measures?.[fact]?.name
}

function roundOf(regulation: Regulation, name: string): Regulation['rounds'][number] | undefined {
  return regulation.rounds.find(({ round }) => round === name)
}

/** What the facts of a refusal name, by the name of the fact. */
const KINDS: Readonly<Record<string, 'round' | 'measure' | 'route'>> = {
  round: 'round',
  rounds: 'round',
  earlier: 'round',
  decidedIn: 'round',
  measure: 'measure',
  measures: 'measure',
  route: 'route',
  routes: 'route',
}
