/**
 * Taking a step with an offer. It goes with a mark of what was seen: when something happened meanwhile, nothing is recorded.
 *
 * @module
 */

import { refuse } from '#core/values/result.ts'
import type { Answer } from '../desk.ts'
import { memberMark } from '../lists/member-facts.ts'
import { recipientsOf } from '../lists/telling.ts'
import type { DeskMeans } from '../means.ts'
import { type Done, perform } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import { plainly, wrongFields } from '../refusal.ts'
import { OFFER_STEPS, type OfferStepSent } from './steps.ts'
import { tellAnswer } from './telling.ts'

/** Takes it. */
export async function takeOfferStep(
  means: DeskMeans,
  { actor, name: selection, selection: before, now }: DeskPlace,
  sent: OfferStepSent,
): Answer<Omit<Done, 'record'>> {
  const { offer: name } = sent
  const step = OFFER_STEPS[sent.step]
  const made = before.offers.get(name)
  if (made === undefined) return refuse(plainly('unknown-offer'))
  const { candidate } = made
  const wrong = step.wrong(sent, { offer: made, selection: before, now })
  if (wrong.length > 0) return refuse(wrongFields(wrong))
  const recipients = await recipientsOf(means, selection, [candidate])
  return perform(means, {
    actor,
    selection,
    action: step.action,
    candidate,
    commands: (moment) => {
      const known = moment.selection.candidates.get(candidate)
      const offer = moment.selection.offers.get(name)
      if (known === undefined || offer === undefined) return refuse(plainly('unknown-offer'))
      if (memberMark(moment.selection, known) !== sent.seen) {
        return refuse(plainly('changed-meanwhile'))
      }
      return step.commands(moment, offer, sent)
    },
    effects: async (done) => {
      if (sent.step !== 'answer') return
      const what = sent.answer === 'accepted' ? 'accepted' : 'declined'
      await tellAnswer(means, done, { offer: name, what }, recipients.get(candidate))
    },
  })
}
