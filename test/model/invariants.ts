/**
 * What holds of a selection at every moment, whatever happened.
 *
 * @module
 */

import assert from 'node:assert/strict'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { type OutcomeFile, outcomeFile as format } from '#core/selection/outcome-file/format.ts'
import { outcomeFile } from '#core/selection/outcome-file/outcome-file.ts'
import { standingOf } from '#core/selection/outcomes/standing.ts'
import { openPoints } from '#core/selection/points/open-points.ts'
import { explain, explanationText } from '#core/selection/explanation/explain.ts'
import type { Assessment, Selection } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'
import {
  type Rational,
  add,
  compare,
  divide,
  multiply,
  parseRational,
  rational,
  sum,
} from '#core/values/rational.ts'
import type { Model } from './model.ts'

/** Asserts everything that holds of a selection at a moment, and returns its outcome file. */
export function holdsAt(
  regulation: Regulation,
  selection: Selection,
  model: Model,
  at: Instant,
): OutcomeFile {
  const file = outcomeFile(selection, at)
  assert.deepEqual(format.parse(JSON.parse(JSON.stringify(file))).regulation, regulation.regulation)
  for (const point of openPoints(selection, at)) assert.ok(point.owner.length > 0)
  candidatesAgree(file, model)
  decisionsAreConfirmed(file, model)
  participantsWentOn(file, regulation)
  listsAreInOrder(file, model)
  for (const standing of standingOf(selection)) {
    const round = regulation.rounds.find((one) => one.round === standing.round)
    if (round === undefined || standing.assessed === undefined) continue
    quotaIsKept(round, standing.assessed)
    if (round.kind === 'assessment') scoresDecide(round, standing.assessed, selection)
  }
  return file
}

/** Asserts that a candidate can be explained in both languages. */
export function explains(selection: Selection, candidate: string, at: Instant): void {
  const explanation = explain(selection, candidate, at)
  assert.equal(explanation !== undefined, selection.candidates.has(candidate))
  if (explanation === undefined) return
  for (const language of ['nl', 'en'] as const) {
    assert.ok(explanationText(explanation, language).includes(candidate))
  }
}

function candidatesAgree(file: OutcomeFile, model: Model): void {
  const names = file.candidates.map(({ candidate }) => candidate)
  assert.deepEqual(names, [...model.applied].toSorted(), 'everybody who applied, by identifier')
}

function decisionsAreConfirmed(file: OutcomeFile, model: Model): void {
  for (const { candidate, rounds } of file.candidates) {
    for (const { round, status } of rounds) {
      if (status === 'proposed') continue
      const by = model.confirmedBy.get(round) ?? []
      assert.ok(by.length > 0, `${candidate} is ${status} in ${round}, which nobody confirmed`)
    }
  }
  for (const { round, confirmed } of file.rounds) {
    assert.deepEqual(
      confirmed.map(({ by }) => by),
      model.confirmedBy.get(round) ?? [],
    )
  }
}

/** Later rounds' participants went on in the decided earlier round, or were brought in. */
function participantsWentOn(file: OutcomeFile, regulation: Regulation): void {
  const before = new Map(
    regulation.rounds.map(({ round }, index) => [round, regulation.rounds[index - 1]?.round]),
  )
  for (const { candidate, rounds } of file.candidates) {
    for (const { round, status, via } of rounds) {
      const earlier = rounds.find((one) => one.round === before.get(round))
      if (before.get(round) === undefined || via !== undefined || status !== 'proposed') continue
      const wentOn = earlier?.outcome === 'goes-on' && earlier.status !== 'proposed'
      const replaced = rounds.some((one) => one.via !== undefined)
      assert.ok(wentOn || replaced, `${candidate} is in ${round} without having gone on`)
    }
  }
}

function listsAreInOrder(file: OutcomeFile, model: Model): void {
  for (const list of ['ranked-list', 'reserve'] as const) {
    const state = file.lists[list]?.state
    if (model.expired.has(list)) assert.equal(state, 'expired', `${list} came back to life`)
    if (state === 'expired') model.expired.add(list)
  }
  const ranks = (file.lists['ranked-list']?.members ?? []).map(({ rank }) => rank)
  assert.deepEqual(
    ranks,
    ranks.toSorted((a, b) => a - b),
  )
  reserveIsUnranked(file, model)
}

function reserveIsUnranked({ lists: { reserve }, candidates }: OutcomeFile, model: Model): void {
  const members = reserve?.members ?? []
  const names = members.map(({ candidate }) => candidate)
  assert.deepEqual(names, names.toSorted(), 'the reserve stands by identifier')
  for (const member of members) {
    assert.deepEqual(Object.keys(member).toSorted(), ['candidate', 'place'])
    assert.ok(!model.withdrawn.has(member.candidate), 'who withdrew is on no list')
    const last = candidates.find(({ candidate }) => candidate === member.candidate)?.rounds.at(-1)
    assert.equal(last?.outcome, 'passed')
    assert.notEqual(last?.status, 'proposed')
  }
}

/**
 * Whoever may go on does, up to the number; beyond it only those equal to the last place. Not while somebody's outcome is
 * undecided: who is scored in part may hold a place meanwhile.
 */
function quotaIsKept(round: Round, { outcomes, cutOff }: Assessment): void {
  const cut = round['cut-off']
  if (cut === undefined) return
  const all = [...outcomes.values()]
  if (all.some(({ code }) => code === 'undecided')) return
  const inside = all.filter(({ code }) => code === 'goes-on' || code === 'passed')
  const competing = inside.length + all.filter(({ code }) => code === 'outside-quota').length
  assert.ok(inside.length >= Math.min(cut.top, competing), 'a place stays empty')
  assert.equal(cutOff?.announced, cut.top)
  if (inside.length <= cut.top) return
  const last = Math.max(...inside.map(({ rank }) => rank ?? 0))
  const above = inside.filter(({ rank }) => (rank ?? 0) < last)
  assert.ok(above.length < cut.top, 'more go on than ties account for')
}

/** Who scores at least as well on everything is never behind; nobody below a minimum goes on. */
function scoresDecide(round: Round, { outcomes }: Assessment, selection: Selection): void {
  const scored = [...outcomes].flatMap(([name, { code, rank }]) => {
    const scores = scoresOf(round, selection, name)
    const competes = code === 'goes-on' || code === 'passed' || code === 'outside-quota'
    if (scores === undefined || (!competes && code !== 'below-minimum')) return []
    return [{ name, code, rank, scores, goesOn: code === 'goes-on' || code === 'passed' }]
  })
  for (const one of scored) {
    const isBelow = belowMinimum(round, one.scores)
    assert.equal(
      one.code === 'below-minimum',
      isBelow && round.eliminatory,
      `${one.name} ${round.round}`,
    )
    for (const other of scored) {
      if (!reaches(one.scores, other.scores)) continue
      assert.ok(one.goesOn || !other.goesOn, `${other.name} overtakes ${one.name} by scoring less`)
      if (one.rank !== undefined && other.rank !== undefined) assert.ok(one.rank <= other.rank)
    }
  }
}

type Scores = ReadonlyMap<string, Rational>

/** Every score of a candidate in a round; undefined while one is missing or void. */
function scoresOf(round: Round, selection: Selection, name: string): Scores | undefined {
  const scores = new Map<string, Rational>()
  for (const [measure, { counts }] of Object.entries(round.measures ?? {})) {
    if (counts !== 'scored') continue
    const score = selection.candidates.get(name)?.scores?.[`${round.round}/${measure}`]
    if (score === undefined || score.void === true) return undefined
    scores.set(measure, score.value)
  }
  return scores
}

function reaches(one: Scores, other: Scores): boolean {
  return [...other].every(([measure, value]) => compare(one.get(measure) ?? value, value) >= 0)
}

function belowMinimum(round: Round, scores: Scores): boolean {
  return (round.minima ?? []).some(({ of, 'at-least': least }) => {
    const scale = round.measures?.[of]?.scale
    const named =
      scale !== undefined && 'values' in scale ? scale.values.indexOf(String(least)) : -1
    const needed = named >= 0 ? rational(named) : figure(least)
    const value = of === 'total' ? meanOf(round, scores) : scores.get(of)
    return value === undefined || compare(value, needed) < 0
  })
}

/** The weighted mean of scores on one scale, which is what a total under a minimum is in the shipped regulations. */
function meanOf({ total }: Round, scores: Scores): Rational | undefined {
  const weights = Object.entries(total?.of ?? {}).map(([measure, weight]) => ({
    weight: figure(weight),
    value: scores.get(measure) ?? rational(0),
  }))
  const gained = weights.reduce(
    (all, { weight, value }) => add(all, multiply(weight, value)),
    rational(0),
  )
  return divide(gained, sum(weights.map(({ weight }) => weight)))
}

function figure(text: string | number): Rational {
  const value = parseRational(String(text))
  assert.ok(value !== undefined, `${text} is no figure`)
  return value
}
