/**
 * What a case may look at, drawn from a selection by name: eligibility, experience, attachments, hiring, timed work,
 * retention.
 *
 * @module
 */

import { compileAttachments } from '#core/eligibility/attachments.ts'
import { type Missing, type Reason, missingOf } from '#core/eligibility/reason.ts'
import { type RouteReason } from '#core/eligibility/route.ts'
import { type HiringFindings } from '#core/hiring/hiring.ts'
import { counting } from '#core/selection/applications/counting.ts'
import { hiringOf } from '#core/selection/hiring.ts'
import { current } from '#core/selection/in-force.ts'
import { erasableFrom } from '#core/selection/lists/retention.ts'
import { fileOf } from '#core/selection/outcomes/eligibility.ts'
import { rulesOf } from '#core/selection/outcomes/rules.ts'
import { type Selection } from '#core/selection/state.ts'
import { windowOf, workOf } from '#core/selection/timed.ts'
import { type Instant } from '#core/values/instant.ts'
import { CaseMistake, type Place } from './runner-mistake.ts'

type View = Readonly<Record<string, unknown>>

/** The verdict on every route, with every rule of the reason tree and what is missing. */
export function eligibilityOf(selection: Selection, name: string, place: Place): View {
  const { admissible, chosenRoute, routes } = explained(selection, name, place)
  return {
    admissible,
    chosen: chosenRoute,
    routes: Object.fromEntries(routes.map((route) => [route.route, routeView(route)])),
  }
}

/** Experience as it was counted, by the condition that asks for it. */
export function experienceOf(selection: Selection, name: string, place: Place): View {
  const reasons = explained(selection, name, place).routes.flatMap((route) =>
    [...route.conditions, ...route.pluses].flatMap(withChildren),
  )
  return Object.fromEntries(
    reasons.flatMap(({ rule, kind, counted, verdict }) => {
      if (kind !== 'experience') return []
      const [, condition = rule] = rule.split('/')
      return [[condition, { verdict, sure: counted?.sure, 'at-most': counted?.atMost }]]
    }),
  )
}

/** What holds for every attachment owed at the application. */
export function attachmentsOf(selection: Selection, name: string, place: Place): View {
  const { candidate, submission } = applicationOf(selection, name, place)
  const attached = new Set(submission.event.attachments)
  const found = compileAttachments(current(selection))(fileOf(candidate, submission), attached)
  return Object.fromEntries(
    found.map(({ attachment, owed, attached: isThere, effect, diplomas }) => [
      attachment,
      {
        owed,
        attached: isThere,
        effect,
        diplomas: Object.fromEntries(diplomas.map(({ claim, ...rest }) => [claim, rest])),
      },
    ]),
  )
}

/** What the hiring rules say; `on` is the day of hiring, when it is known. */
export function hiringView(
  selection: Selection,
  name: string,
  on: string | undefined,
  place: Place,
): View {
  applicationOf(selection, name, place)
  const found = hiringOf(selection, name, on)
  if (found === undefined) return { route: undefined }
  const { admission, start, status } = found
  return {
    route: found.route,
    'may-be-admitted': found.mayBeAdmitted,
    admission: Object.fromEntries(admission.map(({ condition, state }) => [condition, state])),
    missing: Object.fromEntries(
      admission
        .filter(({ state }) => state === 'undecided')
        .map(({ condition, because, applies }) => [
          condition,
          missingNames(applies === undefined ? [because] : [applies, because]),
        ]),
    ),
    choices: Object.fromEntries(
      admission.flatMap(({ condition, choice }) =>
        choice === undefined ? [] : [[condition, choice.owner]],
      ),
    ),
    start: 'lastDay' in start ? { ...start, 'last-day': start.lastDay } : start,
    probation: applicable(found.probation),
    status: {
      effect: status.effect,
      rules: Object.fromEntries(status.lines.map(({ rule, effect }) => [rule, effect])),
      missing: status.lines.flatMap(({ missing }) => missing.map(missingName)).toSorted(),
    },
    pay: applicable(found.pay),
  }
}

/** The window of timed work and what became of the answer, by `round/measure`. */
export function windowView(selection: Selection, name: string, place: Place): View {
  const candidate = selection.candidates.get(name)
  if (candidate === undefined) throw new CaseMistake(place, `${name} did not apply`)
  const regulation = current(selection)
  return Object.fromEntries(
    regulation.rounds.flatMap(({ round, measures }) =>
      Object.keys(measures ?? {}).map((measure) => {
        const which = { round, measure }
        const work = workOf(selection, regulation, candidate, which)
        const window = windowOf(selection, regulation, candidate, which)
        const counts = 'answer' in work ? work.answer.received : undefined
        return [`${round}/${measure}`, { ...window, work: work.state, answer: counts }]
      }),
    ),
  )
}

/** From which day a person's data may be erased. */
export function erasable(
  selection: Selection,
  { name, at, place }: { readonly name: string; readonly at: Instant; readonly place: Place },
): string | undefined {
  if (!selection.candidates.has(name)) throw new CaseMistake(place, `${name} did not apply`)
  return erasableFrom(selection, name, at)
}

type Applicable = HiringFindings['probation'] | HiringFindings['pay']

function applicable(found: Applicable): View {
  if (found.state === 'none') return { state: found.state }
  const { state, rule, because } = found
  const missing = because === undefined ? [] : missingNames([because])
  return state === 'undecided' ? { state, rule, missing } : { state, rule, ...found.content }
}

function routeView(route: RouteReason): View {
  const { verdict, qualifies, open, conditions, closures, exemptions, pluses, atHiring } = route
  return {
    verdict,
    qualifies,
    open,
    rules: verdicts(conditions),
    'reference-dates': referenceDates(conditions),
    missing: missingNames([...conditions, ...closures.filter(() => qualifies !== 'not-met')]),
    judged: judgements(conditions),
    closures: Object.fromEntries(closures.map(({ rule, verdict: one }) => [rule, one])),
    exemptions: Object.fromEntries(exemptions.map(({ condition, rule }) => [condition, rule])),
    pluses: verdicts(pluses),
    'at-hiring': verdicts(atHiring),
    opens: verdicts(route.opens),
  }
}

function verdicts(reasons: readonly Reason[]): View {
  return Object.fromEntries(
    reasons.flatMap(withChildren).map(({ rule, verdict }) => [rule, verdict]),
  )
}

function referenceDates(reasons: readonly Reason[]): View {
  return Object.fromEntries(
    reasons
      .flatMap(withChildren)
      .flatMap(({ rule, referenceDate }) =>
        referenceDate === undefined ? [] : [[rule, referenceDate]],
      ),
  )
}

function judgements(reasons: readonly Reason[]): View {
  return Object.fromEntries(
    reasons
      .flatMap(withChildren)
      .flatMap(({ rule, judgement, concluded }) =>
        judgement === undefined
          ? []
          : [[rule, { finding: judgement.finding, by: judgement.by, concluded }]],
      ),
  )
}

function withChildren(reason: Reason): readonly Reason[] {
  return [reason, ...reason.children.flatMap(withChildren)]
}

function missingNames(reasons: readonly Reason[]): readonly string[] {
  return [...new Set(reasons.flatMap((reason) => missingOf(reason).map(missingName)))].toSorted()
}

/** `claim.field`; or the kind of claim that is missing, with what it is about. */
function missingName({ kind, claim, field, about }: Missing): string {
  if (kind === 'judgement') return `${kind} ${claim ?? about ?? ''}`.trim()
  if (claim !== undefined) return `${claim}.${field ?? ''}`
  if (field !== undefined) return field
  return about === undefined ? kind : `${kind} ${about}`
}

function explained(
  selection: Selection,
  name: string,
  place: Place,
): ReturnType<ReturnType<typeof rulesOf>['eligibility']['explain']> {
  const { candidate, submission } = applicationOf(selection, name, place)
  return rulesOf(current(selection)).eligibility.explain(fileOf(candidate, submission))
}

function applicationOf(
  selection: Selection,
  name: string,
  place: Place,
): Parameters<typeof fileOf> extends [infer Candidate, infer Submission]
  ? { readonly candidate: Candidate; readonly submission: Submission }
  : never {
  const candidate = selection.candidates.get(name)
  const submission = candidate === undefined ? undefined : counting(current(selection), candidate)
  if (candidate === undefined || submission === undefined) {
    throw new CaseMistake(place, `${name} did not apply`)
  }
  return { candidate, submission }
}
