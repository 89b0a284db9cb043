/**
 * Results of earlier rounds beside a form, where the regulation has them shown.
 *
 * @module
 */

import { type EarlierResult } from '#app/desk/judging/earlier.ts'
import { measureName } from '#core/regulation/words/scale.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Table } from '../../../components/table.tsx'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'
import { valueInWords } from '../closing/figures.ts'

/** The results; nothing where the regulation has none shown. */
export function Earlier({
  at,
  results,
}: {
  readonly at: AtSelection
  readonly results: readonly EarlierResult[]
}): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  if (results.length === 0) return null
  const title = t('Eerdere resultaten', 'Earlier results')
  return (
    <Disclosure
      title={title}
      more={t('Het selectiereglement laat ze hier zien.', 'The regulation has them shown here.')}
    >
      <Table
        caption={title}
        isCaptionHidden
        head={[t('Ronde', 'Round'), t('Meting', 'Measure'), t('Resultaat', 'Result')]}
        rows={results.map(({ round, measure, value }) => [
          round.label[language],
          capitalised(measureName(measure, round, language)),
          valueInWords(round, measure, value, language),
        ])}
      />
    </Disclosure>
  )
}
