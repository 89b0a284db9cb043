/**
 * The tables as TypeScript knows them. The migrations are the truth; a test compares the two.
 *
 * Instants are the instants of the core, hashes and sealed data are bytes.
 *
 * @module
 */

import type { ColumnType, Generated } from 'kysely'
import type { Instant } from '#core/values/instant.ts'
import type { DeskTables } from './desk/tables.ts'

/** A value of a `json` or `jsonb` column; written as JSON text. */
export type Json = ColumnType<unknown, string, string>

/** Every table by its name. */
export interface Schema extends DeskTables {
  'keur.migration': MigrationTable
  'keur.installation': InstallationTable
  'keur.verifying_key': VerifyingKeyTable
  'keur.authority': AuthorityTable
  'keur.selection': SelectionTable
  'keur.entry': EntryTable
  'keur.pending': PendingTable
  'keur.leaf': LeafTable
  'keur.tree': TreeTable
  'keur.head': HeadTable
  'keur.cosignature': CosignatureTable
  'keur.regulation_version': RegulationVersionTable
  'keur.account': AccountTable
  'keur.identity': IdentityTable
  'keur.passkey': PasskeyTable
  'keur.email_link': EmailLinkTable
  'keur.sign_in': SignInTable
  'keur.session': SessionTable
  'keur.attempt': AttemptTable
  'keur.actor': ActorTable
  'keur.conflict': ConflictTable
  'keur.candidacy': CandidacyTable
  'keur.personal': PersonalTable
  'keur.submission': SubmissionTable
  'keur.draft': DraftTable
  'keur.upload': UploadTable
  'keur.discarded_file': DiscardedFileTable
  'keur.ticket': TicketTable
  'keur.vacancy': VacancyTable
  'keur.vacancy_word': VacancyWordTable
  'keur.alert': AlertTable
  'keur.mail': MailTable
}

/** Which steps of the database were run. */
export interface MigrationTable {
  readonly number: number
  readonly name: string
  readonly sha256: Buffer
  readonly applied: Generated<Instant>
}

/** The name of this installation. */
export interface InstallationTable {
  readonly only_one: Generated<boolean>
  readonly installation: string
}

/** Keys that signed heads and receipts. */
export interface VerifyingKeyTable {
  readonly purpose: string
  readonly public_key: Buffer
  readonly name: string
  readonly since: Generated<Instant>
}

/** Bodies that recruit. */
export interface AuthorityTable {
  readonly authority: string
  readonly name: string
}

/** Selections. */
export interface SelectionTable {
  readonly selection: string
  readonly authority: string
  readonly selected_by: string | null
  readonly created: Generated<Instant>
}

/** Entries of the record. */
export interface EntryTable {
  readonly selection: string
  readonly entry: string
  readonly recorded: Instant
  readonly kind: string
  readonly candidate: string | null
  readonly hash: Buffer
  readonly body: string
}

/** Entries without a position. */
export interface PendingTable {
  readonly selection: string
  readonly recorded: Instant
  readonly entry: string
}

/** Positions of entries. */
export interface LeafTable {
  readonly selection: string
  readonly position: number
  readonly entry: string
}

/** How far each tree has grown. */
export interface TreeTable {
  readonly selection: string
  readonly size: number
  readonly subtrees: Buffer
  readonly signed_size: Generated<number>
}

/** Signed heads. */
export interface HeadTable {
  readonly selection: string
  readonly size: number
  readonly root: Buffer
  readonly signed: Instant
  readonly note: string
}

/** What witnesses signed. */
export interface CosignatureTable {
  readonly selection: string
  readonly size: number
  readonly witness: string
  readonly line: string
  readonly received: Generated<Instant>
}

/** Published regulations. */
export interface RegulationVersionTable {
  readonly selection: string
  readonly version: number
  readonly entry: string
  readonly text: string
  readonly sha256: Buffer
  readonly data: Json
  readonly recorded: Generated<Instant>
}

/** Accounts. */
export interface AccountTable {
  readonly account: Generated<string>
  readonly sealed: Buffer | null
  readonly email_hash: Buffer | null
  readonly language: Generated<string>
  readonly demonstration: Generated<boolean>
  readonly created: Generated<Instant>
}

/** Accounts at identity providers. */
export interface IdentityTable {
  readonly issuer: string
  readonly subject: string
  readonly account: string
  readonly created: Generated<Instant>
}

/** Passkeys. */
export interface PasskeyTable {
  readonly credential: Buffer
  readonly account: string
  readonly public_key: Buffer
  readonly counter: Generated<number>
  readonly transports: Generated<readonly string[]>
  readonly name: Generated<string>
  readonly created: Generated<Instant>
  readonly used: Instant | null
}

/** Links for signing in by mail. */
export interface EmailLinkTable {
  readonly token_hash: Buffer
  readonly sealed: Buffer
  readonly email_hash: Buffer
  readonly browser_hash: Buffer
  readonly language: Generated<string>
  readonly continue_at: Generated<string>
  readonly expires: Instant
  readonly used: Instant | null
  readonly created: Generated<Instant>
}

/** Sign-ins under way. */
export interface SignInTable {
  readonly token_hash: Buffer
  readonly kind: string
  readonly account: string | null
  readonly progress: Json
  readonly expires: Instant
}

/** Sessions. */
export interface SessionTable {
  readonly token_hash: Buffer
  readonly account: string
  readonly method: string
  readonly created: Generated<Instant>
  readonly sealed: Buffer | null
  readonly seen: Generated<Instant>
  readonly expires: Instant
}

/** What was tried lately. */
export interface AttemptTable {
  readonly key: string
  readonly points: number
  readonly expire: number | null
}

/** Pseudonyms of staff. */
export interface ActorTable {
  readonly selection: string
  readonly actor: string
  readonly account: string
}

/** Declared conflicts of interest. */
export interface ConflictTable {
  readonly selection: string
  readonly account: string
  readonly candidate: string
  readonly entry: string
}

/** Candidacies with their keys. */
export interface CandidacyTable {
  readonly selection: string
  readonly candidate: string
  readonly account: string | null
  readonly data_key: Buffer
  readonly wrapping_key: string
  readonly standing: string | null
  readonly created: Generated<Instant>
}

/** Sealed personal fields of entries. */
export interface PersonalTable {
  readonly selection: string
  readonly entry: string
  readonly field: string
  readonly candidate: string
  readonly adjustment: boolean
  readonly sealed: Buffer
}

/** Submissions by the key of their sender. */
export interface SubmissionTable {
  readonly selection: string
  readonly candidate: string
  readonly key: string
  readonly content_hash: Buffer
  readonly entry: string
  readonly receipt: string
}

/** Drafts of applications. */
export interface DraftTable {
  readonly selection: string
  readonly candidate: string
  readonly version: Generated<number>
  readonly sealed: Buffer
  readonly saved: Generated<Instant>
  readonly reminded: Instant | null
}

/** Files sent along. */
export interface UploadTable {
  readonly selection: string
  readonly upload: Generated<string>
  readonly candidate: string
  readonly attachment: string
  readonly sealed_name: Buffer
  readonly type: string
  readonly bytes: number
  readonly sha256: Buffer
  readonly stored_at: string
  readonly scan: Generated<string>
  readonly entry: string | null
  readonly created: Generated<Instant>
}

/** Files to be deleted. */
export interface DiscardedFileTable {
  readonly stored_at: string
  readonly discarded: Generated<Instant>
}

/** Places in the waiting room. */
export interface TicketTable {
  readonly selection: string
  readonly ticket: Generated<string>
  readonly account: string
  readonly stamped: Generated<Instant>
  readonly admitted: Instant | null
  readonly used: Instant | null
}

/** What the list of vacancies shows and searches. */
export interface VacancyTable {
  readonly selection: string
  readonly authority: string
  readonly number: string
  readonly title_nl: string
  readonly title_en: string
  readonly words_nl: string
  readonly words_en: string
  readonly grade: string
  readonly level: string
  readonly places: Generated<readonly string[]>
  readonly routes: Generated<readonly string[]>
  readonly published: Instant
  readonly closes: Instant
  readonly stopped: Instant | null
  readonly card: Json
  readonly lined_up: Generated<Instant | null>
  readonly search_nl: ColumnType<string, never, never>
  readonly search_en: ColumnType<string, never, never>
}

/** The words of vacancies, for guessing what was meant. */
export interface VacancyWordTable {
  readonly language: string
  readonly word: string
}

/** Job alerts. */
export interface AlertTable {
  readonly alert: Generated<string>
  readonly sealed: Buffer
  readonly email_hash: Buffer
  readonly search: Json
  readonly language: Generated<string>
  readonly token_hash: Buffer
  readonly confirmed: Instant | null
  readonly told_until: Generated<Instant>
  readonly created: Generated<Instant>
}

/** The queue of mails. */
export interface MailTable {
  readonly mail: Generated<string>
  readonly message_id: string
  readonly kind: string
  readonly selection: string | null
  readonly candidate: string | null
  readonly account: string | null
  readonly sealed: Buffer | null
  readonly queued: Generated<Instant>
  readonly attempts: Generated<number>
  readonly next_attempt: Generated<Instant>
  readonly sent: Instant | null
  readonly gave_up: Instant | null
  readonly answer: string | null
  readonly handed_over: Generated<number>
}
