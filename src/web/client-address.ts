/**
 * From which network address a request comes, for counting attempts; never kept as it is.
 *
 * @module
 */

import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context } from 'hono'

/**
 * The network address of the client behind `proxies` proxies of the operator. Whatever the client itself wrote into
 * `X-Forwarded-For` stands further ahead in that list and does not count. Of an address of version 6 only the part that
 * names the network.
 */
export function clientAddress(c: Context, proxies: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim())
  const list = [...forwarded.filter((one) => one !== ''), directAddress(c)]
  return networkOf(list.at(-1 - proxies) ?? list.at(0) ?? '')
}

function directAddress(c: Context): string {
  // Without a server around the site there is no connection to ask.
  const hasConnection = typeof c.env === 'object' && c.env !== null && 'incoming' in c.env
  return hasConnection ? (getConnInfo(c).remote.address ?? '') : ''
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '')
  if (!plain.includes(':')) return plain
  return (plain.split('::')[0] ?? '').split(':').slice(0, 4).join(':').toLowerCase()
}
