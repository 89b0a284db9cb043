/**
 * What job alerts work with, and how patient they are.
 *
 * @module
 */

import type { Language, Text } from '#core/values/text.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Allowance } from '#persistence/attempts.ts'
import type { StandingFilter } from '#core/vacancy/standing-search.ts'
import type { Store } from '#persistence/store.ts'
import type { VacancyDirectory } from '../vacancies/directory.ts'

/** How often alerts may be asked for from one network address, and for one mailbox. */
export interface AlertAllowances {
  readonly client: Omit<Allowance, 'what'>
  readonly address: Omit<Allowance, 'what'>
}

/** Thirty from one network address in a quarter of an hour, and four to one mailbox in an hour. */
export const ALERT_ALLOWANCES: AlertAllowances = {
  client: { times: 30, seconds: 900 },
  address: { times: 4, seconds: 3600 },
}

/** How many days an alert waits to be confirmed before it is removed. */
export const CONFIRM_DAYS = 3

/** The same in milliseconds. */
export const CONFIRM_LASTS = CONFIRM_DAYS * 86_400_000

/** How many alerts one address may have. */
export const MOST_ALERTS = 10

/** How many addresses are told in one transaction. */
export const MOST_AT_ONCE = 50

/** Everything that job alerts work with. */
export interface AlertDesk {
  readonly store: Store
  readonly vacancies: VacancyDirectory
  readonly now: () => Instant
  readonly addresses: AlertAddresses
  /** In whose name mails are sent. */
  readonly from: Text
  /** What stands behind the @ of a Message-ID. */
  readonly host: string
  readonly allowances?: AlertAllowances | undefined
  /** How many addresses are told in one transaction; {@link MOST_AT_ONCE} when left out. */
  readonly atOnce?: number | undefined
}

/** Where the pages are that mails lead to. */
export interface AlertAddresses {
  readonly confirm: (token: string, language: Language) => string
  /** The page on which alerts are ended; ends them at once when posted to (RFC 8058). */
  readonly end: (token: string, language: Language) => string
  readonly vacancy: (selection: string, language: Language) => string
  /** The list of vacancies for a search. */
  readonly list: (search: SearchAddress, language: Language) => string
}

/** What the address of a list says. */
export interface SearchAddress {
  readonly text: string
  readonly chosen: Readonly<Partial<Record<StandingFilter, readonly string[]>>>
}
