/**
 * What a witness is good for: the receipt of a candidate, and whoever verifies an exported record, show who saw it.
 */

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { exportRecord } from '#app/exporting/export.ts'
import { openWitnessing } from '#app/record/witnessing.ts'
import { openSelections } from '#app/selections/selections.ts'
import { integrateAll } from '#persistence/entries/integrate.ts'
import { readCheckpoint } from '#verify/checkpoint.ts'
import { verifyBundle } from '#verify/bundle.ts'
import { isSigned, sha256 } from '#verify/digest.ts'
import { readKey } from '#verify/note.ts'
import { verifyReceipt } from '#verify/receipt.ts'
import { hidden, textOf } from '../applying/pages.ts'
import { type ApplyingSite, applyingSite } from '../applying/site.ts'
import { regulationIn } from '../browser/harness/shipped.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type TestWitness, testWitness } from './site.ts'

onOwnServer('a head that a witness co-signed', (server) => {
  let here: ApplyingSite
  let witness: TestWitness
  let receipt = ''

  before(async () => {
    here = await applyingSite(server)
    witness = testWitness('getuige.example')
    const browser = await here.as('candidate')
    const base = `/vacatures/${here.open}/solliciteren`
    await browser.post(base)
    const { html } = await browser.get(`${base}/nakijken`)
    const fields = { key: hidden(html, 'key'), version: hidden(html, 'version') }
    receipt = (await browser.post(`${base}/nakijken`, fields)).to ?? assert.fail()
    await integrateAll(here.store)
  })

  async function cosign(): Promise<void> {
    const selections = openSelections(here.store, { read: regulationIn })
    const witnesses = [witness.named]
    const witnessing = openWitnessing({ store: here.store, selections, witnesses })
    const shown = await witnessing.checkpoint(here.open, 0)
    const note = shown.ok ? (readCheckpoint(shown.value)?.note ?? '') : assert.fail()
    const taken = await witnessing.cosign(here.open, note + witness.line(note))
    assert.ok(taken.ok)
  }

  async function bundle(): Promise<string> {
    const request = { selection: here.open, personal: false, by: 'operator' }
    const exported = await exportRecord(here.store, { read: regulationIn }, request)
    assert.ok(exported.ok)
    let text = ''
    for await (const line of exported.value.lines) text += line
    return text
  }

  test('shows on the receipt of a candidate, who can verify it', async () => {
    const browser = await here.as('candidate')
    assert.doesNotMatch(textOf((await browser.get(receipt)).html), /Gezien van buitenaf/u)
    await cosign()
    const text = textOf((await browser.get(receipt)).html)
    assert.match(text, /Gezien van buitenaf getuige\.example, .*toen het \d+ inschrijvingen telde/u)
    const file = (await browser.get(`${receipt}/json`)).html
    const key = readKey(witness.text) ?? assert.fail()
    const trusted = { keys: [here.store.keys.signing.publicKey], witnesses: [key] }
    const verdict = await verifyReceipt(file, trusted, { sha256, isSigned })
    assert.equal(verdict.code, 'included')
    assert.deepEqual('witnesses' in verdict ? verdict.witnesses : [], ['getuige.example'])
  })

  test('is verified with an exported record, also when the site knows the witness no longer', async () => {
    const given = { witnesses: [witness.text], keys: [], receipts: [], heads: [] }
    const behind = await verifyBundle(pieces(await bundle()), given)
    assert.deepEqual(
      behind.findings.map(({ code }) => code),
      [],
    )
    assert.deepEqual(
      behind.witnessed.map(({ witness: name, isTrusted }) => [name, isTrusted]),
      [['getuige.example', true]],
    )
    // The export itself was recorded since, which the witness did not see yet.
    const later = await verifyBundle(pieces(await bundle()), given)
    assert.deepEqual(
      later.findings.map(({ code }) => code),
      ['head-not-witnessed'],
    )
    await cosign()
    const stranger = { ...given, witnesses: [testWitness('getuige.example').text] }
    const unseen = await verifyBundle(pieces(await bundle()), stranger)
    assert.ok(unseen.findings.some(({ code }) => code === 'head-not-witnessed'))
  })
})

async function* pieces(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text)
}
