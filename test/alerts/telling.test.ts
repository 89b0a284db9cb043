import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { searchVacancies } from '#persistence/vacancies/search.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { type AlertSite, alertSite, subscribed } from './fixtures.ts'
import { added, at } from './parts.ts'

onEveryServer('telling of new vacancies', (server) => {
  let here: AlertSite
  before(async () => {
    here = await alertSite(server)
    const grade = { name: 'medewerker', rank: 'C1', level: 'C' } as const
    await added(here.store, { selection: 'oud', grade })
  })

  /** What was told to an address since the mails before: the titles of each mail. */
  async function titlesTo(email: string): Promise<readonly (readonly string[])[]> {
    const all = await here.told()
    return all
      .filter(({ to }) => to === email)
      .map(({ vacancies }) => vacancies.map(({ title }) => title))
  }

  test('is one mail with everything new that fits, and none about what was there before', async () => {
    await subscribed(here, 'een@verzonnen.example', { q: 'rivier' })
    assert.equal(await here.alerts.tell(), 0)
    await added(
      here.store,
      { selection: 'een-1', title: { nl: 'Sluiswachter', en: 'Lock keeper' } },
      { selection: 'een-2', title: { nl: 'Schipper', en: 'Skipper' } },
      {
        selection: 'een-3',
        title: { nl: 'Boekhouder', en: 'Bookkeeper' },
        words: { nl: 'Je houdt boeken bij.', en: 'You keep books.' },
      },
    )
    assert.equal(await here.alerts.tell(), 1)
    const [titles = []] = await titlesTo('een@verzonnen.example')
    assert.deepEqual(titles.toSorted(), ['Schipper', 'Sluiswachter'])
    const [mail] = (await here.told()).slice(-1)
    assert.deepEqual(
      mail?.vacancies.find(({ title }) => title === 'Schipper'),
      {
        title: 'Schipper',
        authority: 'Dienst Water',
        grade: 'deskundige',
        places: ['Gent, Zuid'],
        closing: '2126-11-10',
        address: 'https://keur.voorbeeld.example/vacatures/een-2',
      },
    )
    assert.deepEqual(mail.searches, [
      { words: '“rivier”', list: 'https://keur.voorbeeld.example/vacatures?q=rivier' },
    ])
    assert.equal(await here.alerts.tell(), 0)
  })

  test('includes what was added between asking and confirming', async () => {
    const browser = here.visitor()
    await browser.post('/op-de-hoogte', { email: 'twee@verzonnen.example', place: 'Aalst' })
    const link = await here.lastLink()
    await added(here.store, {
      selection: 'twee-1',
      title: { nl: 'Bode', en: 'Usher' },
      places: [{ nl: 'Aalst', en: 'Aalst' }],
    })
    await here.alerts.tell()
    assert.deepEqual(await titlesTo('twee@verzonnen.example'), [])
    await browser.post(link)
    await here.alerts.tell()
    assert.deepEqual(await titlesTo('twee@verzonnen.example'), [['Bode']])
  })

  test('is one mail to an address with several alerts, each vacancy in it once', async () => {
    const email = 'drie@verzonnen.example'
    await subscribed(here, email, { q: 'stuurman' })
    await subscribed(here, email, { grade: 'C1', taal: 'en' })
    await subscribed(here, email, { q: 'nergens' })
    const titles = { nl: 'Stuurman', en: 'Helmsman' }
    const grade = { name: 'medewerker', rank: 'C1', level: 'C' } as const
    await added(
      here.store,
      { selection: 'drie-1', title: titles, grade },
      { selection: 'drie-2', title: { nl: 'Loods', en: 'Pilot' }, grade },
    )
    await here.alerts.tell()
    const mails = (await here.told()).filter(({ to }) => to === email)
    assert.equal(mails.length, 1)
    const [mail] = mails
    assert.deepEqual(mail?.vacancies.map(({ title }) => title).toSorted(), ['Helmsman', 'Pilot'])
    assert.deepEqual(
      mail.searches.map(({ words }) => words),
      ['“stuurman”', 'grade: medewerker (C1)'],
    )
    assert.equal(mail.language, 'en')
    // The words are Dutch, and so is the list on which they find the same.
    assert.equal(mail.searches[0]?.list, 'https://keur.voorbeeld.example/vacatures?q=stuurman')
  })

  test('leaves out what has closed or was stopped since, and says when applying begins', async () => {
    await subscribed(here, 'vier@verzonnen.example', { authority: 'lucht' })
    const authority = { id: 'lucht', name: 'Dienst Lucht' }
    await added(
      here.store,
      {
        selection: 'vier-1',
        authority,
        title: { nl: 'Gesloten', en: 'Closed' },
        closes: at('2026-05-02T00:00:00Z'),
      },
      {
        selection: 'vier-2',
        authority,
        title: { nl: 'Gestopt', en: 'Stopped' },
        stopped: at('2026-05-02T00:00:00Z'),
      },
      {
        selection: 'vier-3',
        authority,
        title: { nl: 'Straks', en: 'Soon' },
        opens: at('2126-01-01T00:00:00Z'),
      },
    )
    await here.alerts.tell()
    const [mail] = (await here.told()).slice(-1)
    assert.deepEqual(
      mail?.vacancies.map(({ title, opens }) => [title, opens]),
      [['Straks', '2126-01-01']],
    )
  })

  test('happens again for nothing when a vacancy changes', async () => {
    await subscribed(here, 'vijf@verzonnen.example', { q: 'dokwerker' })
    const vacancy = { selection: 'vijf-1', title: { nl: 'Dokwerker', en: 'Docker' } }
    await added(here.store, vacancy)
    await here.alerts.tell()
    await added(here.store, { ...vacancy, closing: '2126-12-10' })
    await here.alerts.tell()
    assert.deepEqual(await titlesTo('vijf@verzonnen.example'), [['Dokwerker']])
  })

  test('happens once, however many do it at the same moment', async () => {
    for (const name of ['a', 'b', 'c']) {
      await subscribed(here, `zes-${name}@verzonnen.example`, { q: 'havenmeester' })
    }
    await added(here.store, { selection: 'zes-1', title: { nl: 'Havenmeester', en: 'Harbour' } })
    await Promise.all(Array.from({ length: 6 }, async () => here.alerts.tell()))
    for (const name of ['a', 'b', 'c']) {
      assert.deepEqual(await titlesTo(`zes-${name}@verzonnen.example`), [['Havenmeester']])
    }
    assert.equal(await here.alerts.tell(), 0)
  })

  test('names the first of very many, and how many more there are', async () => {
    await subscribed(here, 'zeven@verzonnen.example', { place: 'Eeklo' })
    await added(
      here.store,
      ...Array.from({ length: 27 }, (_, index) => ({
        selection: `zeven-${index}`,
        title: { nl: 'Veerman', en: 'Ferryman' },
        places: [{ nl: 'Eeklo', en: 'Eeklo' }],
      })),
    )
    await here.alerts.tell()
    const [mail] = (await here.told()).slice(-1)
    assert.deepEqual([mail?.vacancies.length, mail?.more], [25, 2])
  })

  test('finds what the same search on the site finds of what is new, typing errors included', async () => {
    const texts = ['', 'brug', 'bruggen', 'ingeneiur', 'de', 'tuin water', 'xylofoon', 'jurst']
    const filters: readonly Readonly<Record<string, string>>[] = [
      {},
      { grade: 'A1' },
      { place: 'Leuven' },
      { route: 'promotion' },
      { authority: 'groen', place: 'Leuven' },
    ]
    const wishes = texts.flatMap((q) => filters.map((chosen) => ({ q, chosen })))
    for (const [index, { q, chosen }] of wishes.entries()) {
      await subscribed(here, `acht-${index}@verzonnen.example`, { q, ...chosen })
    }
    const groen = { id: 'groen', name: 'Dienst Groen' }
    const leuven = [{ nl: 'Leuven', en: 'Leuven' }]
    const grade = { name: 'ingenieur', rank: 'A1', level: 'A' } as const
    const words = { nl: 'Je ontwerpt bruggen over water.', en: 'You design bridges over water.' }
    await added(
      here.store,
      { selection: 'acht-1', title: { nl: 'Ingenieur', en: 'Engineer' }, grade, words },
      {
        selection: 'acht-2',
        title: { nl: 'Tuinier', en: 'Gardener' },
        authority: groen,
        places: leuven,
      },
      {
        selection: 'acht-3',
        title: { nl: 'Jurist', en: 'Lawyer' },
        routes: ['promotion'],
        places: leuven,
      },
    )
    await here.alerts.tell()
    const told = await here.told()
    let found = 0
    for (const [index, { q, chosen }] of wishes.entries()) {
      const all = await searchVacancies(here.store.database, {
        text: q,
        language: 'nl',
        chosen: {
          state: ['open', 'upcoming'],
          authority: [],
          grade: [],
          place: [],
          route: [],
          ...Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, [value]])),
        },
        now: at('2026-06-01T10:00:00Z'),
        page: 1,
        size: 1000,
      })
      const expected = all.vacancies
        .map(({ selection }) => selection)
        .filter((selection) => selection.startsWith('acht-'))
      const [mail] = told.filter(({ to }) => to === `acht-${index}@verzonnen.example`)
      const selections = mail?.vacancies.map(({ address }) => address.split('/').at(-1)) ?? []
      assert.deepEqual(selections, expected, `${q} ${JSON.stringify(chosen)}`)
      found += expected.length
    }
    assert.ok(found > 20)
  })
})
