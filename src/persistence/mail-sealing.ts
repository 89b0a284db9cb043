/**
 * What a mail in the queue holds about a person, sealed: the address and the order.
 *
 * Every mail lies in an envelope of its own, so that nothing is left to open when its row is gone.
 *
 * @module
 */

import { z } from 'zod'
import { enveloped, opened } from './envelope.ts'
import type { WrappingKeys } from './sealing.ts'

const content = z.object({ to: z.string(), order: z.looseObject({ kind: z.string() }) })

/** To whom a mail goes, and what it is made of. */
export type MailContent = z.infer<typeof content>

/** Seals what a mail holds, for that mail alone. */
export function sealedMail(wrapping: WrappingKeys, mail: string, holds: MailContent): Buffer {
  return enveloped(wrapping, Buffer.from(JSON.stringify(holds)), placeOf(mail))
}

/** Opens it again. Throws a `DatabaseFailure` when the bytes are damaged or belong to another mail. */
export function openedMail(wrapping: WrappingKeys, mail: string, sealed: Buffer): MailContent {
  const bytes = opened(wrapping, sealed, placeOf(mail))
  return content.parse(JSON.parse(bytes.toString('utf8')))
}

function placeOf(mail: string): string {
  return `mail/${mail}`
}
