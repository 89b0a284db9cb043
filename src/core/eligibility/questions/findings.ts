/**
 * What the answers come to for every route: each condition with its sentence, whether it is met, and what would be enough.
 *
 * A condition that was never asked about, because it could not change anything any more, is said to be so. What would be
 * enough is named by the regulation's own sentences.
 *
 * @module
 */

import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Text } from '#core/values/text.ts'
import { type AttachmentFinding, compileAttachments } from '../attachments.ts'
import { compileEligibility } from '../eligibility.ts'
import { type Need, whatWouldBeEnoughFor } from '../enough.ts'
import { type RouteReason } from '../route.ts'
import { type Verdict } from '../verdict.ts'
import { type Asked, type AskedByRoute, type NamedCondition, leavesOf } from './asked.ts'
import { type Answers, type Question, UNKNOWN, chose, chosen } from './question.ts'
import { type Questionnaire } from './questionnaire.ts'
import { type Known, openness, qualifies, routeVerdict, weighed } from './weighing.ts'

/** What is found about one condition. */
export interface ConditionFinding {
  readonly condition: string
  readonly rule: string
  readonly says: Text
  readonly verdict: Verdict
  /** Whether anything about it was answered at all. */
  readonly asked: boolean
  /** Whether one of the parts is enough. */
  readonly oneIsEnough: boolean
  /** The conditions it is made of, where these have sentences of their own. */
  readonly parts: readonly ConditionFinding[]
}

/** What the answers come to for one route. */
export interface RouteFinding {
  readonly route: string
  readonly name: Text
  readonly says: Text
  readonly verdict: Verdict
  /** Whether the conditions are met. */
  readonly qualifies: Verdict
  /** Not met: another route closes this one. */
  readonly open: Verdict
  readonly conditions: readonly ConditionFinding[]
  /** The rules by which other routes close this one, where they do or may. */
  readonly closures: readonly { readonly rule: string; readonly says: Text }[]
  /** The sentences that would have to hold as well; none when the route is met. */
  readonly enough: readonly { readonly rule: string; readonly says: Text }[]
  /** The questions answered with "I do not know" on which it depends. */
  readonly unsure: readonly Question[]
  /** What must be sent along with the application by this route. */
  readonly attachments: readonly AttachmentFinding[]
  readonly reason: RouteReason
}

/** What the answers come to, for every route in the order of the regulation. */
export function findingsOf(
  questionnaire: Questionnaire,
  answers: Answers,
): readonly RouteFinding[] {
  const { regulation } = questionnaire
  const holding = questionnaire.kept(answers)
  const file = questionnaire.file(holding)
  const { routes: reasons } = compileEligibility(regulation).explain(file)
  const attachments = compileAttachments(regulation)
  const looking: Looking = { questionnaire, answers: holding, known: questionnaire.known(holding) }
  return questionnaire.routes.flatMap((asked) => {
    const reason = reasons.find(({ route }) => route === asked.route)
    if (reason === undefined) return []
    const owed = attachments({ ...file, chosenRoute: asked.route }, new Set())
    return [{ ...findingOf(asked, reason, looking), attachments: owed }]
  })
}

interface Looking {
  readonly questionnaire: Questionnaire
  readonly answers: Answers
  readonly known: Known
}

function findingOf(
  asked: AskedByRoute,
  reason: RouteReason,
  looking: Looking,
): Omit<RouteFinding, 'attachments'> {
  const { questionnaire, known } = looking
  const { regulation, routes } = questionnaire
  return {
    route: asked.route,
    name: reason.name,
    says: regulation.routes[asked.route]?.says ?? reason.name,
    verdict: routeVerdict(asked, routes, known),
    qualifies: qualifies(asked, known),
    open: openness(asked, routes, known),
    conditions: asked.conditions.map((one) => conditionFinding(one, looking)),
    closures: reason.closures
      .filter(({ verdict }) => verdict !== 'met')
      .map(({ rule, says }) => ({ rule, says: says ?? reason.name })),
    enough: enoughFor(reason, regulation),
    unsure: unsureAbout(asked, looking),
    reason,
  }
}

function conditionFinding(asked: NamedCondition, looking: Looking): ConditionFinding {
  const { condition, requires } = asked
  const { questionnaire, known } = looking
  const says = questionnaire.regulation.conditions[condition]?.says
  return {
    condition,
    rule: `conditions/${condition}`,
    says: says ?? { nl: condition, en: condition },
    verdict: weighed(asked, known),
    asked: leavesOf(asked).some(({ rule }) => isAnswered(rule, looking)),
    oneIsEnough: requires.kind === 'any-of',
    parts: namedWithin(requires).map((one) => conditionFinding(one, looking)),
  }
}

function namedWithin(asked: Asked): readonly NamedCondition[] {
  if (asked.kind === 'leaf') return []
  return asked.kind === 'condition' ? [asked] : asked.parts.flatMap(namedWithin)
}

function isAnswered(rule: string, { questionnaire, answers }: Looking): boolean {
  return questionnaire.questions.some(
    ({ question, rules }) => rules.includes(rule) && chosen(answers, question).length > 0,
  )
}

function unsureAbout(asked: AskedByRoute, looking: Looking): readonly Question[] {
  const { questionnaire, answers, known } = looking
  if (qualifies(asked, known) !== 'undecided') return []
  const rules = new Set(
    asked.conditions
      .flatMap(leavesOf)
      .filter((leaf) => weighed(leaf, known) === 'undecided')
      .map(({ rule }) => rule),
  )
  return questionnaire.questions.filter(
    (question) =>
      chose(answers, question.question, UNKNOWN) && question.rules.some((rule) => rules.has(rule)),
  )
}

function enoughFor(reason: RouteReason, regulation: Regulation): RouteFinding['enough'] {
  const found = new Map<string, Text>()
  for (const need of whatWouldBeEnoughFor(reason)) {
    const said = sentenceFor(need, regulation)
    if (said !== undefined) found.set(said.rule, said.says)
  }
  return [...found].map(([rule, says]) => ({ rule, says }))
}

/** The sentence of the condition in which a need stands; of another need its own. */
function sentenceFor(
  need: Need,
  { conditions }: Regulation,
): { readonly rule: string; readonly says: Text } | undefined {
  const [, name = ''] = need.rule.split('/')
  const says = need.rule.startsWith('conditions/') ? conditions[name]?.says : undefined
  if (says !== undefined) return { rule: `conditions/${name}`, says }
  if (need.need === 'fact' || need.need === 'claim' || need.says === undefined) return undefined
  return { rule: need.rule, says: need.says }
}
