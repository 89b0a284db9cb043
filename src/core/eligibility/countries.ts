/**
 * Countries of an area named in a condition on citizenship: the European Union, and the European Economic Area, which is
 * the Union with Norway, Iceland and Liechtenstein (rule 158). Switzerland belongs to neither and is named by itself.
 *
 * @module
 */

const EUROPEAN_UNION =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

const AREAS: ReadonlyMap<string, readonly string[]> = new Map([
  ['EU', EUROPEAN_UNION],
  ['EEA', [...EUROPEAN_UNION, 'NO', 'IS', 'LI']],
])

/** The countries, by ISO 3166 code, of a list of countries and areas. */
export function countriesOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => AREAS.get(name) ?? [name]))
}
