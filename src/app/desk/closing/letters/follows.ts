/**
 * What follows from an outcome, in the words of the regulation where it has them.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Round } from '#core/regulation/schema/round.ts'
import { roundAfter } from '#core/selection/in-force.ts'
import { rankedList } from '#core/selection/lists/ranked-list.ts'
import type { Candidate, Outcome, Selection } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'

/** The sentences. There is at least one. */
export function followsFrom(
  regulation: Regulation,
  round: Round,
  {
    outcome,
    candidate,
    isCalled,
    selection,
    at,
  }: {
    readonly outcome: Outcome
    readonly candidate: Candidate
    /** Whether they were called into the next round although the outcome did not let them go on. */
    readonly isCalled: boolean
    readonly selection: Selection
    readonly at: Instant
  },
): readonly Text[] {
  if (candidate.withdrawn !== undefined) return [WITHDREW]
  if (isCalled || outcome.code === 'goes-on')
    return [takesPartIn(roundAfter(regulation, round.round))]
  if (outcome.code === 'passed') return afterPassing(regulation)
  if (outcome.code === 'outside-quota') return outsideThePlaces(round)
  const isOnList = rankedList(selection, at).some((one) => one.candidate === candidate.candidate)
  return outcome.code === 'absent' && isOnList
    ? [NOT_IN_THIS_ROUND, ...placeAfterAbsence(regulation, round, candidate)]
    : [NO_FURTHER]
}

/** What the ranked list says about the place of somebody absent (rules 99, 100). */
function placeAfterAbsence(
  { 'ranked-list': list }: Regulation,
  { round }: Round,
  { attendance }: Candidate,
): readonly Text[] {
  const what = attendance?.[round]
  const says = what === undefined ? undefined : list?.place[what]?.says
  return says === undefined ? [] : [says]
}

function takesPartIn(next: Round | undefined): Text {
  if (next === undefined) return { nl: 'Je gaat verder.', en: 'You go on.' }
  return {
    nl: `Je neemt deel aan de volgende ronde: ${next.label.nl}.`,
    en: `You take part in the next round: ${next.label.en}.`,
  }
}

function afterPassing({ hiring, reserve }: Regulation): readonly Text[] {
  return [hiring.choice.says, ...(reserve === undefined ? [] : [reserve.entry.says])]
}

function outsideThePlaces(round: Round): readonly Text[] {
  const goesTo = round['not-invited']
  const { replacement } = round
  return [
    goesTo === undefined || goesTo['go-to'] === 'nothing' ? NOT_INVITED : goesTo.says,
    ...(replacement === undefined ? [] : [replacement.says]),
  ]
}

const WITHDREW: Text = {
  nl: 'Je trok je kandidatuur in. Je neemt niet verder deel aan deze selectie.',
  en: 'You withdrew. You take no further part in this selection.',
}
const NO_FURTHER: Text = {
  nl: 'Je neemt niet verder deel aan deze selectie.',
  en: 'You take no further part in this selection.',
}
const NOT_IN_THIS_ROUND: Text = {
  nl: 'Je neemt niet verder deel aan deze ronde.',
  en: 'You take no further part in this round.',
}
const NOT_INVITED: Text = {
  nl: 'Je wordt niet uitgenodigd voor de volgende ronde.',
  en: 'You are not invited to the next round.',
}
