/**
 * What others changed in the results of a participant while a page was open.
 *
 * @module
 */

import { measureName } from '#core/regulation/words/scale.ts'
import { type Html } from '../../../html.ts'
import { ATTENDANCE } from '../bulk/words.ts'
import { PROGRESS } from '../words.ts'
import { type AtResult } from './at-result.tsx'
import { originInWords, scoreIn } from './words.ts'

/** What is another now; nothing where nothing is. */
export function Missed({ page }: { readonly page: AtResult }): Html | null {
  const { at, missed } = page
  const { t } = at.visit.frame
  if (missed.length === 0) return null
  return (
    <div class="keur-panel keur-panel--attention" role="alert">
      <h2 class="govuk-heading-s">{t('Intussen veranderde dit', 'This changed meanwhile')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {missed.map((what) => (
          <li>{nowOf(page, what)}</li>
        ))}
      </ul>
      <p class="govuk-body">
        {t(
          'Er is niets overschreven. Kijk na of wat je wilde noteren nog klopt.',
          'Nothing was overwritten. See whether what you wanted to record still holds.',
        )}
      </p>
    </div>
  )
}

function nowOf({ at, view }: AtResult, what: string): string {
  const { language, visit } = at
  const { t } = visit.frame
  if (what === 'round') {
    const stands = PROGRESS[view.progress][language].toLowerCase()
    return `${t('Hoever de ronde staat', 'How far the round is')}: ${stands}`
  }
  if (what === 'attendance') {
    const now = view.attendance === undefined ? '–' : ATTENDANCE[view.attendance][language]
    return `${t('Aanwezigheid', 'Attendance')}: ${now}`
  }
  const inForce = view.scores.find(({ measure }) => measure === what)?.inForce
  const now =
    inForce === undefined
      ? t('geen score meer', 'no score any more')
      : `${scoreIn(view.round, what, inForce.value, language)}, ${originInWords(inForce, language)}`
  return `${measureName(what, view.round, language)}: ${now}`
}
