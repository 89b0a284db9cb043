/**
 * Turns an expression of a regulation into a requirement: all of, any of, a condition by name, or one test on claims.
 *
 * An expression has exactly one key; anything else, an unknown name and a condition that leads back to itself are refused
 * by the checker before publication and are defects here.
 *
 * @module
 */

import { type Expression, type PublicationTable } from '#core/regulation/schema/condition.ts'
import { type Text } from '#core/values/text.ts'
import { diplomaRequirement } from './diploma.ts'
import { employmentRequirement } from './employment.ts'
import { experienceRequirement } from './experience.ts'
import { judgedRequirement } from './judged.ts'
import { criminalRecordRequirement, evaluationRequirement } from './latest.ts'
import {
  attestRequirement,
  citizenshipRequirement,
  examRequirement,
  exemptionRequirement,
} from './paper.ts'
import { proofRequirement } from './proof.ts'
import { type Reason } from './reason.ts'
import { type Requirement } from './requirement.ts'
import { selectionRequirement } from './selection.ts'
import { statementRequirement } from './statement.ts'
import { type Verdict, everyOf, someOf } from './verdict.ts'

/** What the names in an expression stand for. */
export interface Names {
  /**
   * The requirement of a condition by its name.
   *
   * @throws {RangeError} when there is none.
   */
  readonly condition: (name: string) => Requirement
  readonly tables: Readonly<Record<string, PublicationTable>>
  /** The regulation's own name for a kind of experience. */
  readonly experience: (kind: string) => Text | undefined
}

/**
 * The requirement an expression states; `rule` is where it stands.
 *
 * @throws {RangeError} on an expression without or with more than one key, or an unknown name.
 */
export function requirementOf(expression: Expression, rule: string, names: Names): Requirement {
  const keys = Object.entries(expression).filter(([, value]) => value !== undefined)
  const [key] = keys[0] ?? []
  if (keys.length !== 1 || key === undefined) {
    throw new RangeError(`${rule} has ${keys.length} requirements where one is expected`)
  }
  const found =
    composed(expression, rule, names) ??
    onDocuments(expression, `${rule}/${key}`) ??
    onCareer(expression, `${rule}/${key}`, names)
  if (found === undefined) throw new RangeError(`${rule} asks for ${key}, which is not known`)
  return found
}

function composed(expression: Expression, rule: string, names: Names): Requirement | undefined {
  const { 'all-of': all, 'any-of': any, condition } = expression
  if (condition !== undefined) return names.condition(condition)
  if (all !== undefined) return allOf(`${rule}/all-of`, partsOf(all, `${rule}/all-of`, names))
  if (any !== undefined) return anyOf(`${rule}/any-of`, partsOf(any, `${rule}/any-of`, names))
  return undefined
}

function partsOf(
  expressions: readonly Expression[],
  rule: string,
  names: Names,
): readonly Requirement[] {
  return expressions.map((one, index) => requirementOf(one, `${rule}/${index}`, names))
}

/** Every part must be met. */
export function allOf(rule: string, parts: readonly Requirement[]): Requirement {
  return {
    verdict: (file, at) => {
      let verdict: Verdict = 'met'
      for (const part of parts) {
        const found = part.verdict(file, at)
        if (found === 'not-met') return found
        if (found === 'undecided') verdict = found
      }
      return verdict
    },
    explain: (file, at) => {
      const children = parts.map((part) => part.explain(file, at))
      return composedReason('all-of', rule, { verdict: everyOf(verdictsOf(children)), children })
    },
  }
}

function anyOf(rule: string, parts: readonly Requirement[]): Requirement {
  return {
    verdict: (file, at) => {
      let verdict: Verdict = 'not-met'
      for (const part of parts) {
        const found = part.verdict(file, at)
        if (found === 'met') return found
        if (found === 'undecided') verdict = found
      }
      return verdict
    },
    explain: (file, at) => {
      const children = parts.map((part) => part.explain(file, at))
      return composedReason('any-of', rule, { verdict: someOf(verdictsOf(children)), children })
    },
  }
}

function verdictsOf(reasons: readonly Reason[]): readonly Verdict[] {
  return reasons.map(({ verdict }) => verdict)
}

function composedReason(
  kind: 'all-of' | 'any-of',
  rule: string,
  { verdict, children }: { readonly verdict: Verdict; readonly children: readonly Reason[] },
): Reason {
  return { verdict, rule, kind, claims: [], missing: [], children }
}

function onDocuments(expression: Expression, rule: string): Requirement | undefined {
  const { diploma, proof, exam, attest, citizenship, 'criminal-record': record } = expression
  if (diploma !== undefined) return diplomaRequirement(rule, diploma)
  if (proof !== undefined) return proofRequirement(rule, proof)
  if (exam !== undefined) return examRequirement(rule, exam)
  if (attest !== undefined) return attestRequirement(rule, attest)
  if (citizenship !== undefined) return citizenshipRequirement(rule, citizenship)
  return record === undefined ? undefined : criminalRecordRequirement(rule, record)
}

function onCareer(expression: Expression, rule: string, names: Names): Requirement | undefined {
  const { employment, experience, selection, exemption, evaluation } = expression
  if (employment !== undefined) return employmentRequirement(rule, employment)
  if (experience !== undefined) {
    return experienceRequirement(rule, experience, names.experience(experience['relevant-to']))
  }
  if (selection !== undefined) {
    return selectionRequirement(rule, selection, tableOf(selection['published-generally'], names))
  }
  if (exemption !== undefined) return exemptionRequirement(rule, exemption)
  if (evaluation !== undefined) return evaluationRequirement(rule, evaluation)
  return onStatements(expression, rule)
}

function onStatements(expression: Expression, rule: string): Requirement | undefined {
  const { statement, judgement } = expression
  if (statement !== undefined) return statementRequirement(rule, statement)
  return judgement === undefined ? undefined : judgedRequirement(rule, judgement)
}

function tableOf(name: string | undefined, names: Names): PublicationTable | undefined {
  if (name === undefined) return undefined
  const table = Object.hasOwn(names.tables, name) ? names.tables[name] : undefined
  if (table === undefined) throw new RangeError(`There is no publication table ${name}`)
  return table
}
