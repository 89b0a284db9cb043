/**
 * The measures that still wait for a score, in one form: what is left empty stays open.
 *
 * @module
 */

import { scoreField } from '#app/desk/scores/record.ts'
import { Button } from '../../../components/forms/button.tsx'
import { type Html } from '../../../html.ts'
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
            <input type="hidden" name="meting" value={measure} />
            {rules.scale === undefined ? null : (
              <ScoreField
                page={page}
                name={scoreField(measure)}
                label={`${t('Score', 'Score')}: ${rules.name[language]}`}
                scale={rules.scale}
              />
            )}
          </div>
        ))}
        <Button>{t('Leg deze scores vast', 'Record these scores')}</Button>
      </ResultForm>
    </section>
  )
}

/** Whether first scores can be recorded here now. */
function mayRecord({ at, view }: AtResult): boolean {
  const { progress, isExcluded, candidate } = view
  const isOpen = progress === 'open' || progress === 'waiting' || progress === 'frozen'
  const isThere = candidate.withdrawn === undefined
  return isOpen && isThere && !isExcluded && at.place.may('import-scores')
}
