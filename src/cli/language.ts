/**
 * In which language the program speaks: `--lang`, else the variable KEUR_LANG, else Dutch.
 *
 * @module
 */

import type { Language } from '#core/values/text.ts'

/** The languages to choose from; the first one is spoken when nobody chose. */
export const LANGUAGES: readonly Language[] = ['nl', 'en']

/** The language asked for. It is known before the command line is understood, so that complaints are in it too. */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const stated = argv
    .map((word, index) => (word === '--lang' ? argv[index + 1] : /^--lang=(.*)$/.exec(word)?.[1]))
    .filter((word) => word !== undefined)
  return LANGUAGES.find((one) => one === stated.at(-1)) ?? fromEnvironment(env)
}

function fromEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
  const wanted = env['KEUR_LANG']?.slice(0, 2).toLowerCase()
  return LANGUAGES.find((one) => one === wanted) ?? 'nl'
}

/** What to remark when KEUR_LANG names a language that is not spoken; undefined when there is nothing to remark. */
export function remarkOnLanguage(
  env: Readonly<Record<string, string | undefined>>,
  spoken: Language,
): string | undefined {
  const stated = env['KEUR_LANG'] ?? ''
  if (stated === '' || LANGUAGES.some((one) => one === stated.slice(0, 2).toLowerCase())) {
    return undefined
  }
  return spoken === 'nl'
    ? `KEUR_LANG is "${stated}": die taal kent Keur niet (wel nl en en); dit is Nederlands.\n`
    : `KEUR_LANG is "${stated}": Keur does not know that language (but nl and en); this is English.\n`
}
