/**
 * What the parts of the page of the minutes are drawn from.
 *
 * @module
 */

import { type MinutesView } from '#app/desk/closing/minutes/minutes-view.ts'
import { type FieldProblem } from '../../../components/forms/error-summary.tsx'
import { type Sent } from '../../applying/sent.ts'
import { type AtSelection } from '../at.tsx'

/** The minutes, and a form about them that came back. */
export interface MinutesProps {
  readonly at: AtSelection
  readonly view: MinutesView
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
}
