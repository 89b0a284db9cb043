/**
 * Why a verdict is what it is: a tree that names the rule, its sentence, the claims looked at with the facts used, what is
 * missing, and the reference date. Plain data, so that it can be stored and shown in any language.
 *
 * @module
 */

import { type ClaimKind } from '#core/claims/schema.ts'
import { type Expression } from '#core/regulation/schema/condition.ts'
import { type Day } from '#core/values/day.ts'
import { type Text } from '#core/values/text.ts'
import { type Evidence, type Judgement } from './file.ts'
import { type Verdict } from './verdict.ts'

/** What a field of a claim may hold. */
export type ClaimValue = string | boolean | readonly string[]

/** One field of a claim that was looked at; without a value it is not known. */
export interface Fact {
  readonly field: string
  readonly value: ClaimValue | undefined
  readonly verdict: Verdict
}

/** One claim that was looked at. */
export interface ClaimReason {
  readonly claim: string
  readonly kind: ClaimKind
  readonly verdict: Verdict
  readonly evidence: Evidence
  readonly facts: readonly Fact[]
}

/**
 * Something that is not known. With a claim and a field: that field of that claim; with a field only: that fact of the
 * file (`hired-on`); with neither: a claim of the kind, an answer, or the outcome of the selection.
 */
export interface Missing {
  readonly kind: ClaimKind | 'hiring' | 'judgement' | 'outcome'
  readonly claim?: string | undefined
  readonly field?: string | undefined
  /** What it is about, such as the point of a statement or the name of an exam. */
  readonly about?: string | undefined
}

/** Experience counted by calendar (policy 7). */
export interface Counted {
  /** What surely counts, as ISO 8601: `P3Y2M11D`. */
  readonly sure: string
  /** What counts at most, once everything missing is filled in favourably. */
  readonly atMost: string
}

/** What kind of requirement a reason is about. */
export type RequirementKind =
  | Exclude<keyof Expression, 'judgement'>
  | 'judgement'
  | 'closure'
  | 'route'

/** Why a requirement is met, not met or undecided. */
export interface Reason {
  readonly verdict: Verdict
  /** The rule, by names from the top of the regulation: `conditions/bachelor-diploma`. */
  readonly rule: string
  readonly kind: RequirementKind
  /** The regulation's own sentence, where the rule has one. */
  readonly says?: Text | undefined
  /** What a claim must be, as the regulation puts it; on requirements about claims only. */
  readonly asks?: Expression | undefined
  /** The kind of experience asked, by the regulation's own name for it. */
  readonly experience?: Text | undefined
  readonly referenceDate?: Day | undefined
  readonly claims: readonly ClaimReason[]
  readonly missing: readonly Missing[]
  readonly counted?: Counted | undefined
  /** What a person concluded; then `concluded` is what the rules themselves say. */
  readonly judgement?: Judgement | undefined
  readonly concluded?: Verdict | undefined
  readonly children: readonly Reason[]
}

/** Everything that keeps a reason undecided, each named once. */
export function missingOf(reason: Reason): readonly Missing[] {
  const found = new Map<string, Missing>()
  collect(reason, found)
  return [...found.values()]
}

function collect(reason: Reason, found: Map<string, Missing>): void {
  if (reason.verdict !== 'undecided') return
  for (const missing of reason.missing) {
    const { kind, claim = '', field = '', about = '' } = missing
    found.set(`${kind}/${claim}/${field}/${about}`, missing)
  }
  for (const child of reason.children) collect(child, found)
}
