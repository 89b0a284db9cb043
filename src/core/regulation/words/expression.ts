/**
 * What is required, in words: a tree of "all of these" and "one of these" whose leaves are clauses such as
 * "je hebt een diploma van minstens bachelorniveau" (rules 42–71, 152–158).
 *
 * Every leaf is a main clause in the second person, so that it stands behind a colon, in a list, or alone.
 *
 * @module
 */

import { type Language } from '../../values/text.ts'
import { type Expression } from '../schema/condition.ts'
import { type Regulation } from '../schema/regulation.ts'
import { item, letters, type Item } from './blocks.ts'
import { claimClause } from './claim-clause.ts'
import { looseScope, said, type Scope } from './scope.ts'
import { joinedByAnd, joinedByOr, nameInWords } from './sentences.ts'

/** The expression on one line, without a capital or a full stop. */
export function wordsForExpression(
  expression: Expression,
  regulation: Regulation,
  language: Language,
): string {
  return onOneLine(expression, looseScope(regulation, language))
}

/** How a condition that is referred to is written: its name in the regulation, and what it says. */
export type WriteCondition = (name: string, scope: Scope) => Item

/** The expression as a line, with its alternatives below it as a lettered list. */
function expressionItem(
  expression: Expression,
  scope: Scope,
  write: WriteCondition = conditionInQuotes,
): Item {
  const { condition } = expression
  if (condition !== undefined) return write(condition, scope)
  const group = groupOf(expression)
  const [only] = group?.parts ?? []
  if (group === undefined) return item(claimClause(expression, scope))
  if (only !== undefined && group.parts.length === 1) return expressionItem(only, scope, write)
  return item(
    group.all
      ? scope.t('al deze punten:', 'all of these:')
      : scope.t('een van deze:', 'one of these:'),
    ...letters(group.parts.map((part) => expressionItem(part, scope, write))),
  )
}

/** What stands before an expression: one claim, one of several, or all of several. */
export interface Lead {
  readonly one: string
  readonly any: string
  readonly all: string
}

/** "Nodig: …". */
export function needed({ t }: Scope): Lead {
  return {
    one: t('Nodig:', 'Needed:'),
    any: t('Nodig is een van deze:', 'Needed is one of these:'),
    all: t('Nodig zijn al deze:', 'Needed are all of these:'),
  }
}

/** "Alleen in dit geval: …". */
export function onlyIn({ t }: Scope): Lead {
  return {
    one: t('Alleen in dit geval:', 'Only in this case:'),
    any: t('Alleen in een van deze gevallen:', 'Only in one of these cases:'),
    all: t('Alleen als dit allemaal zo is:', 'Only if all of this holds:'),
  }
}

/** The expression behind its lead, with alternatives as a lettered list below it. */
export function labelledExpression(
  lead: Lead,
  expression: Expression,
  scope: Scope,
  write: WriteCondition = conditionInQuotes,
): Item {
  const group = groupOf(expression)
  const [only] = group?.parts ?? []
  if (group === undefined) {
    const { text, below } = expressionItem(expression, scope, write)
    return item(`${lead.one} ${text}`, ...below)
  }
  if (only !== undefined && group.parts.length === 1) {
    return labelledExpression(lead, only, scope, write)
  }
  return item(
    group.all ? lead.all : lead.any,
    ...letters(group.parts.map((part) => expressionItem(part, scope, write))),
  )
}

/** A condition by its sentence in quotes, with the article in which it is worked out. */
export function conditionInQuotes(name: string, scope: Scope): Item {
  const { regulation, language, see, t } = scope
  const condition = regulation.conditions[name]
  if (condition === undefined) {
    return item(t(`de voorwaarde ${name}`, `the condition ${name}`))
  }
  const where = see(condition)
  const reference =
    where === '' ? '' : t(` (voorwaarde in artikel ${where})`, ` (condition in article ${where})`)
  return item(`“${condition.says[language].replace(/\.$/, '')}”${reference}`)
}

interface Group {
  readonly all: boolean
  readonly parts: readonly Expression[]
}

function groupOf(expression: Expression): Group | undefined {
  if (expression['all-of'] !== undefined) return { all: true, parts: expression['all-of'] }
  if (expression['any-of'] !== undefined) return { all: false, parts: expression['any-of'] }
  return undefined
}

function onOneLine(expression: Expression, scope: Scope): string {
  const group = groupOf(expression)
  if (group === undefined) {
    const { condition } = expression
    return condition === undefined ? claimClause(expression, scope) : named(condition, scope)
  }
  const parts = group.parts.map((part) => {
    const words = onOneLine(part, scope)
    return groupOf(part) === undefined ? words : `(${words})`
  })
  return group.all ? joinedByAnd(parts, scope.language) : joinedByOr(parts, scope.language)
}

function named(name: string, scope: Scope): string {
  const condition = scope.regulation.conditions[name]
  if (condition === undefined) return nameInWords(name, scope.language)
  return `“${said(scope, condition).replace(/\.$/, '')}”`
}
