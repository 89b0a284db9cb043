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
