/**
 * Every page of the site.
 *
 * @module
 */

import { type PageRoute } from '../visit.ts'
import { PUBLIC_PAGES } from './public/pages.ts'
import { QUALIFY_PAGES } from './qualify/routes.ts'

/** The pages by journey. */
export const PAGES: readonly PageRoute[] = [...PUBLIC_PAGES, ...QUALIFY_PAGES]
