/**
 * What somebody who takes part by a route must send along, and what comes only later.
 *
 * @module
 */

import { type AttachmentFinding } from '#core/eligibility/attachments.ts'
import { type RouteFinding } from '#core/eligibility/questions/findings.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { OWED_AT } from '#core/regulation/words/announcement-words.ts'
import { type Text } from '#core/values/text.ts'
import { type Html } from '../../html.ts'
import { type Inquiry } from './view-props.ts'

interface ProofProps {
  readonly inquiry: Inquiry
  readonly finding: RouteFinding
}

/** What goes along with an application by this route; nothing for a route that is out. */
export function ProofToSend({ inquiry, finding }: ProofProps): Html | null {
  const { language, t } = inquiry.frame
  const attachments = finding.attachments.filter(({ owed }) => owed !== 'not-owed')
  if (finding.verdict === 'not-met' || attachments.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{t('Bij je sollicitatie', 'With your application')}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {attachments.map((one) => (
          <li>
            <strong>{one.name[language]}.</strong> {OWED[one.owed][language]} {one.says[language]}
          </li>
        ))}
      </ul>
    </>
  )
}

const OWED: Readonly<Record<AttachmentFinding['owed'], Text>> = {
  owed: { nl: 'Nodig.', en: 'Needed.' },
  'looked-up': {
    nl: 'Hoef jij niet mee te sturen.',
    en: 'You need not send it along.',
  },
  'person-decides': {
    nl: 'Of het nodig is, bekijkt een mens. Stuur het bij twijfel mee.',
    en: 'A person looks at whether it is needed. If in doubt, send it along.',
  },
  undecided: { nl: 'Alleen als dit voor jou geldt.', en: 'Only if this holds for you.' },
  'not-owed': { nl: 'Niet nodig.', en: 'Not needed.' },
}

/** What is asked only later, and what is an advantage: neither keeps anybody from taking part. */
export function LaterNeeds({ inquiry, finding }: ProofProps): Html | null {
  const { frame, questionnaire } = inquiry
  const { language, t } = frame
  if (finding.verdict === 'not-met') return null
  const later = laterSentences(finding, questionnaire.regulation)
  const pluses = finding.reason.pluses.flatMap(({ says }) => (says === undefined ? [] : [says]))
  return (
    <>
      <Sentences
        title={t('Een voordeel, geen vereiste', 'An advantage, not a requirement')}
        sentences={pluses.map((one) => one[language])}
      />
      {later.length === 0 ? null : (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {t(
                'Pas later nodig, als je aangeworven wordt',
                'Needed only later, when you are hired',
              )}
            </span>
          </summary>
          <div class="govuk-details__text">
            <ul class="govuk-list govuk-list--bullet">
              {later.map((one) => (
                <li>{one[language]}</li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </>
  )
}

function Sentences({
  title,
  sentences,
}: {
  readonly title: string
  readonly sentences: readonly string[]
}): Html | null {
  if (sentences.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      {sentences.map((one) => (
        <p class="govuk-body">{one}</p>
      ))}
    </>
  )
}

/** Conditions checked at hiring, and what must be handed in then; a judgement of the selection itself is nobody's proof. */
function laterSentences({ route, reason }: RouteFinding, regulation: Regulation): readonly Text[] {
  const { hiring, applications } = regulation
  const admission = Object.values(hiring['admission-conditions'])
    .filter(({ routes, require }) => routes.includes(route) && require.judgement === undefined)
    .map(({ says }) => says)
  const attachments = Object.values(applications.attachments ?? {})
    .filter((one) => one['owed-at'] !== 'application')
    .filter(({ routes }) => routes === undefined || routes.includes(route))
    .map(({ says, 'owed-at': when }) => ({
      nl: `${says.nl} (${OWED_AT[when].nl})`,
      en: `${says.en} (${OWED_AT[when].en})`,
    }))
  const checked = reason.atHiring.flatMap(({ says }) => (says === undefined ? [] : [says]))
  return [...checked, ...admission, ...attachments]
}
