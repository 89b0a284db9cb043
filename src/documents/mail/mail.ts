/**
 * A message to one person as it leaves: a subject, the same text twice (plain and as simple accessible HTML) and the
 * headers that belong to it. No image, no address that tells who reads, no style from elsewhere.
 *
 * @module
 */

import { type Language } from '#core/values/text.ts'
import { type Part, type Words } from '../letter/letter.ts'
import { htmlOf } from './html.ts'
import { plainOf } from './plain.ts'

/** What a message says. */
export interface Message {
  readonly language: Language
  /** In whose name it comes. */
  readonly from: string
  readonly subject: string
  readonly body: readonly Part[]
  /** Why somebody gets this, under the message. */
  readonly why: Words
  /** Where one click, and nothing else, ends such messages (RFC 8058). */
  readonly unsubscribe?: string | undefined
}

/** A message ready to be sent. */
export interface Mail {
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** `message` ready to be sent. */
export function mailOf(message: Message): Mail {
  return {
    from: oneLine(message.from),
    subject: oneLine(message.subject),
    text: plainOf(message),
    html: htmlOf(message),
    headers: {
      'Content-Language': message.language,
      // No automatic answer is wanted, and none of ours answers (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...ending(message.unsubscribe),
    },
  }
}

function ending(unsubscribe: string | undefined): Record<string, string> {
  if (unsubscribe === undefined) return {}
  return {
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

/** A header holds one line, whatever a title holds. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
}
