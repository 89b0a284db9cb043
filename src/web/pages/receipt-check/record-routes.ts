/**
 * What verifiers ask for, the same in every language: the keys of the installation, and the last signed head of a selection.
 *
 * @module
 */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type PublicRecord } from '#app/record/public-record.ts'
import { type Kept } from '../../visit.ts'

/** Where the keys are. */
export const KEYS_PATH = '/record/keys'

/** The form of a name in the record; nothing else is looked for. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/u

const CACHING = { 'cache-control': 'public, max-age=60' }

/** `/record/keys` as JSON and `/record/:selection/head` as a signed note. */
export function recordRoutes(record: PublicRecord | undefined): Hono<Kept> {
  const routes = new Hono<Kept>()
  if (record === undefined) return routes
  routes.get(KEYS_PATH, async (c) => {
    const { receipts, heads } = await record.keys()
    const keys = { receipts: receipts.map(base64Of), heads: heads.map(base64Of) }
    return c.json({ installation: record.installation, ...keys }, 200, CACHING)
  })
  routes.get('/record/:selection/head', async (c) => {
    const selection = c.req.param('selection')
    const head = NAME.test(selection) ? await record.lastHead(selection) : undefined
    if (head === undefined) throw new HTTPException(404)
    return c.text(head, 200, CACHING)
  })
  return routes
}

/** A key as texts write it. */
export function base64Of(key: Uint8Array): string {
  return Buffer.from(key).toString('base64')
}
