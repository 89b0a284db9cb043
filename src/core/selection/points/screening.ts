/**
 * What waits for a person while applications are screened (policies 1, 10, 11, 13; rule 186).
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { counting } from '../applications/counting.ts'
import { roundState } from '../evolve/draft.ts'
import { measured } from '../measured.ts'
import { fileOf, validityIssues } from '../outcomes/eligibility.ts'
import { isDecidedFor } from '../outcomes/participants.ts'
import { rulesOf } from '../outcomes/rules.ts'
import type { Candidate, Selection } from '../state.ts'
import { type Point, rolesOf } from './point.ts'

/**
 * Points about applications and conditions, candidate by candidate. Where one point is settled against an application, the
 * others need nobody.
 */
export function screeningPoints(selection: Selection, regulation: Regulation): readonly Point[] {
  const first = regulation.rounds[0]
  const state = roundState(selection.rounds, first?.round ?? '')
  const isOpen = state.decided === undefined || state.touched !== undefined
  const mayReuse = regulation.care['reuse-of-results'].allowed
  const points: Point[] = []
  for (const candidate of selection.candidates.values()) {
    if (candidate.withdrawn !== undefined) continue
    if (isOpen || !isDecidedFor(state, candidate))
      points.push(...ofCandidate(regulation, candidate))
    if (mayReuse) points.push(...reusePoints(regulation, candidate))
  }
  return [...points, ...duplicatePoints(selection, regulation)]
}

function ofCandidate(regulation: Regulation, candidate: Candidate): readonly Point[] {
  const rules = rulesOf(regulation)
  const submission = counting(regulation, candidate)
  if (submission === undefined) return []
  const issues = validityIssues(regulation, rules, candidate, submission)
  if (issues.some(({ verdict }) => verdict === 'invalid')) return []
  const validity = issues
    .filter(({ verdict }) => verdict === 'undecided')
    .map(({ point, rule, about }): Point => ({
      point: `${rule}/${candidate.candidate}`,
      kind: 'application-validity',
      rule,
      owner: ['selector'],
      options: ['valid', 'invalid'],
      settledBy: 'JudgeApplication',
      blocks: true,
      candidate: candidate.candidate,
      facts: { point, ...(about === undefined ? {} : { about }) },
    }))
  const { admissible, routes } = rules.eligibility.verdict(fileOf(candidate, submission))
  if (admissible !== 'undecided') return validity
  const open = routes.filter(({ verdict }) => verdict === 'undecided').map(({ route }) => route)
  const undecided: Point = {
    point: `conditions/${candidate.candidate}`,
    kind: 'condition-undecided',
    rule: `routes/${open[0] ?? ''}`,
    owner: ['selector'],
    options: ['met', 'not-met'],
    settledBy: 'JudgeCondition',
    blocks: true,
    candidate: candidate.candidate,
    facts: { routes: open },
  }
  return [...validity, undecided]
}

function reusePoints(regulation: Regulation, candidate: Candidate): readonly Point[] {
  const rule = regulation.care['reuse-of-results']
  if (!rule.allowed) return []
  const asked = candidate.submissions.at(-1)?.event.reuse ?? []
  return asked.flatMap(({ round, measure }): readonly Point[] => {
    const settled = Object.keys(candidate.reuse ?? {}).some((key) =>
      measure === undefined ? key.startsWith(`${round}/`) : key === measured(round, measure),
    )
    if (settled) return []
    return [
      {
        point: `care/reuse-of-results/${round}/${candidate.candidate}`,
        kind: 'reuse',
        rule: 'care/reuse-of-results',
        owner: rule.owner ?? ['selector'],
        options: ['granted', 'refused'],
        settledBy: 'DecideReuse',
        blocks: false,
        candidate: candidate.candidate,
        facts: { round, ...(measure === undefined ? {} : { measure }) },
      },
    ]
  })
}

function duplicatePoints(selection: Selection, regulation: Regulation): readonly Point[] {
  const { owner } = regulation.applications.duplicates ?? { owner: 'selector' as const }
  return [...selection.duplicates]
    .filter(([, state]) => state === 'suspected')
    .map(([pair]) => ({
      point: `applications/duplicates/${pair.replace(' ', '/')}`,
      kind: 'duplicate',
      rule: 'applications/duplicates',
      owner: rolesOf(owner),
      options: ['same', 'different'],
      settledBy: 'SettleDuplicate',
      blocks: false,
      facts: { candidates: pair.split(' ') },
    }))
}
