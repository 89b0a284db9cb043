import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Hono } from 'hono'
import { sentFields, textsByName } from '#web/sent-form.ts'

const URLENCODED = 'application/x-www-form-urlencoded'
const BOUNDARY = `----${'x'.repeat(30)}`
const PARTS = `multipart/form-data; boundary=${BOUNDARY}`

async function read(type: string, body: string): Promise<readonly [number, string]> {
  const site = new Hono().post('/', async (c) => c.json(await sentFields(c)))
  const request = { method: 'POST', body, headers: { 'content-type': type } }
  const response = await site.request('/', request)
  return [response.status, await response.text()]
}

describe('a form as it was sent', () => {
  const cases: readonly (readonly [what: string, type: string, body: string, told: string])[] = [
    ['in its order', URLENCODED, 'b=1&a=2&b=%C3%A9', '[["b","1"],["b","é"],["a","2"]]'],
    ['without NUL', URLENCODED, 'a%00=x%00y%00', '[["a","xy"]]'],
    ['without files', PARTS, part('f', 'x', '; filename="f"') + part('a', '1'), '[["a","1"]]'],
    ['of parts without NUL', PARTS, part('a', 'x\0y'), '[["a","xy"]]'],
    ['that is none', 'application/json', '{"a":1}', '[]'],
    ['that says nothing of itself', '', 'a=1', '[]'],
  ]
  for (const [what, type, body, told] of cases) {
    test(`is read ${what}`, async () => {
      assert.deepEqual(
        await read(type, type.startsWith('multipart') ? `${body}--${BOUNDARY}--\r\n` : body),
        [200, told],
      )
    })
  }

  for (const [type, body] of [
    ['multipart/form-data', 'a=1'],
    [PARTS, part('a', '1')],
    [PARTS, 'a=1'],
  ] as const) {
    test(`is refused where ${JSON.stringify(body)} is no ${type}`, async () => {
      assert.equal((await read(type, body))[0], 400)
    })
  }

  test('has its texts by name, whatever the name', () => {
    const texts = textsByName([
      ['a', '1'],
      ['__proto__', '2'],
      ['a', '3'],
    ])
    assert.deepEqual(Object.entries(texts), [
      ['a', ['1', '3']],
      ['__proto__', ['2']],
    ])
  })
})

function part(name: string, value: string, more = ''): string {
  return `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
}
