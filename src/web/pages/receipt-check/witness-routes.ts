/**
 * What witnesses ask for and bring, the same in every language (docs/record-format.md). They have no session and no page of
 * ours: their signatures say who they are.
 *
 * @module
 */

import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Witnessing, type WitnessingRefusal } from '#app/record/witnessing.ts'
import { WITNESSING, type WitnessingCode } from '#app/record/witnessing-words.ts'
import { clientAddress } from '../../client-address.ts'
import { type Services } from '../../services.ts'
import { type Kept } from '../../visit.ts'

/** The form of a name in the record; nothing else is looked for. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/u
/** A head with many witnesses is far smaller. */
const LARGEST = 64_000

const FRESH = { 'cache-control': 'no-store' }

/** `/record/heads`, and below each selection `checkpoint` and `cosignatures`. */
export function witnessRoutes({ witnessing, proxies = 0 }: Services): Hono<Kept> {
  const routes = new Hono<Kept>()
  if (witnessing === undefined) return routes
  const counted =
    (answer: (c: Context<Kept>) => Promise<Response>) =>
    async (c: Context<Kept>): Promise<Response> => {
      const wait = await witnessing.count(clientAddress(c, proxies))
      if (wait === 0) return answer(c)
      c.header('retry-after', String(Math.ceil(wait / 1000)))
      return refused(c, { code: 'too-often', says: WITNESSING['too-often'] })
    }
  routes.get(
    '/record/heads',
    counted(async (c) => c.json({ heads: await witnessing.heads() }, 200, FRESH)),
  )
  routes.get(
    '/record/:selection/checkpoint',
    counted(async (c) => checkpoint(c, witnessing)),
  )
  routes.post(
    '/record/:selection/cosignatures',
    bodyLimit({ maxSize: LARGEST, onError: (c) => refused(c, plain('note-too-large')) }),
    counted(async (c) => cosignatures(c, witnessing)),
  )
  return routes
}

async function checkpoint(c: Context<Kept>, witnessing: Witnessing): Promise<Response> {
  const selection = c.req.param('selection') ?? ''
  if (!NAME.test(selection)) return refused(c, plain('head-unknown'))
  const old = c.req.query('old') ?? '0'
  if (!/^(?:0|[1-9]\d{0,14})$/u.test(old)) return refused(c, plain('old-unreadable'))
  const found = await witnessing.checkpoint(selection, Number(old))
  return found.ok ? c.text(found.value, 200, FRESH) : refused(c, found.refusal)
}

async function cosignatures(c: Context<Kept>, witnessing: Witnessing): Promise<Response> {
  const selection = c.req.param('selection') ?? ''
  if (!NAME.test(selection)) return refused(c, plain('head-unknown'))
  const taken = await witnessing.cosign(selection, await c.req.text())
  return taken.ok ? c.json(taken.value, 200, FRESH) : refused(c, taken.refusal)
}

function plain(code: WitnessingCode): WitnessingRefusal {
  return { code, says: WITNESSING[code] }
}

function refused(c: Context, refusal: WitnessingRefusal): Response {
  return c.json(refusal, STATUSES[refusal.code], FRESH)
}

const STATUSES = {
  'head-unknown': 404,
  'old-unreadable': 400,
  'old-beyond': 409,
  'note-unreadable': 400,
  'note-too-large': 413,
  'witness-unknown': 403,
  'cosignature-wrong': 403,
  'head-differs': 409,
  'moment-wrong': 422,
  'witnessed-later': 409,
  'too-often': 429,
} as const satisfies Readonly<Record<WitnessingCode, number>>
