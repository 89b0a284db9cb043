/**
 * What to say where no PDF can be made.
 *
 * @module
 */

import { type Text } from '#core/values/text.ts'
import { type NoCompiler } from './compiler.ts'

/** What happened, why, and what to do next. */
export function wordNoCompiler({ platform }: NoCompiler): Text {
  return {
    nl: `Op deze machine (${platform}) kan Keur geen PDF maken: het onderdeel dat ze zet, bestaat alleen voor Linux op x64. De pagina zelf bevat hetzelfde; je kunt die afdrukken.`,
    en: `On this machine (${platform}) Keur cannot make a PDF: the part that sets them exists for Linux on x64 only. The page itself holds the same; you can print it.`,
  }
}
