import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { BrokenForm, boundaryIn, partsOf } from './multipart.ts'

interface Read {
  readonly name: string
  readonly file: string | undefined
  readonly type: string | undefined
  readonly content: Buffer
}

/** The body in pieces of `size` bytes, as a network would bring it. */
function stream(body: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull: (controller) => {
      if (at >= body.length) controller.close()
      else controller.enqueue(body.subarray(at, (at += size)))
    },
  })
}

async function readAll(body: Uint8Array, boundary: string, size = 64): Promise<readonly Read[]> {
  const parts: Read[] = []
  for await (const { content, ...part } of partsOf(stream(body, size), boundary)) {
    const pieces: Uint8Array[] = []
    for await (const piece of content) pieces.push(Buffer.from(piece))
    parts.push({ ...part, content: Buffer.concat(pieces) })
  }
  return parts
}

/** The body and boundary that a browser would send for a form. */
async function sent(form: FormData): Promise<{ body: Uint8Array; boundary: string }> {
  const request = new Request('http://keur.example/', { method: 'POST', body: form })
  const boundary = boundaryIn(request.headers.get('content-type') ?? '')
  return { body: new Uint8Array(await request.arrayBuffer()), boundary: boundary ?? assert.fail() }
}

describe('a form with files', () => {
  test('is read as it was sent, however the network cuts it', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 })
    const file = fc.record({ name: fc.constantFrom('a.pdf', 'é "b".jpg', 'c'), bytes })
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { maxLength: 3 }),
        fc.integer({ min: 1, max: 90 }),
        async (files, size) => {
          const form = new FormData()
          form.set('page', 'two\r\n--lines')
          for (const { name, bytes: content } of files)
            form.append('file', new File([content], name))
          const { body, boundary } = await sent(form)
          const parts = await readAll(body, boundary, size)
          assert.deepEqual(
            parts.map(({ name, file: named, content }) => ({ name, named, content })),
            [
              { name: 'page', named: undefined, content: Buffer.from('two\r\n--lines') },
              ...files.map((one) => ({
                name: 'file',
                named: one.name,
                content: Buffer.from(one.bytes),
              })),
            ],
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  test('has an empty name where no file was chosen', async () => {
    const text =
      '--b\r\ncontent-disposition: form-data; name="file"; filename=""\r\n\r\n\r\n--b--\r\n'
    const [part] = await readAll(Buffer.from(text), 'b')
    assert.equal(part?.file, '')
  })

  test('goes on with the next part when the reader stops in the middle of one', async () => {
    const form = new FormData()
    form.append('file', new File([new Uint8Array(5000)], 'long'))
    form.append('file', new File(['short'], 'short'))
    const { body, boundary } = await sent(form)
    const names: (string | undefined)[] = []
    for await (const { file, content } of partsOf(stream(body, 100), boundary)) {
      names.push(file)
      for await (const piece of content) if (piece.length > 0) break
    }
    assert.deepEqual(names, ['long', 'short'])
  })

  const broken: Readonly<Record<string, string>> = {
    'that is empty': '',
    'that is something else': 'name=value&other=value',
    'that ends in a file':
      '--b\r\ncontent-disposition: form-data; name="f"; filename="x"\r\n\r\nabc',
    'that ends in a head': '--b\r\ncontent-disposition: form-data; na',
    'with a part without a name': '--b\r\ncontent-type: text/plain\r\n\r\nabc\r\n--b--',
    'with no line after a boundary': '--b;;',
    'that ends after a boundary': '--b',
    'with a head that never ends': `--b\r\n${'x'.repeat(10_000)}`,
  }
  for (const [name, text] of Object.entries(broken)) {
    test(`${name} is refused`, async () => {
      await assert.rejects(readAll(Buffer.from(text), 'b'), BrokenForm)
    })
  }
})

describe('the boundary of a form', () => {
  test('is that of its content type', () => {
    assert.equal(boundaryIn('multipart/form-data; boundary=abc'), 'abc')
    assert.equal(boundaryIn('multipart/form-data; charset=utf-8; boundary="a b"'), 'a b')
    assert.equal(boundaryIn('application/x-www-form-urlencoded'), undefined)
    assert.equal(boundaryIn(undefined), undefined)
  })
})
