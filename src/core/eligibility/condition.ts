/**
 * Conditions by name: each with its sentence, its own reference date where it has one, and what a person judged about it.
 *
 * A person's judgement takes the place of what the rules conclude, and the reason shows both (policy 22).
 *
 * @module
 */

import { type Condition } from '#core/regulation/schema/condition.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Text } from '#core/values/text.ts'
import { type Names, requirementOf } from './expression.ts'
import { judgementOf } from './file.ts'
import { type StandpointOf, existing, standpointOf } from './reference-date.ts'
import { type Requirement } from './requirement.ts'

/** A condition ready to be judged. */
export interface Judged {
  readonly name: string
  readonly rule: string
  readonly says: Text
  readonly require: Requirement
  /** Its own reference date; left out: the one of whoever asks. */
  readonly standpoint?: StandpointOf | undefined
}

/** The part of a regulation that conditions are written in. */
export interface Conditions extends Pick<
  Regulation,
  'conditions' | 'publication-tables' | 'experience-kinds' | 'routes'
> {
  readonly announcement: Pick<Regulation['announcement'], 'closing'>
}

/** The names of a regulation; conditions are compiled when first asked for. */
export function namesOf(regulation: Conditions): Names {
  const compiled = new Map<string, Requirement>()
  const busy = new Set<string>()
  const names: Names = {
    tables: regulation['publication-tables'] ?? {},
    experience: (kind) => experienceName(regulation, kind),
    condition: (name) => {
      const known = compiled.get(name)
      if (known !== undefined) return known
      if (busy.has(name)) throw new RangeError(`Condition ${name} leads back to itself`)
      busy.add(name)
      const made = compileCondition(regulation, name, names)
      compiled.set(name, made)
      return made
    },
  }
  return names
}

/**
 * A condition of a regulation by its name.
 *
 * @throws {RangeError} when there is none.
 */
export function conditionNamed(regulation: Conditions, name: string): Condition {
  const found = Object.hasOwn(regulation.conditions, name) ? regulation.conditions[name] : undefined
  if (found === undefined) throw new RangeError(`There is no condition ${name}`)
  return found
}

function experienceName(regulation: Conditions, kind: string): Text | undefined {
  const kinds = regulation['experience-kinds'] ?? {}
  return Object.hasOwn(kinds, kind) ? kinds[kind]?.name : undefined
}

function compileCondition(regulation: Conditions, name: string, names: Names): Requirement {
  const condition = conditionNamed(regulation, name)
  const rule = `conditions/${name}`
  const reference = condition['reference-date']
  const closing = existing(regulation.announcement.closing)
  return judgeable({
    name,
    rule,
    says: condition.says,
    require: requirementOf(condition.require, `${rule}/require`, names),
    standpoint: standpointForCondition(reference, closing),
  })
}

function standpointForCondition(
  reference: Condition['reference-date'],
  closing: ReturnType<typeof existing>,
): StandpointOf | undefined {
  return reference === undefined ? undefined : standpointOf(reference, closing)
}

/** A requirement that a person may judge otherwise, under its own name. */
export function judgeable({ name, rule, says, require, standpoint }: Judged): Requirement {
  return {
    verdict: (file, at) => {
      const judgement = judgementOf(file, name, at.route)
      if (judgement !== undefined) return judgement.finding
      return require.verdict(file, standpoint === undefined ? at : standpoint(file, at.route))
    },
    explain: (file, at) => {
      const judgement = judgementOf(file, name, at.route)
      const own = standpoint === undefined ? at : standpoint(file, at.route)
      const inner = require.explain(file, own)
      return {
        verdict: judgement?.finding ?? inner.verdict,
        rule,
        kind: 'condition',
        says,
        referenceDate: own.day,
        claims: [],
        missing: [],
        judgement,
        concluded: judgement === undefined ? undefined : inner.verdict,
        children: [inner],
      }
    },
  }
}
