/**
 * Words of judging.
 *
 * @module
 */

import { type OwnState } from '#app/desk/judging/judging.ts'
import { type Scale } from '#core/regulation/schema/round.ts'
import { capitalised, figureInWords, nameInWords } from '#core/regulation/words/sentences.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { type Tone } from '../../../components/tag.tsx'

/** How far somebody is with a form. */
export const OWN: Readonly<Record<OwnState, Text & { readonly tone: Tone }>> = {
  'not-mine': { nl: 'Niet aan jou', en: 'Not yours', tone: 'quiet' },
  'to-judge': { nl: 'Te beoordelen', en: 'To judge', tone: 'attention' },
  begun: { nl: 'Begonnen', en: 'Begun', tone: 'plain' },
  locked: { nl: 'Vergrendeld', en: 'Locked', tone: 'good' },
}

/** A score as people read it. */
export function scoreWords(scale: Scale, score: string, language: Language): string {
  return 'values' in scale
    ? capitalised(nameInWords(score, language))
    : figureInWords(score, language)
}
