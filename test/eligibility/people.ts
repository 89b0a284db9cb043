/**
 * The shipped regulations, and people who apply for them.
 *
 * @module
 */

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Claim, type ClaimOf } from '#core/claims/schema.ts'
import { type EligibilityVerdict, compileEligibility } from '#core/eligibility/eligibility.ts'
import { type CandidateFile } from '#core/eligibility/file.ts'
import { day } from '#core/eligibility/fixtures/regulation.ts'
import { type Regulation, regulation as schema } from '#core/regulation/schema/regulation.ts'

type Job = ClaimOf<'employment'>
/** The name of a shipped regulation. */
export type Name = keyof typeof REGULATIONS

const read = (file: string): Regulation =>
  schema.parse(
    parse(readFileSync(new URL(`../../regulations/${file}.yaml`, import.meta.url), 'utf8')),
  )

/** The three shipped regulations. */
export const REGULATIONS = {
  req18582: read('opgroeien-req18582'),
  '19498': read('opgroeien-19498'),
  '4711': read('ago-4711'),
} as const
const COMPILED = {
  req18582: compileEligibility(REGULATIONS.req18582),
  '19498': compileEligibility(REGULATIONS['19498']),
  '4711': compileEligibility(REGULATIONS['4711']),
} as const
const APPLIED = { req18582: '2025-05-20', '19498': '2025-11-03', '4711': '2021-12-01' } as const

export const bachelor = (other: Partial<ClaimOf<'diploma'>> = {}): Claim => ({
  claim: 'd',
  kind: 'diploma',
  level: 'bachelor',
  obtained: '2015-06-30',
  country: 'BE',
  institution: 'flemish',
  language: 'nl',
  ...other,
})
export const job = (other: Partial<Job> = {}): Claim => ({
  claim: 'j',
  kind: 'employment',
  scope: 'flemish-services',
  status: 'statutory',
  appointment: 'permanent',
  rank: 'B1',
  'scale-rank': 'B1',
  level: 'B',
  'equal-content': true,
  from: '2016-01-01',
  'social-security': 'rsz',
  'relevant-to': ['customer-or-file-manager', 'trajectory-follow-up', 'digital-communication'],
  ...other,
})
export const elsewhere = (other: Partial<Job> = {}): Claim =>
  job({
    scope: 'external-authority',
    'authority-kind': 'local',
    'equivalent-grade': true,
    ...other,
  })
export const evaluation = (result: 'sufficient' | 'insufficient'): Claim => ({
  claim: 'e',
  kind: 'evaluation',
  result,
  on: '2024-12-01',
})
export const passed = (other: Partial<ClaimOf<'selection'>> = {}): Claim => ({
  claim: 's',
  kind: 'selection',
  type: 'objective-recruitment-system',
  authority: 'flemish-services',
  published: '2018-03-01',
  channels: ['vdab'],
  ...other,
})
export const privately = (other: Partial<Job> = {}): Claim =>
  job({ claim: 'p', scope: 'private', status: 'contractual', rank: undefined, ...other })

export const fileFor = (
  name: Name,
  claims: readonly Claim[],
  other: Partial<CandidateFile> = {},
): CandidateFile => ({
  claims,
  appliedOn: day(APPLIED[name]),
  evidence: new Map(),
  judgements: [],
  ...other,
})
export const judge = (name: Name, claims: readonly Claim[]): EligibilityVerdict =>
  COMPILED[name].verdict(fileFor(name, claims))
export const C1 = { level: 'C', rank: 'C1', 'scale-rank': 'C1' } as const
