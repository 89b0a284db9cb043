/**
 * The facts of the shipped selections: who does them at a desk, doing one that no page is about, and what the engine makes of them.
 *
 * @module
 */

import assert from 'node:assert/strict'
import { type Command, commandNames } from '#core/selection/command.ts'
import { type Event, event as eventSchema } from '#core/selection/event.ts'
import { replay } from '#core/selection/evolve.ts'
import type { Outcome } from '#core/selection/state.ts'
import { formatExact } from '#core/values/rational.ts'
import { renamed } from '#app/replaying/names.ts'
import { readSeries, SERIES } from '../../src/server/demonstration/series.ts'
import { type DeskSite, type Replayed } from './site.ts'

/** The series of that name. */
export function seriesOf(name: Replayed['series']): (typeof SERIES)[number] {
  return SERIES.find((one) => one.name === name) ?? assert.fail(name)
}

/** The facts up to the minutes. */
export async function factsOf(name: Replayed['series']): Promise<readonly Event[]> {
  const { events } = await readSeries(seriesOf(name))
  const end = events.findIndex(({ event }) => event === 'MinutesSigned')
  return events.slice(0, end)
}

/** Everybody of the facts who is not there yet gets an account and a role. */
export async function letIn(
  { owner, selection, as }: DeskSite,
  facts: readonly Event[],
): Promise<void> {
  for (const name of staffOf(facts)) {
    const isThere = await as(name).then(
      () => true,
      () => false,
    )
    if (isThere) continue
    await owner.pool.query(
      `with made as (insert into keur.account (language) values ('nl') returning account),
          known as (insert into keur.identity (issuer, subject, account)
            select 'demonstration', $1, account from made)
        insert into keur.assignment (account, selection, role) select account, $2, $3 from made`,
      [`${selection}/${name}`, selection, name.replace(/-\d+$/u, '')],
    )
  }
}

function staffOf(facts: readonly Event[]): ReadonlySet<string> {
  const names = facts.flatMap((fact) => [
    ...('by' in fact ? [fact.by ?? []].flat() : []),
    ...('assessor' in fact ? [fact.assessor] : []),
    ...('asked-by' in fact && fact['asked-by'] !== undefined ? [fact['asked-by']] : []),
  ])
  return new Set(names)
}

/** The pseudonyms of everybody, by the names they have in the facts. */
export async function namesIn(
  desk: DeskSite,
  facts: readonly Event[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const fact of facts) {
    if (fact.event === 'ApplicationSubmitted')
      names.set(fact.candidate, desk.nameOf(fact.candidate))
  }
  for (const name of staffOf(facts)) {
    // Whoever does something under a pseudonym is given it; nothing is done here.
    let actor = ''
    await desk.does(name, 'read-selection', ({ at, by }) => {
      actor = by
      return { command: 'StartSession', at, by, round: 'none' }
    })
    names.set(name, actor)
  }
  return names
}

/** The same fact with selectors in the place of assessors who marked papers: files are sent by selectors. */
export function bySelectors(fact: Event): Event {
  const text = JSON.stringify(fact).replaceAll(/"assessor-(\d)"/gu, '"selector-1$1"')
  return eventSchema.parse(JSON.parse(text))
}

const COMMANDS = new Map(Object.entries(commandNames).map(([command, event]) => [event, command]))

/** The same fact under other names. */
export function renamedAs<Fact extends Event>(
  fact: Fact,
  names: ReadonlyMap<string, string>,
): Fact {
  // The same event under other names.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return renamed(fact, names) as Fact
}

/** Does what a fact tells without a page. */
export async function byHand(
  desk: DeskSite,
  fact: Event,
  names: ReadonlyMap<string, string>,
): Promise<string> {
  const by = 'by' in fact ? ([fact.by].flat()[0] ?? 'selector-1') : 'selector-1'
  const { event, ...fields } = renamedAs(fact, names)
  const refused = await desk.does(by, 'read-selection', ({ at }) => {
    // The table pairs each event with the command that has its fields; reading it again holds them to the form.
    eventSchema.parse({ ...fields, event, at })
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return { ...fields, command: COMMANDS.get(event), at } as unknown as Command
  })
  return refused ?? 'done'
}

/** What the engine decides in each round on these facts. */
export function enginesOutcomes(
  { regulation }: Awaited<ReturnType<typeof readSeries>>,
  facts: readonly Event[],
): ReadonlyMap<string, ReadonlyMap<string, Outcome>> {
  const folded = replay(regulation)
  for (const fact of facts) assert.ok(folded.take(fact).ok, fact.event)
  return new Map(
    [...folded.selection.rounds].flatMap(([round, { decided }]) =>
      decided === undefined ? [] : [[round, decided.outcomes]],
    ),
  )
}

/** What is told of an outcome, to compare. */
export function toldOf(outcome: Outcome | undefined): unknown {
  const { code, rank, via, total } = outcome ?? {}
  return { code, rank, via, total: total === undefined ? undefined : formatExact(total) }
}
