/**
 * Claims that meet an expression of a regulation: what somebody would state who just meets it.
 *
 * Where the expression leaves a choice, one is drawn. Whether the claims do meet it is for the engine to say; what is made
 * here only has to come close. Every job begins on the first of a year and ends on the last day of one, so that experience
 * is counted in whole years (see `more-claims.ts`).
 *
 * @module
 */

import type { Claim, ClaimOf } from '#core/claims/schema.ts'
import { type Judgement } from '#core/eligibility/file.ts'
import { type Day, addDays, parseDay, partsOf } from '#core/values/day.ts'
import { parseCalendarDuration } from '#core/values/duration.ts'
import type { Expression } from '../../schema/condition.ts'
import type { Regulation } from '../../schema/regulation.ts'
import type { Draw } from './draw.ts'

/** What somebody states, and what a person concluded where the regulation leaves it to one. */
export interface Witness {
  readonly claims: readonly Claim[]
  readonly judgements: readonly Judgement[]
}

/** What a witness is made from. */
export interface Making {
  readonly regulation: Regulation
  readonly draw: Draw
  /** The conditions that are being met, so that a circle ends. */
  readonly within: readonly string[]
}

type Made = Claim | undefined
type Test<Key extends keyof Expression> = NonNullable<Expression[Key]>

const NOBODY: Witness = { claims: [], judgements: [] }
const LONG_AGO = 8

/** A witness of an expression. */
function witnessOf(expression: Expression, making: Making): Witness {
  const { 'all-of': all, 'any-of': any, condition, judgement } = expression
  if (all !== undefined) return joined(all.map((one) => witnessOf(one, making)))
  if (any !== undefined) {
    const one = making.draw.one(any)
    return one === undefined ? NOBODY : witnessOf(one, making)
  }
  if (condition !== undefined) return witnessOfCondition(condition, making)
  if (judgement !== undefined) return { claims: [], judgements: [favourable(judgement.question)] }
  const claim = onDocument(expression, making) ?? onCareer(expression, making)
  return claim === undefined ? NOBODY : { claims: [claim], judgements: [] }
}

/** A witness of a condition by name. */
export function witnessOfCondition(name: string, making: Making): Witness {
  const condition = making.regulation.conditions[name]
  if (condition === undefined || making.within.includes(name)) return NOBODY
  return witnessOf(condition.require, { ...making, within: [...making.within, name] })
}

/** Several witnesses in one person; every claim gets a name of its own. */
export function joined(parts: readonly Witness[]): Witness {
  return {
    claims: parts
      .flatMap(({ claims }) => claims)
      .map((claim, index) => ({ ...claim, claim: `claim-${index + 1}` })),
    judgements: parts.flatMap(({ judgements }) => judgements),
  }
}

/** The first day of the year that lies `years` before the closing date. */
export function newYear({ announcement }: Regulation, years: number): Day {
  const year = partsOf(existing(announcement.closing)).year - years
  return existing(`${year}-01-01`)
}

function favourable(question: string): Judgement {
  return { condition: question, finding: 'met', reason: 'judged', by: 'panel' }
}

function onDocument(expression: Expression, making: Making): Made {
  const { diploma, proof, exam, attest, citizenship, exemption } = expression
  const named = { claim: 'claim' }
  const long = newYear(making.regulation, LONG_AGO)
  if (diploma !== undefined) return diplomaFor(diploma, long)
  if (proof !== undefined) return proofFor(proof, making, long)
  if (exam !== undefined) return { ...named, kind: 'exam', passed: long, ...exam }
  if (attest !== undefined) return { ...named, kind: 'attest', type: attest.type, issued: long }
  if (exemption !== undefined) return { ...named, kind: 'exemption', ...exemption }
  if (citizenship === undefined) return undefined
  const country = citizenship.of.find((one) => one.length === 2 && one !== 'EU') ?? 'BE'
  return { ...named, kind: 'citizenship', country }
}

function diplomaFor(test: Test<'diploma'>, long: Day): ClaimOf<'diploma'> {
  const expected = test['expected-by']
  return {
    claim: 'claim',
    kind: 'diploma',
    level: test['at-least'] ?? 'master',
    ...(expected === undefined ? { obtained: dayIn(test.obtained, long) } : { expected }),
    country: test['from-outside'] === undefined ? 'BE' : 'FR',
    institution: test.institution ?? 'flemish',
    language: test.in ?? (test['not-in'] === 'nl' ? 'fr' : 'nl'),
    'opens-level': test['opens-level'] ?? 'A',
    ...(test['on-list'] === undefined ? {} : { lists: [test['on-list']] }),
  }
}

function proofFor(test: Test<'proof'>, { draw }: Making, issued: Day): ClaimOf<'proof'> {
  return {
    claim: 'claim',
    kind: 'proof',
    type: draw.one(test['one-of']) ?? 'toegangsbewijs',
    'for-function': true,
    level: test['of-level'],
    issuer: test['issued-by'],
    issued,
    'valid-through': addDays(issued, 365 * 4 * LONG_AGO),
  }
}

function onCareer(expression: Expression, making: Making): Made {
  const { employment, experience, selection, evaluation, statement } = expression
  const named = { claim: 'claim' }
  const long = newYear(making.regulation, LONG_AGO)
  if (employment !== undefined) return jobFor(employment, making)
  if (experience !== undefined) return experienceFor(experience, making)
  if (selection !== undefined) return selectionFor(selection, making, long)
  if (evaluation !== undefined)
    return { ...named, kind: 'evaluation', result: 'sufficient', on: long }
  if (statement !== undefined)
    return { ...named, kind: 'statement', about: statement.about, holds: true }
  return expression['criminal-record'] === undefined
    ? undefined
    : { ...named, kind: 'criminal-record', rights: 'intact', issued: long }
}

/** A job of which everything is known and nothing is asked, so that no route stays undecided. */
const PLAIN_JOB = {
  claim: 'claim',
  kind: 'employment',
  scope: 'private',
  status: 'contractual',
  appointment: 'permanent',
  level: 'D',
  rank: 'D1',
  'scale-rank': 'D1',
  'equivalent-grade': false,
  'equal-content': false,
  'authority-function': false,
  'nautical-chain': false,
  'pay-system': 'seniority',
  'relevant-to': [],
  'social-security': 'rsz',
  fraction: '1',
} as const

/** Whether a field of a job says only what an invented job says when nothing is asked of it. */
export function isPlain(field: string, value: unknown): boolean {
  return Object.entries(PLAIN_JOB).some(
    ([name, plain]) => name === field && String(plain) === String(value),
  )
}

function jobFor(test: Test<'employment'>, { regulation }: Making): ClaimOf<'employment'> {
  const from = newYear(regulation, 1)
  const published = test['selection-published']
  const probation = test['statutory-probation-from']
  return {
    ...PLAIN_JOB,
    'relevant-to': [],
    ...placeOf(test),
    ...positionOf(test),
    ...(published === undefined ? {} : { 'selection-published': dayIn(published, from) }),
    ...(probation === undefined ? {} : { 'statutory-probation-from': dayIn(probation, from) }),
    from,
  }
}

function placeOf(test: Test<'employment'>): Partial<ClaimOf<'employment'>> {
  return {
    scope: test.at ?? PLAIN_JOB.scope,
    'authority-kind': test.kinds?.[0] ?? 'local',
    status: test.status ?? PLAIN_JOB.status,
    appointment: test.appointment?.[0] ?? PLAIN_JOB.appointment,
    'pay-system': test['pay-system'] ?? PLAIN_JOB['pay-system'],
    'authority-function': test['authority-function'] ?? false,
    'nautical-chain': test['nautical-chain'] ?? false,
  }
}

function positionOf(test: Test<'employment'>): Partial<ClaimOf<'employment'>> {
  return {
    level: test.level ?? PLAIN_JOB.level,
    rank: test['rank-at-least'] ?? PLAIN_JOB.rank,
    'scale-rank': test['scale-rank'] ?? PLAIN_JOB['scale-rank'],
    'equivalent-grade': test['equivalent-grade'] ?? false,
    'equal-content': test['equal-content'] ?? false,
  }
}

/** As many whole years as are asked, and as they must be counted in full, one more. */
function experienceFor(test: Test<'experience'>, { regulation }: Making): ClaimOf<'employment'> {
  const length =
    test['at-least'] === undefined ? undefined : parseCalendarDuration(test['at-least'])
  const years = (length?.years ?? 0) + Math.ceil((length?.months ?? 0) / 12) + 1
  return {
    ...PLAIN_JOB,
    'relevant-to': [test['relevant-to']],
    'social-security': test['social-security']?.[0] ?? 'rsz',
    from: newYear(regulation, years),
  }
}

function selectionFor(
  { type, grade, 'published-generally': name }: Test<'selection'>,
  { regulation, draw }: Making,
  long: Day,
): ClaimOf<'selection'> {
  const table = name === undefined ? undefined : regulation['publication-tables']?.[name]
  const row = draw.one(table?.rows ?? [])
  return {
    claim: 'claim',
    kind: 'selection',
    type,
    grade,
    authority: row?.['passed-at'] ?? 'flemish-services',
    'before-entry': true,
    published: dayIn(row, long),
    channels: row?.channels ?? ['staatsblad'],
  }
}

interface Bounds {
  readonly before?: string | undefined
  readonly from?: string | undefined
  readonly after?: string | undefined
  readonly through?: string | undefined
}

/** A day within bounds; `otherwise` where there are none. */
function dayIn(bounds: Bounds | undefined, otherwise: Day): Day {
  const { before, from, after, through } = bounds ?? {}
  const named = parseDay(from ?? through ?? '')
  if (named !== undefined) return named
  const beside = parseDay(after ?? before ?? '')
  if (beside === undefined) return otherwise
  return addDays(beside, after === undefined ? -1 : 1)
}

function existing(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`${text} is no day of the calendar`)
  return day
}
