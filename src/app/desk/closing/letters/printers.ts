/**
 * Who prints a letter that a conflict of interest closes to somebody with its candidate's file (policy 29). Such a letter still has
 * to be posted: whoever finds it closed is told who can open it, and when nobody can.
 *
 * @module
 */

import { staffIn } from '#persistence/desk/staff.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { isClosedTo } from '../../conflicts/closed.ts'
import { calledOf } from '../../judging/tableau.ts'
import type { DeskMeans } from '../../means.ts'
import type { DeskPlace } from '../../place.ts'

/** The roles that open letters and post them. */
const PRINTING: ReadonlySet<string> = new Set(['selector', 'hr'])

/** The names of those who can print the letters of a candidate, where they are closed to the actor; undefined where they are open. */
export type OthersToPrint = (candidate: string) => readonly string[] | undefined

/** Who can print what is closed to the actor. */
export async function othersToPrint(
  { store }: Pick<DeskMeans, 'store'>,
  place: DeskPlace,
): Promise<OthersToPrint> {
  const { actor, name, selection } = place
  const { conflicts } = selection
  const isAnyClosed = [...conflicts.keys()].some((candidate) => isClosedTo(place, candidate))
  if (!isAnyClosed) return () => undefined
  const staff = await inTransaction(store.database, 'system', async (work) =>
    staffIn(store, work, name),
  )
  const printing = staff.filter(
    ({ account, roles }) => account !== actor.account && roles.some((role) => PRINTING.has(role)),
  )
  return (candidate) => {
    if (!isClosedTo(place, candidate)) return undefined
    const closedTo = conflicts.get(candidate)
    return printing
      .filter((one) => one.actor === undefined || closedTo?.has(one.actor) !== true)
      .map(calledOf)
  }
}
