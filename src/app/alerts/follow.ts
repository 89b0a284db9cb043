/**
 * Following a link of an alert: looking, confirming, ending.
 *
 * @module
 */

import type { Language } from '#core/values/text.ts'
import type { StandingSearch } from '#core/vacancy/standing-search.ts'
import {
  type Alert,
  alertOfToken,
  confirmAlert,
  confirmedBeside,
  removeAlert,
} from '#persistence/alerts.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import { type AlertDesk, MOST_ALERTS } from './settings.ts'

/** An alert as whoever holds its link may see it. */
export interface SeenAlert {
  /** The name of the alert; no secret. */
  readonly alert: string
  readonly search: StandingSearch
  readonly language: Language
}

/** What a link leads to. */
export interface Confirmation {
  readonly address: string
  /** The alert of the link. */
  readonly this: SeenAlert
  /** Whether it waits, is confirmed, or cannot be because the address has as many as it may have. */
  readonly state: 'waiting' | 'confirmed' | 'too-many'
  /** Every confirmed alert of the address. */
  readonly all: readonly SeenAlert[]
}

/** Which alerts are ended: one of the address that a link was sent to, or all of them. */
export interface Ending {
  readonly token: string
  /** The name of one; all where it is left out. */
  readonly alert?: string | undefined
}

/** How many alerts the address has left, and a token that leads to them; none also where the link led to nothing any more. */
export interface Ended {
  readonly left: number
  readonly token?: string | undefined
}

/** What the link leads to now. */
export async function lookedAt(desk: AlertDesk, token: string): Promise<Confirmation | undefined> {
  return withAlert(desk, token, async (work, alert) => seen(desk, work, alert))
}

/** Confirms the alert of the link; doing so again changes nothing. */
export async function confirm(desk: AlertDesk, token: string): Promise<Confirmation | undefined> {
  return withAlert(desk, token, async (work, alert) => {
    const before = await seen(desk, work, alert)
    if (before.state !== 'waiting') return before
    await confirmAlert(work, alert.alert)
    return seen(desk, work, { ...alert, isConfirmed: true })
  })
}

/** Ends what was named. What is no alert of that address stays. */
export async function end(desk: AlertDesk, { token, alert }: Ending): Promise<Ended> {
  const ended = await withAlert(desk, token, async (work, one) => {
    const { wrapping } = desk.store.keys
    if (alert === undefined) {
      await removeAlert(work, one.alert, true)
      return { left: 0 }
    }
    const all = await confirmedBeside(work, wrapping, one)
    const left = all.filter((other) => other.alert !== alert)
    if (left.length < all.length || alert === one.alert) await removeAlert(work, alert)
    return { left: left.length, token: left[0]?.token }
  })
  return ended ?? { left: 0 }
}

async function withAlert<Value>(
  { store }: AlertDesk,
  token: string,
  act: (work: Work, alert: Alert) => Promise<Value>,
): Promise<Value | undefined> {
  return inTransaction(store.database, 'system', async (work) => {
    const alert = await alertOfToken(work, store.keys.wrapping, token)
    return alert === undefined ? undefined : act(work, alert)
  })
}

async function seen({ store }: AlertDesk, work: Work, alert: Alert): Promise<Confirmation> {
  const all = await confirmedBeside(work, store.keys.wrapping, alert)
  return {
    address: alert.address,
    this: shown(alert),
    state: stateOf(alert, all.length),
    all: all.map(shown),
  }
}

function stateOf({ isConfirmed }: Alert, confirmed: number): Confirmation['state'] {
  if (isConfirmed) return 'confirmed'
  return confirmed < MOST_ALERTS ? 'waiting' : 'too-many'
}

function shown({ alert, search, language }: Alert): SeenAlert {
  return { alert, search, language }
}
