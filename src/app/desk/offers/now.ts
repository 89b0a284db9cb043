/**
 * Who can be made an offer now: the rules are asked about everybody who passed, for this vacancy and for another one.
 *
 * @module
 */

import { inForce } from '#core/selection/in-force.ts'
import { passed } from '#core/selection/lists/reserve.ts'
import type { Refusal } from '#core/selection/refusal.ts'
import type { Selection } from '#core/selection/state.ts'
import type { Instant } from '#core/values/instant.ts'
import type { Text } from '#core/values/text.ts'
import { rolesFor } from '../../access/can.ts'
import {
  type Asked,
  type Asking,
  type Chance,
  OPEN,
  SOMEBODY,
  SOME_VACANCY,
  askedOfEach,
  closedBy,
} from '../chance.ts'
import { OF_ALL } from '../lists/now/choosing.ts'

/** Who can be made an offer. */
export interface PeopleToOffer {
  /** By number. */
  readonly open: readonly {
    readonly candidate: string
    /** For this vacancy. */
    readonly forThis: boolean
    /** For another one. */
    readonly forAnother: boolean
  }[]
  /** What the rules say of those who cannot. */
  readonly refused: readonly Refusal[]
}

/** To whom the rules would let an offer be made. */
export function peopleToOffer(selection: Selection, now: Instant): PeopleToOffer {
  const people = passed(selection, inForce(selection, now))
    .map(({ candidate }) => candidate)
    .toSorted((a, b) => (a < b ? -1 : 1))
  const ask = (vacancy: { readonly vacancy?: string }): Asked =>
    askedOfEach({ selection, now }, people, (at, candidate) => ({
      command: 'MakeOffer',
      at,
      by: SOMEBODY,
      offer: '',
      candidate,
      // Which contract it is makes no difference to whether it can be offered.
      contract: 'contractual',
      ...vacancy,
    }))
  const [here, elsewhere] = [ask({}), ask({ vacancy: SOME_VACANCY })]
  const open = people.map((candidate) => ({
    candidate,
    forThis: here.open.has(candidate),
    forAnother: elsewhere.open.has(candidate),
  }))
  return {
    open: open.filter(({ forThis, forAnother }) => forThis || forAnother),
    refused: here.refused,
  }
}

/** Whether whoever looks can make one. */
export function offeringNow(
  { open, refused }: PeopleToOffer,
  { may, regulation }: Pick<Asking, 'may' | 'regulation'>,
): Chance {
  if (open.length > 0)
    return may('make-offer') ? OPEN : { is: 'of-others', roles: rolesFor('make-offer') }
  const found = refused.find(({ code }) => OF_ALL.has(code))
  if (found !== undefined) return closedBy(found, regulation)
  return { is: 'closed', says: refused.length === 0 ? NOBODY_PASSED : NOBODY_FREE }
}

const NOBODY_PASSED: Text = {
  nl: 'Een aanbod kan naar wie slaagde, en er is nog niemand geslaagd.',
  en: 'An offer can go to who passed, and nobody has passed yet.',
}
const NOBODY_FREE: Text = {
  nl: 'Een aanbod kan naar wie gekozen is voor deze vacature, en naar wie in een geldige reserve staat. Zo is er nu niemand zonder open aanbod.',
  en: 'An offer can go to who was chosen for this vacancy, and to who is in a valid reserve. There is nobody such without an open offer now.',
}
