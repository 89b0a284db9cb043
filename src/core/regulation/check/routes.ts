/**
 * Routes: somebody can come in by each, and nobody is shut out of all.
 *
 * - A route asks for something that must be met; one without is open to everybody, which is
 *   reported.
 * - A condition checked at hiring refuses no application (policy 14); in a route it is reported,
 *   because readers expect conditions of a route to decide who takes part.
 * - Routes that close each other in a circle shut out whoever qualifies for all of them.
 *
 * Routes may overlap: the candidate chooses (policy 12), which `route-choice` settles.
 *
 * Source: policies 12 and 14; rules 47 to 50, C12.
 *
 * @module
 */

import { type Regulation } from '../schema/regulation.ts'
import { type CheckFinding, finding } from './codes.ts'
import { type Check } from './context.ts'
import { circlesIn } from './cycles.ts'

/** Reports routes that ask nothing and conditions of routes that exclude nobody. */
export const checkRouteConditions: Check = (regulation) =>
  Object.entries(regulation.routes).flatMap(([name, route]) => [
    ...hiringConditions(regulation, name),
    ...(route.conditions.some((condition) => excludes(regulation, condition))
      ? []
      : [finding('route-open-to-all', ['routes', name, 'conditions'], { route: name })]),
  ])

/** Reports routes that close themselves or each other. */
export const checkClosures: Check = ({ routes }) => {
  const graph = new Map(
    Object.entries(routes).map(([name, route]) => [
      name,
      (route['closed-to'] ?? []).map((closure) => closure['who-qualify-for']),
    ]),
  )
  return circlesIn(graph).map((names) => {
    const path = ['routes', names[0] ?? '', 'closed-to']
    return names.length === 1
      ? finding('closure-of-itself', path, { route: names[0] ?? '' })
      : finding('closure-circular', path, { names })
  })
}

function hiringConditions(regulation: Regulation, route: string): readonly CheckFinding[] {
  const listed = regulation.routes[route]?.conditions ?? []
  return listed.flatMap((name, index) => {
    const condition = regulation.conditions[name]
    return condition?.['checked-at'] === 'hiring' && condition.weight === 'must'
      ? [
          finding('hiring-condition-in-route', ['routes', route, 'conditions', index], {
            name,
            route,
          }),
        ]
      : []
  })
}

/** A name that leads nowhere is reported elsewhere; here it counts as asking something. */
function excludes({ conditions }: Regulation, name: string): boolean {
  const condition = conditions[name]
  return (
    condition === undefined || (condition.weight === 'must' && condition['checked-at'] !== 'hiring')
  )
}
