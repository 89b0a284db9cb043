/**
 * What the rules would make of a draft, route by route: met first, then undecided, then not met (policy 12). It decides
 * nothing; the candidate chooses, and a person judges.
 *
 * @module
 */

import { compileEligibility } from '#core/eligibility/eligibility.ts'
import { type Reason } from '#core/eligibility/reason.ts'
import { type Verdict } from '#core/eligibility/verdict.ts'
import { type Text } from '#core/values/text.ts'
import { fileOfDraft, type Journey } from '../journey.ts'

/** A sentence of the regulation, and whether it is met. */
export interface Sentence {
  readonly says: Text
  readonly verdict: Verdict
  /** Whether one of the parts is enough. */
  readonly oneIsEnough: boolean
  /** The sentences it is made of, as far as they tell more. */
  readonly parts: readonly Sentence[]
}

/** A route, and what was stated until now comes to for it. */
export interface RouteFound {
  readonly route: string
  readonly name: Text
  readonly says: Text
  readonly verdict: Verdict
  readonly sentences: readonly Sentence[]
  /** The sentences by which another route closes this one, or may. */
  readonly closures: readonly Text[]
}

/** Every route, the most promising first. */
export function routesFound(
  journey: Pick<Journey, 'regulation' | 'draft' | 'today'>,
): readonly RouteFound[] {
  const { regulation } = journey
  const file = { ...fileOfDraft(journey), chosenRoute: undefined }
  const found = compileEligibility(regulation)
    .explain(file)
    .routes.map((reason) => ({
      route: reason.route,
      name: reason.name,
      says: regulation.routes[reason.route]?.says ?? reason.name,
      verdict: reason.verdict,
      sentences: reason.conditions.flatMap(sentencesOf),
      closures: reason.closures
        .filter(({ verdict }) => verdict !== 'met')
        .flatMap(({ says }) => (says === undefined ? [] : [says])),
    }))
  // A stable order: routes with the same verdict stay as the regulation has them.
  return found.toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict])
}

const ORDER = { met: 0, undecided: 1, 'not-met': 2 } as const

/** The sentences of a requirement: its own, or where it has none those of its parts. */
function sentencesOf(reason: Reason): readonly Sentence[] {
  const { says, verdict, kind, children } = reason
  const parts = children.flatMap(sentencesOf)
  if (says === undefined) return parts
  const oneIsEnough = isAnyOf(reason)
  const shown = kind === 'closure' || (verdict === 'met' && !oneIsEnough) ? [] : parts
  return [{ says, verdict, oneIsEnough, parts: shown.filter(tellsMore(verdict)) }]
}

/** Of what is met, only the part that made it so is told. */
function tellsMore(whole: Verdict): (part: Sentence) => boolean {
  return ({ verdict }) => whole !== 'met' || verdict === 'met'
}

function isAnyOf({ kind, children }: Reason): boolean {
  if (kind === 'any-of') return true
  const [only] = children
  return children.length === 1 && only !== undefined && only.says === undefined && isAnyOf(only)
}
