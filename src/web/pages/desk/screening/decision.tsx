/**
 * The form of a conclusion: what is concluded, for which reason of the list, in which words.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { REASON_CODES, type ReasonCode } from '#app/desk/screening/codes.ts'
import { Button } from '../../../components/forms/button.tsx'
import { type Option, Radios } from '../../../components/forms/choices.tsx'
import { problemOf } from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { type AtFile, SeenField } from './at-file.tsx'

interface DecisionProps {
  readonly page: AtFile
  readonly action: string
  readonly question: string
  readonly findings: readonly Option[]
  readonly codes: readonly ReasonCode[]
  /** Whether the rules leave it to a person: nobody can follow them then. */
  readonly areRulesSilent: boolean
  /** What the form asks or carries beside it. */
  readonly children?: Child
}

/** The form. */
export function DecisionForm(props: DecisionProps): Html {
  const { page, action, question, findings, codes, areRulesSilent, children } = props
  const { at, sent, problems } = page
  const { language, visit } = at
  const { t } = visit.frame
  return (
    <form method="post" action={action} novalidate>
      <SeenField page={page} />
      <Radios
        language={language}
        name="finding"
        label={question}
        options={findings}
        value={sent.one('finding')}
        problem={problemOf('finding', problems)}
      />
      {children}
      <Radios
        language={language}
        name="code"
        label={t('Waarom?', 'Why?')}
        options={codes
          .filter((value) => value !== 'as-rules' || !areRulesSilent)
          .map((value) => ({ value, label: REASON_CODES[value][language] }))}
        value={sent.one('code')}
        problem={problemOf('code', problems)}
        isSmall
      />
      <TextArea
        language={language}
        name="reason"
        label={t('In je eigen woorden', 'In your own words')}
        hint={areRulesSilent ? READ[language] : `${READ[language]} ${FOLLOWS[language]}`}
        rows={4}
        value={sent.one('reason')}
        problem={problemOf('reason', problems)}
      />
      <DecisionButtons page={page} />
    </form>
  )
}

/** Recording it, or back without doing anything. */
export function DecisionButtons({ page }: { readonly page: AtFile }): Html {
  const { t } = page.at.visit.frame
  return (
    <div class="keur-actions">
      <Button>{t('Leg dit besluit vast', 'Record this conclusion')}</Button>
      <Button kind="second" path={pathToFile(page.at, page.file.candidate)}>
        {t('Terug naar de kandidaat', 'Back to the candidate')}
      </Button>
    </div>
  )
}

/** The page of the candidate. */
export function pathToFile({ language, selection, place }: AtSelection, candidate: string): string {
  return pathTo(place.may('screen') ? 'deskScreened' : 'deskCandidate', language, {
    selection,
    candidate,
  })
}

const READ = {
  nl: 'Schrijf het in het Nederlands en zo dat de kandidaat het mag lezen.',
  en: 'Write it in Dutch, and so that the candidate may read it.',
} as const
const FOLLOWS = {
  nl: 'Volg je de regels, dan mag dit leeg blijven.',
  en: 'If you follow the rules, this may stay empty.',
} as const
