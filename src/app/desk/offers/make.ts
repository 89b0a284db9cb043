/**
 * Making an offer: to whom, for which vacancy, with which contract; it leaves at once as a letter and by mail (policy 27).
 *
 * @module
 */

import type { Offer, Selection } from '#core/selection/state.ts'
import { accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import type { Answer } from '../desk.ts'
import { vacancyWrong } from '../lists/fields.ts'
import { recipientsOf } from '../lists/telling.ts'
import type { DeskMeans } from '../means.ts'
import { perform } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import { plainly, wrongFields } from '../refusal.ts'
import { offersMark } from './offers-view.ts'
import { tellOffer } from './telling.ts'

/** An offer as it was sent from its page. */
export interface OfferSent {
  readonly candidate: string
  /** `this`, or `another` with its name. */
  readonly which: string
  readonly vacancy: string
  readonly contract: string
  readonly seen: string
}

const KINDS: readonly Offer['contract'][] = ['statutory', 'contractual', 'fixed-term']

/** Makes it; gives its name. */
export async function makeOffer(
  means: DeskMeans,
  { actor, name: selection }: DeskPlace,
  sent: OfferSent,
): Answer<{ readonly offer: string }> {
  const { candidate, which } = sent
  const isAnother = which === 'another'
  const contract = KINDS.find((one) => one === sent.contract)
  const wrong = [
    ...(candidate === '' ? [{ field: 'candidate', says: WHO }] : []),
    ...(isAnother || which === 'this' ? [] : [{ field: 'which', says: WHICH }]),
    ...(isAnother ? vacancyWrong('vacancy', sent.vacancy) : []),
    ...(contract === undefined ? [{ field: 'contract', says: CONTRACT }] : []),
  ]
  if (contract === undefined || wrong.length > 0) return refuse(wrongFields(wrong))
  const recipients = await recipientsOf(means, selection, [candidate])
  let offer = ''
  const done = await perform(means, {
    actor,
    selection,
    action: 'make-offer',
    candidate,
    commands: ({ at, by, selection: folded }) => {
      if (offersMark(folded, at) !== sent.seen) return refuse(plainly('changed-meanwhile'))
      offer = nextName(folded)
      const vacancy = isAnother ? { vacancy: sent.vacancy } : {}
      return accept([{ command: 'MakeOffer', at, by, offer, candidate, contract, ...vacancy }])
    },
    effects: async (made) => {
      const told = made.after.offers.get(offer)
      if (told !== undefined) await tellOffer(means, made, told, recipients.get(candidate))
    },
  })
  return done.ok ? accept({ offer }) : done
}

/** Offers are numbered in the order in which they were made; none ever goes. */
function nextName({ offers }: Selection): string {
  let number = offers.size + 1
  while (offers.has(`aanbod-${number}`)) number += 1
  return `aanbod-${number}`
}

const WHO: Text = { nl: 'Kies iemand.', en: 'Choose somebody.' }
const WHICH: Text = { nl: 'Kies voor welke vacature.', en: 'Choose for which vacancy.' }
const CONTRACT: Text = { nl: 'Kies met welk contract.', en: 'Choose with which contract.' }
