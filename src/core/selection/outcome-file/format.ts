/**
 * The outcome file: what the rules and the people make of every candidate at one moment (docs/formats.md).
 *
 * Exact numbers are text: a decimal where it is finite, `n/d` otherwise. A reason names its rule by path; the sentence of
 * every rule named stands once under `rules`.
 *
 * @module
 */

import { z } from 'zod'

const said = z.strictObject({ nl: z.string(), en: z.string() })
const facts = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
const act = z.strictObject({ by: z.string(), at: z.string() })

/** Why: a code, the rule by its path in the regulation, the facts used. */
export const outcomeReason = z.strictObject({
  code: z.string(),
  rule: z.string(),
  facts: facts.optional(),
})

/** How far an outcome has come. */
const outcomeStatus = z.enum(['proposed', 'decided', 'frozen'])

/** What a round means for a candidate. */
const outcomeCode = z.enum([
  'goes-on',
  'passed',
  'not-admitted',
  'invalid',
  'below-minimum',
  'outside-quota',
  'absent',
  'withdrawn',
  'undecided',
])

/** One candidate in one round. */
export const candidateRound = z.strictObject({
  round: z.string(),
  outcome: outcomeCode,
  status: outcomeStatus,
  scores: z.record(z.string(), z.string()).optional(),
  work: z
    .record(z.string(), z.enum(['in-time', 'autosaved', 'late', 'person-decides', 'no-window']))
    .optional()
    .describe(
      'Answers by measure: in time, or what became of them. No times: an adjustment stays unseen (policy 6).',
    ),
  total: z.string().optional(),
  rank: z.number().int().optional(),
  via: z.enum(['replacement', 'ranked-list']).optional(),
  'would-become': outcomeCode
    .optional()
    .describe('Frozen: what confirming the correction would make of it.'),
  reasons: z.array(outcomeReason),
})

/** One submission. */
const candidateSubmission = z.strictObject({
  application: z.string(),
  received: z.string(),
  time: z.enum(['in-time', 'late', 'person-decides']),
  counts: z.boolean(),
})

/** One route for one candidate. */
const candidateRoute = z.strictObject({
  route: z.string(),
  verdict: z.enum(['met', 'not-met', 'undecided']),
  qualifies: z.enum(['met', 'not-met', 'undecided']),
  open: z.enum(['met', 'not-met', 'undecided']),
})

/** One candidate. */
export const candidateOutcome = z.strictObject({
  candidate: z.string(),
  withdrawn: z.string().optional(),
  route: z.string().optional(),
  result: z.enum(['passed', 'not-passed', 'running', 'withdrawn']),
  submissions: z.array(candidateSubmission),
  routes: z.array(candidateRoute),
  rounds: z.array(candidateRound),
  lists: z.array(z.enum(['ranked-list', 'reserve'])),
})

/** One round. */
export const roundOutcome = z.strictObject({
  round: z.string(),
  label: said,
  state: z.enum(['waiting', 'open', 'closed', 'decided', 'frozen']),
  'waits-for': z.string().optional(),
  participants: z.number().int(),
  counts: z.record(z.string(), z.number().int()),
  'cut-off': z
    .strictObject({
      announced: z.number().int(),
      within: z.number().int(),
      competing: z.number().int(),
      values: z.record(z.string(), z.string()),
    })
    .optional(),
  closed: act.optional(),
  confirmed: z.array(act),
  correction: z
    .strictObject({
      because: z.array(z.string()),
      'comes-in': z.array(z.string()),
      'falls-out': z.array(z.string()),
    })
    .optional(),
})

const place = z.strictObject({
  state: z.enum(['kept', 'kept-until-decided']),
  after: z.string().optional(),
})
const validity = {
  state: z.enum(['not-started', 'valid', 'expired']),
  from: z.string().optional(),
  through: z.string().optional(),
  extended: z.number().int(),
}

/** The two lists. The reserve bears no score and no order: members stand by identifier (policy 26). */
const lists = z.strictObject({
  'ranked-list': z
    .strictObject({
      ...validity,
      members: z.array(
        z.strictObject({
          rank: z.number().int(),
          candidate: z.string(),
          because: z.string(),
          called: z.boolean(),
          place,
        }),
      ),
    })
    .optional(),
  reserve: z
    .strictObject({
      ...validity,
      members: z.array(z.strictObject({ candidate: z.string(), place })),
    })
    .optional(),
})

/** What waits for a person. */
const openPoint = z.strictObject({
  point: z.string(),
  kind: z.string(),
  rule: z.string(),
  owner: z.array(z.string()),
  options: z.array(z.string()),
  'settled-by': z.string(),
  blocks: z.boolean(),
  candidate: z.string().optional(),
  facts,
})

/** One offer. */
const offerOutcome = z.strictObject({
  offer: z.string(),
  candidate: z.string(),
  vacancy: z.string(),
  contract: z.string(),
  sent: z.string(),
  status: z.string(),
  'entered-on': z.string().optional(),
  'start-by': z.string().optional(),
})

/** Everything but the candidates. */
export const outcomeHead = z.strictObject({
  format: z.literal('keur-outcome/1'),
  regulation: z.string(),
  at: z.string().nullable(),
  deadline: z.string(),
  ended: z.strictObject({ by: z.enum(['stopped', 'expired']), detail: z.string() }).optional(),
  applicants: z.number().int(),
  rounds: z.array(roundOutcome),
  lists,
  offers: z.array(offerOutcome),
  open: z.array(openPoint),
})

/** An outcome file. */
export const outcomeFile = z.strictObject({
  ...outcomeHead.shape,
  candidates: z.array(candidateOutcome),
  rules: z.record(z.string(), said),
})

/** Everything but the candidates. */
export type OutcomeHead = z.infer<typeof outcomeHead>
/** One candidate. */
export type CandidateOutcome = z.infer<typeof candidateOutcome>
/** One candidate in one round. */
export type CandidateRound = z.infer<typeof candidateRound>
/** One round. */
export type RoundOutcome = z.infer<typeof roundOutcome>
/** Why. */
export type OutcomeReason = z.infer<typeof outcomeReason>
/** An outcome file. */
export type OutcomeFile = z.infer<typeof outcomeFile>
