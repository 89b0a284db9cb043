/**
 * The pages of "Do I qualify?".
 *
 * @module
 */

import { type PageRoute } from '../../visit.ts'
import { qualifyForm, qualifyPage } from './handler.tsx'

/** The pages and what answers them. */
export const QUALIFY_PAGES: readonly PageRoute[] = [
  { page: 'qualify', session: 'shown', get: qualifyPage, post: qualifyForm },
]
