import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import { type Filter, type VacancyPage, type VacancyQuery } from '#core/vacancy/query.ts'
import { searched } from '#core/vacancy/search.ts'
import { type Vacancy } from '#core/vacancy/vacancy.ts'
import type { Database } from '#persistence/connect.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { searchAmong, searchVacancies } from '#persistence/vacancies/search.ts'
import { writeVacancy } from '#persistence/vacancies/write.ts'
import { onEveryServer } from './servers.ts'

onEveryServer('the search for vacancies', (server) => {
  let database: Database

  before(async () => {
    const made = await server.migrated()
    database = server.application(made)
    await server.owner(made).pool.query(
      `insert into keur.authority (authority, name) values ('zorg', 'Dienst Zorg'), ('wegen', 'Dienst Wegen');
       insert into keur.selection (selection, authority)
       select name, authority from (values ${VACANCIES.map(
         ({ selection, authority }) => `('${selection}', '${authority.id}')`,
       ).join(', ')}) as made (name, authority)`,
    )
    await inTransaction(database, 'system', async (work) => {
      // Written twice: the second replaces the first.
      for (const one of VACANCIES) await writeVacancy(work, { ...one, number: 'old' }, PUBLISHED)
      for (const one of VACANCIES) await writeVacancy(work, one, PUBLISHED)
    })
  })

  const names = async (change: Partial<VacancyQuery>): Promise<readonly string[]> =>
    (await searchVacancies(database, query(change))).vacancies.map(({ selection }) => selection)

  describe('by words', () => {
    const found = [
      ['the stem of a Dutch word', 'kandidaat dossiers', ['klantenbeheerder']],
      ['the beginning of a word', 'klanten', ['klantenbeheerder']],
      ['words in any order, whatever their capitals', 'BRUGGEN ingenieur', ['ingenieur']],
      ['a word among words that count for nothing', 'de bruggen van het', ['ingenieur']],
      ['the name of the authority', 'dienst zorg', ['klantenbeheerder']],
      ['a word with two letters swapped', 'ingeneiur', ['ingenieur']],
      ['a word with a letter too few', 'klantebeheerder', ['klantenbeheerder']],
      ['a wrong word beside a right one', 'bruggen ingenieurr', ['ingenieur']],
      ['nothing for a word that nobody wrote', 'xylofoon', []],
      [
        'everything for words that count for nothing',
        'de het een',
        ['klantenbeheerder', 'ingenieur', 'jurist'],
      ],
    ] as const
    for (const [what, text, expected] of found) {
      test(`finds ${what}`, async () => {
        assert.deepEqual(await names({ text }), expected)
      })
    }

    test('reads English words as English', async () => {
      assert.deepEqual(await names({ text: 'designing bridges', language: 'en' }), ['ingenieur'])
      assert.deepEqual(await names({ text: 'lawyers', language: 'en' }), ['jurist'])
    })

    test('takes any text at all', async () => {
      const text = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\0', "'", ':*', '& |', '!!', '\\'),
      )
      await fc.assert(
        fc.asyncProperty(text, async (written) => {
          const chosen = { ...NOTHING, grade: [written] }
          await searchVacancies(database, query({ text: written, chosen }))
          await searchVacancies(database, query({ text: written }))
        }),
        { numRuns: 50 },
      )
    })
  })

  test('finds among some exactly those of them that it finds among all', async () => {
    const asked = fc.record({ text: fc.constantFrom('', 'je', 'bruggen', 'ingeneiur', 'xylofoon') })
    const among = fc.subarray(VACANCIES.map(({ selection }) => selection))
    await fc.assert(
      fc.asyncProperty(asked, among, async (change, these) => {
        const found = await inTransaction(database, 'anybody', async (work) =>
          searchAmong(work, query(change), these),
        )
        const expected = (await names(change)).filter((one) => these.includes(one))
        assert.deepEqual(
          found.map(({ selection }) => selection),
          expected,
        )
      }),
      { numRuns: 20 },
    )
  })

  test('agrees with the search at hand on filters, order, counts and pages', async () => {
    const chosen = fc.record({
      state: some(['open', 'upcoming', 'closed', 'stopped']),
      authority: some(['zorg', 'wegen']),
      grade: some(['A1', 'B1']),
      place: some(['Gent', 'Brussel']),
      route: some(['external', 'promotion']),
    })
    const asked = fc.record({
      chosen,
      page: fc.integer({ min: 1, max: 3 }),
      size: fc.integer({ min: 1, max: 3 }),
      now: fc.constantFrom(...MOMENTS),
    })
    await fc.assert(
      fc.asyncProperty(asked, async (change) => {
        const there = await searchVacancies(database, query(change))
        assert.deepEqual(shown(there), shown(searched(WRITTEN, query(change))))
      }),
      { numRuns: 60 },
    )
  })
})

const PUBLISHED = at('2025-10-01T00:00:00Z')
const MOMENTS = [
  at('2025-09-01T00:00:00Z'),
  at('2025-11-05T10:00:00Z'),
  at('2025-11-20T10:00:00Z'),
  at('2026-11-05T10:00:00Z'),
]

const NOTHING: Readonly<Record<Filter, readonly string[]>> = {
  state: [],
  authority: [],
  grade: [],
  place: [],
  route: [],
}

const KLANTENBEHEERDER: Vacancy = {
  selection: 'klantenbeheerder',
  number: '1',
  authority: { id: 'zorg', name: 'Dienst Zorg' },
  title: { nl: 'Klantenbeheerder', en: 'Customer officer' },
  alsoCalled: undefined,
  grade: { name: 'deskundige', rank: 'B1', level: 'B' },
  places: [{ nl: 'Brussel, hoofdkantoor', en: 'Brussels, main office' }],
  region: undefined,
  routes: ['external', 'promotion'],
  opens: undefined,
  closing: '2025-11-10',
  closes: at('2025-11-10T23:00:00Z'),
  stopped: undefined,
  words: { nl: 'Je behandelt dossiers van kandidaten.', en: 'You handle files of candidates.' },
}

const VACANCIES: readonly Vacancy[] = [
  KLANTENBEHEERDER,
  {
    ...KLANTENBEHEERDER,
    selection: 'ingenieur',
    number: '2',
    authority: { id: 'wegen', name: 'Dienst Wegen' },
    title: { nl: 'Ingenieur', en: 'Engineer' },
    grade: { name: 'ingenieur', rank: 'A1', level: 'A' },
    places: [{ nl: 'Gent', en: 'Ghent' }],
    routes: ['external'],
    opens: at('2025-10-15T00:00:00Z'),
    closes: at('2025-12-01T23:00:00Z'),
    words: { nl: 'Je ontwerpt bruggen.', en: 'You design bridges.' },
  },
  {
    ...KLANTENBEHEERDER,
    selection: 'jurist',
    number: '3',
    authority: { id: 'wegen', name: 'Dienst Wegen' },
    title: { nl: 'Jurist', en: 'Lawyer' },
    alsoCalled: { nl: 'Adviseur', en: 'Adviser' },
    stopped: at('2025-11-01T00:00:00Z'),
    region: { nl: 'Vlaanderen', en: 'Flanders' },
    words: { nl: 'Je geeft advies.', en: 'You advise.' },
  },
]

/** As written: open from the publication where the regulation names no day. */
const WRITTEN = VACANCIES.map((one) => ({ ...one, opens: one.opens ?? PUBLISHED }))

function query(change: Partial<VacancyQuery> = {}): VacancyQuery {
  const now = at('2025-11-05T10:00:00Z')
  return { text: '', language: 'nl', chosen: NOTHING, now, page: 1, size: 20, ...change }
}

/** A page without the words that stay in the database. */
function shown({ vacancies, ...rest }: VacancyPage): unknown {
  const words = { nl: '', en: '' }
  return { ...rest, vacancies: vacancies.map((one) => ({ ...one, words })) }
}

function at(text: string): Instant {
  const instant = parseInstant(text)
  if (instant === undefined) throw new Error(`no instant: ${text}`)
  return instant
}

/** Any of `values`, and one that nothing has. */
function some(values: readonly string[]): fc.Arbitrary<string[]> {
  return fc.subarray([...values, 'unknown'])
}
