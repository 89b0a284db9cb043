/**
 * Loaded before a test file: has its tests watched (`watched-test.ts`).
 *
 * @module
 */

import { registerHooks } from 'node:module'

const WATCHED = new URL('watched-test.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'node:test' ? { url: WATCHED, shortCircuit: true } : next(specifier, context),
})
