/**
 * Hashing and verifying as a browser offers them (WebCrypto).
 *
 * @module
 */

import { type Means } from '#verify/receipt.ts'

/** Throws where the browser does not know Ed25519, or the page did not come over a safe connection. */
export const means: Means = {
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  isSigned: async (key, message, signature) => {
    const imported = await crypto.subtle.importKey(
      'raw',
      Uint8Array.from(key),
      { name: 'Ed25519' },
      false,
      ['verify'],
    )
    return crypto.subtle.verify('Ed25519', imported, Uint8Array.from(signature), message)
  },
}
