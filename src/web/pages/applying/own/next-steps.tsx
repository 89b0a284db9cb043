/**
 * What happens next, with its days.
 *
 * @module
 */

import { type NextStep } from '#app/applying/applying.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { TimeLine } from '../../../components/time-line.tsx'
import { type Frame } from '../../../frame.ts'
import { type Html } from '../../../html.ts'

interface NextStepsProps {
  readonly frame: Frame
  readonly next: readonly NextStep[]
}

/** The steps that come; nothing where none is known. */
export function NextSteps({ frame, next }: NextStepsProps): Html | null {
  const { language, t } = frame
  if (next.length === 0) return null
  return (
    <section aria-labelledby="volgende">
      <h2 class="govuk-heading-m" id="volgende">
        {t('Wat er nu gebeurt', 'What happens next')}
      </h2>
      <TimeLine
        states={{
          past: t('voorbij', 'past'),
          now: t('nu', 'now'),
          ahead: t('komt nog', 'to come'),
        }}
        stops={next.map(({ what, whenSays }) => ({
          when: capitalised(whenSays[language]),
          what: what[language],
          state: 'ahead',
        }))}
      />
    </section>
  )
}
