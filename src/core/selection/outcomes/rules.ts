/**
 * The eligibility rules of a regulation, compiled once for each version of it.
 *
 * @module
 */

import { type AttachmentEffects, compileAttachmentEffects } from '#core/eligibility/attachments.ts'
import { type Eligibility, compileEligibility } from '#core/eligibility/eligibility.ts'
import { type HiringRules, compileHiring } from '#core/hiring/hiring.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'

/** Everything compiled from one version of a regulation. */
export interface CompiledRules {
  readonly eligibility: Eligibility
  readonly attachments: AttachmentEffects
  readonly hiring: HiringRules
}

const compiled = new WeakMap<Regulation, CompiledRules>()

/** The compiled rules of a regulation that passed the checker. */
export function rulesOf(regulation: Regulation): CompiledRules {
  const before = compiled.get(regulation)
  if (before !== undefined) return before
  const rules = {
    eligibility: compileEligibility(regulation),
    attachments: compileAttachmentEffects(regulation),
    hiring: compileHiring(regulation),
  }
  compiled.set(regulation, rules)
  return rules
}
