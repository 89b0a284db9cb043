/**
 * `keur witness` as a process of its own, watching a site that grows, and one that shows another record than before.
 */

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { means } from '#persistence/store.ts'
import { readHead, readNote } from '#verify/note.ts'
import { type Served, servedBy } from '../browser/harness/served.ts'
import { type Ending, keur } from '../cli/keur.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { keyOfText } from '#record/note.ts'
import { type WatchedRecord, type WatchedSite, WATCHED, watchedRecord } from './site.ts'

function sizeOf(note: string): number | undefined {
  return readHead(readNote(note)?.text ?? '')?.size
}

onOwnServer('keur witness', (server) => {
  let folder: string
  let served: Served
  let record: WatchedRecord
  /** What answers at the address now. */
  let shown: Pick<WatchedSite, 'fetch'>
  let key = ''

  before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'keur-witness-'))
    record = await watchedRecord(server)
    await record.grow(['one', 'two', 'three'])
    shown = await record.site([])
    served = await servedBy(async () => ({
      fetch: async (...request: Parameters<WatchedSite['fetch']>) => shown.fetch(...request),
    }))
  })
  after(async () => {
    await served.stop()
    rmSync(folder, { recursive: true })
  })

  async function witness(...words: readonly string[]): Promise<Ending> {
    return keur(['witness', served.origin, '--state', folder, ...words])
  }

  function kept(): string {
    return readFileSync(path.join(folder, 'heads', WATCHED), 'utf8')
  }

  async function known(): Promise<WatchedSite> {
    const named = keyOfText(key, means.sha256) ?? assert.fail(key)
    return record.site([named])
  }

  test('makes a key that nobody else can read, and tells the public one', async () => {
    const none = await keur(['witness', '--state', folder])
    assert.equal(none.status, 2)
    assert.match(none.complaint, /fout witness-name/)
    const { status, output } = await keur([
      'witness',
      '--state',
      folder,
      '--name',
      'witness.example',
    ])
    assert.equal(status, 0)
    key = output.trim()
    assert.ok(keyOfText(key, means.sha256) !== undefined)
    assert.equal(statSync(path.join(folder, 'key')).mode & 0o777, 0o600)
    const again = await keur(['witness', '--state', folder])
    assert.equal(again.output.trim(), key)
    const other = await keur(['witness', '--state', folder, '--name', 'other.example'])
    assert.deepEqual([other.status, /witness-name/.test(other.complaint)], [2, true])
  })

  test('keeps what it signs, also when the site does not know it yet, and brings it again', async () => {
    const first = await witness()
    assert.equal(first.status, 1)
    assert.match(first.complaint, /Installatie \S+, voor het eerst gezien/)
    assert.match(first.complaint, /s-watched fout witness-unknown/)
    assert.equal(sizeOf(kept()), 3)
    shown = await known()
    const second = await witness()
    assert.deepEqual([second.status, second.complaint], [0, ''])
    assert.match(second.output, /^s-watched: 3 inschrijvingen, 0 nieuw; ondertekend\./)
    const third = await witness()
    assert.deepEqual([third.status, third.output, third.complaint], [0, '', ''])
  })

  test('co-signs what only grew, and the site shows it', async () => {
    await record.grow(['four', 'five'])
    const { status, output } = await witness('--lang', 'en')
    assert.deepEqual([status, output], [0, 's-watched: 5 entries, 2 new; co-signed.\n'])
    const head = await (await fetch(`${served.origin}/record/${WATCHED}/head`)).text()
    assert.equal(head, kept())
    assert.match(head, /\n— witness\.example /)
  })

  test('keeps going until it is stopped', async () => {
    await record.grow(['six'])
    const { status, output } = await keur(
      ['witness', served.origin, '--state', folder, '--every', '1'],
      { stopAfter: /ondertekend/ },
    )
    assert.deepEqual([status, output], [0, 's-watched: 6 inschrijvingen, 1 nieuw; ondertekend.\n'])
  })

  const forks: readonly (readonly [string, readonly string[], string, RegExp])[] = [
    ['of the same size', ['1', '2', '3', '4', '5', '6'], 'same-size-other-root', /evenveel/],
    ['that is larger', ['1', '2', '3', '4', '5', '6', '7', '8'], 'not-added-to', /herschreven/],
    ['that is smaller', ['1', '2'], 'shrunk', /minder inschrijvingen/],
  ]
  for (const [what, entries, code, words] of forks) {
    test(`refuses another record ${what}, signed by the same site, and shows both heads`, async () => {
      const keptBefore = kept()
      const fork = await watchedRecord(server, record.store)
      await fork.grow(entries)
      const site = await fork.site([keyOfText(key, means.sha256) ?? assert.fail()])
      shown = site
      const { status, output, complaint } = await witness()
      assert.deepEqual([status, output], [1, ''])
      assert.match(complaint, new RegExp(`s-watched fout contradiction-${code}`))
      assert.match(complaint, words)
      assert.match(complaint, /De site ondertekende beide standen zelf/)
      assert.match(complaint, /Eerder gezien en ondertekend:\n {4}keur\//)
      assert.match(complaint, /Nu getoond:\n {4}keur\//)
      const file = /Bewaar (\S+\.txt),/.exec(complaint.replaceAll(/\n {4,}/g, ' '))?.[1] ?? ''
      const evidence = readFileSync(file, 'utf8')
      assert.ok(evidence.includes(keptBefore))
      const now = await (await fetch(`${served.origin}/record/${WATCHED}/head`)).text()
      assert.ok(evidence.includes(now))
      // Nothing was signed, nothing forgotten.
      assert.doesNotMatch(now, /witness\.example/)
      assert.equal(kept(), keptBefore)
    })
  }

  test('says so when a record is gone, when the installation is another, and when no known key signed', async () => {
    const other = await watchedRecord(server, { ...record.store, installation: 'another' })
    shown = await other.site([])
    const elsewhere = await witness()
    assert.match(elsewhere.complaint, /fout site-other/)
    assert.equal(elsewhere.status, 1)
    const empty = await watchedRecord(server, record.store)
    shown = await empty.site([])
    const gone = await witness('--lang', 'en')
    assert.match(gone.complaint, /error contradiction-gone/)
    assert.match(gone.complaint, /\(nothing\)/)
    shown = await known()
    await record.grow(['seven'])
    const pinned = path.join(folder, 'site.json')
    const first = readFileSync(pinned, 'utf8')
    writeFileSync(pinned, first.replace(/"[\w+/]{43}="/, `"${'A'.repeat(43)}="`))
    const unsigned = await witness()
    assert.match(unsigned.complaint, /fout head-not-signed/)
    writeFileSync(pinned, first)
    assert.equal((await witness()).status, 0)
    assert.equal(sizeOf(kept()), 7)
  })

  test('says what is wrong with an address, a folder and a site that is away', async () => {
    const wrong = await keur(['witness', 'keur.example', '--state', folder])
    assert.deepEqual([wrong.status, /fout address/.test(wrong.complaint)], [2, true])
    const away = await keur(['witness', 'http://127.0.0.1:1', '--state', folder])
    assert.deepEqual([away.status, /fout site-away/.test(away.complaint)], [2, true])
    assert.match((await keur(['witness'])).complaint, /fout missing-option/)
    const file = path.join(folder, 'site.json')
    const none = await keur(['witness', '--state', file, '--name', 'x'])
    assert.deepEqual([none.status, /fout witness-folder/.test(none.complaint)], [2, true])
    writeFileSync(path.join(folder, 'lock'), `${process.pid}\n`)
    const busy = await witness()
    assert.deepEqual([busy.status, /fout witness-busy/.test(busy.complaint)], [2, true])
    writeFileSync(path.join(folder, 'lock'), '999999999\n')
    assert.equal((await witness()).status, 0)
    assert.equal(existsSync(path.join(folder, 'lock')), false)
  })
})
