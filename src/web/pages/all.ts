/**
 * Every page of the site.
 *
 * @module
 */

import { type PageRoute } from '../visit.ts'
import { PUBLIC_PAGES } from './public/pages.ts'

/** The pages by journey. */
export const PAGES: readonly PageRoute[] = [...PUBLIC_PAGES]
