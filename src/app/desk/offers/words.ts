/**
 * Words of offers that stand in letters and on pages.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Offer } from '#core/selection/state.ts'
import type { Text } from '#core/values/text.ts'

/** What a contract is called. */
export const CONTRACTS: Readonly<Record<Offer['contract'], Text>> = {
  statutory: { nl: 'Statutaire aanstelling', en: 'Statutory appointment' },
  contractual: { nl: 'Contract van onbepaalde duur', en: 'Contract of indefinite duration' },
  'fixed-term': { nl: 'Contract van bepaalde duur', en: 'Fixed-term contract' },
}

/** Which vacancy an offer is for: that of the selection by its title, another by the name it was given. */
export function vacancyOffered({ announcement }: Regulation, vacancy: string): Text {
  return vacancy === 'this' ? announcement.title : { nl: vacancy, en: vacancy }
}
