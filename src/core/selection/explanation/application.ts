/**
 * What the explanation says about the application and the conditions.
 *
 * @module
 */

import { renderRoute, needInWords } from '#core/eligibility/words.ts'
import { type Need, whatWouldBeEnoughFor } from '#core/eligibility/enough.ts'
import type { Reason } from '#core/eligibility/reason.ts'
import type { RouteReason } from '#core/eligibility/route.ts'
import { settledRoute } from '#core/eligibility/settled.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { saysAt } from '#core/regulation/says-at.ts'
import { formatToTheSecond } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'
import { counting } from '../applications/counting.ts'
import { type Timeliness, timeliness, timelinessJudged } from '../applications/timeliness.ts'
import { fileOf, validityIssues } from '../outcomes/eligibility.ts'
import { rulesOf } from '../outcomes/rules.ts'
import type { Candidate, OutcomeCode, Submission } from '../state.ts'
import { both } from './figures.ts'
import type { ExplanationLine, ExplanationPart } from './format.ts'

/**
 * Every submission, which one counts, and what keeps it from counting: as the rules propose it, or, once the screening was
 * decided, as that outcome has it.
 */
export function applicationPart(
  regulation: Regulation,
  candidate: Candidate,
  decided: OutcomeCode | undefined,
): ExplanationPart {
  const counts = counting(regulation, candidate)
  return {
    part: 'application',
    heading: { nl: 'Je sollicitatie', en: 'Your application' },
    rule: 'applications',
    lines: [
      ...candidate.submissions.map((one) =>
        submissionLine(
          one,
          whichOf(candidate, one, counts),
          TIMES[timeOf(regulation, candidate, one, decided)],
        ),
      ),
      ...(counts === undefined ? [] : issueLines(regulation, candidate, counts, decided)),
      ...withdrawnLines(candidate),
    ],
  }
}

/**
 * Every route with its reasons, and what would be enough where it is not met; once the screening was decided without what
 * nobody had to decide.
 */
export function conditionsPart(
  regulation: Regulation,
  candidate: Candidate,
  decided: OutcomeCode | undefined,
): ExplanationPart {
  const heading = { nl: 'De voorwaarden, kanaal per kanaal', en: 'The conditions, route by route' }
  const submission = counting(regulation, candidate)
  if (submission === undefined || candidate.erased !== undefined) {
    return { part: 'conditions', heading, lines: [] }
  }
  const { routes } = rulesOf(regulation).eligibility.explain(fileOf(candidate, submission))
  const isAdmitted = routes.some(({ verdict }) => verdict === 'met')
  return {
    part: 'conditions',
    heading,
    lines: routes.flatMap((route) => {
      const told = decided === undefined ? route : settledRoute(route)
      return told === undefined ? [] : routeLines(told, whatWouldBeEnoughFor(route), isAdmitted)
    }),
  }
}

function submissionLine(
  { application, received }: Submission,
  which: keyof typeof WHICH,
  time: Text,
): ExplanationLine {
  return {
    depth: 0,
    rule: which === 'counts' ? 'applications' : 'applications/several',
    text: both(
      (language) =>
        `${application}: ${RECEIVED[language]} ${formatToTheSecond(received, language)}, ${time[language]}. ${WHICH[which][language]}`,
    ),
  }
}

function whichOf(
  { submissions }: Candidate,
  one: Submission,
  counts: Submission | undefined,
): keyof typeof WHICH {
  if (one === counts || counts === undefined) return 'counts'
  return submissions.indexOf(one) < submissions.indexOf(counts) ? 'superseded' : 'late'
}

/** What the rules say of the time; where they leave it to a person, what that person concluded, or did not have to. */
function timeOf(
  regulation: Regulation,
  candidate: Candidate,
  one: Submission,
  decided: OutcomeCode | undefined,
): keyof typeof TIMES {
  const time = timeliness(regulation, candidate, one)
  if (time !== 'person-decides') return time
  const judged = timelinessJudged(regulation, candidate, one)
  return judged === 'person-decides' && decided !== undefined ? 'nobody-decided' : judged
}

function issueLines(
  regulation: Regulation,
  candidate: Candidate,
  submission: Submission,
  decided: OutcomeCode | undefined,
): readonly ExplanationLine[] {
  const issues = validityIssues(regulation, rulesOf(regulation), candidate, submission).filter(
    ({ verdict }) => decided === undefined || (decided === 'invalid' && verdict === 'invalid'),
  )
  const words = decided === undefined ? PROPOSED : DECIDED
  const judged = Object.entries(candidate.validity ?? {}).map(([, { finding, reason }]) => ({
    depth: 1,
    text: both((language) => `${JUDGED[finding][language]} ${reason}`),
  }))
  return [
    ...issues.map(({ rule, verdict }) => ({
      depth: 1,
      rule,
      text: both((language) =>
        `${words[verdict][language]} ${saysAt(regulation, rule)?.[language] ?? ''}`.trim(),
      ),
    })),
    ...judged,
  ]
}

function withdrawnLines({ withdrawn }: Candidate): readonly ExplanationLine[] {
  if (withdrawn === undefined) return []
  const text = both(
    (language) => `${WITHDREW[language]} ${formatToTheSecond(withdrawn, language)}.`,
  )
  return [{ depth: 0, text }]
}

/**
 * A route in lines. Where another route is open, one that is not met is shown by its conditions only; so is one about which
 * nothing was stated, with what would be enough.
 */
function routeLines(
  route: RouteReason,
  needs: readonly Need[],
  isAdmitted: boolean,
): readonly ExplanationLine[] {
  const isShort = route.verdict !== 'met' && (isAdmitted || !route.conditions.some(sawClaim))
  const shown = isShort ? { ...route, pluses: [], atHiring: [], opens: [] } : route
  const dutch = renderRoute(shown, 'nl')
  const english = renderRoute(shown, 'en')
  const lines = dutch
    .map(({ depth, text: nl }, index) => ({
      depth,
      text: { nl, en: english[index]?.text ?? nl },
      ...(depth === 0 ? { rule: `routes/${route.route}` } : {}),
    }))
    .filter(({ depth }) => !isShort || depth <= 1)
  if (route.verdict === 'met' || isAdmitted) return lines
  const enough = needs.map((need) => ({
    depth: 2,
    text: both((language) => needInWords(need, language)),
  }))
  return enough.length === 0 ? lines : [...lines, { depth: 1, text: ENOUGH }, ...enough]
}

function sawClaim({ claims, children }: Reason): boolean {
  return claims.length > 0 || children.some(sawClaim)
}

const RECEIVED: Text = { nl: 'ontvangen op', en: 'received on' }
const TIMES: Readonly<Record<Timeliness | 'nobody-decided', Text>> = {
  'in-time': { nl: 'op tijd', en: 'in time' },
  late: { nl: 'te laat', en: 'late' },
  'person-decides': {
    nl: 'een persoon beslist of dit op tijd is',
    en: 'a person decides whether this is in time',
  },
  'nobody-decided': {
    nl: 'niemand hoefde te beslissen of dit op tijd was',
    en: 'nobody had to decide whether this was in time',
  },
}
const WHICH = {
  counts: { nl: 'Deze telt.', en: 'This one counts.' },
  superseded: {
    nl: 'Vervangen door een latere; ze blijft bewaard.',
    en: 'Superseded by a later one; it is kept.',
  },
  late: {
    nl: 'Deze telt niet: de eerdere was op tijd. Ze blijft bewaard.',
    en: 'This one does not count: the earlier one was in time. It is kept.',
  },
} as const satisfies Readonly<Record<string, Text>>
const PROPOSED: Readonly<Record<'invalid' | 'undecided', Text>> = {
  invalid: { nl: 'Voorstel: ongeldig.', en: 'Proposed: invalid.' },
  undecided: { nl: 'Een persoon beslist hierover.', en: 'A person decides about this.' },
}
const DECIDED: typeof PROPOSED = {
  ...PROPOSED,
  invalid: { nl: 'Ongeldig.', en: 'Not valid.' },
}
const JUDGED: Readonly<Record<'valid' | 'invalid', Text>> = {
  valid: {
    nl: 'Een persoon besloot dat dit geldig is:',
    en: 'A person concluded that this is valid:',
  },
  invalid: {
    nl: 'Een persoon besloot dat dit ongeldig is:',
    en: 'A person concluded that this is invalid:',
  },
}
const WITHDREW: Text = { nl: 'Kandidatuur ingetrokken op', en: 'Withdrawn on' }
const ENOUGH: Text = { nl: 'Wat genoeg zou zijn:', en: 'What would be enough:' }
