/**
 * What is done in the screening.
 *
 * @module
 */

import { filledIn, type Ways } from './way.ts'

/** The ways. */
export const SCREENING: Ways = {
  ApplicationJudged: async (desk, { candidate, point, finding, reason }, { by }) =>
    filledIn(desk, by, {
      page: `nazicht/${candidate}/sollicitatie/${point}`,
      fields: { finding, code: 'other', reason },
    }),
  ConditionJudged: async (desk, { candidate, condition, finding, reason }, { by }) =>
    filledIn(desk, by, {
      page: `nazicht/${candidate}/voorwaarde/${condition}`,
      fields: (html) => ({
        finding,
        code: 'document',
        reason,
        // Asked only where the rules conclude on it by several means.
        ...(html.includes('name="voor"') ? { voor: 'alles' } : {}),
      }),
    }),
  ClaimVerified: async (
    desk,
    { candidate, claim, finding, source = 'document', reason = '' },
    { by },
  ) =>
    filledIn(desk, by, {
      page: `nazicht/${candidate}/opgave/${claim}`,
      fields: { finding, source, reason },
    }),
  DuplicateSuspected: async (desk, { candidates: [kandidaat, ander] }, { by }) =>
    filledIn(desk, by, { page: 'dubbel', fields: { kandidaat, ander } }),
  DuplicateSettled: async (desk, { candidates: [one, other], finding, reason }, { by }) =>
    filledIn(desk, by, { page: `dubbel/${one}/${other}`, fields: { finding, reason } }),
  CandidateWithdrew: async (desk, fact, { candidate }) => {
    const visitor = await desk.as(candidate)
    const { status } = await visitor.post(`/mijn-sollicitaties/${desk.selection}/intrekken`, {
      reason: fact.reason ?? '',
    })
    return status === 303 ? 'done' : `${status} on withdrawing`
  },
}
