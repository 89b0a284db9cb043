import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readLine } from './facts-line.ts'
import { cutClaims } from './shared-claims.ts'

const DIPLOMA = '{"claim":"d","kind":"diploma","level":"bachelor","obtained":"2019-06-30"}'
const line = (claims: string, more = ''): string =>
  `{"at":"2025-11-05T09:00:00.000Z","event":"ApplicationSubmitted","candidate":"k1","language":"nl","claims":${claims}${more}}`

const claimsOf = (text: string): unknown => {
  const read = readLine(text)
  return read.ok && 'claims' in read.value ? read.value.claims : undefined
}

describe('claims in the same words', () => {
  test('are one list, of every line that states them', () => {
    const one = claimsOf(line(`[${DIPLOMA}]`))
    assert.deepEqual(one, [JSON.parse(DIPLOMA)])
    assert.equal(claimsOf(line(`[${DIPLOMA}]`, ',"attachments":["copy"]')), one)
    assert.notEqual(claimsOf(line(`[${DIPLOMA.replace('2019', '2018')}]`)), one)
  })

  for (const [what, text] of [
    ['no claims', line('[]')],
    ['claims in a usual order', line(`[${DIPLOMA}]`)],
    ['a bracket within a text', line(`[{"claim":"d","kind":"diploma","level":"}]"},${DIPLOMA}]`)],
    ['claims that say something twice', line(`[${DIPLOMA.replace('{', '{"claim":"e",')}]`)],
    ['claims stated twice', line(`[${DIPLOMA}]`, ',"claims":[]')],
    ['claims after a name that ends like theirs', line('[]', `,"x\\",\\"claims":[${DIPLOMA}]`)],
    ['claims within another field', line('[]', `,"answers":{"a":"b","claims":[${DIPLOMA}]}`)],
    ['broken JSON after the claims', line(`[${DIPLOMA}]`, ',')],
    ['an unknown field after the claims', line(`[${DIPLOMA}]`, ',"unknown":1')],
  ] as const) {
    test(`change nothing about a line with ${what}`, () => {
      // A space before the claims keeps them from being cut out, and moves what stands after them by one place.
      const whole = text.replaceAll('"claims":[', '"claims": [')
      assert.equal(cutClaims(whole), undefined)
      const [read, asWhole] = [readLine(text), readLine(whole)]
      assert.equal(read.ok, asWhole.ok)
      if (read.ok && asWhole.ok) assert.deepEqual(read.value, asWhole.value)
      else if (!read.ok && !asWhole.ok) {
        assert.deepEqual(read.refusal.map(withoutPlace), asWhole.refusal.map(withoutPlace))
      }
    })
  }
})

function withoutPlace({
  code,
  facts,
}: {
  readonly code: string
  readonly facts: unknown
}): unknown {
  return { code, facts: code === 'json-broken' ? {} : facts }
}
