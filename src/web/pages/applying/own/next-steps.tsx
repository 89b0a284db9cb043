/**
 * What happens next, with its days.
 *
 * @module
 */

import { type NextStep } from '#app/applying/applying.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { type Text } from '#core/values/text.ts'
import { TimeLine } from '../../../components/time-line.tsx'
import { type Frame } from '../../../frame.ts'
import { type Html } from '../../../html.ts'

interface NextStepsProps {
  readonly frame: Frame
  readonly next: readonly NextStep[]
  /** The rounds by name, with what each is called. */
  readonly rounds: readonly { readonly round: string; readonly label: Text }[]
}

/** The steps that come; nothing where none is known. */
export function NextSteps({ frame, next, rounds }: NextStepsProps): Html | null {
  const { language, t } = frame
  if (next.length === 0) return null
  const labelOf = (name: string): string =>
    rounds.find(({ round }) => round === name)?.label[language] ?? ''
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
        stops={next.map(({ what, whenSays, round }) => ({
          when: capitalised(whenSays[language]),
          what: (
            <>
              {what[language]}
              <p class="keur-note">{labelOf(round)}</p>
            </>
          ),
          state: 'ahead',
        }))}
      />
    </section>
  )
}
