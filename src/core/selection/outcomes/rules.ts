/**
 * The eligibility rules of a regulation, compiled once for each version of it.
 *
 * @module
 */

import { type AttachmentEffects, compileAttachmentEffects } from '#core/eligibility/attachments.ts'
import { type Eligibility, compileEligibility } from '#core/eligibility/eligibility.ts'
import type { CandidateFile } from '#core/eligibility/file.ts'
import { type HiringRules, compileHiring } from '#core/hiring/hiring.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { remembering } from './remembering.ts'

/** Everything compiled from one version of a regulation. */
export interface CompiledRules {
  readonly eligibility: Eligibility
  readonly attachments: AttachmentEffects
  readonly hiring: HiringRules
}

const NOTHING: ReadonlySet<string> = new Set()

const compiled = new WeakMap<Regulation, CompiledRules>()

/** The compiled rules of a regulation that passed the checker. */
export function rulesOf(regulation: Regulation): CompiledRules {
  const before = compiled.get(regulation)
  if (before !== undefined) return before
  const { verdict, explain } = compileEligibility(regulation)
  const attachments = compileAttachmentEffects(regulation)
  const withNothing = remembering((file) => attachments(file, NOTHING))
  const rules = {
    eligibility: { verdict: remembering(verdict), explain },
    attachments: (file: CandidateFile, attached: ReadonlySet<string>) =>
      attached.size === 0 ? withNothing(file) : attachments(file, attached),
    hiring: compileHiring(regulation),
  }
  compiled.set(regulation, rules)
  return rules
}
