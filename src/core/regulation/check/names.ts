/**
 * A name stands for one thing: rounds, steps (over all rounds, because `after` refers to those of
 * any), amendments, criteria of a measure, competences, expectations, minima, earlier results.
 * A measure cannot be called `total`.
 *
 * @module
 */

import { type Path } from '../../profile/visit.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type Round } from '../schema/round.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'
import { stepsOf } from './steps.ts'

interface Named {
  readonly name: string
  readonly path: Path
}

/** Reports the second thing with the same name, and a measure with a reserved name. */
export const checkNames: Check = (regulation) =>
  [
    regulation.rounds.map(({ round }, index) => named(round, ['rounds', index, 'round'])),
    stepsOf(regulation).map(({ step, path }) => named(step.step, [...path, 'step'])),
    (regulation.amendments ?? []).map(({ amendment }, index) =>
      named(amendment, ['amendments', index, 'amendment']),
    ),
    ...announcementLists(regulation),
    ...regulation.rounds.flatMap((round, index) => roundLists(round, ['rounds', index])),
    ...Object.entries(regulation.routes).map(([route, { conditions }]) =>
      conditions.map((name, index) => named(name, ['routes', route, 'conditions', index])),
    ),
  ]
    .flatMap(duplicates)
    .concat(regulation.rounds.flatMap(reservedNames))

function announcementLists({ announcement }: Regulation): readonly (readonly Named[])[] {
  const at: Path = ['announcement']
  return [
    announcement.competences.map(({ competence }, index) =>
      named(competence, [...at, 'competences', index, 'competence']),
    ),
    (announcement.expectations ?? []).map(({ expectation }, index) =>
      named(expectation, [...at, 'expectations', index, 'expectation']),
    ),
    (announcement.references ?? []).map(({ reference }, index) =>
      named(reference, [...at, 'references', index, 'reference']),
    ),
    announcement.benefits.map(({ benefit }, index) =>
      named(benefit, [...at, 'benefits', index, 'benefit']),
    ),
  ]
}

function roundLists(round: Round, at: Path): readonly (readonly Named[])[] {
  return [
    (round.minima ?? []).map(({ of }, index) => named(of, [...at, 'minima', index, 'of'])),
    (round['cut-off']?.by ?? []).map((name, index) => named(name, [...at, 'cut-off', 'by', index])),
    (round['earlier-results'] ?? []).map(({ of }, index) =>
      named(of, [...at, 'earlier-results', index, 'of']),
    ),
    (round.competences ?? []).map(({ competence }, index) =>
      named(competence, [...at, 'competences', index, 'competence']),
    ),
    ...Object.entries(round.measures ?? {}).map(([measure, { criteria = [] }]) =>
      criteria.map(({ criterion }, index) =>
        named(criterion, [...at, 'measures', measure, 'criteria', index, 'criterion']),
      ),
    ),
  ]
}

function duplicates(list: readonly Named[]): readonly CheckFinding[] {
  const seen = new Set<string>()
  return list.flatMap(({ name, path }) => {
    const first = !seen.has(name)
    seen.add(name)
    return first ? [] : [finding('duplicate-name', path, { name })]
  })
}

function reservedNames(round: Round, index: number): readonly CheckFinding[] {
  return Object.keys(round.measures ?? {}).includes('total')
    ? [finding('name-reserved', ['rounds', index, 'measures', 'total'], { name: 'total' })]
    : []
}

function named(name: string, path: Path): Named {
  return { name, path }
}
