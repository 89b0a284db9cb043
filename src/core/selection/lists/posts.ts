/**
 * Who holds the posts of this vacancy: chosen for it, and no offer that came to nothing since (rules 133, 157–159).
 *
 * @module
 */

import type { Candidate, Offer, Selection } from '../state.ts'

/** Those who hold a post of this vacancy, or will once they accept: as many places as are no longer open. */
export function postHolders(selection: Pick<Selection, 'roll' | 'offers'>): readonly Candidate[] {
  return selection.roll.filter((one) => holdsPost(selection, one))
}

/** Whether somebody was chosen, or was offered a post of this vacancy from the reserve, and did not let it go. */
export function takesPost(selection: Pick<Selection, 'offers'>, one: Candidate): boolean {
  const isOffered = offersTo(selection, one).some(({ status }) => !FAILED.has(status))
  return isOffered || holdsPost(selection, one)
}

function holdsPost(selection: Pick<Selection, 'offers'>, one: Candidate): boolean {
  const isChosen = one.chosen?.some(({ vacancy }) => vacancy === 'this') === true
  if (one.withdrawn !== undefined || !isChosen) return false
  const last = offersTo(selection, one).at(-1)
  return last === undefined || !FAILED.has(last.status)
}

/** The offers of a post of this vacancy to somebody, the last one last. */
function offersTo(
  { offers }: Pick<Selection, 'offers'>,
  { candidate }: Candidate,
): readonly Offer[] {
  return [...offers.values()].filter(
    (offer) => offer.candidate === candidate && offer.vacancy === 'this',
  )
}

const FAILED: ReadonlySet<Offer['status']> = new Set(['declined', 'lapsed', 'reneged'])
