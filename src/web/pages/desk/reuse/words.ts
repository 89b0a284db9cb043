/**
 * Words of requests to count an earlier result.
 *
 * @module
 */

import { type ReportView, type ReuseLine, type ReuseState } from '#app/desk/reuse/reuse.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { type Tone } from '../../../components/tag.tsx'

type Toned = Text & { readonly tone: Tone }

const REUSE_STATE: Readonly<Record<ReuseState, Toned>> = {
  open: { nl: 'Te beslissen', en: 'To be decided', tone: 'attention' },
  proposed: { nl: 'Voorgesteld', en: 'Proposed', tone: 'attention' },
  granted: { nl: 'Telt mee', en: 'Counts', tone: 'good' },
  refused: { nl: 'Telt niet mee', en: 'Does not count', tone: 'wrong' },
  withdrawn: { nl: 'Kandidaat trok zich terug', en: 'Candidate withdrew', tone: 'quiet' },
}

const CLOSED: Toned = { nl: 'Ronde is afgesloten', en: 'Round was closed', tone: 'quiet' }

/** How far a request is; one that nobody decided before the round was closed says so. */
export function stateOf({ state, isClosed }: Pick<ReuseLine, 'state' | 'isClosed'>): Toned {
  return isClosed && (state === 'open' || state === 'proposed') ? CLOSED : REUSE_STATE[state]
}

/** What a file is called here: its own name may tell who sent it. */
export function reportTitle({ what, number }: ReportView, language: Language): string {
  return `${what[language]} (${number})`
}
