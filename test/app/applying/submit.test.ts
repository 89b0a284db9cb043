import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { anybody } from '#app/access/actor.ts'
import { writeMail } from '#documents/mail/write.ts'
import { mailOrder } from '#documents/mail/orders.ts'
import { applicationReceipt } from '#documents/receipt/application.ts'
import { receiptLetter } from '#documents/receipt/letter.ts'
import { integrate } from '#persistence/entries/integrate.ts'
import { openSelections } from '#app/selections/selections.ts'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'
import { isSigned, sha256 } from '#verify/digest.ts'
import { verifyReceipt } from '#verify/receipt.ts'
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
import { PDF, streamOf } from './streams.ts'

const SENT = { key: 'k1', reader: 'nl' } as const

function read(text: string): Regulation {
  return schema.parse(JSON.parse(text))
}

onEveryServer('submitting', (server) => {
  let place: TestPlace

  before(async () => {
    place = await testPlace(server)
  })

  async function drafted(days?: number): Promise<{ me: PersonActor; selection: string }> {
    const selection = await place.vacancy(days)
    const me = await place.person()
    const changes = {
      ...KIM,
      route: 'external',
      claims: { diploma: DIPLOMA },
      answers: { motivation: 'Omdat.' },
      adjustments: [{ request: 'Meer tijd.' }],
    }
    valueOf(await place.applying.open(me, selection, changes))
    return { me, selection }
  }

  async function entries(selection: string, kind = 'ApplicationSubmitted'): Promise<number> {
    const { rowCount } = await place.store.database.pool.query(
      'select from keur.entry where selection = $1 and kind = $2',
      [selection, kind],
    )
    return rowCount ?? 0
  }

  test('gives a receipt in time, takes the draft away and takes the files along', async () => {
    const { me, selection } = await drafted()
    const { applying } = place
    const file = { attachment: 'diploma-copy', name: 'diploma.pdf', content: streamOf(PDF) }
    const upload = valueOf(await applying.upload(me, selection, file))
    const receipt = valueOf(await applying.submit(me, selection, SENT))
    assert.equal(receipt.timely, 'in-time')
    assert.equal(receipt.stands, true)
    assert.deepEqual(
      receipt.uploads.map((one) => one.upload),
      [upload.upload],
    )
    assert.equal(refusalOf(await applying.draft(me, selection)).code, 'no-draft')
    const again = valueOf(await applying.receipt(me, selection, receipt.entry))
    assert.deepEqual(again, receipt)
    assert.deepEqual(again.contents?.person, KIM.person)
    assert.deepEqual(again.contents?.claims, [DIPLOMA])
  })

  test('keeps nothing personal in the entry, and the hashes of files', async () => {
    const { me, selection } = await drafted()
    const file = { attachment: 'diploma-copy', name: 'diploma.pdf', content: streamOf(PDF) }
    const sent = valueOf(await place.applying.upload(me, selection, file))
    const { entry } = valueOf(await place.applying.submit(me, selection, SENT))
    const { rows } = await place.store.database.pool.query<{ body: string }>(
      'select body from keur.entry where entry = $1',
      [entry],
    )
    const body = rows[0]?.body ?? ''
    for (const word of ['Kim', 'kim@', 'Omdat', 'Meer tijd', 'diploma.pdf', me.account]) {
      assert.ok(!body.includes(word), word)
    }
    assert.ok(body.includes(`"${sent.upload}":"${sent.sha256}"`))
    assert.ok(body.includes('"attachments":["diploma-copy"]'))
  })

  test('queues one mail with the receipt, which can be written, and a letter that can be set', async () => {
    const { me, selection } = await drafted()
    const person = { phone: '02 000 00 19', address: 'Dorpsplein 19, 9999 Ergens' }
    const { version } = valueOf(await place.applying.draft(me, selection))
    valueOf(await place.applying.save(me, selection, { version, changes: { person } }))
    const { entry, hash } = valueOf(await place.applying.submit(me, selection, SENT))
    const found = (await place.mails()).filter(({ content }) =>
      JSON.stringify(content?.order ?? '').includes(entry),
    )
    assert.equal(found.length, 1)
    assert.equal(found[0]?.content?.to, KIM.person.email)
    const order = mailOrder.parse(found[0]?.content?.order)
    const { text, subject } = writeMail(order)
    assert.match(subject, /Op tijd ontvangen/)
    assert.ok(text.includes(hash))
    const pdf = valueOf(await place.applying.receiptPdf(me, selection, { entry, reader: 'nl' }))
    assert.equal(pdf.type, 'application/pdf')
    const data = applicationReceipt.parse(JSON.parse(JSON.stringify(place.typeset.at(-1))))
    assert.equal(receiptLetter(data).reference, entry)
    assert.deepEqual(data.adjustments, ['Meer tijd.'])
    assert.ok(data.stated.some(({ answer }) => answer === 'Omdat.'))
    const reached = data.stated.slice(0, 3).map(({ answer }) => answer)
    assert.deepEqual(reached, [KIM.person.email, person.phone, person.address])
  })

  test('sent again with its key gives the same receipt, also when there is nothing to submit any more', async () => {
    const { me, selection } = await drafted()
    const first = valueOf(await place.applying.submit(me, selection, SENT))
    const second = valueOf(await place.applying.submit(me, selection, SENT))
    assert.deepEqual(second, first)
    const other = await place.applying.submit(me, selection, { ...SENT, key: 'k2' })
    assert.equal(refusalOf(other).code, 'no-draft')
    assert.equal(await entries(selection), 1)
  })

  test('from two tabs at once makes one application', async () => {
    const { me, selection } = await drafted()
    const all = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (key) =>
        place.applying.submit(me, selection, { ...SENT, key }),
      ),
    )
    const receipts = all.flatMap((one) => (one.ok ? [one.value.entry] : []))
    assert.equal(new Set(receipts).size, 1)
    assert.equal(await entries(selection), 1)
  })

  test('the same once more is the same application; something else replaces it', async () => {
    const { me, selection } = await drafted()
    const { applying } = place
    const file = { attachment: 'diploma-copy', name: 'd.pdf', content: streamOf(PDF) }
    valueOf(await applying.upload(me, selection, file))
    const first = valueOf(await applying.submit(me, selection, SENT))
    const person = { given: '', family: '', email: 'elders@voorbeeld.example' }
    const draft = valueOf(await applying.open(me, selection, { person, language: 'fr' }))
    assert.deepEqual(draft.contents, first.contents)
    assert.equal(draft.uploads.length, 1)
    assert.equal(draft.replaces?.entry, first.entry)
    const same = valueOf(await applying.submit(me, selection, { ...SENT, key: 'k2' }))
    assert.equal(same.entry, first.entry)
    assert.equal(refusalOf(await applying.draft(me, selection)).code, 'no-draft')
    const { version } = valueOf(await applying.open(me, selection))
    valueOf(
      await applying.save(me, selection, { version, changes: { answers: { motivation: 'B' } } }),
    )
    const next = valueOf(await applying.submit(me, selection, { ...SENT, key: 'k3' }))
    assert.notEqual(next.entry, first.entry)
    assert.equal(valueOf(await applying.receipt(me, selection, first.entry)).stands, false)
    assert.equal(await entries(selection), 2)
    const { submissions } = valueOf(await applying.status(me, selection))
    assert.deepEqual(
      submissions.map(({ entry }) => entry),
      [next.entry, first.entry],
    )
  })

  test('after closing is kept, and the receipt, the mail and the status say late', async () => {
    const { me, selection } = await drafted(-1)
    const draft = valueOf(await place.applying.draft(me, selection))
    assert.deepEqual([draft.isLate, draft.minutesLeft], [true, 0])
    const receipt = valueOf(await place.applying.submit(me, selection, SENT))
    assert.equal(receipt.timely, 'late')
    assert.equal(receipt.receipt['timely'], 'late')
    const mail = (await place.mails()).find(({ content }) =>
      JSON.stringify(content?.order ?? '').includes(receipt.entry),
    )
    assert.match(writeMail(mailOrder.parse(mail?.content?.order)).subject, /Te laat/)
    const status = valueOf(await place.applying.status(me, selection))
    assert.match(status.says.nl, /na het einde/)
    assert.equal(status.may.apply, false)
  })

  test('without what is owed goes through, and says what was missing', async () => {
    const { me, selection } = await drafted()
    const receipt = valueOf(await place.applying.submit(me, selection, SENT))
    assert.deepEqual(
      receipt.missing.map(({ path }) => path),
      ['attachments/diploma-copy', 'attachments/creative-work'],
    )
  })

  test('in another language goes through; a person looks at it', async () => {
    const { me, selection } = await drafted()
    const { version } = valueOf(await place.applying.draft(me, selection))
    valueOf(await place.applying.save(me, selection, { version, changes: { language: 'fr' } }))
    const { contents } = valueOf(await place.applying.submit(me, selection, SENT))
    assert.equal(contents?.language, 'fr')
  })

  test('without a name or an address is refused and leaves nothing behind', async () => {
    const selection = await place.vacancy()
    const me = await place.person()
    valueOf(await place.applying.open(me, selection))
    const refusal = refusalOf(await place.applying.submit(me, selection, SENT))
    assert.equal(refusal.code, 'incomplete')
    assert.deepEqual('missing' in refusal ? refusal.missing.map(({ path }) => path) : [], [
      'person/family',
      'person/email',
    ])
    assert.equal(await entries(selection), 0)
  })

  test('of a version that was changed since is refused', async () => {
    const { me, selection } = await drafted()
    const { version } = valueOf(await place.applying.draft(me, selection))
    const changes = { answers: { motivation: 'Anders.' } }
    valueOf(await place.applying.save(me, selection, { version, changes }))
    const refusal = refusalOf(await place.applying.submit(me, selection, { ...SENT, version }))
    assert.equal(refusal.code, 'changed-elsewhere')
    assert.equal(await entries(selection), 0)
  })

  test('in a selection that was stopped is refused, but a repeat gets its receipt', async () => {
    const { me, selection } = await drafted()
    const other = await place.person()
    valueOf(await place.applying.open(other, selection, KIM))
    const first = valueOf(await place.applying.submit(me, selection, SENT))
    const event = { event: 'SelectionStopped', reason: 'No post.', by: 'x', role: 'hr' } as const
    await place.desk(selection, [{ by: 'x', role: 'hr', event }])
    const refused = await place.applying.submit(other, selection, SENT)
    assert.equal(refusalOf(refused).code, 'selection-over')
    const again = valueOf(await place.applying.submit(me, selection, SENT))
    assert.equal(again.entry, first.entry)
    await integrate(place.store, selection)
    assert.equal(valueOf(await place.applying.status(me, selection)).state, 'stopped')
    assert.equal(
      refusalOf(await place.applying.withdraw(me, selection, { reader: 'nl' })).code,
      'selection-over',
    )
  })

  test('with a ticket of before closing is in time within the grace, and the receipt shows both', async () => {
    // The day before closing ended at midnight: the ticket is what a waiting room would have stamped then.
    const { me, selection } = await drafted(-1)
    const { closes } = valueOf(await place.applying.draft(me, selection))
    await place.owner.pool.query(
      `insert into keur.ticket (selection, account, stamped) values ($1, $2, $3::timestamptz - interval '1 minute')`,
      [selection, me.account, closes],
    )
    const receipt = valueOf(await place.applying.submit(me, selection, SENT))
    assert.ok((receipt.ticket ?? 'z') < closes)
    // Whether the grace is over by now depends on the time of day.
    const isWithin = Date.parse(receipt.recorded) < Date.parse(closes) + 15 * 60_000
    assert.equal(receipt.timely, isWithin ? 'in-time' : 'late')
  })

  test('gives a receipt that a verifier accepts, with its place once it has one', async () => {
    const { me, selection } = await drafted()
    const { entry, isIntegrated } = valueOf(await place.applying.submit(me, selection, SENT))
    assert.equal(isIntegrated, false)
    await integrate(place.store, selection)
    const receipt = valueOf(await place.applying.receipt(me, selection, entry))
    assert.equal(receipt.isIntegrated, true)
    const { publicKey } = place.store.keys.signing
    const verdict = await verifyReceipt(
      JSON.stringify(receipt.receipt),
      { keys: [publicKey], witnesses: [] },
      { sha256, isSigned },
    )
    assert.equal(verdict.code, 'included')
  })

  test('is folded into the selection as the rules see it', async () => {
    const { me, selection } = await drafted()
    const { candidate } = valueOf(await place.applying.submit(me, selection, SENT))
    await integrate(place.store, selection)
    const folded = await openSelections(place.store, { read }).find(selection)
    const submission = folded?.candidates.get(candidate)?.submissions[0]
    assert.deepEqual(submission?.event.claims, [DIPLOMA])
    assert.equal(submission?.event.route, 'external')
  })

  test('of others, and reading their receipts and files, is refused', async () => {
    const { me, selection } = await drafted()
    const file = { attachment: 'diploma-copy', name: 'd.pdf', content: streamOf(PDF) }
    const { upload } = valueOf(await place.applying.upload(me, selection, file))
    const { entry } = valueOf(await place.applying.submit(me, selection, SENT))
    const { applying } = place
    const stranger = await place.person()
    const which = { entry, reader: 'nl' } as const
    const asked = [
      [await applying.submit(stranger, selection, SENT), 'no-draft'],
      [await applying.receipt(stranger, selection, entry), 'unknown-entry'],
      [await applying.receiptPdf(stranger, selection, which), 'unknown-entry'],
      [await applying.readUpload(stranger, selection, upload), 'unknown-upload'],
      [await applying.status(stranger, selection), 'no-application'],
      [await applying.submit(anybody, selection, SENT), 'not-allowed'],
      [await applying.receipt(anybody, selection, entry), 'not-allowed'],
      [await applying.download(anybody), 'not-allowed'],
      [await applying.mine(anybody), 'not-allowed'],
      [await applying.receipt(me, selection, 'none'), 'unknown-entry'],
      [await applying.receipt(me, 'none', entry), 'unknown-selection'],
      [await applying.submit(me, selection, { ...SENT, key: '' }), 'key-unreadable'],
    ] as const
    for (const [answer, code] of asked) assert.equal(refusalOf(answer).code, code)
    const selector = await place.staff('selector')
    valueOf(await applying.receipt(selector, selection, entry))
    valueOf(await applying.readUpload(selector, selection, upload))
    const assessor = await place.staff('assessor')
    assert.equal(
      refusalOf(await applying.receipt(assessor, selection, entry)).code,
      'unknown-entry',
    )
    valueOf(await applying.readUpload(assessor, selection, upload))
    // Every time somebody else looked, that was recorded; the candidate's own looking was not.
    assert.equal(await entries(selection, 'PersonalDataRead'), 3)
    valueOf(await applying.receipt(me, selection, entry))
    assert.equal(await entries(selection, 'PersonalDataRead'), 3)
  })
})
