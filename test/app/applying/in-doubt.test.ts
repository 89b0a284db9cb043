/**
 * The connection to the database breaks after a commit and before its answer: nobody can tell whether it was kept. Whoever
 * asks again finds it kept once, and whole.
 */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DraftChanges } from '#app/applying/applying.ts'
import { type Incoming } from '#app/uploads/receive.ts'
import { type Breaking, breakingWay } from '../../persistence/breaking.ts'
import { expectFailure } from '../../persistence/fixtures.ts'
import { onOwnServer } from '../../persistence/servers.ts'
import { type PersonActor, type TestPlace, testPlace, valueOf } from './site.ts'
import { PDF, streamOf, whole } from './streams.ts'

const CONTENTS: DraftChanges = {
  person: { given: 'Kim', family: 'Peeters', email: 'kim@voorbeeld.example' },
  route: 'external',
  answers: { motivation: 'Omdat.' },
}
const SENT = { key: 'key-1', reader: 'nl' } as const

function file(): Incoming {
  return { attachment: 'other', name: 'bewijs.pdf', content: streamOf(PDF) }
}

onOwnServer('an act of which nobody knows whether it was kept', (server) => {
  let way: Breaking
  let place: TestPlace
  before(async () => {
    way = await breakingWay(server)
    place = await testPlace(way.server)
  })
  after(async () => way.close())

  async function drafted(): Promise<{ readonly me: PersonActor; readonly selection: string }> {
    const selection = await place.vacancy()
    const me = await place.person()
    valueOf(await place.applying.open(me, selection, CONTENTS))
    return { me, selection }
  }

  /** Does something whose commit is carried out and not answered: the one after so many others. */
  async function inDoubt(act: () => Promise<unknown>, others = 0): Promise<void> {
    const earlier = way.broken()
    way.breakCommit(others)
    await expectFailure(act(), 'database-unreachable')
    assert.equal(way.broken(), earlier + 1)
  }

  async function count(table: string, selection: string): Promise<number> {
    const { rowCount } = await place.owner.pool.query(
      `select from keur.${table} where selection = $1`,
      [selection],
    )
    return rowCount ?? 0
  }

  test('is one submission, with one receipt, when it is sent again', async () => {
    const { me, selection } = await drafted()
    await inDoubt(async () => place.applying.submit(me, selection, SENT), 1)
    const receipt = valueOf(await place.applying.submit(me, selection, SENT))
    assert.deepEqual(valueOf(await place.applying.submit(me, selection, SENT)), receipt)
    assert.equal(await count('submission', selection), 1)
    assert.equal(await count('mail', selection), 1)
  })

  test('leaves no file in the list whose bytes are gone', async () => {
    const { me, selection } = await drafted()
    const { applying } = place
    await inDoubt(async () => applying.upload(me, selection, file()), 1)
    valueOf(await applying.upload(me, selection, file()))
    const { uploads } = valueOf(await applying.draft(me, selection))
    assert.equal(uploads.length, 2)
    for (const { upload } of uploads) {
      const read = valueOf(await applying.readUpload(me, selection, upload))
      assert.deepEqual(await whole(read.content), PDF)
    }
  })

  test('begins a draft whose copies of files can be read', async () => {
    const { me, selection } = await drafted()
    const { applying } = place
    valueOf(await applying.upload(me, selection, file()))
    valueOf(await applying.submit(me, selection, SENT))
    await inDoubt(async () => applying.open(me, selection), 3)
    const { uploads } = valueOf(await applying.open(me, selection))
    assert.equal(uploads.length, 1)
    const read = valueOf(await applying.readUpload(me, selection, uploads[0]?.upload ?? ''))
    assert.deepEqual(await whole(read.content), PDF)
  })
})
