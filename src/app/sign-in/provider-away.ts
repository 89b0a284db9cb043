/**
 * The identity provider cannot be reached.
 *
 * @module
 */

/** The identity provider did not answer, or not as one; it will pass. */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway'

  constructor(cause: unknown) {
    super('The identity provider cannot be reached.', { cause })
  }
}
