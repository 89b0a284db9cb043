/**
 * The parts of the work in one selection, as its pages offer them: only those that the actor may do.
 *
 * @module
 */

import { type Action } from '#app/access/can.ts'
import { type DeskPlace } from '#app/desk/place.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Text } from '#core/values/text.ts'
import { type PageName } from '../../paths.ts'

/** A part of the work, with its first page. Its address names the selection and nothing else. */
export interface Section {
  readonly page: PageName
  readonly name: Text
  readonly action: Action
  /** Which regulations have it; every one when left out. */
  readonly isFor?: (regulation: Regulation) => boolean
}

/** In the order of the procedure. */
const SECTIONS: readonly Section[] = [
  { page: 'deskSelection', name: { nl: 'Overzicht', en: 'Overview' }, action: 'read-selection' },
  {
    page: 'deskCandidates',
    name: { nl: 'Kandidaten', en: 'Candidates' },
    action: 'read-candidates',
  },
  { page: 'deskScreening', name: { nl: 'Nazicht', en: 'Screening' }, action: 'screen' },
  {
    page: 'deskDuplicates',
    name: { nl: 'Dubbele kandidaten', en: 'Duplicates' },
    action: 'settle-duplicates',
  },
  {
    page: 'deskReuse',
    name: { nl: 'Vroegere resultaten', en: 'Earlier results' },
    action: 'decide-reuse',
    isFor: ({ care }) => care['reuse-of-results'].allowed,
  },
  { page: 'deskAssessing', name: { nl: 'Beoordelen', en: 'Judging' }, action: 'give-scores' },
  {
    page: 'deskConflicts',
    name: { nl: 'Belangenconflict', en: 'Conflicts of interest' },
    action: 'declare-conflict',
  },
  { page: 'deskResultRounds', name: { nl: 'Resultaten', en: 'Results' }, action: 'read-record' },
  {
    page: 'deskAgreement',
    name: { nl: 'Overeenstemming', en: 'Agreement' },
    action: 'read-record',
  },
  { page: 'deskRounds', name: { nl: 'Rondes', en: 'Rounds' }, action: 'read-record' },
  {
    page: 'deskMinutes',
    name: { nl: 'Proces-verbaal', en: 'Minutes' },
    action: 'read-minutes',
  },
  { page: 'deskLists', name: { nl: 'Lijsten', en: 'Lists' }, action: 'read-candidates' },
  {
    page: 'deskOffers',
    name: { nl: 'Aanbiedingen', en: 'Offers' },
    action: 'read-candidates',
  },
  { page: 'deskRoles', name: { nl: 'Wie doet wat', en: 'Who does what' }, action: 'read-roles' },
]

/** The parts that are open to the actor. */
export function sectionsFor({ may, regulation }: DeskPlace): readonly Section[] {
  return SECTIONS.filter(({ action, isFor }) => may(action) && isFor?.(regulation) !== false)
}
