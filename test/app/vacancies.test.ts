import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { directoryIn } from '#app/vacancies/from-database.ts'
import { type VacancyDirectory } from '#app/vacancies/directory.ts'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import { vacancyOf } from '#core/vacancy/vacancy.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { writeVacancy } from '#persistence/vacancies/write.ts'
import { regulationIn, shippedServices } from '../browser/harness/shipped.ts'
import { onEveryServer } from '../persistence/servers.ts'

const NAMES = ['ago-4711', 'opgroeien-19498', 'opgroeien-req18582']
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
        writeVacancy(work, vacancyOf(regulation), at('2020-01-01T00:00:00Z')),
      )
    }
    there = directoryIn(database, { read: regulationIn, clock: () => 0 })
  })

  for (const name of NAMES) {
    test(`gives ${name} as it was published`, async () => {
      const [found, expected] = await Promise.all([there.find(name, NOW), atHand.find(name, NOW)])
      // Compared as text: a difference is then short enough to read, and order counts.
      assert.equal(JSON.stringify(found), JSON.stringify(expected))
    })
  }

  test('knows no vacancy that was not published, whatever it is called', async () => {
    for (const name of ['bestaat-niet', '', '\0', '../x', 'x'.repeat(200)]) {
      assert.equal(await there.find(name, NOW), undefined)
    }
  })

  test('lists everything that was published', async () => {
    const all = await there.all(NOW)
    assert.deepEqual(all.map(({ selection }) => selection).toSorted(), NAMES)
  })
})

const PUBLISH = `
with made as (
  insert into keur.entry (selection, entry, recorded, kind, hash, body)
  values ($1, gen_random_uuid(), now(), 'Published', sha256(convert_to($2::text, 'UTF8')), 'body') returning entry
)
insert into keur.regulation_version (selection, version, entry, text, sha256, data)
select $1, 1, entry, $2::text, sha256(convert_to($2::text, 'UTF8')), $3::jsonb from made`

function at(text: string): Instant {
  const instant = parseInstant(text)
  if (instant === undefined) throw new Error(`no instant: ${text}`)
  return instant
}
