/**
 * The forms for claims by the names they have in addresses, and the claims that each of them makes.
 *
 * @module
 */

import { type Claim } from '#core/claims/schema.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type ClaimForm } from '../../../forms/claims/field.ts'
import { claimForms } from '../../../forms/claims/forms.ts'

/** The name of a form: its kind, and of a statement also what it is about. */
export function nameOfForm({ kind, fixed }: ClaimForm): string {
  const { about } = fixed
  return kind === 'statement' && typeof about === 'string' ? `${kind}-${about}` : kind
}

/** The form of that name, where the regulation looks at what it asks. */
export function formNamed(regulation: Regulation, name: string): ClaimForm | undefined {
  return claimForms(regulation).find((form) => nameOfForm(form) === name)
}

/** The claims that were made by this form, in the order in which they were added. */
export function claimsOfForm(form: ClaimForm, claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim) => {
    if (claim.kind !== form.kind) return false
    return claim.kind !== 'statement' || claim.about === form.fixed['about']
  })
}
