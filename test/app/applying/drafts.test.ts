import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { before, test } from 'node:test'
import { anybody } from '#app/access/actor.ts'
import { onEveryServer } from '../../persistence/servers.ts'
import {
  DIPLOMA,
  KIM,
  type PersonActor,
  type TestPlace,
  refusalOf,
  testPlace,
  valueOf,
} from './site.ts'
import { PDF, PNG, streamOf, whole } from './streams.ts'

onEveryServer('a draft', (server) => {
  let place: TestPlace

  before(async () => {
    place = await testPlace(server, { limits: { bytes: 5000, files: 2 } })
  })

  async function begun(): Promise<{ me: PersonActor; selection: string }> {
    const selection = await place.vacancy()
    const me = await place.person()
    valueOf(await place.applying.open(me, selection, KIM))
    return { me, selection }
  }

  async function filesThere(): Promise<number> {
    const found = await readdir(place.folder, { recursive: true, withFileTypes: true })
    return found.filter((one) => one.isFile()).length
  }

  test('is begun once, tells the time left, and is not submitted', async () => {
    const { me, selection } = await begun()
    const draft = valueOf(await place.applying.open(me, selection, { language: 'fr' }))
    assert.equal(draft.contents.language, 'nl')
    assert.equal(draft.version, 1)
    assert.ok(draft.minutesLeft > 9 * 24 * 60 && draft.minutesLeft <= 11 * 24 * 60)
    assert.equal(draft.isLate, false)
    const { rowCount } = await place.store.database.pool.query(
      `select from keur.entry where selection = $1 and kind = 'ApplicationSubmitted'`,
      [selection],
    )
    assert.equal(rowCount, 0)
    const status = valueOf(await place.applying.status(me, selection))
    assert.equal(status.state, 'draft')
    assert.match(status.says.nl, /nog niet ingediend/)
  })

  test('is kept sealed', async () => {
    const { me, selection } = await begun()
    const { version } = valueOf(await place.applying.draft(me, selection))
    const changes = { answers: { motivation: 'GEHEIM' } }
    valueOf(await place.applying.save(me, selection, { version, changes }))
    const { rows } = await place.owner.pool.query<{ sealed: Buffer }>(
      'select sealed from keur.draft where selection = $1',
      [selection],
    )
    assert.ok(rows[0] !== undefined && !rows[0].sealed.includes('GEHEIM'))
  })

  test('says what is missing, and what cannot be submitted without', async () => {
    const selection = await place.vacancy()
    const me = await place.person()
    const { missing } = valueOf(
      await place.applying.open(me, selection, { claims: { diploma: DIPLOMA } }),
    )
    const paths = (blocks: boolean): readonly string[] =>
      missing.filter((one) => one.blocks === blocks).map(({ path }) => path)
    assert.deepEqual(paths(true), ['person/family', 'person/email'])
    const others = ['route', 'answers/motivation', 'attachments/diploma-copy']
    for (const path of others) assert.ok(paths(false).includes(path), path)
  })

  test('takes different fields from two windows', async () => {
    const { me, selection } = await begun()
    const { applying } = place
    const { version } = valueOf(await applying.draft(me, selection))
    valueOf(await applying.save(me, selection, { version, changes: { route: 'external' } }))
    const merged = valueOf(
      await applying.save(me, selection, {
        version,
        changes: { person: { phone: '02 000 00 19' } },
      }),
    )
    assert.deepEqual(
      [merged.contents.route, merged.contents.person.phone],
      ['external', '02 000 00 19'],
    )
    assert.equal(merged.version, 3)
  })

  test('gives both when two windows wrote the same field, and keeps nothing of the second', async () => {
    const { me, selection } = await begun()
    const { applying } = place
    const { version } = valueOf(await applying.draft(me, selection))
    const saved = async (at: number, motivation: string): ReturnType<typeof applying.save> =>
      applying.save(me, selection, {
        version: at,
        changes: { answers: { motivation }, route: 'external' },
      })
    valueOf(await saved(version, 'first'))
    const refusal = refusalOf(await saved(version, 'second'))
    assert.ok(refusal.code === 'changed-elsewhere')
    assert.deepEqual(refusal.fields, [
      { path: 'answers/motivation', mine: 'second', theirs: 'first' },
    ])
    const there = valueOf(await applying.draft(me, selection))
    assert.equal(there.contents.answers['motivation'], 'first')
    const chosen = valueOf(await saved(refusal.version, 'second'))
    assert.equal(chosen.contents.answers['motivation'], 'second')
  })

  test('says nothing of a field that two windows wrote alike, or that was removed and written again', async () => {
    const { me, selection } = await begun()
    const { applying } = place
    const set = async (
      at: number,
      claim: typeof DIPLOMA | null,
    ): ReturnType<typeof applying.save> =>
      applying.save(me, selection, { version: at, changes: { claims: { diploma: claim } } })
    const one = valueOf(await set(1, DIPLOMA))
    assert.equal(valueOf(await set(1, DIPLOMA)).version, one.version)
    const removed = valueOf(await set(one.version, null))
    assert.deepEqual(removed.contents.claims, [])
    const stale = refusalOf(await set(one.version, { ...DIPLOMA }))
    assert.equal(stale.code, 'changed-elsewhere')
  })

  test('of a window that saw a draft thrown away since overwrites nothing', async () => {
    const { me, selection } = await begun()
    const { applying } = place
    valueOf(await applying.discard(me, selection))
    assert.equal(refusalOf(await applying.draft(me, selection)).code, 'no-draft')
    valueOf(await applying.open(me, selection, KIM))
    const changes = { person: { given: 'Old' } }
    const refusal = refusalOf(await applying.save(me, selection, { version: 7, changes }))
    assert.equal(refusal.code, 'changed-elsewhere')
  })

  const unreadable = {
    'person/email': { person: { email: 'kim' } },
    'person/phone': { person: { phone: 'abc' } },
    'person/given': { person: { given: 'x'.repeat(101) } },
    language: { language: 'Dutch' },
    route: { route: 'back-door' },
    'answers/none': { answers: { none: 'x' } },
    'answers/motivation': { answers: { motivation: 'x'.repeat(51) } },
    'claims/other': { claims: { other: DIPLOMA } },
    'claims/diploma': { claims: { diploma: { ...DIPLOMA, obtained: '2001-02-30' } } },
    adjustments: { adjustments: [{ request: '' }] },
    reuse: { reuse: [{ round: 'none' }] },
  } as const
  for (const [path, changes] of Object.entries(unreadable)) {
    test(`refuses what cannot be read at ${path}, and keeps what was there`, async () => {
      const { me, selection } = await begun()
      const refusal = refusalOf(await place.applying.save(me, selection, { version: 1, changes }))
      assert.ok(refusal.code === 'fields-unreadable')
      assert.deepEqual(
        refusal.fields.map((one) => one.path),
        [path],
      )
      assert.equal(valueOf(await place.applying.draft(me, selection)).version, 1)
    })
  }

  test('keeps files, gives them back, and forgets those that are taken off', async () => {
    const { me, selection } = await begun()
    const { applying } = place
    const sent = valueOf(
      await applying.upload(me, selection, {
        attachment: 'diploma-copy',
        name: 'mijn diploma.pdf',
        content: streamOf(PDF),
      }),
    )
    assert.equal(sent.scan, 'not-scanned')
    const read = valueOf(await applying.readUpload(me, selection, sent.upload))
    assert.deepEqual([read.name, read.type], ['mijn diploma.pdf', 'application/pdf'])
    assert.deepEqual(await whole(read.content), PDF)
    const draft = valueOf(await applying.draft(me, selection))
    assert.deepEqual(draft.uploads, [sent])
    assert.ok(draft.missing.every(({ path }) => path !== 'attachments/diploma-copy'))
    const there = await filesThere()
    valueOf(await applying.removeUpload(me, selection, sent.upload))
    await place.tidy()
    assert.equal(await filesThere(), there - 1)
    assert.equal(
      refusalOf(await applying.readUpload(me, selection, sent.upload)).code,
      'unknown-upload',
    )
  })

  test('refuses files that are too large, too many, disguised, or for nothing, and leaves none behind', async () => {
    const { me, selection } = await begun()
    const { applying } = place
    const upload = async (
      name: string,
      bytes: Uint8Array,
      attachment = 'other',
    ): ReturnType<typeof applying.upload> =>
      applying.upload(me, selection, { attachment, name, content: streamOf(bytes) })
    const there = await filesThere()
    const large = refusalOf(await upload('a.pdf', Buffer.concat([PDF, Buffer.alloc(5000)])))
    assert.ok(large.code === 'file-too-large' && large.limit === 5000)
    const disguised = refusalOf(await upload('a.pdf', PNG))
    assert.ok(disguised.code === 'file-disguised' && disguised.found === 'image/png')
    assert.equal(refusalOf(await upload('a.pdf', PDF, 'none')).code, 'unknown-attachment')
    assert.equal(await filesThere(), there)
    valueOf(await upload('a.pdf', PDF))
    valueOf(await upload('b.pdf', PDF))
    assert.equal(refusalOf(await upload('c.pdf', PDF)).code, 'too-many-files')
    assert.equal(await filesThere(), there + 2)
  })

  test('takes no more files than it may when they come at once', async () => {
    const { me, selection } = await begun()
    const there = await filesThere()
    const all = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map(async (name) =>
        place.applying.upload(me, selection, {
          attachment: 'other',
          name: `${name}.pdf`,
          content: streamOf(PDF),
        }),
      ),
    )
    assert.equal(all.filter((one) => one.ok).length, 2)
    assert.equal(await filesThere(), there + 2)
  })

  test('is nobody else’s to see, save, send files to or read files of', async () => {
    const { me, selection } = await begun()
    const { applying } = place
    const file = { attachment: 'other', name: 'a.pdf', content: streamOf(PDF) }
    const { upload } = valueOf(await applying.upload(me, selection, file))
    for (const who of [await place.person(), await place.staff('selector'), anybody]) {
      const code = who === anybody ? 'not-allowed' : 'no-draft'
      assert.equal(refusalOf(await applying.draft(who, selection)).code, code)
      const save = await applying.save(who, selection, { version: 1, changes: {} })
      assert.equal(refusalOf(save).code, code)
      assert.equal(refusalOf(await applying.upload(who, selection, file)).code, code)
      const read = refusalOf(await applying.readUpload(who, selection, upload))
      assert.equal(read.code, who === anybody ? 'not-allowed' : 'unknown-upload')
      const remove = refusalOf(await applying.removeUpload(who, selection, upload))
      assert.equal(remove.code, who === anybody ? 'not-allowed' : 'unknown-upload')
    }
    assert.equal(refusalOf(await applying.open(anybody, selection)).code, 'not-allowed')
    assert.equal(refusalOf(await applying.open(me, 'none')).code, 'unknown-selection')
  })

  test('cannot be begun before the vacancy opens', async () => {
    const selection = await place.vacancy(30)
    const refused = await place.applying.open(await place.person(), selection)
    assert.equal(refusalOf(refused).code, 'not-open-yet')
  })
})
