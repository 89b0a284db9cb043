/**
 * The scores that stand there, with everything that stood there before; and correcting one, with the reason.
 *
 * @module
 */

import { correctionFields } from '#app/desk/scores/record.ts'
import { type ScoreView } from '#app/desk/scores/scores.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Button } from '../../../components/forms/button.tsx'
import { problemOf } from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { type AtResult, ResultForm } from './at-result.tsx'
import { ScoreCell } from './lines.tsx'
import { Criteria } from './measure.tsx'
import { ScoreField } from './score-field.tsx'

/** Every measure on which something stands or stood; nothing where none does. */
export function RecordedPart({ page }: { readonly page: AtResult }): Html | null {
  const { at, view } = page
  const { visit, language } = at
  const { t } = visit.frame
  const recorded = view.scores.filter(
    ({ inForce, earlier }) => inForce !== undefined || earlier.length > 0,
  )
  if (recorded.length === 0) return null
  return (
    <section aria-labelledby="scores">
      <h2 class="govuk-heading-m" id="scores">
        {t('Wat er staat', 'What stands here')}
      </h2>
      {recorded.map((score) => (
        <div class="keur-measure">
          <h3 class="govuk-heading-s">{score.rules.name[language]}</h3>
          <div class="govuk-body">
            <ScoreCell at={at} round={view.round} score={score} />
          </div>
          {score.inForce === undefined ? null : <Correction page={page} score={score} />}
        </div>
      ))}
    </section>
  )
}

interface CorrectionProps {
  readonly page: AtResult
  readonly score: ScoreView
}

function Correction({ page, score }: CorrectionProps): Html | null {
  const { at, view, sent, problems } = page
  const { visit, language, place } = at
  const { t } = visit.frame
  const { measure, rules } = score
  if (rules.scale === undefined || view.isExcluded || !place.may('import-scores')) return null
  const fields = correctionFields(measure)
  return (
    <Disclosure
      title={t('Deze score verbeteren', 'Correct this score')}
      isOpen={sent.one('doe') === 'correct' && sent.one('meting') === measure}
    >
      <Criteria at={at} round={view.round} rules={rules} />
      <ResultForm page={page} does="correct">
        <input type="hidden" name="meting" value={measure} />
        <ScoreField
          page={page}
          name={fields.score}
          label={`${t('Nieuwe score', 'New score')}: ${rules.name[language]}`}
          scale={rules.scale}
        />
        <TextArea
          language={language}
          name={fields.reason}
          label={t('Waarom?', 'Why?')}
          hint={t(
            'Schrijf het zo dat de kandidaat het mag lezen. Beide scores blijven bewaard.',
            'Write it so that the candidate may read it. Both scores are kept.',
          )}
          rows={3}
          value={sent.one(fields.reason)}
          problem={problemOf(fields.reason, problems)}
        />
        <Button>{t('Verbeter de score', 'Correct the score')}</Button>
      </ResultForm>
    </Disclosure>
  )
}
