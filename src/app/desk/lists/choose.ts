/**
 * Choosing among those who passed, with reasons (rule 133): for this vacancy, or for another one somebody in the reserve.
 *
 * @module
 */

import { accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import type { Answer } from '../desk.ts'
import type { DeskMeans } from '../means.ts'
import { actingAs } from '../owning.ts'
import { type Done, perform } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import { reasonIn } from '../reason.ts'
import { plainly, wrongFields } from '../refusal.ts'
import { vacancyWrong } from './fields.ts'
import { choiceView } from './lists-view.ts'
import { sourceOf } from './source.ts'

/** A choice as it was sent from its page. */
export interface ChosenSent {
  readonly candidate: string
  /** `this`, or `another` with its name. */
  readonly which: string
  readonly vacancy: string
  readonly reason: string
  readonly seen: string
}

/** Chooses somebody. */
export async function chooseCandidate(
  means: DeskMeans,
  { actor, name: selection }: DeskPlace,
  sent: ChosenSent,
): Answer<Omit<Done, 'record'>> {
  const { candidate, which, vacancy } = sent
  const isAnother = which === 'another'
  const wrong = [
    ...(candidate === '' ? [{ field: 'candidate', says: WHO }] : []),
    ...(isAnother || which === 'this' ? [] : [{ field: 'which', says: WHICH }]),
    ...(isAnother ? vacancyWrong('vacancy', vacancy) : []),
    ...reasonIn('reason', sent.reason),
  ]
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  return perform(means, {
    actor,
    selection,
    action: 'choose-candidate',
    candidate,
    commands: (moment) => {
      const { at, by, roles, regulation } = moment
      if (choiceView(sourceOf(moment))?.seen !== sent.seen) {
        return refuse(plainly('changed-meanwhile'))
      }
      return accept([
        {
          command: 'ChooseCandidate',
          at,
          candidate,
          ...(isAnother ? { vacancy } : {}),
          reason: sent.reason.trim(),
          by,
          role: actingAs(regulation.hiring.choice.owner, roles),
        },
      ])
    },
  })
}

const WHO: Text = { nl: 'Kies iemand.', en: 'Choose somebody.' }
const WHICH: Text = { nl: 'Kies voor welke vacature.', en: 'Choose for which vacancy.' }
