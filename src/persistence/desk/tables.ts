/**
 * The tables of the desk as TypeScript knows them, beside those of `schema.ts`.
 *
 * @module
 */

import type { Generated } from 'kysely'
import type { Instant } from '#core/values/instant.ts'
import type { Json } from '../schema.ts'

/** The tables by their names. */
export interface DeskTables {
  'keur.letter': LetterTable
  'keur.minutes': MinutesTable
  'keur.saved_view': SavedViewTable
  'keur.bulk': BulkTable
  'keur.judgement': JudgementTable
  'keur.score_table': ScoreTableTable
  'keur.announced': AnnouncedTable
  'keur.assignment': AssignmentTable
  'keur.staff_address': StaffAddressTable
  'keur.role_invitation': RoleInvitationTable
}

/** Letters about results. */
export interface LetterTable {
  readonly selection: string
  readonly letter: string
  readonly candidate: string
  readonly round: string
  readonly entry: string
  readonly told: string
  readonly sealed: Buffer
  readonly sha256: Buffer
  readonly mailed: boolean
  readonly created: Instant
}

/** Minutes as they were drawn up. */
export interface MinutesTable {
  readonly selection: string
  readonly version: number
  readonly entry: string
  readonly sealed: Buffer
  readonly sha256: Buffer
  readonly created: Instant
}

/** Questions to a table of candidates that somebody wants to ask again. */
export interface SavedViewTable {
  readonly account: string
  readonly selection: string
  readonly name: string
  readonly query: string
  readonly created: Generated<Instant>
}

/** What is prepared for many candidates at once. */
export interface BulkTable {
  readonly bulk: Generated<string>
  readonly account: string
  readonly selection: string
  readonly deed: Json
  readonly candidates: readonly string[]
  readonly created: Generated<Instant>
}

/** Forms that assessors are filling in. */
export interface JudgementTable {
  readonly selection: string
  readonly candidate: string
  readonly round: string
  readonly measure: string
  readonly account: string
  readonly version: Generated<number>
  readonly sealed: Buffer
  readonly saved: Generated<Instant>
}

/** Files with scores, until they are taken. */
export interface ScoreTableTable {
  readonly score_table: string
  readonly selection: string
  readonly account: string
  readonly round: string
  readonly measures: readonly string[]
  readonly sealed_name: Buffer
  readonly sealed: Buffer | null
  readonly content_hash: Buffer
  readonly state: Generated<'received' | 'taking' | 'taken'>
  readonly failure: 'changed' | 'refused' | 'broken' | null
  readonly done: Generated<number>
  readonly total: Generated<number>
  readonly recorded: Generated<number>
  readonly corrected: Generated<number>
  readonly alive: Instant | null
  readonly created: Generated<Instant>
}

/** What was announced beforehand, so that nobody is told twice. */
export interface AnnouncedTable {
  readonly selection: string
  readonly about: string
  readonly created: Generated<Instant>
}

/** Roles of people. */
export interface AssignmentTable {
  readonly assignment: Generated<string>
  readonly account: string
  readonly authority: string | null
  readonly selection: string | null
  readonly role: string
  readonly issuer: string | null
  readonly since: Generated<Instant>
  readonly until: Instant | null
  readonly given_by: string | null
  readonly ended_by: string | null
  readonly ended_why: string | null
}

/** By which address an identity provider knows an account. */
export interface StaffAddressTable {
  readonly email_hash: Buffer
  readonly account: string
  readonly seen: Generated<Instant>
}

/** Roles that wait until somebody signs in. */
export interface RoleInvitationTable {
  readonly invitation: Generated<string>
  readonly email_hash: Buffer
  readonly sealed: Buffer
  readonly authority: string | null
  readonly selection: string | null
  readonly role: string
  readonly given_by: string | null
  readonly created: Generated<Instant>
}
