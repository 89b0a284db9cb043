/**
 * The letters of a replayed selection: who was told a result in the facts finds the letter as well. No mail leaves.
 *
 * @module
 */

import { randomUUID } from 'node:crypto'
import type { EventOf } from '#core/selection/event.ts'
import { inForce, roundOf } from '#core/selection/in-force.ts'
import { standingOfRound } from '#core/selection/outcomes/standing.ts'
import { lastTold, keepLetters } from '#persistence/desk/letters.ts'
import { decisionFor } from '../desk/closing/letters/decision-data.ts'
import { toTell } from '../desk/closing/letters/to-tell.ts'
import type { Stage } from './stage.ts'

const NO_NOTES = { onward: { nl: '', en: '' }, others: { nl: '', en: '' } }

/** Keeps the letters of a release that is recorded as `entry`; to be called once the fact was taken. */
export async function keepReplayedLetters(
  { store, record, folded, company, clock }: Stage,
  { round: name }: EventOf<'ResultsReleased'>,
  entry: string,
): Promise<void> {
  const { selection } = folded
  const at = clock.now()
  const regulation = inForce(selection, at)
  const round = roundOf(regulation, name)
  const standing = standingOfRound(selection, name)
  if (round === undefined || standing === undefined) throw new Error(`There is no round ${name}.`)
  const where = regulation.regulation
  const before = await lastTold(record, where, name)
  const release = { selection, regulation, round, standing, at, notes: NO_NOTES }
  const letters = toTell(selection, standing, before).flatMap((to) => {
    const { candidate } = to.candidate
    const { given = '', family = '' } = company.persons.get(candidate) ?? {}
    const data = decisionFor(release, {
      candidate: to.candidate,
      name: `${given} ${family}`.trim(),
      language: 'nl',
      before: to.before,
      addresses: { application: '' },
    })
    if (data === undefined) return []
    const content = JSON.stringify(data)
    return [{ letter: randomUUID(), candidate, told: to.told, content, isMailed: true }]
  })
  await keepLetters(store, record, { selection: where, round: name, entry, created: at }, letters)
}
