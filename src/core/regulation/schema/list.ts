/**
 * The ranked list, the reserve, and what keeps or loses a place (rules 95–100, 137–151; policies 4, 5, 25–28).
 *
 * @module
 */

import { z } from 'zod'
import { choice, id, owner, part, rule } from './basics.ts'
import { extension, term, validity } from './term.ts'

/** What may happen to somebody on a list (policy 25). */
export const placeEvent = z.enum([
  'offer-declined',
  'offer-not-answered',
  'accepted-and-not-started',
  'fixed-term-contract',
  'contractual-entry',
  'statutory-entry',
  'comparable-vacancy-declined',
  'comparable-vacancy-not-selected',
  'comparable-vacancy-entry',
  'contact-not-answered',
  'could-not-attend',
  'attended',
  'no-show',
])

/** What it does to the place. `person-decides` keeps the place until then. */
const placeRule = rule({
  effect: z.enum(['keep', 'remove', 'person-decides']),
  owner: owner.optional(),
})

const placeTable = z.partialRecord(placeEvent, placeRule)

/** The ranked list (rules 95–100, 151). */
export const rankedList = rule({
  entry: rule({
    from: id.describe('The round whose results order the list.'),
    who: z.array(z.enum(['above-minimum-not-invited', 'invited-could-not-attend'])).min(1),
  }),
  order: z
    .array(z.union([id, z.literal('total')]))
    .min(1)
    .describe('The tie-break order, first to last.'),
  ties: z.literal('share-rank'),
  validity,
  extension: extension.optional(),
  call: choice.extend({
    grounds: z
      .array(z.enum(['unfilled-after-final-round', 'reserve-cannot-fill-extra-vacancy']))
      .min(1),
    order: z.literal('next-rank-whole'),
    'goes-to': id.describe('The round the called candidates take part in.'),
  }),
  place: placeTable,
})

/** Vacancies elsewhere for which the reserve may be used (rules 149–150, Q19). */
const comparableVacancies = rule({
  compare: z.array(z.enum(['conditions', 'content', 'competences'])).min(1),
  consent: z.enum(['asked', 'not-needed']),
  'extra-talk': choice.optional(),
})

/** The reserve (rules 137–151). */
export const reserve = rule({
  order: z.literal('none'),
  entry: rule({ who: z.enum(['passed', 'passed-not-chosen']) }),
  validity,
  extension: extension.optional(),
  'new-vacancy': rule({})
    .optional()
    .describe('No new procedure: the reserve is contacted (rule 138).'),
  contact: rule({}).optional().describe('Interest is asked first (rule 139).'),
  'extra-talk': choice
    .extend({ about: z.array(z.enum(['motivation', 'expectations', 'deployability'])) })
    .optional(),
  'comparable-vacancies': comparableVacancies.optional(),
  place: placeTable,
})

/** Offers (policy 27, rule 142). */
export const offers = rule({
  'sent-within': z.literal('validity'),
  'answer-term': part({ ...term.shape }),
})

/** A ranked list of a regulation. */
export type RankedList = z.infer<typeof rankedList>
/** A reserve of a regulation. */
export type Reserve = z.infer<typeof reserve>
/** What may happen to somebody on a list. */
export type PlaceEvent = z.infer<typeof placeEvent>
