/**
 * Taking a file that is right, with a reason where it corrects or overrules what assessors gave; or throwing it away.
 *
 * @module
 */

import { TAKING } from '#app/desk/imports/take.ts'
import { type Text } from '#core/values/text.ts'
import { Button } from '../../../components/forms/button.tsx'
import { problemOf } from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtTable } from './one.tsx'

interface TakeProps {
  readonly page: AtTable
}

/** Both forms; the first only for a file that is right and says something new. */
export function TakeForms({ page }: TakeProps): Html | null {
  const { at, view } = page
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { compared, round, received } = view
  if (compared === undefined) return null
  const changes = compared.fresh.length + compared.corrections.length
  const isRight = compared.problems.length === 0
  const action = pathTo('deskImport', language, {
    selection,
    round: round.round,
    table: received.table,
  })
  return (
    <>
      {isRight && changes > 0 ? <TakeForm page={page} action={action} /> : null}
      {isRight && changes === 0 ? (
        <p class="govuk-body" id="inlezen">
          {t(
            'In dit bestand staat niets nieuws: elke score staat er al zo.',
            'There is nothing new in this file: every score is there already.',
          )}
        </p>
      ) : null}
      <div class="keur-actions">
        <form method="post" action={action}>
          <input type="hidden" name="doe" value="drop" />
          <Button kind="second">{t('Gooi dit bestand weg', 'Throw this file away')}</Button>
        </form>
        <a
          class="govuk-link"
          href={pathTo('deskImports', language, { selection, round: round.round })}
        >
          {t('Een ander bestand', 'Another file')}
        </a>
      </div>
    </>
  )
}

function TakeForm({ page, action }: TakeProps & { readonly action: string }): Html {
  const { at, view, sent, problems } = page
  const { visit, language } = at
  const { t } = visit.frame
  const { mark = '', corrections = [], fresh = [], passedOver = [] } = view.compared ?? {}
  const why = whyOf(
    corrections.length > 0,
    passedOver.some(({ overruled }) => overruled.length > 0),
  )
  const count = fresh.reduce((sum, { scores }) => sum + scores.length, 0) + corrections.length
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="doe" value="take" />
      <input type="hidden" name="gezien" value={mark} />
      {why === undefined ? null : (
        <TextArea
          language={language}
          name={TAKING.reason}
          label={why.label[language]}
          hint={why.hint[language]}
          rows={3}
          value={sent.one(TAKING.reason)}
          problem={problemOf(TAKING.reason, problems)}
        />
      )}
      <Button>
        {count === 1
          ? t('Lees deze score in', 'Import this score')
          : t(`Lees deze ${count} scores in`, `Import these ${count} scores`)}
      </Button>
    </form>
  )
}

interface Why {
  readonly label: Text
  readonly hint: Text
}

/** What is asked of whoever corrects, or overrules what assessors gave; undefined where nothing needs a reason. */
function whyOf(corrects: boolean, overrules: boolean): Why | undefined {
  if (!overrules) return corrects ? CORRECTS : undefined
  return corrects ? { ...OVERRULES, label: BOTH } : OVERRULES
}

const CORRECTS: Why = {
  label: { nl: 'Waarom worden deze scores verbeterd?', en: 'Why are these scores corrected?' },
  hint: {
    nl: 'Bijvoorbeeld welke vraag vervalt en waarom. Schrijf het zo dat elke kandidaat het mag lezen.',
    en: 'For instance which question is dropped and why. Write it so that every candidate may read it.',
  },
}

const OVERRULES: Why = {
  label: {
    nl: 'Waarom komen deze scores in de plaats van wat beoordelaars gaven?',
    en: 'Why do these scores overrule what assessors gave?',
  },
  hint: {
    nl: 'Dit blijft in het register en komt in het proces-verbaal. Schrijf het zo dat elke kandidaat het mag lezen, en niets over één kandidaat.',
    en: 'This stays in the record and goes into the minutes. Write it so that every candidate may read it, and nothing about one candidate.',
  },
}

const BOTH: Text = {
  nl: 'Waarom worden scores verbeterd, en komen andere in de plaats van wat beoordelaars gaven?',
  en: 'Why are scores corrected, and do others overrule what assessors gave?',
}
