/**
 * Which form the address names, and where it stands.
 *
 * @module
 */

import { type Judged } from '#app/desk/judging/tableau.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn } from '../../../visit.ts'
import { type AtSelection } from '../at.tsx'

/** What the address names. */
export function judgedAt({ visit }: AtSelection): Judged {
  return {
    round: nameIn(visit, 'round'),
    measure: nameIn(visit, 'measure'),
    candidate: nameIn(visit, 'candidate'),
  }
}

/** The address of the own form about a candidate. */
export function pathToForm({ language, selection }: AtSelection, judged: Judged): string {
  return pathTo('deskForm', language, { selection, ...judged })
}

/** The address of the discussion about a candidate. */
export function pathToDiscussion({ language, selection }: AtSelection, judged: Judged): string {
  return pathTo('deskDiscussion', language, { selection, ...judged })
}
