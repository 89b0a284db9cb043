/**
 * Who may take part, by which route: rules.md section 3, policies 12 and 14.
 *
 * Every route is judged and shown; the candidate chooses, never the system. A candidate is admissible when the chosen route
 * is met, or, while none is chosen, when at least one is.
 *
 * The verdict alone is quick; the explanation is drawn from the same compiled conditions, so the two never differ.
 *
 * @module
 */

import { type Conditions, namesOf } from './condition.ts'
import { type CandidateFile } from './file.ts'
import { type CompiledRoute, type RouteReason, type RouteVerdict, compileRoute } from './route.ts'
import { type Verdict, someOf } from './verdict.ts'

/** What is concluded about a candidate. */
export interface EligibilityVerdict {
  readonly admissible: Verdict
  /** In the order of the regulation. */
  readonly routes: readonly RouteVerdict[]
}

/** Why, for every route. */
export interface EligibilityReason {
  readonly admissible: Verdict
  readonly chosenRoute?: string | undefined
  readonly routes: readonly RouteReason[]
}

/** The conditions of a regulation, ready for any number of files. */
export interface Eligibility {
  /**
   * @throws {RangeError} when the file has chosen a route the regulation does not have.
   */
  readonly verdict: (file: CandidateFile) => EligibilityVerdict
  /**
   * @throws {RangeError} when the file has chosen a route the regulation does not have.
   */
  readonly explain: (file: CandidateFile) => EligibilityReason
}

/**
 * Compiles the conditions and routes of a regulation.
 *
 * @throws {RangeError} on a name that stands for nothing or a day that does not exist, which the checker refuses.
 */
export function compileEligibility(regulation: Conditions): Eligibility {
  const routes = compileRoutes(regulation)
  return {
    verdict: (file) => {
      const verdicts = routes.map((route) => route.verdict(file))
      return { admissible: admissible(file, verdicts), routes: verdicts }
    },
    explain: (file) => {
      const reasons = routes.map((route) => route.explain(file))
      return {
        admissible: admissible(file, reasons),
        chosenRoute: file.chosenRoute,
        routes: reasons,
      }
    },
  }
}

function compileRoutes(regulation: Conditions): readonly CompiledRoute[] {
  const names = namesOf(regulation)
  const compiled = new Map<string, CompiledRoute>()
  const other = (name: string): CompiledRoute => {
    const route = compiled.get(name)
    if (route === undefined) throw new RangeError(`There is no route ${name}`)
    return route
  }
  for (const name of Object.keys(regulation.routes)) {
    compiled.set(name, compileRoute({ regulation, name, names, other }))
  }
  return [...compiled.values()]
}

function admissible(file: CandidateFile, verdicts: readonly RouteVerdict[]): Verdict {
  const { chosenRoute } = file
  if (chosenRoute === undefined) return someOf(verdicts.map(({ verdict }) => verdict))
  const chosen = verdicts.find(({ route }) => route === chosenRoute)
  if (chosen === undefined) throw new RangeError(`There is no route ${chosenRoute}`)
  return chosen.verdict
}
