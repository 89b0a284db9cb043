/**
 * Made-up claims about a career: each is what one requirement asks for (rules 46, 60–71).
 *
 * @module
 */

import type { Claim, ClaimOf } from '#core/claims/schema.ts'
import type { Expression, PublicationTable } from '#core/regulation/schema/condition.ts'
import { addDays } from '#core/values/day.ts'
import { addToDay, parseCalendarDuration } from '#core/values/duration.ts'
import { type Context, dayWithin, daysAgo } from './context.ts'

type Test<Key extends keyof Expression> = NonNullable<Expression[Key]>

/** The claim that a career requirement asks for; undefined when the expression is no such requirement. */
export function careerFor(expression: Expression, context: Context): Claim | undefined {
  const { employment, experience, selection, exemption, evaluation, statement } = expression
  if (employment !== undefined) return jobFor(employment, context)
  if (experience !== undefined) return experienceFor(experience, context)
  if (selection !== undefined) return selectionFor(selection, context)
  if (exemption !== undefined) {
    return { claim: context.name('exemption'), kind: 'exemption', ...exemption }
  }
  if (evaluation !== undefined) {
    return {
      claim: context.name('evaluation'),
      kind: 'evaluation',
      result: 'sufficient',
      on: daysAgo(context, 30, 360),
    }
  }
  if (statement === undefined) return undefined
  return {
    claim: context.name('statement'),
    kind: 'statement',
    about: statement.about,
    holds: true,
  }
}

function jobFor(test: Test<'employment'>, context: Context): ClaimOf<'employment'> {
  const { kinds, appointment } = test
  const probation = test['statutory-probation-from']
  const published = test['selection-published']
  return {
    claim: context.name('employment'),
    kind: 'employment',
    scope: test.at ?? 'private',
    ...(kinds === undefined ? {} : { 'authority-kind': context.random.pick(kinds) }),
    status: test.status ?? 'contractual',
    ...(appointment === undefined ? {} : { appointment: context.random.pick(appointment) }),
    ...positionFor(test),
    from: daysAgo(context, 200, 5000),
    'social-security': 'rsz',
    ...(published === undefined ? {} : { 'selection-published': dayWithin(context, published) }),
    ...(probation === undefined
      ? {}
      : { 'statutory-probation-from': dayWithin(context, probation) }),
  }
}

function positionFor(test: Test<'employment'>): Partial<ClaimOf<'employment'>> {
  const rank = test['rank-at-least']
  return {
    ...(test.level === undefined ? {} : { level: test.level }),
    ...(rank === undefined ? {} : { rank }),
    ...(test['scale-rank'] === undefined ? {} : { 'scale-rank': test['scale-rank'] }),
    'equivalent-grade': test['equivalent-grade'] ?? false,
    'equal-content': test['equal-content'] ?? false,
    'authority-function': test['authority-function'] ?? false,
    'nautical-chain': test['nautical-chain'] ?? false,
    ...(test['pay-system'] === undefined ? {} : { 'pay-system': test['pay-system'] }),
  }
}

function experienceFor(test: Test<'experience'>, context: Context): ClaimOf<'employment'> {
  const { name, on, random } = context
  const asked = parseCalendarDuration(test['at-least'] ?? 'P6M')
  const latest =
    asked === undefined
      ? on
      : addToDay(on, { ...asked, years: -asked.years, months: -asked.months, days: -asked.days })
  return {
    claim: name('employment'),
    kind: 'employment',
    scope: 'private',
    status: 'contractual',
    from: addDays(latest, -random.below(2500)),
    'social-security': random.pick(test['social-security'] ?? (['rsz', 'self-employed'] as const)),
    'relevant-to': [test['relevant-to']],
    fraction: '1',
  }
}

function selectionFor(test: Test<'selection'>, context: Context): ClaimOf<'selection'> {
  const { grade, type } = test
  const table = test['published-generally']
  return {
    claim: context.name('selection'),
    kind: 'selection',
    type,
    ...(grade === undefined ? {} : { grade }),
    ...publishedBy(
      table === undefined ? undefined : context.regulation['publication-tables']?.[table],
      context,
    ),
  }
}

function publishedBy(
  table: PublicationTable | undefined,
  context: Context,
): Partial<ClaimOf<'selection'>> {
  if (table === undefined)
    return { authority: 'flemish-services', published: daysAgo(context, 300, 4000) }
  const row = context.random.pick(table.rows)
  return {
    authority: row['passed-at'],
    ...(row['passed-at'] === 'other-authority' ? { 'before-entry': true } : {}),
    published: dayWithin(context, row),
    channels: [context.random.pick(row.channels)],
  }
}
