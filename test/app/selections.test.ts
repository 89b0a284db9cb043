import assert from 'node:assert/strict'
import { writeFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { before, test } from 'node:test'
import { openSelections } from '#app/selections/selections.ts'
import { tidyUploads } from '#app/uploads/tidy.ts'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { integrate } from '#persistence/entries/integrate.ts'
import { sealedFilesIn } from '#persistence/files/sealed-files.ts'
import { onEveryServer } from '../persistence/servers.ts'
import { DIPLOMA, KIM, type TestPlace, testPlace, valueOf } from './applying/site.ts'
import { PDF, streamOf } from './applying/streams.ts'

function read(text: string): Regulation {
  return schema.parse(JSON.parse(text))
}

onEveryServer('what is kept about a selection', (server) => {
  let place: TestPlace

  before(async () => {
    place = await testPlace(server)
  })

  async function applied(selection: string): Promise<string> {
    const me = await place.person()
    valueOf(await place.applying.open(me, selection, { ...KIM, claims: { diploma: DIPLOMA } }))
    const sent = { key: 'k', reader: 'nl' } as const
    return valueOf(await place.applying.submit(me, selection, sent)).candidate
  }

  test('follows the record as it grows, whoever asks at the same moment', async () => {
    const selections = openSelections(place.store, { read })
    const selection = await place.vacancy()
    const names = [await applied(selection)]
    await integrate(place.store, selection)
    assert.deepEqual([...((await selections.find(selection))?.candidates.keys() ?? [])], names)
    names.push(await applied(selection))
    await integrate(place.store, selection)
    const found = await Promise.all([1, 2, 3].map(async () => selections.find(selection)))
    for (const one of found) {
      assert.deepEqual([...(one?.candidates.keys() ?? [])].toSorted(), names.toSorted())
    }
    assert.equal(await selections.find('none'), undefined)
  })

  test('forgets the data of somebody who was erased, and keeps the others', async () => {
    const selections = openSelections(place.store, { read })
    const selection = await place.vacancy()
    const [gone, stays] = [await applied(selection), await applied(selection)]
    await integrate(place.store, selection)
    const claimsOf = async (name: string): Promise<number | undefined> =>
      (await selections.find(selection))?.candidates.get(name)?.submissions[0]?.event.claims.length
    assert.deepEqual([await claimsOf(gone), await claimsOf(stays)], [1, 1])
    await place.owner.pool.query(
      'delete from keur.candidacy where selection = $1 and candidate = $2',
      [selection, gone],
    )
    await place.desk(selection, [
      { by: 'x', role: 'hr', event: { event: 'PersonalDataErased', candidate: gone, by: 'x' } },
    ])
    await integrate(place.store, selection)
    assert.deepEqual([await claimsOf(gone), await claimsOf(stays)], [0, 1])
  })

  test('has a proof for every entry, under the first head that has it', async () => {
    const selections = openSelections(place.store, { read })
    const selection = await place.vacancy()
    const first = await applied(selection)
    const { rows } = await place.store.database.pool.query<{ entry: string }>(
      'select entry from keur.entry where selection = $1 and candidate = $2',
      [selection, first],
    )
    const entry = rows[0]?.entry ?? ''
    assert.equal(await selections.inclusion(selection, entry), undefined)
    await integrate(place.store, selection)
    const proof = await selections.inclusion(selection, entry)
    await applied(selection)
    await integrate(place.store, selection)
    assert.deepEqual(await selections.inclusion(selection, entry), proof)
    assert.deepEqual(await openSelections(place.store, { read }).inclusion(selection, entry), proof)
  })

  test('loses files that a process left behind, and no file that is noted', async () => {
    const files = sealedFilesIn(place.folder)
    const selection = await place.vacancy()
    const me = await place.person()
    valueOf(await place.applying.open(me, selection, KIM))
    const file = { attachment: 'other', name: 'a.pdf', content: streamOf(PDF) }
    const { upload } = valueOf(await place.applying.upload(me, selection, file))
    const stray = 'ab/ab000000-0000-4000-8000-000000000000'
    await mkdir(path.join(place.folder, 'ab'), { recursive: true })
    await writeFile(path.join(place.folder, stray), 'left')
    assert.equal(await tidyUploads(place.store, files), 0)
    assert.equal(await tidyUploads(place.store, files, -1000), 1)
    valueOf(await place.applying.readUpload(me, selection, upload))
  })
})
