/**
 * What the pages need from the application: plain functions, filled in where the server is put together.
 *
 * @module
 */

import { type Alerts } from '#app/alerts/alerts.ts'
import { type Applying } from '#app/applying/applying.ts'
import { type Desk } from '#app/desk/desk.ts'
import { type OutboxMail } from '#app/mail/outbox.ts'
import { type PublicRecord } from '#app/record/public-record.ts'
import { type Witnessing } from '#app/record/witnessing.ts'
import { type SignIn } from '#app/sign-in/sign-in.ts'
import { type VacancyDirectory } from '#app/vacancies/directory.ts'
import { type CompetenceDictionary, type Profile } from '#core/profile/schema.ts'
import { type WaitingRoom } from '#app/waiting/waiting-room.ts'
import { type Instant } from '#core/values/instant.ts'
import { type Site } from './frame.ts'

/** Something that went wrong while answering, for the log of the operator: never with personal data. */
export interface Incident {
  readonly request: string
  readonly method: string
  /** The address as the table of addresses writes it, so without names of people or selections. */
  readonly route: string
  readonly status: number
  readonly error: unknown
}

/** Everything that pages ask for. */
export interface Services {
  readonly site: Site
  readonly now: () => Instant
  readonly vacancies: VacancyDirectory
  readonly dictionary: CompetenceDictionary
  /** The function profile of that name, where there is one. */
  readonly profile: (id: string) => Profile | undefined
  /** Whether a failure will pass by itself, such as a database that is away: the visitor is then asked to come back. */
  readonly isPassing: (error: unknown) => boolean
  /** Signing in; without it the site has only the pages that everybody may see. */
  readonly signIn?: SignIn | undefined
  /** Job alerts; without them the site tells of new vacancies by its feed only. */
  readonly alerts?: Alerts | undefined
  /** Applying; without it the site has no pages to apply on. */
  readonly applying?: Applying | undefined
  /** The desk; without it the site has no pages for who runs selections. */
  readonly desk?: Desk | undefined
  /** Keeps order before closing; without it everybody goes on at once. */
  readonly waitingRoom?: WaitingRoom | undefined
  /** Keys and signed heads for everybody; without it no receipt can be verified on the site. */
  readonly record?: PublicRecord | undefined
  /** Serves witnesses; without it nobody can co-sign a head of this site. */
  readonly witnessing?: Witnessing | undefined
  /** The newest mails of a demonstration; shown nowhere else. */
  readonly outbox?: (() => Promise<readonly OutboxMail[]>) | undefined
  /** How many proxies of the operator stand in front, each of which adds to `X-Forwarded-For`; none when left out. */
  readonly proxies?: number | undefined
  readonly report: (incident: Incident) => void
}
