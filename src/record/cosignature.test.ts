import assert from 'node:assert/strict'
import { createHash, verify, createPublicKey } from 'node:crypto'
import { describe, test } from 'node:test'
import { cosignedBy, secondsOf } from './cosignature.ts'
import { keyOfText, keyText, signaturesOf, textOfNote } from './note.ts'

/** A head of a public log, with the key of a witness and what it signed. */
const PUBLIC = {
  text: 'arche2025h1.staging.ct.transparency.dev\n1432088532\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n',
  key: 'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
  line: '— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==\n',
} as const

const note = `${PUBLIC.text}\n${PUBLIC.line}`
const key = keyOfText(PUBLIC.key, sha256) ?? assert.fail()
const means = { sha256, isSigned }

describe('the key of a witness', () => {
  test('is read as it is written', () => {
    assert.equal(keyText(key, sha256), PUBLIC.key)
  })

  for (const [what, text] of [
    ['whose id is that of another', PUBLIC.key.replace('da77ade7', 'da77ade8')],
    ['of another name', PUBLIC.key.replace('remora', 'remorb')],
    ['of a kind that nobody knows', PUBLIC.key.replace('+BOv', '+BuV')],
    ['that is cut short', PUBLIC.key.slice(0, -4)],
    ['with a space', ` ${PUBLIC.key}`],
    ['of three letters', 'a+b'],
    ['of nothing', ''],
  ] as const) {
    test(`${what} is none`, () => {
      assert.equal(keyOfText(text, sha256), undefined)
    })
  }
})

describe('what stands under a head', () => {
  test('is read line by line, and gives the text back', () => {
    const [one] = signaturesOf(note + PUBLIC.line) ?? []
    assert.deepEqual([one?.name, one?.line], ['remora.n621.de', PUBLIC.line])
    assert.equal(textOfNote(note), PUBLIC.text)
    assert.equal(signaturesOf(PUBLIC.text), undefined)
    assert.equal(signaturesOf(note.slice(0, -1)), undefined)
    assert.equal(signaturesOf(`${note}— x y\n`), undefined)
    assert.equal(signaturesOf(`${note}\n`), undefined)
  })

  test('is a co-signature where a known witness signed just this text', () => {
    const { good, wrong } = cosigned(note)
    assert.deepEqual(wrong, [])
    assert.deepEqual([good[0]?.witness, good[0]?.seconds], [key, 1_779_573_024])
  })

  test('is wrong over another text, at another moment, or with another signature', () => {
    const other = note.replace('1432088532', '1432088533')
    const bytes = Buffer.from(PUBLIC.line.split(' ')[2] ?? '', 'base64')
    const changed = [11, 40, 71].map((at) => {
      const copy = Buffer.from(bytes)
      copy[at] = (copy[at] ?? 0) ^ 1
      return `${PUBLIC.text}\n— remora.n621.de ${copy.toString('base64')}\n`
    })
    for (const one of [other, ...changed]) {
      assert.deepEqual(cosigned(one), { good: [], wrong: ['remora.n621.de'] })
    }
  })

  test('says nothing where nobody knows the witness', () => {
    const signatures = signaturesOf(note) ?? []
    assert.deepEqual(cosignedBy(note, { signatures, witnesses: [] }, means), {
      good: [],
      wrong: [],
    })
  })

  test('has a moment only where it is as long as a co-signature', () => {
    assert.equal(secondsOf({ signature: new Uint8Array(64) }), undefined)
    assert.equal(secondsOf({ signature: new Uint8Array(72).fill(255) }), undefined)
  })
})

function cosigned(of: string): ReturnType<typeof cosignedBy> {
  return cosignedBy(of, { signatures: signaturesOf(of) ?? [], witnesses: [key] }, means)
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}

function isSigned(of: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), of])
  return verify(
    null,
    message,
    createPublicKey({ key: spki, format: 'der', type: 'spki' }),
    signature,
  )
}
