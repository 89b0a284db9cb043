/**
 * What the pages of "Do I qualify?" are drawn from.
 *
 * @module
 */

import { type Questionnaire } from '#core/eligibility/questions/questionnaire.ts'
import { type FoundVacancy } from '#core/vacancy/query.ts'
import { type Frame } from '../../frame.ts'

/** The vacancy asked about, and its questions. */
export interface Inquiry {
  readonly frame: Frame
  readonly vacancy: FoundVacancy
  readonly questionnaire: Questionnaire
}
