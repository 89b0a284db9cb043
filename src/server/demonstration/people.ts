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

/** Somebody fictional, with what an application may say beside a name and a mail address. */
export interface FictionalPerson extends Person {
  readonly given: string
  readonly family: string
  readonly email: string
  readonly born: string
  readonly phone?: string
  readonly address?: string
}

/** Two who live together, in whom Keur therefore sees one person until a selector has looked. */
const HOUSEMATES: ReadonlyMap<
  string,
  Pick<FictionalPerson, 'born' | 'phone' | 'address'>
> = new Map([
  [
    'opgroeien-19498 k19',
    { phone: '02 000 00 19', address: 'Dorpsplein 19, 9999 Ergens', born: '2000-03-14' },
  ],
  [
    'opgroeien-19498 k20',
    { phone: '02 000 00 19', address: 'Dorpsplein 19, 9999 Ergens', born: '1995-10-02' },
  ],
])

/** The person behind a name of the facts, such as `k07` or `assessor-2`. `series` tells selections apart. */
export function fictionalPerson(series: string, name: string): FictionalPerson {
  const number = Array.from(`${series} ${name}`).reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003,
    7,
  )
  const given = GIVEN[number % GIVEN.length] ?? GIVEN[0]
  const family = FAMILY[Math.floor(number / GIVEN.length) % FAMILY.length] ?? FAMILY[0]
  const address = `${given}.${family}.${series}.${name}@example.org`.toLowerCase()
  const born = bornBy(number)
  return { given, family, email: address, born, ...HOUSEMATES.get(`${series} ${name}`) }
}

/** A day in the years in which nobody of the facts was too young for a diploma. */
function bornBy(number: number): string {
  const [month, day] = [1 + (number % 12), 1 + (number % 28)]
  return `${1965 + (number % 15)}-${two(month)}-${two(day)}`
}

function two(figure: number): string {
  return String(figure).padStart(2, '0')
}
