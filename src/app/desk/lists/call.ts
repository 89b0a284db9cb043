/**
 * Calling the next of the ranked list: the whole rank, on a ground that the regulation names (rule 98; policies 18, 28).
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
import { callView } from './lists-view.ts'
import { sourceOf } from './source.ts'

/** A call as it was sent from its page. */
export interface CallSent {
  readonly ground: string
  /** The extra vacancy; empty where it is the vacancy of this selection. */
  readonly vacancy: string
  readonly reason: string
  readonly seen: string
}

const GROUNDS = ['unfilled-after-final-round', 'reserve-cannot-fill-extra-vacancy'] as const

/** Calls the next rank. */
export async function callNext(
  means: DeskMeans,
  { actor, name: selection }: DeskPlace,
  sent: CallSent,
): Answer<Omit<Done, 'record'>> {
  const ground = GROUNDS.find((one) => one === sent.ground)
  const isExtra = ground === 'reserve-cannot-fill-extra-vacancy'
  const wrong = [
    ...(ground === undefined ? [{ field: 'ground', says: GROUND }] : []),
    ...(isExtra ? vacancyWrong('vacancy', sent.vacancy) : []),
    ...reasonIn('reason', sent.reason),
  ]
  if (ground === undefined || wrong.length > 0) return refuse(wrongFields(wrong))
  return perform(means, {
    actor,
    selection,
    action: 'run-lists',
    commands: (moment) => {
      const { at, by, roles, regulation } = moment
      if (callView(sourceOf(moment))?.seen !== sent.seen) {
        return refuse(plainly('changed-meanwhile'))
      }
      return accept([
        {
          command: 'CallRankedList',
          at,
          ground,
          ...(isExtra ? { vacancy: sent.vacancy } : {}),
          reason: sent.reason.trim(),
          by,
          role: actingAs(regulation['ranked-list']?.call.owner ?? 'selector', roles),
        },
      ])
    },
  })
}

const GROUND: Text = { nl: 'Kies op welke grond.', en: 'Choose on which ground.' }
