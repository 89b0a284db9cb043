/**
 * How far an outcome has come, in words. A decided round that waits because somebody absent before was called again from the
 * ranked list (rule 99) waits for a call, not for a correction.
 *
 * @module
 */

import { type Chain, listOf } from '#core/values/chain.ts'
import type { Text } from '#core/values/text.ts'
import type { OutcomeStatus } from '../outcomes/standing.ts'
import type { EventName } from '../event.ts'

/** How far an outcome has come; `touched` is what happened to its round since it was decided. */
export function statusInWords(status: OutcomeStatus, touched?: Chain<string>): Text {
  const isCall =
    touched !== undefined && listOf(touched).every((why) => why.startsWith(`${CALLED} `))
  return status === 'frozen' && isCall ? FROZEN_BY_CALL : STATUSES[status]
}

/** Whether this candidate was called from the ranked list to a round that was decided about them before. */
export function isCalledAgain(touched: Chain<string> | undefined, candidate: string): boolean {
  return listOf(touched).includes(`${CALLED} ${candidate}`)
}

const CALLED: EventName = 'RankedListCalled'

const STATUSES: Readonly<Record<OutcomeStatus, Text>> = {
  proposed: {
    nl: 'Voorstel, nog te bevestigen door een persoon',
    en: 'Proposed, a person still has to confirm',
  },
  decided: { nl: 'Beslist', en: 'Decided' },
  frozen: {
    nl: 'Bevroren tot iemand een verbetering bevestigt',
    en: 'Frozen until somebody confirms a correction',
  },
}
const FROZEN_BY_CALL: Text = {
  nl: 'Bevroren tot iemand bevestigt wat een oproep uit de lijst met rangschikking oplevert',
  en: 'Frozen until somebody confirms what a call from the ranked list leads to',
}
