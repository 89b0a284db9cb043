/**
 * Offers, put together.
 *
 * @module
 */

import { sourceAt } from '../lists/source.ts'
import type { DeskMeans } from '../means.ts'
import { noteDeskReading } from '../reading.ts'
import { makeOffer } from './make.ts'
import { offerView } from './offer-view.ts'
import type { Offers } from './offers.ts'
import { offersView } from './offers-view.ts'
import { answerOwn, ownHiring } from './own.ts'
import { takeOfferStep } from './step.ts'

/** Offers over a store. */
export function openOffers(means: DeskMeans): Offers {
  return {
    offers: async (place) => {
      await noteDeskReading(means, place, { fields: ['person'], purpose: 'offers' })
      return offersView(await sourceAt(means, place), place)
    },
    offer: async (place, offer) => offerView(means, place, offer),
    makeOffer: async (place, sent) => makeOffer(means, place, sent),
    takeOfferStep: async (place, sent) => takeOfferStep(means, place, sent),
    ownHiring: async (actor, selection) => ownHiring(means, actor, selection),
    answerOwn: async (actor, selection, answer) => answerOwn(means, actor, selection, answer),
  }
}
