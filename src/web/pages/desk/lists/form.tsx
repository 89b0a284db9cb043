/**
 * The frame of a form about lists or offers: what the regulation says, who decides, what changed meanwhile, the fields, the buttons.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type Text } from '#core/values/text.ts'
import { Button } from '../../../components/forms/button.tsx'
import { ErrorSummary } from '../../../components/forms/error-summary.tsx'
import { type Html } from '../../../html.ts'
import { type PageName } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { ChangedMeanwhile } from '../changed.tsx'
import { DeskPage } from '../page.tsx'
import { rolesInWords } from '../words.ts'
import { type Asked, SEEN } from './asked.ts'

interface FormPageProps {
  readonly at: AtSelection
  readonly asked: Asked
  readonly section: PageName
  readonly title: string
  readonly lead?: string | undefined
  /** What the regulation says about it. */
  readonly says?: Text | undefined
  readonly owner?: readonly string[] | undefined
  /** What stands between that and the form. */
  readonly above?: Child
  readonly action: string
  readonly seen?: string | undefined
  readonly button: string
  readonly back: string
  readonly children?: Child
}

/** The page. */
export function FormPage(props: FormPageProps): Html {
  const { at, asked, says, owner, above, action, seen, button, back, children } = props
  const { language, visit } = at
  const { t } = visit.frame
  return (
    <DeskPage
      at={at}
      section={props.section}
      title={props.title}
      lead={props.lead}
      hasProblems={asked.problems.length > 0}
    >
      <ErrorSummary language={language} problems={asked.problems} />
      <div class="keur-reading">
        {asked.isChanged ? <ChangedMeanwhile at={at} /> : null}
        {says === undefined ? null : <blockquote class="keur-quote">{says[language]}</blockquote>}
        {owner === undefined ? null : (
          <p class="govuk-body">
            {t('Beslist door: ', 'Decided by: ')}
            {rolesInWords(owner, language)}.
            {owner.some((one) => at.place.roles.some((role) => role === one))
              ? ''
              : t(' Jouw rol beslist hier niet over.', ' Your role does not decide this.')}
          </p>
        )}
        {above}
        <form method="post" action={action} novalidate>
          {seen === undefined ? null : <input type="hidden" name={SEEN} value={seen} />}
          {children}
          <div class="keur-actions">
            <Button>{button}</Button>
            <Button kind="second" path={back}>
              {t('Terug zonder iets te doen', 'Back without doing anything')}
            </Button>
          </div>
        </form>
      </div>
    </DeskPage>
  )
}
