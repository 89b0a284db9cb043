/**
 * A list of claims, of which somebody adds, changes and removes one at a time.
 *
 * @module
 */

import { type Claim, type ClaimKind } from '#core/claims/schema.ts'

/** The claims of one kind, in the order in which they were added. */
export function claimsOfKind(claims: readonly Claim[], kind: ClaimKind): readonly Claim[] {
  return claims.filter((claim) => claim.kind === kind)
}

/** The claim of that name and kind. */
export function claimNamed(
  claims: readonly Claim[],
  kind: ClaimKind,
  name: string,
): Claim | undefined {
  return claims.find((claim) => claim.kind === kind && claim.claim === name)
}

/** A name for a further claim of a kind, which no claim of the list has. */
export function newName(claims: readonly Claim[], kind: ClaimKind): string {
  const taken = new Set(claims.map(({ claim }) => claim))
  let number = 1
  while (taken.has(`${kind}-${number}`)) number += 1
  return `${kind}-${number}`
}

/** The list with this claim: in the place of the one of its name, or at the end. */
export function withClaim(claims: readonly Claim[], claim: Claim): readonly Claim[] {
  return claims.some((one) => one.claim === claim.claim)
    ? claims.map((one) => (one.claim === claim.claim ? claim : one))
    : [...claims, claim]
}

/** The list without the claim of that name. */
export function withoutClaim(claims: readonly Claim[], name: string): readonly Claim[] {
  return claims.filter(({ claim }) => claim !== name)
}
