/**
 * Choosing among those who passed: whom the rules let be chosen, each with what those who judged wrote about them. They stand by
 * number, without a score or a rank (policy 26); what somebody scored is in no way looked at here.
 *
 * @module
 */

import { passed } from '#core/selection/lists/reserve.ts'
import type { Text } from '#core/values/text.ts'
import { agreedReasons } from '#persistence/desk/agreed.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { agreedPart } from '../closing/letters/agreed-part.ts'
import { isClosedTo } from '../conflicts/closed.ts'
import { stillJudges } from '../file/still-judges.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { noteDeskReading } from '../reading.ts'
import type { Choosable, ChoosingView } from './lists.ts'
import { choiceView } from './lists-view.ts'
import { choosingNow } from './now/choosing.ts'
import { sourceAt } from './source.ts'

/** Whom one can choose among; that it is opened is recorded first. Undefined before the last round was decided. */
export async function choosingView(
  means: DeskMeans,
  place: DeskPlace,
): Promise<ChoosingView | undefined> {
  const judges = await stillJudges(means, place)
  const fields = judges ? ['person'] : ['person', 'reason']
  await noteDeskReading(means, place, { fields, purpose: 'lists' })
  const choice = choiceView(await sourceAt(means, place))
  if (choice === undefined) return undefined
  const choosing = choosingNow(place)
  const reasons = judges ? undefined : await reasonsOfPassed(means, place)
  const people = choice.passed.flatMap((person): readonly Choosable[] => {
    const { candidate } = person
    const forThis = choosing.forThis.has(candidate)
    const forAnother = choosing.forAnother.has(candidate)
    if (!forThis && !forAnother) return []
    const isClosed = isClosedTo(place, candidate)
    const own = isClosed ? undefined : reasons && (reasons.get(candidate) ?? [])
    return [{ ...person, forThis, forAnother, isClosed, reasons: own }]
  })
  return { ...choice, choosing, people }
}

/** What those who judged agreed on about everybody who passed, round after round, as far as it still holds. */
async function reasonsOfPassed(
  { store }: DeskMeans,
  { actor: { account }, name, regulation, selection }: DeskPlace,
): Promise<ReadonlyMap<string, readonly Text[]>> {
  const everybody = passed(selection, regulation)
  const found = new Map<string, Text[]>()
  await inTransaction(store.database, { account }, async (work) => {
    for (const round of regulation.rounds) {
      // oxlint-disable-next-line no-await-in-loop -- one connection, one statement at a time
      const agreed = await agreedReasons(store, work, name, round.round)
      for (const one of everybody) {
        const { lines } = agreedPart(round, one, agreed.get(one.candidate) ?? [])
        const before = found.get(one.candidate) ?? []
        found.set(one.candidate, [...before, ...lines.map(({ text }) => text)])
      }
    }
  })
  return found
}
