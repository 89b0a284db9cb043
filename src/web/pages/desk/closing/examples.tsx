/**
 * Letters as they would leave, one of each outcome, under the number of a candidate instead of a name.
 *
 * @module
 */

import { type DecisionData } from '#app/desk/closing/letters/decision-data.ts'
import { decisionLetter } from '#documents/decision/letter.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { LetterView } from '../../../components/letter.tsx'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'

/** The letters. */
export function LetterExamples({
  at,
  letters,
}: {
  readonly at: AtSelection
  readonly letters: readonly DecisionData[]
}): Html {
  const { t } = at.visit.frame
  return (
    <section aria-labelledby="voorbeelden">
      <h2 class="govuk-heading-m" id="voorbeelden">
        {t('Zo zien de brieven eruit', 'What the letters look like')}
      </h2>
      <p class="govuk-body">
        {t(
          'Van elke uitkomst één, met het nummer in plaats van de naam. Er is nog niets verstuurd. Dat je ze inkeek, staat in het register.',
          'One of each outcome, with the number instead of the name. Nothing has been sent yet. That you looked is in the record.',
        )}
      </p>
      {letters.map((data, index) => (
        <Disclosure title={`${data.candidate.pseudonym}: ${data.outcome}`} isOpen={index === 0}>
          <LetterView letter={decisionLetter(data)} />
        </Disclosure>
      ))}
    </section>
  )
}
