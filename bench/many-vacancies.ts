/**
 * Many vacancies for a benchmark: the one of the demonstration with other authorities, jobs, grades, places and closing dates.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Store } from '#persistence/store.ts'
import { openRegulation, publishFor, publisher } from './vacancies.ts'

/** So many are published at once. */
const LANES = 3
/** Over how many weeks the closing dates lie. */
const WEEKS = 8

/** What people do, in Dutch and in English. */
const JOBS = [
  ['Beleidsmedewerker', 'Policy officer'],
  ['Projectleider', 'Project leader'],
  ['Klantenbegeleider', 'Customer adviser'],
  ['Technieker', 'Technician'],
  ['Jurist', 'Lawyer'],
  ['Boekhouder', 'Accountant'],
  ['Softwareontwikkelaar', 'Software developer'],
  ['Wegenwachter', 'Road warden'],
  ['Communicatieverantwoordelijke', 'Communication manager'],
  ['Onderzoeker', 'Researcher'],
  ['Schipper', 'Skipper'],
  ['Archivaris', 'Archivist'],
] as const

/** On what they work. */
const FIELDS = [
  ['mobiliteit', 'mobility'],
  ['waterbeheer', 'water management'],
  ['natuurbehoud', 'nature conservation'],
  ['jeugdhulp', 'youth care'],
  ['onderwijs', 'education'],
  ['landbouw', 'agriculture'],
  ['erfgoed', 'heritage'],
  ['wonen', 'housing'],
  ['energie', 'energy'],
  ['gezondheid', 'health'],
  ['digitale diensten', 'digital services'],
  ['binnenvaart', 'inland shipping'],
  ['toerisme', 'tourism'],
  ['ruimtelijke ordening', 'spatial planning'],
] as const

/** The grades they are in. */
export const GRADES = [
  { name: 'directeur', rank: 'A2', level: 'A' },
  { name: 'adjunct van de directeur', rank: 'A1', level: 'A' },
  { name: 'deskundige', rank: 'B1', level: 'B' },
  { name: 'medewerker', rank: 'C1', level: 'C' },
  { name: 'assistent', rank: 'D1', level: 'D' },
] as const

const PLACES = [
  'Gent',
  'Antwerpen',
  'Brussel',
  'Leuven',
  'Hasselt',
  'Brugge',
  'Mechelen',
  'Aalst',
  'Kortrijk',
  'Turnhout',
] as const

/** Words that somebody may look for. */
export const WORDS: readonly string[] = FIELDS.map(([dutch]) => dutch.split(' ')[0] ?? dutch)

/** The names of `count` vacancies, in the order in which they are published. */
export function namesOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) => `vacature-${number}`)
}

/** Publishes the vacancies from number `first` up to, not including, `count`. */
export async function publishMany(
  store: Store,
  { first, count }: { readonly first: number; readonly count: number },
): Promise<void> {
  const templates = await Promise.all(
    Array.from({ length: WEEKS }, async (_, week) => openRegulation(7 * week)),
  )
  const account = await publisher(store)
  let next = first
  const lane = async (): Promise<void> => {
    while (next < count) {
      const number = next
      next += 1
      // oxlint-disable-next-line no-await-in-loop -- each lane does one after the other
      await publishFor(store, variant(pick(templates, number), number), account)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

/** The vacancy with that number. */
function variant(template: Regulation, number: number): Regulation {
  const job = pick(JOBS, number)
  const field = pick(FIELDS, Math.floor(number / JOBS.length))
  const place = pick(PLACES, number * 7)
  const { rank, ...grade } = pick(GRADES, number * 3)
  const authority = number % 40
  return {
    ...template,
    regulation: `vacature-${number}`,
    announcement: {
      ...template.announcement,
      authority: { id: `agentschap-${authority}`, name: `Agentschap nummer ${authority}` },
      title: { nl: `${job[0]} ${field[0]}`, en: `${job[1]}, ${field[1]}` },
      number: `N-${number}`,
      grade: { ...grade, rank },
      places: [{ place: { nl: place, en: place } }],
    },
  }
}

function pick<One>(list: readonly One[], number: number): One {
  const one = list[number % list.length]
  if (one === undefined) throw new RangeError('A list to pick from has something in it.')
  return one
}
