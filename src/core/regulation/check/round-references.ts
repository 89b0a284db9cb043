/**
 * The names inside rounds: measures, questions, competences, other rounds, steps of any round.
 *
 * @module
 */

import { type Path } from '../../profile/visit.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type Round } from '../schema/round.ts'
import { type CheckContext } from './context.ts'
import { type Reference } from './references.ts'

/** Every name in every round, with the names it may be. */
export function roundReferences(
  regulation: Regulation,
  context: CheckContext,
): readonly Reference[] {
  return regulation.rounds.flatMap((round, index) => {
    const at: Path = ['rounds', index]
    return [
      ...measureNames(round, at),
      ...scheduleNames(round, at, regulation),
      ...questionNames(round, at, regulation),
      ...competenceNames(round, at, context),
      ...roundNames(round, at, regulation),
    ]
  })
}

function measureNames(round: Round, at: Path): readonly Reference[] {
  const known = Object.keys(round.measures ?? {})
  const orTotal = [...known, 'total']
  const prepared = Object.entries(round.measures ?? {}).flatMap(([name, { preparation }]) => {
    const before = preparation?.before
    const path = [...at, 'measures', name, 'preparation', 'before']
    return before === undefined ? [] : [reference('measure', before, known, path)]
  })
  return [
    ...prepared,
    ...Object.keys(round.total?.of ?? {}).map((name) =>
      reference('measure', name, known, [...at, 'total', 'of', name]),
    ),
    ...(round.minima ?? []).map(({ of }, index) =>
      reference('measure', of, orTotal, [...at, 'minima', index, 'of']),
    ),
    ...(round['cut-off']?.by ?? []).map((name, index) =>
      reference('measure', name, orTotal, [...at, 'cut-off', 'by', index]),
    ),
    ...round.schedule.flatMap((step, index) =>
      (step.measures ?? []).map((name, position) =>
        reference('measure', name, known, [...at, 'schedule', index, 'measures', position]),
      ),
    ),
  ]
}

function scheduleNames(round: Round, at: Path, { rounds }: Regulation): readonly Reference[] {
  const steps = rounds.flatMap(({ schedule }) => schedule.map(({ step }) => step))
  const told = round.results?.['told-after']
  return [
    ...round.schedule.flatMap((step, index) =>
      (step.after ?? []).map((name, position) =>
        reference('step', name, steps, [...at, 'schedule', index, 'after', position]),
      ),
    ),
    ...(told === undefined
      ? []
      : [reference('step', told, steps, [...at, 'results', 'told-after'])]),
  ]
}

function questionNames(round: Round, at: Path, regulation: Regulation): readonly Reference[] {
  const known = Object.keys(regulation.applications.questions ?? {})
  return Object.entries(round.measures ?? {}).flatMap(([measure, { questions = [] }]) =>
    questions.map((name, index) =>
      reference('question', name, known, [...at, 'measures', measure, 'questions', index]),
    ),
  )
}

function competenceNames(
  round: Round,
  at: Path,
  { competences }: CheckContext,
): readonly Reference[] {
  if (competences === undefined) return []
  const known = [...competences.keys()]
  const ofMeasures = Object.entries(round.measures ?? {}).flatMap(([measure, { criteria = [] }]) =>
    criteria.flatMap(({ competence }, index) =>
      competence === undefined
        ? []
        : reference('competence', competence, known, [
            ...at,
            'measures',
            measure,
            'criteria',
            index,
            'competence',
          ]),
    ),
  )
  return [
    ...ofMeasures,
    ...askedCompetences(round.competences ?? [], [...at, 'competences'], competences),
  ]
}

/** The competences of a list that asks them at a level, and those levels. */
export function askedCompetences(
  asked: readonly { readonly competence: string; readonly level: number }[],
  at: Path,
  competences: ReadonlyMap<string, readonly number[]>,
): readonly Reference[] {
  return asked.flatMap(({ competence, level }, index) => {
    const levels = competences.get(competence)
    const name = reference(
      'competence',
      competence,
      [...competences.keys()],
      [...at, index, 'competence'],
    )
    return levels === undefined
      ? [name]
      : [
          name,
          reference('competence-level', `${level}`, levels.map(String), [...at, index, 'level']),
        ]
  })
}

function roundNames(round: Round, at: Path, { rounds }: Regulation): readonly Reference[] {
  const names = rounds.map((other) => other.round)
  const measures = rounds.flatMap((other) => Object.keys(other.measures ?? {}))
  const together = round['held-with']
  return [
    ...(together === undefined ? [] : [reference('round', together, names, [...at, 'held-with'])]),
    ...(round['earlier-results'] ?? []).map(({ of }, index) =>
      reference('round', of, [...names, ...measures], [...at, 'earlier-results', index, 'of']),
    ),
  ]
}

function reference(kind: string, name: string, known: readonly string[], path: Path): Reference {
  return { kind, name, known, path }
}
