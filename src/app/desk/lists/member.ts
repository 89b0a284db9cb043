/**
 * One member of a list, or somebody who passed: their places, what they were asked, offered and answered, what can be done now.
 *
 * @module
 */

import { passed } from '#core/selection/lists/reserve.ts'
import { validityAt } from '#core/selection/lists/validity.ts'
import type { Candidate } from '#core/selection/state.ts'
import { accept, refuse } from '#core/values/result.ts'
import type { RecordedName } from '#record/catalogue.ts'
import type { Answer } from '../desk.ts'
import { historyOf } from '../file/history.ts'
import type { DeskMeans } from '../means.ts'
import { owningRoles } from '../owning.ts'
import type { DeskPlace } from '../place.ts'
import { noteDeskReading } from '../reading.ts'
import { plainly } from '../refusal.ts'
import { goneFrom, membersOf } from './list-view.ts'
import type { ListSource, MemberView } from './lists.ts'
import { memberMark, offersTo, openPlaces, vacanciesIn } from './member-facts.ts'
import { sourceAt } from './source.ts'
import type { StepSent } from './steps.ts'

/** What happened since somebody passed or came on a list. */
const KINDS: ReadonlySet<RecordedName> = new Set([
  'AttendanceRecorded',
  'CandidateWithdrew',
  'CandidateChosen',
  'MemberContacted',
  'ContactAnswered',
  'ConsentGiven',
  'ComparableVacancyProposed',
  'ComparableVacancyAnswered',
  'ExtraTalkHeld',
  'OfferMade',
  'OfferAccepted',
  'OfferDeclined',
  'OfferLapsed',
  'AcceptanceReneged',
  'AdmissionJudged',
  'ServiceEntered',
  'PlaceDecided',
  'PersonalDataErased',
])

/** The member; who neither passed nor ever came on a list is not there. */
export async function memberView(
  means: DeskMeans,
  place: DeskPlace,
  candidate: string,
): Answer<MemberView> {
  const known = place.selection.candidates.get(candidate)
  if (known === undefined) return refuse(plainly('unknown-candidate'))
  await noteDeskReading(means, place, { candidate, fields: ['person'], purpose: 'lists' })
  const source = await sourceAt(means, place)
  const lists = listsOf(source, candidate)
  const hasPassed = passed(place.selection, place.regulation).some(
    (one) => one.candidate === candidate,
  )
  const isOn = lists.some(({ member, gone }) => member !== undefined || gone !== undefined)
  if (!hasPassed && !isOn) return refuse(plainly('not-on-list'))
  const history = await historyOf(means, place, candidate)
  return accept({
    candidate,
    name: source.nameOf(candidate),
    facts: known,
    hasPassed,
    lists,
    offers: offersTo(place.selection, candidate),
    history: history.filter(({ event }) => KINDS.has(event)),
    steps: stepsOpen(place, known, lists),
    vacancies: vacanciesIn(place.selection),
    seen: memberMark(place.selection, known),
  })
}

function listsOf(source: ListSource, candidate: string): MemberView['lists'] {
  const { selection, regulation, now } = source
  return (['ranked-list', 'reserve'] as const).flatMap((list) => {
    const validity = validityAt(selection, list, now)
    if (regulation[list] === undefined || validity === undefined) return []
    const member = membersOf(source, list).find((one) => one.candidate === candidate)
    const gone = goneFrom(source, list).find((one) => one.candidate === candidate)
    return [{ list, validity, member, gone }]
  })
}

/** The steps that the rules leave open to the actor, before anything is filled in. */
function stepsOpen(
  { may, regulation, roles, selection }: DeskPlace,
  known: Candidate,
  lists: MemberView['lists'],
): ReadonlySet<StepSent['step']> {
  if (!may('run-lists') || known.withdrawn !== undefined || known.erased !== undefined) {
    return new Set()
  }
  const { reserve } = regulation
  const isUsable = lists.some(
    ({ list, member, validity }) =>
      list === 'reserve' && member !== undefined && validity.state === 'valid',
  )
  const talks = [reserve?.['extra-talk'], reserve?.['comparable-vacancies']?.['extra-talk']]
  const open: Readonly<Record<StepSent['step'], boolean>> = {
    contact: isUsable,
    answer: known.contacted !== undefined,
    talk:
      isUsable &&
      talks.some((rule) => rule !== undefined && owningRoles(rule.owner, roles).length > 0),
    propose: isUsable && selection.vacancies.size > 0,
    outcome: Object.values(known.comparable ?? {}).includes('proposed'),
    place: openPlaces(regulation, known).some(
      ({ list, after }) =>
        lists.some((one) => one.list === list && one.member !== undefined) &&
        owningRoles(regulation[list]?.place[after]?.owner ?? 'selector', roles).length > 0,
    ),
  }
  return new Set(STEP_NAMES.filter((step) => open[step]))
}

const STEP_NAMES: readonly StepSent['step'][] = [
  'contact',
  'answer',
  'talk',
  'propose',
  'outcome',
  'place',
]
