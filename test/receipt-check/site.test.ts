import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { app } from '#web/app.tsx'
import { loadAssets } from '#web/assets.ts'
import { bundled } from '#web/pages/receipt-check/script.ts'
import { readHead, readNote } from '#verify/note.ts'
import { verifyReceipt } from '#verify/receipt.ts'
import { sha256 } from '../record/fixture.ts'
import { shippedServices } from '../browser/harness/shipped.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type Given, givenReceipt } from './fixtures.ts'

type Site = ReturnType<typeof app>

onOwnServer('what everybody may have of the record', (server) => {
  let given: Given
  let site: Site
  before(async () => {
    given = await givenReceipt(server)
    const { record } = given
    site = app(await shippedServices({ more: { record } }), await loadAssets())
  })

  test('are the keys of the installation, the one that signed a receipt among them', async () => {
    const answer = await site.request('/record/keys')
    assert.equal(answer.status, 200)
    const keys: unknown = await answer.json()
    const key = given.fresh['key']
    const { installation } = given.record
    assert.deepEqual(keys, { installation, receipts: [key], heads: [key] })
  })

  test('is the last signed head of a selection, as a note', async () => {
    const answer = await site.request(`/record/${given.selection}/head`)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/plain/)
    const note = readNote(await answer.text())
    assert.ok(note !== undefined)
    const head = readHead(note.text)
    assert.equal(head?.origin, `keur/${given.record.installation}/${given.selection}`)
    assert.equal(head?.size, 3)
  })

  for (const name of ['nowhere', '%00', '..%2f', 'a'.repeat(100)]) {
    test(`is no head for ${name.slice(0, 10)}`, async () => {
      assert.equal((await site.request(`/record/${name}/head`)).status, 404)
    })
  }

  test('verifies the receipts of the tests', async () => {
    const keys = [...(await given.record.keys()).receipts]
    const means = { sha256, isSigned: () => true }
    const text = JSON.stringify(given.complete)
    assert.equal((await verifyReceipt(text, { keys }, means)).code, 'included')
  })

  for (const path of ['/ontvangstbewijs-nagaan', '/en/verify-receipt']) {
    test(`at ${path} lets a script of our own run, and nothing be sent`, async () => {
      const answer = await site.request(path)
      const policy = answer.headers.get('content-security-policy') ?? ''
      assert.match(policy, /default-src 'none'/)
      assert.match(policy, /script-src 'self'/)
      assert.match(policy, /form-action 'none'/)
      assert.doesNotMatch(policy, /connect-src|unsafe/)
      const html = await answer.text()
      const { key } = given.fresh
      assert.ok(typeof key === 'string' && html.includes(`data-keys="${key}"`))
      const script = /<script src="([^"]+)" defer/.exec(html)?.[1] ?? ''
      assert.equal((await site.request(script)).status, 200)
    })
  }
})

describe('a site without a record', () => {
  test('has no page to verify receipts on, and no keys', async () => {
    const site = app(await shippedServices(), await loadAssets())
    for (const path of ['/ontvangstbewijs-nagaan', '/record/keys', '/record/x/head']) {
      // oxlint-disable-next-line no-await-in-loop
      assert.equal((await site.request(path)).status, 404, path)
    }
  })
})

describe('the script that verifies receipts', () => {
  test('is made of the verifier and zod alone, all of which names it', async () => {
    const { inputs } = await bundled()
    assert.ok(inputs.includes('src/verify/receipt.ts'))
    const others = inputs.filter(
      (file) => !/^(src\/(browser|verify)\/[\w-]+\.ts|node_modules\/zod\/.*)$/.test(file),
    )
    assert.deepEqual(others, [])
  })
})
