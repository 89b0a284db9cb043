import assert from 'node:assert/strict'
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { describe, test } from 'node:test'
import { instantOfEpoch } from '#core/values/instant.ts'
import { bytesOfBase64, utf8 } from './bytes.ts'
import {
  cosignatureLine,
  cosignedText,
  headText,
  originOf,
  signedHead,
  witnessKey,
} from './head.ts'
import { KEY_KIND, keyText, signedNote, textOfNote } from './note.ts'

/** The example of the Go module that brought signed notes: key, text and note. */
const GO = {
  secret: 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
} as const

/** A head of a public log, with the key of a witness and what it signed. */
const PUBLIC = {
  text: 'arche2025h1.staging.ct.transparency.dev\n1432088532\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n',
  name: 'remora.n621.de',
  key: 'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
  signed:
    '2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==',
} as const

const go = keyPair(Buffer.from(GO.secret, 'base64').subarray(1))
const means = { sha256, sign: go.sign }

describe('a signed note', () => {
  test('is that of the known answer', () => {
    const key = { name: 'PeterNeumann', kind: KEY_KIND.note, key: go.key }
    assert.equal(keyText(key, sha256), GO.key)
    assert.equal(signedNote(GO.text, key, means), `${GO.text}\n${GO.line}`)
  })

  test('gives its text back', () => {
    assert.equal(textOfNote(`${GO.text}\n${GO.line}`), GO.text)
    assert.equal(textOfNote(GO.text), undefined)
  })

  test('is refused without a line end, and for a key whose name is no word', () => {
    const key = { name: 'PeterNeumann', kind: KEY_KIND.note, key: go.key }
    assert.throws(() => signedNote('text', key, means), RangeError)
    for (const name of ['', 'two words', 'a+b']) {
      assert.throws(() => signedNote('text\n', { ...key, name }, means), RangeError)
    }
  })
})

describe('a co-signature', () => {
  test('is over the text that the known answer was made over', () => {
    const bytes = Buffer.from(PUBLIC.signed, 'base64')
    const material = bytesOfBase64(PUBLIC.key.split('+').slice(2).join('+'))
    assert.ok(material !== undefined)
    assert.equal(keyText(witnessKey(PUBLIC.name, material.slice(1)), sha256), PUBLIC.key)
    const seconds = Number(bytes.readBigUInt64BE(4))
    const message = cosignedText(PUBLIC.text, seconds)
    assert.ok(verify(null, Buffer.from(message), publicKey(material.slice(1)), bytes.subarray(12)))
  })

  test('has a line with the moment before the signature', () => {
    const head = {
      installation: 'toets',
      selection: 's-1',
      size: 3,
      root: new Uint8Array(32),
      time: instantOfEpoch(1_679_315_147_000),
    }
    const note = signedHead(head, go.key, means)
    assert.equal(
      textOfNote(note),
      `keur/toets/s-1\n3\n${'A'.repeat(43)}=\ntime 2023-03-20T12:25:47.000Z\n`,
    )
    assert.equal(textOfNote(note), headText(head))
    assert.ok(note.includes(`\n\n— ${originOf(head)} `))
    const line = cosignatureLine(note, witnessKey('w.example', go.key), 1_679_315_147, means)
    const bytes = Buffer.from(line.trim().split(' ')[2] ?? '', 'base64')
    assert.equal(bytes.length, 76)
    assert.equal(bytes.readBigUInt64BE(4), 1_679_315_147n)
    const message = utf8(cosignedText(headText(head), 1_679_315_147))
    assert.deepEqual(new Uint8Array(bytes.subarray(12)), go.sign(message))
    assert.throws(() => cosignatureLine('no note', witnessKey('w', go.key), 1, means), RangeError)
  })
})

function keyPair(seed: Uint8Array): {
  readonly key: Uint8Array
  readonly sign: (message: Uint8Array) => Uint8Array
} {
  const secret = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' })
  return {
    key: new Uint8Array(spki.subarray(-32)),
    sign: (message) => new Uint8Array(sign(null, message, secret)),
  }
}

function publicKey(key: Uint8Array): ReturnType<typeof createPublicKey> {
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key])
  return createPublicKey({ key: spki, format: 'der', type: 'spki' })
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}
