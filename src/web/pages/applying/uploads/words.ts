/**
 * What is said about a file that goes along: whether it is needed, and why.
 *
 * @module
 */

import { type AttachmentFinding } from '#core/eligibility/attachments.ts'
import { type Text } from '#core/values/text.ts'

/** Whether it is needed, in a sentence. */
export const OWED: Readonly<Record<AttachmentFinding['owed'], Text>> = {
  owed: { nl: 'Dit is nodig.', en: 'This is needed.' },
  'looked-up': {
    nl: 'Dit hoef jij niet mee te sturen: we zoeken het zelf op.',
    en: 'You need not send this along: we look it up ourselves.',
  },
  'person-decides': {
    nl: 'Of dit nodig is, bekijkt een mens. Stuur het bij twijfel mee.',
    en: 'A person looks at whether this is needed. If in doubt, send it along.',
  },
  undecided: {
    nl: 'Dit is alleen nodig als het voor jou geldt. Stuur het bij twijfel mee.',
    en: 'This is needed only if it holds for you. If in doubt, send it along.',
  },
  'not-owed': {
    nl: 'Volgens wat je invulde, is dit voor jou niet nodig.',
    en: 'By what you filled in, this is not needed for you.',
  },
}

/** What files that the regulation does not ask for are. */
export const OTHER_WORDS = {
  name: { nl: 'Iets anders meesturen', en: 'Send something else along' },
  says: {
    nl: 'Dit hoeft niet. Wil je iets meesturen waar de vacature niet om vraagt, zoals een attest, dan kan dat hier.',
    en: 'You need not. If you want to send something along that the vacancy does not ask for, such as a certificate, you can do so here.',
  },
} as const satisfies Readonly<Record<string, Text>>
