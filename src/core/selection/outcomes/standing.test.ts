import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { type Fact, factsOf } from '../fixtures/asked-facts.ts'
import { current } from '../in-force.ts'
import type { Selection } from '../state.ts'
import { missingScores, scoresIn } from './competition.ts'
import { isDecidedFor, isIn, outBefore, participants } from './participants.ts'
import {
  type RoundStanding,
  correctionOf,
  outcomeIn,
  standingOf,
  standingOfRound,
} from './standing.ts'

const facts = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582'].flatMap(factsIn)

/** Every round at every moment of the shipped selections. */
const rounds = facts.flatMap(({ after }) => {
  const regulation = current(after)
  return standingOf(after).map((standing) => ({ selection: after, regulation, standing }))
})

/** And everybody who applied, in each. */
const people = rounds.flatMap((one) =>
  one.selection.roll.map((candidate) => ({ ...one, candidate })),
)

describe('a round of the shipped selections', () => {
  test('goes from one state to another by these events and no others', () => {
    const steps = new Map<string, Set<string>>()
    for (const { before, after, event } of facts) {
      const now = standingOf(after)
      for (const [place, { progress }] of standingOf(before).entries()) {
        const then = now[place]?.progress ?? assert.fail()
        const step = `${progress} → ${then}`
        if (progress !== then) steps.set(step, (steps.get(step) ?? new Set()).add(event.event))
      }
    }
    const found = [...steps].map(([step, events]) => [step, [...events].toSorted()])
    assert.deepEqual(Object.fromEntries(found), {
      'waiting → open': ['RoundConfirmed'],
      'open → closed': ['RoundClosed'],
      'closed → decided': ['RoundConfirmed'],
      'decided → frozen': ['ConflictFound', 'ScoreCorrected'],
      'frozen → decided': ['CorrectionConfirmed'],
      'decided → open': ['RankedListCalled', 'RoundConfirmed'],
    })
  })

  test('stands alone as it stands among all', () => {
    for (const { selection, standing } of rounds) {
      const { round, progress, waitsFor } = standing
      const alone = standingOfRound(selection, round)
      assert.deepEqual([alone?.progress, alone?.waitsFor], [progress, waitsFor])
    }
    const [last] = facts.slice(-1)
    assert.equal(standingOfRound(last?.after ?? assert.fail(), 'none-such'), undefined)
  })

  test('waits for the one before it, and nobody has an outcome in it meanwhile', () => {
    for (const { regulation, standing } of rounds) {
      const { progress, waitsFor, assessed, round } = standing
      assert.equal(progress === 'waiting', assessed === undefined)
      assert.equal(progress === 'waiting', waitsFor !== undefined)
      const before = regulation.rounds.findIndex((one) => one.round === round) - 1
      if (waitsFor !== undefined) assert.equal(waitsFor, regulation.rounds[before]?.round)
    }
  })

  test('has those in it who go on from every earlier one or were brought in', () => {
    for (const { selection, regulation, standing } of rounds) {
      if (standing.progress === 'waiting') continue
      const there = participants(selection, regulation, standing.round).map(nameOf)
      const found = selection.roll
        .map(nameOf)
        .filter((name) => isIn(selection, regulation, standing.round, name))
      assert.deepEqual(there.toSorted(), found.toSorted())
    }
  })

  test('says of others what put them out, unless they may still come', () => {
    for (const { selection, regulation, standing, candidate } of people) {
      const { round } = standing
      const out = outBefore(selection, regulation, round, candidate)
      const isThere = isIn(selection, regulation, round, nameOf(candidate))
      if (out === undefined) {
        assert.ok(isThere || mayStillCome(selection, regulation, round, candidate))
        continue
      }
      assert.ok(!isThere)
      const decided = selection.rounds.get(out.decidedIn)?.decided?.outcomes.of(candidate)
      assert.equal(decided?.code, out.outcome)
      assert.notEqual(out.outcome, 'goes-on')
    }
  })

  test('tells each in it what was decided, or else what the rules propose', () => {
    for (const { standing, candidate } of people) {
      const { state, assessed, progress } = standing
      const found = outcomeIn(standing, candidate)
      const decided = state.decided?.outcomes.of(candidate)
      assert.equal(found?.outcome, decided ?? assessed?.outcomes.of(candidate))
      if (found === undefined) continue
      const told = progress === 'frozen' ? 'frozen' : 'decided'
      assert.equal(found.status, isDecidedFor(state, candidate) ? told : 'proposed')
    }
  })

  test('tells what an outcome would become where it is frozen and another', () => {
    for (const { standing, candidate } of people) {
      const found = outcomeIn(standing, candidate)
      const now = standing.assessed?.outcomes.of(candidate)
      const isAnother = found?.status === 'frozen' && now?.code !== found.outcome.code
      assert.equal(found?.wouldBecome, isAnother ? now : undefined)
    }
  })

  test('that is frozen says who comes in and who falls out, and no other does', () => {
    let frozen = 0
    for (const { standing } of rounds) {
      const correction = correctionOf(standing)
      assert.equal(correction !== undefined, standing.progress === 'frozen')
      if (correction === undefined) continue
      frozen += 1
      const after = new Set(goingOn(standing.state.decided))
      for (const name of correction.comesIn) assert.ok(!after.has(name))
      for (const name of correction.fallsOut) assert.ok(after.delete(name))
      for (const name of correction.comesIn) after.add(name)
      assert.deepEqual([...after].toSorted(), goingOn(standing.assessed))
    }
    assert.ok(frozen > 0)
  })

  test('has of each measure that is scored a score or misses it', () => {
    for (const { selection, regulation, standing } of rounds) {
      const round = regulation.rounds.find((one) => one.round === standing.round) ?? assert.fail()
      const card = cardOf(round)
      for (const candidate of selection.roll) {
        const given = [...scoresIn(round.round, candidate, card).keys()]
        const all = [...given, ...missingScores(round, candidate)]
        assert.deepEqual(all.toSorted(), [...card.scored].toSorted())
      }
    }
  })
})

function factsIn(series: string): readonly Fact[] {
  const regulation = schema.parse(parse(read(`regulations/${series}.yaml`)))
  return factsOf(regulation, read(`examples/${series}.jsonl`).trim().split('\n'))
}

function read(file: string): string {
  return readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8')
}

function nameOf({ candidate }: Selection['roll'][number]): string {
  return candidate
}

function goingOn(assessment: RoundStanding['assessed']): readonly string[] {
  const onward = [...(assessment?.outcomes ?? [])].filter(
    ([, { code }]) => code === 'goes-on' || code === 'passed',
  )
  return onward.map(([name]) => name).toSorted()
}

/** Was brought into an earlier round, or is not decided about in one: nothing puts them out for good. */
function mayStillCome(
  { rounds: states }: Selection,
  regulation: Regulation,
  round: string,
  candidate: Selection['roll'][number],
): boolean {
  const place = regulation.rounds.findIndex((one) => one.round === round)
  return regulation.rounds.slice(0, place).some((one) => {
    const state = states.get(one.round)
    return (
      state?.decided?.outcomes.of(candidate) === undefined || state.brought.has(candidate.candidate)
    )
  })
}
