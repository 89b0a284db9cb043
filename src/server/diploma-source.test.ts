import assert from 'node:assert/strict'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import { Writable } from 'node:stream'
import { type DiplomaAnswer, type DiplomaSubject } from '#app/desk/diplomas/source.ts'
import { diplomaSourceAt } from './diploma-source.ts'
import { type Entry, keyOf, startRegister } from './demonstration/diploma-register.ts'
import { openLog } from './log.ts'

const TOKEN = 'a-token-of-some-length'
const PERSON = { given: 'Amber', family: 'Zonnewijzer', born: '1990-02-28' }
const SUBJECT: DiplomaSubject = { by: 'name', ...PERSON }
const NUMBER = '85000000138'
const DIPLOMA = {
  level: 'bachelor',
  title: 'bachelor in het voorbeeld',
  institution: 'Hogeschool Voorbeeld',
  obtained: '2012-06-30',
}

interface Asked {
  readonly answer: DiplomaAnswer
  readonly logged: string
}

/** Asks the source at an address; what it answered, and everything that was logged. */
async function ask(
  url: string,
  {
    subject = SUBJECT,
    token = TOKEN,
    limit = 2000,
  }: Partial<
    Readonly<{
      subject: DiplomaSubject
      token: string
      limit: number
    }>
  > = {},
): Promise<Asked> {
  const lines: string[] = []
  const to = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
  const source = diplomaSourceAt({ url, token, limit, log: openLog('debug', to) })
  return { answer: await source.ask(subject, 'reference-1'), logged: lines.join('') }
}

describe('the source of diplomas that comes along', async () => {
  const register = await startRegister(
    async () =>
      Promise.resolve(
        new Map<string, Entry>([
          [keyOf(PERSON), [DIPLOMA]],
          [NUMBER, [DIPLOMA]],
          [keyOf({ ...PERSON, given: 'Bas' }), 'breaks'],
          [keyOf({ ...PERSON, given: 'Cleo' }), 'hangs'],
        ]),
      ),
    TOKEN,
  )
  after(register.stop)

  test('finds who is registered, by name and by number', async () => {
    const found = { kind: 'found', diplomas: [DIPLOMA] }
    assert.deepEqual((await ask(register.url)).answer, found)
    const subject = { by: 'number', number: NUMBER } as const
    assert.deepEqual((await ask(register.url, { subject })).answer, found)
  })

  test('says so of who is not', async () => {
    const subject = { ...SUBJECT, born: '1990-02-27' }
    assert.deepEqual((await ask(register.url, { subject })).answer, { kind: 'not-found' })
  })

  test('is asked once more when it breaks down, and no more than that', async () => {
    const before = register.asked()
    const { answer } = await ask(register.url, { subject: { ...SUBJECT, given: 'Bas' } })
    assert.deepEqual(answer, { kind: 'unavailable', why: 'broken' })
    assert.equal(register.asked() - before, 2)
  })

  test('is waited for only so long, and not asked again then', async () => {
    const before = register.asked()
    const subject = { ...SUBJECT, given: 'Cleo' }
    const { answer } = await ask(register.url, { subject, limit: 100 })
    assert.deepEqual(answer, { kind: 'unavailable', why: 'slow' })
    assert.equal(register.asked() - before, 1)
  })

  test('admits nobody with another token', async () => {
    const { answer } = await ask(register.url, { token: 'another-token-than-this' })
    assert.deepEqual(answer, { kind: 'unavailable', why: 'refused' })
  })
})

type Handler = (request: IncomingMessage, response: ServerResponse) => void

function says(status: number, body: string): Handler {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(body)
  }
}

describe('a source of diplomas', () => {
  const stops: (() => void)[] = []
  after(() => {
    for (const stop of stops) stop()
  })

  async function served(handler: Handler): Promise<string> {
    const server = createServer(handler)
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    stops.push(() => {
      server.close()
      server.closeAllConnections()
    })
    const address: AddressInfo | string | null = server.address()
    assert.ok(address !== null && typeof address !== 'string')
    return `http://127.0.0.1:${address.port}/`
  }

  const garbage = [
    'no json',
    '',
    '[]',
    '{}',
    '{"found":true}',
    '{"found":true,"diplomas":[]}',
    '{"found":true,"diplomas":[{"level":"bachelor"}]}',
    JSON.stringify({ found: true, diplomas: [{ ...DIPLOMA, obtained: '30/06/2012' }] }),
    JSON.stringify({ found: true, diplomas: [{ ...DIPLOMA, title: 'x'.repeat(301) }] }),
  ]
  for (const body of garbage) {
    test(`that answers ${body.slice(0, 60) || 'nothing'} is unreadable`, async () => {
      const { answer } = await ask(await served(says(200, body)))
      assert.deepEqual(answer, { kind: 'unavailable', why: 'unreadable' })
    })
  }

  test('that redirects is not followed', async () => {
    let followed = 0
    const elsewhere = await served((_, response) => {
      followed += 1
      response.end()
    })
    const url = await served((_, response) => {
      response.writeHead(307, { location: elsewhere })
      response.end()
    })
    assert.deepEqual((await ask(url)).answer, { kind: 'unavailable', why: 'unreadable' })
    assert.equal(followed, 0)
  })

  test('that answers without end is left', async () => {
    const url = await served((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const more = (): void => {
        if (!response.destroyed && response.write(' '.repeat(16_384))) setImmediate(more)
        else response.once('drain', more)
      }
      more()
    })
    const { answer } = await ask(url)
    assert.deepEqual(answer, { kind: 'unavailable', why: 'unreadable' })
  })

  test('that begins to answer and stops is slow', async () => {
    const url = await served((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"found":')
    })
    const { answer } = await ask(url, { limit: 150 })
    assert.deepEqual(answer, { kind: 'unavailable', why: 'slow' })
  })

  test('that is not there is unreachable', async () => {
    const { answer } = await ask('http://127.0.0.1:9/')
    assert.deepEqual(answer, { kind: 'unavailable', why: 'unreachable' })
  })

  test('that recovers is heard the second time', async () => {
    let asked = 0
    const url = await served((request, response) => {
      asked += 1
      says(asked === 1 ? 502 : 200, '{"found":false}')(request, response)
    })
    assert.deepEqual((await ask(url)).answer, { kind: 'not-found' })
  })

  test('is told nothing personal in the address, and the log nothing at all', async () => {
    const addresses: (string | undefined)[] = []
    const url = await served((request, response) => {
      addresses.push(request.url, JSON.stringify(request.headers))
      says(500, JSON.stringify({ error: `Zonnewijzer ${NUMBER}` }))(request, response)
    })
    const byName = await ask(url)
    const byNumber = await ask(url, { subject: { by: 'number', number: NUMBER } })
    const gone = await ask('http://127.0.0.1:9/', { subject: { by: 'number', number: NUMBER } })
    const told = [...addresses, byName.logged, byNumber.logged, gone.logged].join(' ')
    assert.match(told, /reference-1/u)
    for (const secret of ['Amber', 'Zonnewijzer', '1990', NUMBER]) {
      assert.ok(!told.includes(secret), secret)
    }
    assert.ok(![byName, byNumber, gone].some(({ logged }) => logged.includes(TOKEN)))
  })
})
