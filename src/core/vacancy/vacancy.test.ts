import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import { type Filter, type VacancyQuery } from './query.ts'
import { searched } from './search.ts'
import { stateOf, type Vacancy } from './vacancy.ts'

function at(text: string): Instant {
  const instant = parseInstant(text)
  if (instant === undefined) throw new Error(`no instant: ${text}`)
  return instant
}

const OPENS = at('2025-10-01T00:00:00+02:00')
const CLOSES = at('2025-11-11T00:00:00+01:00')

function vacancy(selection: string, change: Partial<Vacancy> = {}): Vacancy {
  return {
    selection,
    number: '1',
    authority: { id: 'dienst-een', name: 'Dienst Een' },
    title: { nl: 'Ingenieur bruggen', en: 'Bridge engineer' },
    alsoCalled: undefined,
    grade: { name: 'ingenieur', rank: 'A1', level: 'A' },
    places: [{ nl: 'Gent, kantoor Zuid', en: 'Ghent, South office' }],
    region: undefined,
    routes: ['external'],
    opens: OPENS,
    closing: '2025-11-10',
    closes: CLOSES,
    stopped: undefined,
    words: { nl: 'Je tekent bruggen en sluizen.', en: 'You draw bridges and locks.' },
    ...change,
  }
}

const NOTHING: Readonly<Record<Filter, readonly string[]>> = {
  state: [],
  authority: [],
  grade: [],
  place: [],
  route: [],
}

function query(change: Partial<VacancyQuery> = {}): VacancyQuery {
  const now = at('2025-11-05T10:00:00Z')
  return { text: '', language: 'nl', chosen: NOTHING, now, page: 1, size: 20, ...change }
}

describe('the state of a vacancy', () => {
  const cases = [
    ['2025-09-30T21:59:59Z', 'upcoming'],
    ['2025-09-30T22:00:00Z', 'open'],
    ['2025-11-10T22:59:59.999Z', 'open'],
    ['2025-11-10T23:00:00Z', 'closed'],
  ] as const
  for (const [now, state] of cases) {
    test(`is ${state} at ${now}`, () => {
      assert.equal(stateOf(vacancy('a'), at(now)), state)
    })
  }

  test('is open from the start where no day of publication is named', () => {
    assert.equal(stateOf(vacancy('a', { opens: undefined }), at('2000-01-01T00:00:00Z')), 'open')
  })

  test('is stopped from the amendment that stops the selection on', () => {
    const stopped = at('2025-11-01T12:00:00Z')
    assert.equal(stateOf(vacancy('a', { stopped }), at('2025-11-01T11:59:59Z')), 'open')
    assert.equal(stateOf(vacancy('a', { stopped }), stopped), 'stopped')
  })
})

describe('looking through vacancies', () => {
  const many = [
    vacancy('late', { closes: at('2025-12-01T00:00:00Z') }),
    vacancy('over', { closes: at('2025-10-20T00:00:00Z') }),
    vacancy('soon'),
    vacancy('long-over', { closes: at('2025-01-20T00:00:00Z') }),
    vacancy('jurist', {
      title: { nl: 'Jurist', en: 'Lawyer' },
      authority: { id: 'dienst-twee', name: 'Dienst Twee' },
      words: { nl: 'Je geeft juridisch advies.', en: 'You give legal advice.' },
      places: [{ nl: 'Brussel', en: 'Brussels' }],
      routes: ['external', 'promotion'],
    }),
  ]
  const names = (change: Partial<VacancyQuery>): readonly string[] =>
    searched(many, query(change)).vacancies.map(({ selection }) => selection)

  test('shows what closes soonest first, then what closed last', () => {
    assert.deepEqual(names({}), ['jurist', 'soon', 'late', 'over', 'long-over'])
  })

  test('finds a word at its start, whatever its capitals and accents', () => {
    assert.deepEqual(names({ text: 'JURÍDISCH adv' }), ['jurist'])
    assert.deepEqual(names({ text: 'dvies' }), [])
  })

  test('reads the words in the language that is asked', () => {
    assert.deepEqual(names({ text: 'lawyer' }), [])
    assert.deepEqual(names({ text: 'lawyer', language: 'en' }), ['jurist'])
  })

  test('lets any value of one filter do, and wants every filter', () => {
    const chosen = { ...NOTHING, place: ['Gent', 'Brussel'], route: ['promotion'] }
    assert.deepEqual(names({ chosen }), ['jurist'])
  })

  test('counts what a value would give with the other filters on', () => {
    const chosen = { ...NOTHING, state: ['open'], place: ['Brussel'] }
    const { facets } = searched(many, query({ chosen }))
    assert.deepEqual(
      facets.place.map(({ value, count }) => [value, count]),
      [
        ['Brussel', 1],
        ['Gent', 2],
      ],
    )
    assert.deepEqual(
      facets.authority.map(({ value, count }) => [value, count]),
      [
        ['dienst-een', 0],
        ['dienst-twee', 1],
      ],
    )
  })

  test('gives one page, and tells how many there are in all', () => {
    const { vacancies, total } = searched(many, query({ page: 2, size: 2 }))
    assert.equal(total, 5)
    assert.deepEqual(
      vacancies.map(({ selection }) => selection),
      ['late', 'over'],
    )
  })
})
