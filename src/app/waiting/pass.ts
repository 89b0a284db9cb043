/**
 * Passes: who is let in carries one, so that every web process knows them again and nothing has to be kept. A pass is for one
 * account and one selection; it ends by itself when nobody uses it.
 *
 * @module
 */

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { type SealingKey } from '#persistence/sealing.ts'
import { type Pass } from './waiting-room.ts'

/** Gives passes and knows them again. Instants are milliseconds since 1970. */
export interface Passes {
  readonly give: (account: string, selection: string, now: number) => Pass
  readonly isGood: (text: string, whose: Whose, now: number) => boolean
}

interface Whose {
  readonly account: string
  readonly selection: string
}

/** For so many seconds after a page was shown its reader is still writing. */
const SECONDS = 30 * 60

/** Passes under a key of the installation. */
export function passesOf(secret: SealingKey): Passes {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'keur-pass/1', 32))
  const mark = (ends: string, { account, selection }: Whose): Buffer =>
    createHmac('sha256', key).update(`${ends} ${account} ${selection}`).digest()
  return {
    give: (account, selection, now) => {
      const ends = String(Math.floor(now / 1000) + SECONDS)
      const text = `${ends}.${mark(ends, { account, selection }).toString('base64url')}`
      return { text, seconds: SECONDS }
    },
    isGood: (text, whose, now) => {
      const [, ends, given] = /^(\d{1,12})\.([\w-]{43})$/u.exec(text) ?? []
      if (ends === undefined || given === undefined) return false
      const isRight = timingSafeEqual(mark(ends, whose), Buffer.from(given, 'base64url'))
      return isRight && now < Number(ends) * 1000
    },
  }
}
