/**
 * Things that wait for themselves: a condition that refers to itself through others, a step that
 * comes after itself, routes that close each other.
 *
 * @module
 */

import { finding } from './codes.ts'
import { type Check } from './context.ts'
import { within } from './expressions.ts'
import { stepsOf } from './steps.ts'

/** Which names each name leads to. */
export type Graph = ReadonlyMap<string, readonly string[]>

/** The circles in `graph`, each once, as the names along it; it starts at the first by file order. */
export function circlesIn(graph: Graph): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = []
  const done = new Set<string>()
  const visit = (name: string, way: readonly string[]): void => {
    const from = way.indexOf(name)
    if (from >= 0) circles.push(way.slice(from))
    if (from >= 0 || done.has(name)) return
    for (const next of graph.get(name) ?? []) visit(next, [...way, name])
    done.add(name)
  }
  for (const name of graph.keys()) visit(name, [])
  return circles
}

/** Reports conditions that refer to each other in a circle. */
export const checkConditionCycles: Check = ({ conditions }) => {
  const graph = new Map(
    Object.entries(conditions).map(([name, { require }]) => [
      name,
      within(require, []).flatMap(({ expression }) => expression.condition ?? []),
    ]),
  )
  return circlesIn(graph).map((names) =>
    finding('condition-cycle', ['conditions', names[0] ?? '', 'require'], { names }),
  )
}

/** Reports steps that wait for each other in a circle. */
export const checkStepCycles: Check = (regulation) => {
  const steps = stepsOf(regulation)
  const graph = new Map(steps.map(({ step }) => [step.step, step.after ?? []]))
  return circlesIn(graph).flatMap((names) => {
    const first = steps.find(({ step }) => step.step === names[0])
    return first === undefined ? [] : [finding('step-cycle', [...first.path, 'after'], { names })]
  })
}
