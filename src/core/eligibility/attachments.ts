/**
 * What a candidate owes with the application, given the claims (rules 77–79; C15, C16).
 *
 * An attachment may be owed always, only when something holds, or by the day a diploma was obtained: looked up in the
 * database of Flemish diplomas, owed as a copy, or for a person to decide where the sentences leave a day out. What that
 * database does not hold, a diploma of another institution, follows the regulation's own line for it. Of several diplomas
 * that may serve, the one that asks least of the candidate counts, for one is enough. What a missing attachment means is
 * the regulation's; here it is a proposal, a person confirms it (policy 22).
 *
 * @module
 */

import { type ClaimOf } from '#core/claims/schema.ts'
import { type Attachment } from '#core/regulation/schema/application.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Text } from '#core/values/text.ts'
import { type Conditions, namesOf } from './condition.ts'
import { isInRange } from './day-range.ts'
import { type Names, requirementOf } from './expression.ts'
import { type CandidateFile, evidenceOf } from './file.ts'
import { type Reason } from './reason.ts'
import { type Requirement, type Standpoint } from './requirement.ts'
import { type Verdict } from './verdict.ts'

/** What holds for an attachment. */
export type Owed = 'not-owed' | 'looked-up' | 'person-decides' | 'undecided' | 'owed'

/** What a missing attachment leads to, as a proposal. */
export type Effect = 'none' | 'void' | 'person-decides' | 'no-effect'

/** What holds for an attachment because of one diploma. */
export interface OwedForDiploma {
  readonly claim: string
  readonly obtained?: string | undefined
  readonly owed: Owed
  /** The line of the regulation that says so; left out where the day is not known or in no line. */
  readonly rule?: string | undefined
}

/** What is concluded about one attachment. */
export interface AttachmentFinding {
  readonly attachment: string
  readonly rule: string
  readonly says: Text
  readonly name: Text
  readonly owed: Owed
  readonly attached: boolean
  readonly effect: Effect
  readonly diplomas: readonly OwedForDiploma[]
  /** Why it is owed or not, where that depends on something. */
  readonly because?: Reason | undefined
}

/** Finds what holds for every attachment owed at the application. */
export type Attachments = (
  file: CandidateFile,
  attached: ReadonlySet<string>,
) => readonly AttachmentFinding[]

/** The part of a regulation attachments are written in. */
export type AttachmentRules = Conditions & Pick<Regulation, 'applications'>

/** The short of it: what a missing attachment leads to. Quick, because nothing is explained. */
export interface AttachmentEffect {
  readonly attachment: string
  readonly rule: string
  readonly effect: Effect
}

/** Finds what every attachment owed at the application leads to. */
export type AttachmentEffects = (
  file: CandidateFile,
  attached: ReadonlySet<string>,
) => readonly AttachmentEffect[]

/**
 * Compiles the attachments of a regulation that are owed at the application.
 *
 * @throws {RangeError} on a name that stands for nothing, which the checker refuses.
 */
export function compileAttachments(regulation: AttachmentRules): Attachments {
  const compiled = compileAll(regulation)
  return (file, attached) => compiled.map((one) => findingOf(one, file, attached))
}

/** The same, for the effects alone: never another effect than the finding has. */
export function compileAttachmentEffects(regulation: AttachmentRules): AttachmentEffects {
  const compiled = compileAll(regulation)
  return (file, attached) =>
    compiled.map((one) => {
      const { name: attachment, rule } = one
      const isOpen = !attached.has(attachment)
      return { attachment, rule, effect: isOpen ? openEffect(one, file) : 'none' }
    })
}

type Diploma = ClaimOf<'diploma'>

interface Compiled {
  readonly name: string
  readonly rule: string
  readonly attachment: Attachment
  readonly when: Requirement | undefined
  readonly proves: readonly Requirement[]
}

function compileAll(regulation: AttachmentRules): readonly Compiled[] {
  const names = namesOf(regulation)
  return Object.entries(regulation.applications.attachments ?? {})
    .filter(([, attachment]) => attachment['owed-at'] === 'application')
    .map(([name, attachment]) => {
      const rule = `applications/attachments/${name}`
      const { 'owed-when': owedWhen } = attachment
      const when =
        owedWhen === undefined ? undefined : requirementOf(owedWhen, `${rule}/owed-when`, names)
      return { name, rule, attachment, when, proves: provenBy(regulation, names, name) }
    })
}

function openEffect(one: Compiled, file: CandidateFile): Effect {
  const { attachment, when } = one
  if (!isForRoute(attachment, file)) return 'none'
  const at = standpoint(file, attachment)
  const applies = when?.verdict(file, at)
  if (applies === 'not-met') return 'none'
  return effectOf(attachment, together(applies, attachment, linesOf(one, file, at)), false)
}

function findingOf(
  one: Compiled,
  file: CandidateFile,
  attached: ReadonlySet<string>,
): AttachmentFinding {
  const { name, rule, attachment, when } = one
  const at = standpoint(file, attachment)
  const lines = linesOf(one, file, at)
  const because = when?.explain(file, at)
  const owed = isForRoute(attachment, file)
    ? together(because?.verdict, attachment, lines)
    : 'not-owed'
  return {
    attachment: name,
    rule,
    says: attachment.says,
    name: attachment.name,
    owed,
    attached: attached.has(name),
    effect: effectOf(attachment, owed, attached.has(name)),
    diplomas: lines,
    because,
  }
}

function linesOf(
  { attachment, rule, proves }: Compiled,
  file: CandidateFile,
  at: Standpoint,
): readonly OwedForDiploma[] {
  if (attachment['by-diploma-day'] === undefined) return []
  return servingDiplomas(proves, file, at).map((claim) => forDiploma(attachment, rule, claim))
}

/** Judged on the day of applying; while no route is chosen, as for the first route the attachment is for. */
function standpoint(file: CandidateFile, { routes }: Attachment): Standpoint {
  const route = file.chosenRoute ?? routes?.[0] ?? ''
  return { day: file.appliedOn, notBefore: file.appliedOn, route }
}

function isForRoute({ routes }: Attachment, { chosenRoute }: CandidateFile): boolean {
  return routes === undefined || chosenRoute === undefined || routes.includes(chosenRoute)
}

/** The conditions that name this attachment as what proves them. */
function provenBy(
  { conditions }: AttachmentRules,
  names: Names,
  name: string,
): readonly Requirement[] {
  return Object.entries(conditions)
    .filter(([, { evidence }]) => evidence?.includes(name) === true)
    .map(([condition]) => names.condition(condition))
}

/** The diplomas that serve a condition this attachment proves; where none is known to, all that are claimed. */
function servingDiplomas(
  proves: readonly Requirement[],
  file: CandidateFile,
  at: Standpoint,
): readonly Diploma[] {
  const claimed = file.claims
    .filter((claim) => claim.kind === 'diploma')
    .filter((claim) => evidenceOf(file, claim) !== 'refuted')
  if (claimed.length < 2) return claimed
  const serving = new Set(proves.flatMap((one) => claimsThatServe(one.explain(file, at))))
  const chosen = claimed.filter(({ claim }) => serving.has(claim))
  return chosen.length > 0 ? chosen : claimed
}

function claimsThatServe(reason: Reason): readonly string[] {
  return [
    ...reason.claims.filter(({ verdict }) => verdict !== 'not-met').map(({ claim }) => claim),
    ...reason.children.flatMap(claimsThatServe),
  ]
}

function forDiploma(attachment: Attachment, rule: string, claim: Diploma): OwedForDiploma {
  const { claim: id, obtained } = claim
  if (obtained === undefined) return { claim: id, owed: 'undecided' }
  const lines = attachment['by-diploma-day'] ?? []
  const index = lines.findIndex((line) => isInRange(obtained, line))
  const then = lines[index]?.then
  if (then === undefined) return { claim: id, obtained, owed: 'person-decides' }
  const line = `${rule}/by-diploma-day/${index}`
  if (then !== 'looked-up') return { claim: id, obtained, owed: then, rule: line }
  return { claim: id, obtained, owed: lookedUp(attachment, claim), rule: line }
}

/** Only diplomas of Flemish institutions can be looked up. */
function lookedUp(attachment: Attachment, { institution }: Diploma): Owed {
  if (institution === 'flemish') return 'looked-up'
  if (institution === undefined) return 'undecided'
  return attachment['other-institutions'] ?? 'person-decides'
}

function together(
  because: Verdict | undefined,
  attachment: Attachment,
  lines: readonly OwedForDiploma[],
): Owed {
  if (because === 'not-met') return 'not-owed'
  const owed = attachment['by-diploma-day'] === undefined ? 'owed' : leastOf(lines)
  return because === 'undecided' && owed !== 'not-owed' ? 'undecided' : owed
}

/** From what asks least of the candidate to what asks most. */
const ASKS: readonly Owed[] = ['not-owed', 'looked-up', 'person-decides', 'undecided', 'owed']

/** One diploma is enough; without any there is no copy to add. */
function leastOf(lines: readonly OwedForDiploma[]): Owed {
  const found = ASKS.find((one) => lines.some(({ owed }) => owed === one))
  return found ?? 'not-owed'
}

function effectOf(attachment: Attachment, owed: Owed, attached: boolean): Effect {
  if (attached || owed === 'not-owed' || owed === 'looked-up') return 'none'
  if (attachment.missing === 'no-effect') return 'no-effect'
  return owed === 'owed' ? attachment.missing : 'person-decides'
}
