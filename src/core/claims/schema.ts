/**
 * What a candidate states about themselves, as typed claims, and the words they use.
 *
 * A claim is what is stated; what proves it is evidence (glossary). A field left out is *not known*, never "no": a
 * condition that depends on it is undecided and says what is missing. Rules 43–71 and 152–172 name what is claimed.
 *
 * @module
 */

import { z } from 'zod'
import { day, id } from '#core/regulation/schema/basics.ts'

/** Diploma levels, lowest first (rule 43; background, section 5). */
export const diplomaLevel = z.enum(['secondary', 'graduate', 'bachelor', 'master', 'doctorate'])
/** Personnel levels, lowest first. */
export const level = z.enum(['D', 'C', 'B', 'A'])
/** Where somebody works (rules 60, 70–71). */
export const scope = z.enum([
  'flemish-services',
  'external-authority',
  'private',
  'self-employed',
  'other',
])
/** The kinds of external authority (rule 71). */
export const authorityKind = z.enum([
  'federal',
  'community-or-region',
  'flemish-other',
  'local',
  'education',
])
/** Statutory or contractual employment. */
export const status = z.enum(['statutory', 'contractual'])
/** Whether probation has ended. */
export const appointment = z.enum(['permanent', 'probation'])
/** Where a selection was made public (rules 63–64). */
export const publicationChannel = z.enum([
  'staatsblad',
  'vdab',
  'jobpunt',
  'werkenvoorvlaanderen',
  'selor',
  'vvsg',
  'other',
])

const common = { claim: id.describe('The name of this claim, unique for the candidate.') }

/** A diploma obtained or expected (rules 43–45, 54–58). */
const diplomaClaim = z.strictObject({
  ...common,
  kind: z.literal('diploma'),
  level: diplomaLevel.optional(),
  obtained: day.optional(),
  expected: day
    .optional()
    .describe('For somebody still studying: the day the diploma is expected (rule 57).'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .describe('Where it was obtained, ISO 3166 (rule 54).'),
  institution: z.enum(['flemish', 'other']).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional()
    .describe('The language it was obtained in (rule 55).'),
  field: z.string().max(200).optional(),
  lists: z
    .array(id)
    .optional()
    .describe('Lists on which this diploma stands, such as vps-bijlage-2 (rule 44).'),
  'opens-level': level.optional(),
})

/** A proof that stands in for a diploma (rules 51–53). */
const proofClaim = z.strictObject({
  ...common,
  kind: z.literal('proof'),
  type: z.enum(['toegangsbewijs', 'ervaringsbewijs', 'beroepskwalificatie']),
  'for-function': z.boolean().optional().describe('Whether it was issued for this very function.'),
  level: level.optional(),
  issuer: z.string().max(100).optional(),
  issued: day.optional(),
  'valid-through': day.optional(),
})

/** A job held (rules 46, 60–62, 65–71, 160–162). Both days included; no `until` means: still held. */
const employmentClaim = z.strictObject({
  ...common,
  kind: z.literal('employment'),
  scope: scope.optional(),
  'authority-kind': authorityKind.optional(),
  status: status.optional(),
  appointment: appointment.optional(),
  level: level.optional(),
  rank: z.string().max(4).optional(),
  grade: z.string().max(100).optional(),
  'scale-rank': z
    .string()
    .max(4)
    .optional()
    .describe('The rank to which the pay scale belongs (rule 62).'),
  'equivalent-grade': z
    .boolean()
    .optional()
    .describe('External authority: a grade equivalent to the vacant one.'),
  'equal-content': z
    .boolean()
    .optional()
    .describe('Content equal or equivalent to that of the vacancy (rule 62).'),
  from: day,
  until: day.optional(),
  'social-security': z.enum(['rsz', 'self-employed', 'none', 'foreign']).optional(),
  'relevant-to': z
    .array(id)
    .optional()
    .describe('Kinds of experience the regulation names, as claimed.'),
  fraction: z
    .string()
    .regex(/^\d+(\/\d+|\.\d+)?$/)
    .optional()
    .describe('Part-time: the fraction of a full job.'),
  'selection-published': day
    .optional()
    .describe('When the selection that led to this job was published (rule 160).'),
  'statutory-probation-from': day
    .optional()
    .describe('Day of admission to statutory probation (rules 161, 177).'),
  'authority-function': z.boolean().optional().describe('A gezagsfunctie (rule 161).'),
  'nautical-chain': z.boolean().optional().describe('In the nautical chain of MDK (rule 162).'),
  'pay-system': z.enum(['evaluation', 'seniority']).optional(),
})

/** A selection passed earlier (rules 61–64). */
const selectionClaim = z.strictObject({
  ...common,
  kind: z.literal('selection'),
  type: z.enum(['objective-recruitment-system', 'career-selection', 'other']).optional(),
  grade: z.string().max(100).optional(),
  authority: z.enum(['flemish-services', 'other-authority']).optional(),
  'before-entry': z
    .boolean()
    .optional()
    .describe('Passed at another authority before entry or transfer (rule 64).'),
  published: day.optional(),
  channels: z.array(publicationChannel).optional(),
})

/** An exemption from the generic part (rule 62, VPS III 22). */
const exemptionClaim = z.strictObject({
  ...common,
  kind: z.literal('exemption'),
  part: z.enum(['generic']),
  grade: z.string().max(100).optional(),
  'from-selection-in': z.enum(['flemish-services', 'other-authority']).optional(),
})

/** The latest evaluation (rule 68). */
const evaluationClaim = z.strictObject({
  ...common,
  kind: z.literal('evaluation'),
  result: z.enum(['sufficient', 'insufficient']),
  on: day.optional(),
})

/** A language or other exam passed (rules 55–56, 154). */
const examClaim = z.strictObject({
  ...common,
  kind: z.literal('exam'),
  name: id,
  level: level.optional(),
  passed: day.optional(),
})

/** An attest of an authority: equivalence of a foreign diploma, paid teaching service (rules 54, 172). */
const attestClaim = z.strictObject({
  ...common,
  kind: z.literal('attest'),
  type: id,
  issued: day.optional(),
})

/** Citizenship (rule 158). */
const citizenshipClaim = z.strictObject({
  ...common,
  kind: z.literal('citizenship'),
  country: z.string().regex(/^[A-Z]{2}$/),
})

/** An extract from the criminal record (rule 153). */
const criminalRecordClaim = z.strictObject({
  ...common,
  kind: z.literal('criminal-record'),
  rights: z.enum(['intact', 'deprived']).optional(),
  issued: day.optional(),
})

/** A plain statement on a point the regulation names (licence, car, conduct, …). */
const statementClaim = z.strictObject({
  ...common,
  kind: z.literal('statement'),
  about: id,
  holds: z.boolean(),
  on: day.optional(),
})

/** Anything a candidate can state. */
export const claim = z.discriminatedUnion('kind', [
  diplomaClaim,
  proofClaim,
  employmentClaim,
  selectionClaim,
  exemptionClaim,
  evaluationClaim,
  examClaim,
  attestClaim,
  citizenshipClaim,
  criminalRecordClaim,
  statementClaim,
])

/** Anything a candidate can state. */
export type Claim = z.infer<typeof claim>
/** The name of a kind of claim. */
export type ClaimKind = Claim['kind']
/** A claim of one kind. */
export type ClaimOf<Kind extends ClaimKind> = Extract<Claim, { kind: Kind }>
