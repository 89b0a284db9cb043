/**
 * Whatever is asked of whatever the site answers to, by whomever: never a fault of ours, and always a sentence for a person or
 * the type of file that it should be. Routes, fields and values are found in the site itself, so that what is new is asked
 * without anybody thinking of it.
 */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as fc from 'fast-check'
import { demonstrationRoles } from '#app/sign-in/demonstration.ts'
import { PATHS } from '#web/paths.ts'
import { openSelection, signedIn } from '../operation/candidates.ts'
import { startStream } from '../operation/stream.ts'
import { onOwnServer } from '../persistence/servers.ts'
import { type Found, crawled, together } from './any-request/crawl.ts'
import { judge } from './any-request/judge.ts'
import { type Opened, opened } from './any-request/open.ts'
import { type Answered, type Raw } from './any-request/raw.ts'
import {
  EVERYBODY,
  anyRequest,
  encoded,
  filled,
  namesIn,
  pathsOf,
  patternOf,
} from './any-request/requests.ts'

const RUNS = 600
const FORM = ['content-type', 'application/x-www-form-urlencoded'] as const

/**
 * Programs of witnesses come from no page of ours; their signatures say who they are. And mail programs end alerts by
 * themselves: the address is the secret (RFC 8058).
 */
function isFromAnywhere(target: string): boolean {
  return target.endsWith('/cosignatures') || ENDING.test(target)
}

const ENDING = new RegExp(
  `^(?:${patternOf(PATHS.alertEnd.nl).source}|${patternOf(PATHS.alertEnd.en).source})$`,
  'u',
)

onOwnServer('any request', (server) => {
  let here: Opened
  let paths: readonly string[]
  let ofNobody: Found
  let found: Found
  before(async () => {
    here = await opened(server)
    paths = pathsOf(here.routes)
    await applied()
    const dutch = plainPaths().filter((path) => !path.startsWith('/en'))
    ofNobody = await crawled(here, '', plainPaths())
    const ofCandidate = await crawled(here, here.cookieOf('candidate'), plainPaths())
    const staff = demonstrationRoles.filter((role) => role !== 'candidate')
    const ofStaff: Found[] = []
    for (const role of staff) ofStaff.push(await crawled(here, here.cookieOf(role), dutch))
    found = together([ofNobody, ofCandidate, ...ofStaff])
  })
  after(async () => here.close())

  /** Paths without names in them. */
  function plainPaths(): readonly string[] {
    return paths.filter((path) => !path.includes(':'))
  }

  /** The candidate of the demonstration submits, and is writing again. */
  async function applied(): Promise<void> {
    const selection = await openSelection(here.store.database)
    const cookie = here.cookieOf('candidate')
    const address = async (): Promise<string> => here.origin
    const stream = startStream([{ name: 'kim', cookie }], { selection, address })
    await stream.reached(2)
    await stream.stop()
    const target = `/vacatures/${selection}/solliciteren`
    const again = { method: 'POST', target, headers: [origin(), ['cookie', cookie]] } as const
    assert.equal((await here.send(again)).status, 303)
  }

  function origin(): readonly [string, string] {
    return ['origin', here.origin]
  }

  async function judged(raw: Raw): Promise<Answered> {
    const earlier = here.incidents.length
    const answered = await here.send(raw)
    judge(raw, answered, here.origin)
    assert.deepEqual(here.incidents.slice(earlier), [], `${raw.method} ${raw.target}`)
    return answered
  }

  /** Addresses that forms are sent to. */
  function targets(): readonly string[] {
    return filledWith(pathsOf(here.routes, 'POST'))
  }

  /** Paths with names in them that lead somewhere. */
  function filledWith(some: readonly string[]): readonly string[] {
    const names = namesIn(paths, found.addresses)
    return some.map((path) => filled(path, (name) => names.get(name)?.[0] ?? 'x'))
  }

  test('for a page that another leads to finds something', () => {
    const isThere = paths.map(patternOf)
    assert.ok(found.addresses.size > 200)
    assert.ok(found.fields.size > 40)
    const dead = found.dead.filter((one) =>
      isThere.some((path) => path.test(one.split('?')[0] ?? '')),
    )
    assert.deepEqual(dead, [])
  })

  test('with NUL in every field is answered, whoever sends it', async () => {
    const body = Buffer.from(encoded([...found.fields].map((field) => [field, 'a\0b'] as const)))
    for (const who of EVERYBODY) {
      for (const target of targets()) {
        const headers = [origin(), ['cookie', here.cookieOf(who)], FORM] as const
        await judged({ method: 'POST', target, headers, body })
      }
      await here.signInAgain()
    }
  })

  test('is answered, and never by a fault of ours', async () => {
    let count = 0
    const request = anyRequest({ paths, found, origin: here.origin })
    await fc.assert(
      fc.asyncProperty(request, async ({ who, ...raw }) => {
        count += 1
        if (count % 40 === 0) await here.signInAgain()
        await judged({ ...raw, headers: [['cookie', here.cookieOf(who)], ...raw.headers] })
      }),
      { numRuns: RUNS },
    )
  })

  test('that comes from another site is refused everywhere, and leaves nothing behind', async () => {
    const counts = await here.counts()
    const from = ['https://elders.example', `${here.origin}.elders.example`, 'null', undefined]
    for (const target of targets()) {
      if (isFromAnywhere(target)) continue
      for (const [index, other] of from.entries()) {
        const who = EVERYBODY[2 + (index % demonstrationRoles.length)] ?? 'nobody'
        const site = other === undefined ? ([] as const) : ([['origin', other]] as const)
        const headers = [...site, ['cookie', here.cookieOf(who)] as const, FORM]
        const { status } = await judged({
          method: 'POST',
          target,
          headers,
          body: Buffer.from('do=1'),
        })
        assert.equal(status, 403, target)
      }
    }
    assert.deepEqual(await here.counts(), counts)
  })

  test('with a session that was forged or has ended is that of nobody', async () => {
    const ended = here.cookieOf('candidate')
    await here.endSession(ended)
    // Signing out removes a session that ended, too.
    const counts = await here.counts('session')
    for (const [method, all] of [
      ['GET', paths],
      ['POST', pathsOf(here.routes, 'POST')],
    ] as const) {
      for (const target of filledWith(all)) {
        const [nobody, ...others] = await Promise.all(
          ['', here.cookieOf('forged'), ended].map(async (cookie) =>
            judged({ method, target, headers: [origin(), ['cookie', cookie], FORM] }),
          ),
        )
        for (const { status, headers } of others) {
          assert.equal(status, nobody?.status, target)
          assert.equal(headers.get('location'), nobody?.headers.get('location'), target)
        }
      }
    }
    assert.deepEqual(await here.counts('session'), counts)
    await here.signInAgain()
  })

  test('for what is somebody else’s shows nothing of it', async () => {
    const [stranger] = await signedIn(here.store, 1)
    const cookie = stranger?.cookie ?? ''
    const theirs = [...found.shown].filter((address) => !ofNobody.shown.has(address))
    const own = await crawled(here, cookie, plainPaths())
    const asked = theirs.filter((address) => !own.shown.has(address))
    assert.ok(asked.length > 50)
    for (const target of asked) {
      const { status } = await judged({ method: 'GET', target, headers: [['cookie', cookie]] })
      const isPublic =
        status === 200 && (await judged({ method: 'GET', target, headers: [] })).status === 200
      assert.ok(isPublic || status !== 200, target)
    }
  })

  test('that is larger than a form can be is refused, and leaves nothing behind', async () => {
    const counts = await here.counts()
    const body = Buffer.alloc(300_000, 'a')
    for (const target of targets()) {
      const headers = [origin(), ['cookie', here.cookieOf('candidate')], FORM] as const
      const { status } = await judged({ method: 'POST', target, headers, body })
      assert.equal(status, tooLargeAt(target), target)
    }
    assert.deepEqual(await here.counts(), counts)
  })
})

/** Where files are sent more may come: what came is no form with files, or comes from somebody to whom nothing is there. */
function tooLargeAt(target: string): number {
  if (/\/(?:bijlage|attachments)\//u.test(target)) return 422
  return /\/(?:inlezen|import)\/[^/]+$/u.test(target) ? 404 : 413
}
