/**
 * What a mail in the queue holds about a person, sealed: the address and the order.
 *
 * Every mail has a data key of its own, so that nothing is left to open when its row is gone. The bytes are the length of
 * the name of the wrapping key (one byte), that name, the wrapped data key, and the sealed JSON.
 *
 * @module
 */

import { z } from 'zod'
import { type WrappingKeys, newDataKey, seal, unseal, unwrap } from './sealing.ts'

const content = z.object({ to: z.string(), order: z.looseObject({ kind: z.string() }) })

/** To whom a mail goes, and what it is made of. */
export type MailContent = z.infer<typeof content>

/** A nonce of 12 bytes, 32 bytes of key, and a tag of 16. */
const WRAPPED = 60

/** Seals what a mail holds, for that mail alone. */
export function sealedMail(wrapping: WrappingKeys, mail: string, holds: MailContent): Buffer {
  const { dataKey, wrapped, wrappingKey } = newDataKey(wrapping, placeOfKey(mail))
  const name = Buffer.from(wrappingKey)
  const bytes = seal(dataKey, Buffer.from(JSON.stringify(holds)), placeOf(mail))
  return Buffer.concat([Buffer.from([name.length]), name, wrapped, bytes])
}

/** Opens it again. Throws a `DatabaseFailure` when the bytes are damaged or belong to another mail. */
export function openedMail(wrapping: WrappingKeys, mail: string, sealed: Buffer): MailContent {
  const start = 1 + (sealed[0] ?? 0)
  const wrappingKey = sealed.toString('utf8', 1, start)
  const wrapped = sealed.subarray(start, start + WRAPPED)
  const dataKey = unwrap(wrapping, { wrapped, wrappingKey }, placeOfKey(mail))
  const bytes = unseal(dataKey, sealed.subarray(start + WRAPPED), placeOf(mail))
  return content.parse(JSON.parse(bytes.toString('utf8')))
}

function placeOf(mail: string): string {
  return `mail/${mail}`
}

function placeOfKey(mail: string): string {
  return `mail-key/${mail}`
}
