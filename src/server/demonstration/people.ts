/**
 * The fictional people of the demonstration. Their names are made of words that are nobody's name, the same every time.
 *
 * @module
 */

import type { Person } from '#persistence/accounts.ts'

const GIVEN = [
  'Amber',
  'Bas',
  'Cleo',
  'Daan',
  'Elif',
  'Farah',
  'Gust',
  'Hanne',
  'Imre',
  'Jada',
  'Kobe',
  'Lien',
  'Milo',
  'Nora',
  'Otis',
  'Pip',
  'Rune',
  'Sena',
  'Tibo',
  'Yara',
] as const

const FAMILY = [
  'Zandkorrel',
  'Regenboog',
  'Waterval',
  'Zonnewijzer',
  'Windroos',
  'Sterrenkijker',
  'Lindeblad',
  'Papieren-Boot',
  'Kersenpit',
  'Wolkenlucht',
  'Vuurtoren',
] as const

/** The person behind a name of the facts, such as `k07` or `assessor-2`. `series` tells selections apart. */
export function fictionalPerson(series: string, name: string): Person {
  const number = Array.from(`${series} ${name}`).reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003,
    7,
  )
  const given = GIVEN[number % GIVEN.length] ?? GIVEN[0]
  const family = FAMILY[Math.floor(number / GIVEN.length) % FAMILY.length] ?? FAMILY[0]
  const address = `${given}.${family}.${series}.${name}@example.org`.toLowerCase()
  return { given, family, email: address }
}
