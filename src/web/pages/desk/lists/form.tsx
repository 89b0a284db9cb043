/**
 * The frame of a form about lists or offers: what the regulation says, who decides, what changed meanwhile, the fields, the buttons.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type Chance } from '#app/desk/chance.ts'
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
import { NotNow } from './not-now.tsx'

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
  /** Whether it can be done now by whoever looks, and what it is. */
  readonly chance: Chance
  readonly what: Text
  readonly action: string
  readonly seen?: string | undefined
  readonly button: string
  readonly back: string
  readonly children?: Child
}

/** The page. */
export function FormPage(props: FormPageProps): Html {
  const { at, asked, says, owner, above, chance, what } = props
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
          </p>
        )}
        {above}
        <NotNow at={at} chance={chance} what={what} />
        {chance.is === 'open' || isTyped(asked) ? <Form {...props} /> : <Back {...props} />}
      </div>
    </DeskPage>
  )
}

/** Somebody typed in it: that is kept, also when it cannot be done any more. */
function isTyped({ problems, isChanged }: Asked): boolean {
  return isChanged || problems.length > 0
}

function Form({ at, action, seen, button, back, children }: FormPageProps): Html {
  const { t } = at.visit.frame
  return (
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
  )
}

function Back({ at, back }: FormPageProps): Html {
  return (
    <div class="keur-actions">
      <Button kind="second" path={back}>
        {at.visit.frame.t('Terug', 'Back')}
      </Button>
    </div>
  )
}
