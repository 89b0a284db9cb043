/**
 * The measures that still wait for a score, in one form: what is left empty stays open.
 *
 * @module
 */

import { sheetOf } from '#app/desk/judging/sheet.ts'
import { overrulingField, scoreField } from '#app/desk/scores/record.ts'
import { Button } from '../../../components/forms/button.tsx'
import { problemOf } from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtResult, ResultForm } from './at-result.tsx'
import { Criteria } from './measure.tsx'
import { ScoreField } from './score-field.tsx'

/** The form; nothing for who may not record, or where nothing is missing. */
export function RecordPart({ page }: { readonly page: AtResult }): Html | null {
  const { at, view } = page
  const { visit, language } = at
  const { t } = visit.frame
  const missing = view.scores.filter(({ inForce }) => inForce === undefined)
  if (missing.length === 0 || !mayRecord(page)) return null
  return (
    <section aria-labelledby="noteren">
      <h2 class="govuk-heading-m" id="noteren">
        {t('Scores noteren', 'Record scores')}
      </h2>
      <ResultForm page={page} does="record">
        {missing.map(({ measure, rules }) => (
          <div class="keur-measure">
            <h3 class="govuk-heading-s">{rules.name[language]}</h3>
            <Criteria at={at} round={view.round} rules={rules} />
            <ByPeople page={page} measure={measure} />
            <input type="hidden" name="meting" value={measure} />
            {rules.scale === undefined ? null : (
              <ScoreField
                page={page}
                name={scoreField(measure)}
                label={`${t('Score', 'Score')}: ${rules.name[language]}`}
                scale={rules.scale}
              />
            )}
            <Overruling page={page} measure={measure} forms={view.formsOn.get(measure) ?? 0} />
          </div>
        ))}
        <Button>{t('Leg deze scores vast', 'Record these scores')}</Button>
      </ResultForm>
    </section>
  )
}

/** Leads whoever records by hand what people judge to where their forms are: with a score they are fixed. */
function ByPeople({
  page: { at, view },
  measure,
}: {
  readonly page: AtResult
  readonly measure: string
}): Html | null {
  const { visit, language, selection } = at
  const { t } = visit.frame
  if (sheetOf(view.round, measure) === undefined) return null
  return (
    <p class="govuk-inset-text" data-judged={measure}>
      {t(
        'Dit beoordelen mensen, elk eerst alleen met een formulier; wat ze besluiten, komt uit hun bespreking. Vul hier alleen in wat buiten Keur beoordeeld werd: daarna kan niemand zijn formulier nog vergrendelen. ',
        'This is judged by people, each first alone with a form; what they conclude comes from their discussion. Fill in here only what was judged outside Keur: after that nobody can lock their form any more. ',
      )}
      <a class="govuk-link" href={pathTo('deskAssessing', language, { selection })}>
        {t('Naar het beoordelen', 'To the judging')}
      </a>
    </p>
  )
}

interface OverrulingProps {
  readonly page: AtResult
  readonly measure: string
  /** How many assessors locked a form about it. */
  readonly forms: number
}

/** Why, where assessors gave something already. */
function Overruling({
  page: { at, sent, problems },
  measure,
  forms,
}: OverrulingProps): Html | null {
  const { visit, language } = at
  const { t } = visit.frame
  if (forms === 0) return null
  const name = overrulingField(measure)
  return (
    <TextArea
      language={language}
      name={name}
      label={t(
        'Waarom komt je score in de plaats van wat beoordelaars gaven?',
        'Why does your score take the place of what assessors gave?',
      )}
      hint={t(
        `Vergrendelde formulieren hierover: ${forms}. Vul dit in als je score een andere is. Schrijf het zo dat de kandidaat het mag lezen.`,
        `Locked forms about this: ${forms}. Fill this in if your score is another. Write it so that the candidate may read it.`,
      )}
      rows={3}
      value={sent.one(name)}
      problem={problemOf(name, problems)}
    />
  )
}

/** Whether first scores can be recorded here now. */
function mayRecord({ at, view }: AtResult): boolean {
  const { progress, isExcluded, candidate } = view
  const isOpen = progress === 'open' || progress === 'waiting' || progress === 'frozen'
  const isThere = candidate.withdrawn === undefined
  return isOpen && isThere && !isExcluded && at.place.may('import-scores')
}
