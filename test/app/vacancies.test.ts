import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { directoryIn } from '#app/vacancies/from-database.ts'
import { type VacancyDirectory } from '#app/vacancies/directory.ts'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import { type FoundVacancy } from '#core/vacancy/query.ts'
import { vacancyOf } from '#core/vacancy/vacancy.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { writeVacancy } from '#persistence/vacancies/write.ts'
import { shippedServices } from '../browser/harness/shipped.ts'
import { onEveryServer } from '../persistence/servers.ts'

const NAMES = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582']
const PUBLISHED_ON = at('2020-01-01T00:00:00Z')
const NOW = at('2025-11-05T10:00:00Z')

onEveryServer('the directory of vacancies', (server) => {
  let there: VacancyDirectory
  let atHand: VacancyDirectory

  before(async () => {
    const made = await server.migrated()
    const database = server.application(made)
    const owner = server.owner(made).pool
    ;({ vacancies: atHand } = await shippedServices())
    for (const name of NAMES) {
      const published = await atHand.find(name, NOW)
      assert.ok(published !== undefined)
      const { regulation, text, vacancy } = published
      const { id, name: body } = vacancy.authority
      const put = 'insert into keur.authority values ($1, $2) on conflict do nothing'
      await owner.query(put, [id, body])
      await owner.query('insert into keur.selection (selection, authority) values ($1, $2)', [
        name,
        id,
      ])
      await owner.query(PUBLISH, [name, text, JSON.stringify(regulation)])
      await inTransaction(database, 'system', (work) =>
        writeVacancy(work, vacancyOf(regulation), PUBLISHED_ON),
      )
    }
    there = directoryIn(database, { clock: () => 0 })
  })

  for (const name of NAMES) {
    test(`gives ${name} as it was published`, async () => {
      const [found, expected] = await Promise.all([there.find(name, NOW), atHand.find(name, NOW)])
      assert.ok(expected !== undefined)
      // What the regulation leaves out is known here: when it was published.
      const vacancy = { ...expected.vacancy, opens: expected.vacancy.opens ?? PUBLISHED_ON }
      // Compared as text: a difference is then short enough to read, and order counts.
      assert.equal(JSON.stringify(found), JSON.stringify({ ...expected, vacancy }))
    })
  }

  test('knows no vacancy that was not published, whatever it is called', async () => {
    for (const name of ['bestaat-niet', '', '\0', '../x', 'x'.repeat(200)]) {
      assert.equal(await there.find(name, NOW), undefined)
    }
  })

  test('lists everything that was published', async () => {
    assert.deepEqual((await there.names()).toSorted(), NAMES)
  })

  test('tells which open ones were published last, as vacancies that are at hand do', async () => {
    const moments = ['2021-12-01', '2025-05-01', '2025-11-05', '2035-01-01'].map((day) =>
      at(`${day}T10:00:00Z`),
    )
    const [found, expected] = await Promise.all(
      [there, atHand].map(async ({ newest }) =>
        Promise.all(moments.map(async (now) => (await newest(now, 1)).map(nameAndState))),
      ),
    )
    assert.deepEqual(found, expected)
    assert.deepEqual(found?.slice(1), [
      [['opgroeien-19498', 'open']],
      [['opgroeien-19498', 'open']],
      [],
    ])
  })
})

function nameAndState({ selection, state }: FoundVacancy): readonly string[] {
  return [selection, state]
}

const PUBLISH = `
with made as (
  insert into keur.entry (selection, entry, recorded, kind, hash, body)
  values ($1, gen_random_uuid(), now(), 'Published', sha256(convert_to($2::text, 'UTF8')), 'body') returning entry
)
insert into keur.regulation_version (selection, version, entry, text, sha256, data)
select $1, 1, entry, $2::text, sha256(convert_to($2::text, 'UTF8')), $3::json from made`

function at(text: string): Instant {
  const instant = parseInstant(text)
  if (instant === undefined) throw new Error(`no instant: ${text}`)
  return instant
}
