/**
 * What a component makes.
 *
 * @module
 */

import { type HtmlEscapedString } from 'hono/utils/html'

/** A piece of a page, with everything in it escaped that was not written as markup. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>
