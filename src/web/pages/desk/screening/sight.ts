/**
 * Blind mode: whether the pages of the screening show who candidates are. It is on until somebody turns it off for a
 * selection; that lasts until the browser closes, and for whoever turned it off only.
 *
 * @module
 */

import { choiceIn, keepChoice } from '../../../session-cookie.ts'
import { type AtSelection } from '../at.tsx'

const COOKIE = 'keur-identities'

/** How many selections are remembered. */
const MOST = 20

/** Whether this selection is screened blind. Who does not screen works with people who are known. */
export function isBlind(at: AtSelection): boolean {
  return at.place.may('screen') && !openIn(at).includes(at.selection)
}

/** Turns blind mode on or off for this selection. */
export function turnBlind(at: AtSelection, isOn: boolean): void {
  const { visit, place, selection } = at
  const others = openIn(at).filter((one) => one !== selection)
  const open = isOn ? others : [selection, ...others].slice(0, MOST)
  keepChoice(visit.c, visit.services, COOKIE, [place.actor.account, ...open].join('.'))
}

/** The selections that are open; what somebody else chose in this browser does not count. */
function openIn({ visit, place }: AtSelection): readonly string[] {
  const [account, ...open] = (choiceIn(visit.c, visit.services, COOKIE) ?? '').split('.')
  return account === place.actor.account ? open : []
}
