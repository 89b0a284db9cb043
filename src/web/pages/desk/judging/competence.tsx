/**
 * By what the level of a competence is recognised, beside what is judged.
 *
 * @module
 */

import { type SheetPart } from '#app/desk/judging/sheet.ts'
import { type Text } from '#core/values/text.ts'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'

/** The level with its indicators, as the dictionary and the function profile describe it; nothing where they are silent. */
export function Competence({
  at,
  part,
}: {
  readonly at: AtSelection
  readonly part: SheetPart
}): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  const known = visit.services.dictionary.competences.find(({ id }) => id === part.competence)
  const level = known?.levels.find((one) => one.level === part.level)
  const indicators = [...(level?.indicators ?? []), ...additionsFor(at, part)]
  if (known === undefined || indicators.length === 0) return null
  return (
    <aside
      class="keur-judge__beside"
      aria-label={`${t('Indicatoren', 'Indicators')}: ${part.name[language]}`}
    >
      <p class="govuk-body">
        <strong>
          {known.name[language]}, {t('niveau', 'level')} {part.level}
        </strong>
        {level === undefined ? null : `: ${level.title[language]}`}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {indicators.map((indicator) => (
          <li>{indicator[language]}</li>
        ))}
      </ul>
    </aside>
  )
}

/** What the function profile adds to the dictionary. */
function additionsFor({ visit, place }: AtSelection, { competence }: SheetPart): readonly Text[] {
  const { profile: wanted } = place.regulation.announcement
  const profile = wanted === undefined ? undefined : visit.services.profile(wanted)
  const own = profile?.['behavioural-competences'].find((one) => one.competence === competence)
  return own?.additions ?? []
}
