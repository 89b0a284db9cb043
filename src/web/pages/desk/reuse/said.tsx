/**
 * What people said about a request to count an earlier result.
 *
 * @module
 */

import { type ReuseProposal, type ReuseRequestView } from '#app/desk/reuse/reuse.ts'
import { scoreInWords, unitOf } from '#core/regulation/words/scale.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'
import { rolesInWords } from '../words.ts'

interface SaidProps {
  readonly at: AtSelection
  readonly request: ReuseRequestView
}

/** What is proposed now and by whom; what was before, the newest first. */
export function Said({ at, request }: SaidProps): Html | null {
  const { t } = at.visit.frame
  const { agreed, earlier } = request
  if (agreed.length + earlier.length === 0) return null
  return (
    <section aria-labelledby="gezegd">
      <h2 class="govuk-heading-m" id="gezegd">
        {t('Wat er gezegd is', 'What was said')}
      </h2>
      <ol class="keur-history">
        {agreed.toReversed().map((one, index) => (
          <Line
            at={at}
            request={request}
            one={one}
            what={
              index === agreed.length - 1 ? t('Voorstel', 'Proposal') : t('Akkoord', 'Agreement')
            }
          />
        ))}
        {earlier.map((one) => (
          <Line
            at={at}
            request={request}
            one={one}
            what={
              one.isDecision
                ? t('Beslissing', 'Decision')
                : t('Eerder voorstel', 'Earlier proposal')
            }
          />
        ))}
      </ol>
    </section>
  )
}

function Line({
  at: { language },
  request,
  one,
  what,
}: SaidProps & { readonly one: ReuseProposal; readonly what: string }): Html {
  return (
    <li>
      <span class="keur-note">
        {formatInstant(one.at, language)} · {rolesInWords([one.role], language)} {one.by}
      </span>
      <br />
      {what}: {findingInWords(one, request, language)}.
      {one.reason === undefined ? null : <q class="keur-history__reason">{one.reason}</q>}
    </li>
  )
}

/** Whether it counts, and which result. */
export function findingInWords(
  { finding, score }: Pick<ReuseProposal, 'finding' | 'score'>,
  { measure, round }: Pick<ReuseRequestView, 'measure' | 'round'>,
  language: Language,
): string {
  if (finding === 'refused' || score === undefined) return REFUSED[language]
  return `${GRANTED[language]} ${scoreInWords(score, unitOf(measure, round), language)}`
}

const REFUSED: Text = { nl: 'telt niet mee', en: 'does not count' }
const GRANTED: Text = { nl: 'telt mee, met als resultaat', en: 'counts, with as its result' }
