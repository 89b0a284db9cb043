/**
 * What a person concludes in the screening: about a condition, about the application, about a claim and its evidence; and
 * claims that come in afterwards. Each goes with how much of the file was seen: when more has happened since, nothing is
 * recorded, and the second sees first what the first did.
 *
 * @module
 */

import type { Claim } from '#core/claims/schema.ts'
import type { Reason } from '#core/eligibility/reason.ts'
import type { Verdict } from '#core/eligibility/verdict.ts'
import type { CommandOf } from '#core/selection/command.ts'
import type { Command } from '#core/selection/command.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { counting } from '#core/selection/applications/counting.ts'
import { type ValidityPoint, fileOf, validityIssues } from '#core/selection/outcomes/eligibility.ts'
import { rulesOf } from '#core/selection/outcomes/rules.ts'
import type { Candidate } from '#core/selection/state.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import type { Action } from '../../access/can.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { type Done, type Moment, perform } from '../perform.ts'
import { readableIn } from '../reason.ts'
import { type DeskRefusal, type FieldWrong, plainly, wrongFields } from '../refusal.ts'
import { type ReasonGiven, reasonProblems, reasonText } from './codes.ts'
import { conditionOf } from './deciding.ts'
import { seenOf } from './history.ts'
import type { Screener } from './screening.ts'

/** How much of the file was seen. */
export interface Seen {
  readonly seen: number
}

/** A conclusion about a condition. */
export interface ConditionSent extends ReasonGiven {
  readonly condition: string
  /** For this route only; for every route when left out. */
  readonly route: string | undefined
  readonly finding: string
}

/** A conclusion about the application that counts. */
export interface ApplicationSent extends ReasonGiven {
  readonly point: ValidityPoint
  readonly finding: string
}

/** What was found when a claim was compared with its evidence. */
export interface VerificationSent {
  readonly claim: string
  readonly finding: string
  readonly source: string
  readonly reason: string
}

/** Claims that came in after the application. */
export interface ClaimsSent {
  readonly claims: readonly Claim[]
}

type Recorded = Answer<Omit<Done, 'record'>>

/** A moment at which somebody looks at a candidate. */
export interface Looking extends Moment {
  readonly candidate: Candidate
}

/** Concludes about a condition. */
export async function judgeCondition(
  means: DeskMeans,
  who: Screener,
  sent: ConditionSent,
): Recorded {
  const { condition, route, finding } = sent
  const wrong = [
    ...(isOneOf(['met', 'not-met'], finding) ? [] : [FINDING]),
    ...reasonProblems(sent),
  ]
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  return settle(means, who, (looking) => {
    const rules = ruledOn(looking, condition, route)
    if (sent.code === 'as-rules' && rules !== finding) return refuse(notAsRules(rules))
    const { at, by, candidate } = looking
    return accept([
      {
        command: 'JudgeCondition',
        at,
        candidate: candidate.candidate,
        condition,
        ...(route === undefined ? {} : { route }),
        finding: finding === 'met' ? 'met' : 'not-met',
        reason: reasonText(sent),
        by,
      },
    ])
  })
}

/** Concludes about the application that counts. */
export async function judgeApplication(
  means: DeskMeans,
  who: Screener,
  sent: ApplicationSent,
): Recorded {
  const { point, finding } = sent
  const isFinding = isOneOf(['valid', 'invalid'], finding)
  const wrong = [...(isFinding ? [] : [FINDING]), ...reasonProblems(sent)]
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  return settle(means, who, ({ at, by, candidate, regulation }) => {
    const rules = ruledOnPoint(regulation, candidate, point)
    if (sent.code === 'as-rules' && rules !== finding) return refuse(notAsRules(rules))
    return accept([
      {
        command: 'JudgeApplication',
        at,
        candidate: candidate.candidate,
        ...applicationOf(counting(regulation, candidate)?.application),
        point,
        finding: finding === 'valid' ? 'valid' : 'invalid',
        reason: reasonText(sent),
        by,
      },
    ])
  })
}

/** Says what was found when a claim was compared with its evidence. A claim that is refuted counts as not there. */
export async function verifyClaim(
  means: DeskMeans,
  who: Screener,
  { claim, finding, source, reason }: VerificationSent,
): Recorded {
  const isSource = source === 'authentic-source' || source === 'document' || source === 'other'
  const wrong = [
    ...(isOneOf(['verified', 'refuted'], finding) ? [] : [FINDING]),
    ...(isSource ? [] : [SOURCE]),
    ...(finding === 'refuted' && reason.trim() === '' ? [WHY_REFUTED] : []),
    ...readableIn('reason', reason),
  ]
  if (wrong.length > 0 || !isSource) return refuse(wrongFields(wrong))
  return settle(means, who, verifying({ claim, finding, source, reason }), 'verify-claims')
}

function verifying({
  claim,
  finding,
  source,
  reason,
}: VerificationSent & Pick<CommandOf<'VerifyClaim'>, 'source'>) {
  return ({ at, by, candidate }: Looking): Result<readonly Command[], DeskRefusal> =>
    accept([
      {
        command: 'VerifyClaim',
        at,
        candidate: candidate.candidate,
        claim,
        finding: finding === 'verified' ? 'verified' : 'refuted',
        source,
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        by,
      },
    ])
}

/** Adds claims that came in after the application. What was stated first stays. */
export async function addClaims(means: DeskMeans, who: Screener, { claims }: ClaimsSent): Recorded {
  return settle(
    means,
    who,
    ({ at, by, candidate: { candidate } }) =>
      accept([{ command: 'AddClaims', at, candidate, claims: [...claims], by }]),
    'verify-claims',
  )
}

/** Does something about a candidate, when nothing happened that the actor did not see. */
export async function settle(
  means: DeskMeans,
  { actor, selection, candidate, seen }: Screener,
  commands: (looking: Looking) => Result<readonly Command[], DeskRefusal>,
  action: Action = 'screen',
): Recorded {
  return perform(means, {
    actor,
    selection,
    candidate,
    action,
    role: action === 'screen' ? 'selector' : undefined,
    commands: async (moment, record) => {
      const known = moment.selection.candidates.get(candidate)
      if (known === undefined) return refuse(plainly('unknown-candidate'))
      const happened = await seenOf(record, { selection, candidate })
      if (happened !== seen) return refuse(plainly('changed-meanwhile'))
      return commands({ ...moment, candidate: known })
    },
  })
}

function ruledOn(
  { regulation, candidate }: Looking,
  condition: string,
  route: string | undefined,
): Verdict | undefined {
  const found = ruledByRoute(regulation, candidate, { condition, route })
  const [first] = found
  return found.every((one) => one === first) ? first : undefined
}

/** What the rules themselves conclude about a condition on a route, or on every route on which they look at it. */
export function ruledByRoute(
  regulation: Regulation,
  candidate: Candidate,
  { condition, route }: { readonly condition: string; readonly route?: string | undefined },
): readonly Verdict[] {
  const submission = counting(regulation, candidate)
  if (submission === undefined) return []
  const { routes } = rulesOf(regulation).eligibility.explain(fileOf(candidate, submission))
  return routes
    .filter((one) => route === undefined || one.route === route)
    .flatMap(({ conditions }) => reasonsAbout(conditions, condition))
    .map(({ verdict, concluded }) => concluded ?? verdict)
}

/** What the rules themselves conclude about a point of the application that counts. */
export function ruledOnPoint(
  regulation: Regulation,
  { validity: _judged, ...unjudged }: Candidate,
  point: ValidityPoint,
): 'valid' | 'invalid' | 'undecided' {
  const submission = counting(regulation, unjudged)
  if (submission === undefined) return 'undecided'
  const issues = validityIssues(regulation, rulesOf(regulation), unjudged, submission)
  return issues.find((one) => one.point === point)?.verdict ?? 'valid'
}

function notAsRules(rules: string | undefined): DeskRefusal {
  return wrongFields([rules === undefined || rules === 'undecided' ? NO_RULE : NOT_AS_RULES])
}

/** The reasons about a condition, wherever it stands in the trees. */
export function reasonsAbout(reasons: readonly Reason[], condition: string): readonly Reason[] {
  return reasons.flatMap((reason) =>
    reason.kind === 'condition' && conditionOf(reason) === condition
      ? [reason]
      : reasonsAbout(reason.children, condition),
  )
}

function applicationOf(
  application: string | undefined,
): Pick<CommandOf<'JudgeApplication'>, 'application'> {
  return application === undefined ? {} : { application }
}

function isOneOf(words: readonly string[], word: string): boolean {
  return words.includes(word)
}

function wrongIn(field: string, says: Text): FieldWrong {
  return { field, says }
}

const FINDING = wrongIn('finding', {
  nl: 'Kies wat je besluit.',
  en: 'Choose what you conclude.',
})
const SOURCE = wrongIn('source', {
  nl: 'Kies waarmee je het vergeleek.',
  en: 'Choose what you compared it with.',
})
const WHY_REFUTED = wrongIn('reason', {
  nl: 'Schrijf op wat er niet klopt: de kandidaat heeft recht op die reden.',
  en: 'Write down what is not right: the candidate is entitled to that reason.',
})
const NOT_AS_RULES = wrongIn('code', {
  nl: 'De regels besluiten iets anders. Kies een andere reden, of volg de regels.',
  en: 'The rules conclude otherwise. Choose another reason, or follow the rules.',
})
const NO_RULE = wrongIn('code', {
  nl: 'De regels besluiten hier niets: het is aan jou. Kies een andere reden.',
  en: 'The rules conclude nothing here: it is up to you. Choose another reason.',
})
