/**
 * What the explanation says about the application and the conditions.
 *
 * @module
 */

import { renderRoute, needInWords } from '#core/eligibility/words.ts'
import { whatWouldBeEnoughFor } from '#core/eligibility/enough.ts'
import type { Reason } from '#core/eligibility/reason.ts'
import type { RouteReason } from '#core/eligibility/route.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { saysAt } from '#core/regulation/says-at.ts'
import { formatToTheSecond } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'
import { counting } from '../applications/counting.ts'
import { timeliness } from '../applications/timeliness.ts'
import { fileOf, validityIssues } from '../outcomes/eligibility.ts'
import { rulesOf } from '../outcomes/rules.ts'
import type { Candidate, Submission } from '../state.ts'
import { both } from './figures.ts'
import type { ExplanationLine, ExplanationPart } from './format.ts'

/** Every submission, which one counts, and what keeps it from counting. */
export function applicationPart(regulation: Regulation, candidate: Candidate): ExplanationPart {
  const counts = counting(regulation, candidate)
  return {
    part: 'application',
    heading: { nl: 'Je sollicitatie', en: 'Your application' },
    rule: 'applications',
    lines: [
      ...candidate.submissions.map((one) =>
        submissionLine(regulation, candidate, one, one === counts),
      ),
      ...(counts === undefined ? [] : issueLines(regulation, candidate, counts)),
      ...withdrawnLines(candidate),
    ],
  }
}

/** Every route with its reasons, and what would be enough where it is not met. */
export function conditionsPart(regulation: Regulation, candidate: Candidate): ExplanationPart {
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
    lines: routes.flatMap((route) => routeLines(route, isAdmitted)),
  }
}

function submissionLine(
  regulation: Regulation,
  candidate: Candidate,
  submission: Submission,
  counts: boolean,
): ExplanationLine {
  const time = TIMES[timeliness(regulation, candidate, submission)]
  const which = counts ? COUNTS : SUPERSEDED
  return {
    depth: 0,
    rule: counts ? 'applications' : 'applications/several',
    text: both(
      (language) =>
        `${submission.application}: ${RECEIVED[language]} ${formatToTheSecond(submission.received, language)}, ${time[language]}. ${which[language]}`,
    ),
  }
}

function issueLines(
  regulation: Regulation,
  candidate: Candidate,
  submission: Submission,
): readonly ExplanationLine[] {
  const issues = validityIssues(regulation, rulesOf(regulation), candidate, submission)
  const judged = Object.entries(candidate.validity ?? {}).map(([, { finding, reason }]) => ({
    depth: 1,
    text: both((language) => `${JUDGED[finding][language]} ${reason}`),
  }))
  return [
    ...issues.map(({ rule, verdict }) => ({
      depth: 1,
      rule,
      text: both((language) =>
        `${INVALID[verdict][language]} ${saysAt(regulation, rule)?.[language] ?? ''}`.trim(),
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
function routeLines(route: RouteReason, isAdmitted: boolean): readonly ExplanationLine[] {
  const dutch = renderRoute(route, 'nl')
  const english = renderRoute(route, 'en')
  const isShort = route.verdict !== 'met' && (isAdmitted || !route.conditions.some(sawClaim))
  const lines = dutch
    .map(({ depth, text: nl }, index) => ({
      depth,
      text: { nl, en: english[index]?.text ?? nl },
      ...(depth === 0 ? { rule: `routes/${route.route}` } : {}),
    }))
    .filter(({ depth }) => !isShort || depth <= 1)
  if (route.verdict === 'met' || isAdmitted) return lines
  const enough = whatWouldBeEnoughFor(route).map((need) => ({
    depth: 2,
    text: both((language) => needInWords(need, language)),
  }))
  return enough.length === 0 ? lines : [...lines, { depth: 1, text: ENOUGH }, ...enough]
}

function sawClaim({ claims, children }: Reason): boolean {
  return claims.length > 0 || children.some(sawClaim)
}

const RECEIVED: Text = { nl: 'ontvangen op', en: 'received on' }
const TIMES: Readonly<Record<'in-time' | 'late' | 'person-decides', Text>> = {
  'in-time': { nl: 'op tijd', en: 'in time' },
  late: { nl: 'te laat', en: 'late' },
  'person-decides': {
    nl: 'een persoon beslist of dit op tijd is',
    en: 'a person decides whether this is in time',
  },
}
const COUNTS: Text = { nl: 'Deze telt.', en: 'This one counts.' }
const SUPERSEDED: Text = {
  nl: 'Vervangen door een latere; ze blijft bewaard.',
  en: 'Superseded by a later one; it is kept.',
}
const INVALID: Readonly<Record<'invalid' | 'undecided', Text>> = {
  invalid: { nl: 'Voorstel: ongeldig.', en: 'Proposed: invalid.' },
  undecided: { nl: 'Een persoon beslist hierover.', en: 'A person decides about this.' },
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
