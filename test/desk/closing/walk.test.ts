/**
 * The three shipped selections, from their screening to their minutes: every round is closed, confirmed, corrected, told and filled
 * again through its pages, by the people of the facts. What is decided in the end is what the engine makes of the same facts.
 */

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Command, commandNames } from '#core/selection/command.ts'
import { type Event, event as eventSchema } from '#core/selection/event.ts'
import { replay } from '#core/selection/evolve.ts'
import type { Outcome } from '#core/selection/state.ts'
import { formatExact } from '#core/values/rational.ts'
import { renamed } from '#app/replaying/names.ts'
import { readSeries, SERIES } from '../../../src/server/demonstration/series.ts'
import { onOwnServer } from '../../persistence/servers.ts'
import { deskSite, type DeskSite, type Replayed } from '../site.ts'
import { seenIn } from './seen.ts'
import { assertVerified } from './verified.ts'

const NAMES = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582'] as const

for (const name of NAMES) {
  onOwnServer(`the rounds of ${name}, through their pages`, (server) => {
    let desk: DeskSite
    let facts: readonly Event[] = []

    before(async () => {
      desk = await deskSite(server, { series: name, before: isClosing })
      facts = await factsOf(name)
      await letIn(desk, facts)
    })

    test('are decided as the engine decides them, and the record is verified', async () => {
      const names = await namesIn(desk, facts)
      for (const fact of facts.slice(facts.findIndex(isClosing))) {
        assert.equal(await done(desk, fact, names), 'done', `${fact.event} at ${fact.at}`)
      }
      const { rounds } = await desk.folded()
      const expected = enginesOutcomes(await readSeries(seriesOf(name)), facts)
      for (const [round, outcomes] of expected) {
        const decided = rounds.get(round)?.decided?.outcomes
        assert.equal(decided?.size, outcomes.size, round)
        for (const [candidate, outcome] of outcomes) {
          const own = decided?.get(names.get(candidate) ?? '')
          assert.deepEqual(toldOf(own), toldOf(outcome), `${round} ${candidate}`)
        }
      }
      await assertVerified(desk)
    })
  })
}

function isClosing({ event }: Event): boolean {
  return event === 'RoundClosed'
}

function seriesOf(name: Replayed['series']): (typeof SERIES)[number] {
  return SERIES.find((one) => one.name === name) ?? assert.fail(name)
}

/** The facts up to the minutes. */
async function factsOf(name: Replayed['series']): Promise<readonly Event[]> {
  const { events } = await readSeries(seriesOf(name))
  const end = events.findIndex(({ event }) => event === 'MinutesSigned')
  return events.slice(0, end)
}

/** Everybody of the facts who is not there yet gets an account and a role. */
async function letIn({ owner, selection, as }: DeskSite, facts: readonly Event[]): Promise<void> {
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
  ])
  return new Set(names)
}

/** The pseudonyms of everybody, by the names they have in the facts. */
async function namesIn(
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

const COMMANDS = new Map(Object.entries(commandNames).map(([command, event]) => [event, command]))

/** Does what a fact tells, through its page where closing has one. */
async function done(
  desk: DeskSite,
  fact: Event,
  names: ReadonlyMap<string, string>,
): Promise<string> {
  if (fact.event === 'CandidateWithdrew') {
    const visitor = await desk.as(fact.candidate)
    const path = `/mijn-sollicitaties/${desk.selection}/intrekken`
    return answered((await visitor.post(path)).status)
  }
  if (fact.event === 'ChoiceMade') {
    const { choice, option, reason } = renamedAs(fact, names)
    const visitor = await desk.as([fact.by].flat()[0] ?? '')
    const fields = { punt: choice, option, reason }
    return answered((await visitor.post(`/werkplek/${desk.selection}/keuze`, fields)).status)
  }
  const page = PAGES[fact.event]
  if (page !== undefined && 'round' in fact && 'by' in fact && fact.round !== undefined) {
    return throughPage(desk, [fact.by].flat()[0] ?? '', fact.round, page)
  }
  return byHand(desk, fact, names)
}

function renamedAs<Fact extends Event>(fact: Fact, names: ReadonlyMap<string, string>): Fact {
  // The same event under other names.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return renamed(fact, names) as Fact
}

const PAGES: Readonly<Partial<Record<Event['event'], string>>> = {
  RoundClosed: 'afsluiten',
  RoundConfirmed: 'bevestigen',
  CorrectionConfirmed: 'verbetering',
  ResultsReleased: 'meedelen',
}

async function throughPage(
  desk: DeskSite,
  by: string,
  round: string,
  page: string,
): Promise<string> {
  const visitor = await desk.as(by)
  const path = `/werkplek/${desk.selection}/rondes/${round}`
  const { html } = await visitor.get(page === 'meedelen' ? `${path}/${page}` : path)
  return answered(
    (await visitor.post(`${path}/${page}`, { gezien: seenIn(html), reason: 'Nagekeken.' })).status,
  )
}

function answered(status: number): string {
  return status === 303 ? 'done' : String(status)
}

async function byHand(
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

function enginesOutcomes(
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

function toldOf(outcome: Outcome | undefined): unknown {
  const { code, rank, via, total } = outcome ?? {}
  return { code, rank, via, total: total === undefined ? undefined : formatExact(total) }
}
