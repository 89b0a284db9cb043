/**
 * What stands around the results of a participant: what keeps the actor from recording, and the ways on.
 *
 * @module
 */

import { type Text } from '#core/values/text.ts'
import { Button } from '../../../components/forms/button.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtResult } from './at-result.tsx'

/** What keeps the actor from recording here, or what recording does once the round is closed. */
export function Hindrance({ page }: { readonly page: AtResult }): Html | null {
  const { at, view } = page
  const { t } = at.visit.frame
  const says = view.isExcluded
    ? t(
        'Er bleek een belangenconflict: jij noteert in deze ronde geen scores meer.',
        'A conflict of interest was found: you record no more scores in this round.',
      )
    : AFTER_CLOSING[view.progress]?.[at.language]
  return says === undefined ? null : <p class="govuk-inset-text">{says}</p>
}

const AFTER_CLOSING: Readonly<Partial<Record<AtResult['view']['progress'], Text>>> = {
  closed: {
    nl: 'Deze ronde is afgesloten. Een score kan nog verbeterd worden, met een reden; een nieuwe score niet.',
    en: 'This round is closed. A score can still be corrected, with a reason; no new score can be recorded.',
  },
  decided: {
    nl: 'Deze ronde is beslist. Een verbetering bevriest de uitkomsten tot een tweede persoon bevestigt wat ze verandert.',
    en: 'This round is decided. A correction freezes the outcomes until a second person confirms what it changes.',
  },
  frozen: {
    nl: 'Een verbetering wacht op bevestiging door een tweede persoon.',
    en: 'A correction waits for a second person to confirm it.',
  },
}

/** The next of whom a score is missing, the round, the file. */
export function Ways({ page }: { readonly page: AtResult }): Html {
  const { at, view } = page
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { candidate, round, next } = view
  return (
    <div class="keur-actions">
      {next === undefined ? null : (
        <Button
          kind="second"
          path={pathTo('deskResult', language, {
            selection,
            round: round.round,
            candidate: next,
          })}
        >
          {t('De volgende zonder score', 'The next without a score')}
        </Button>
      )}
      <a
        class="govuk-link"
        href={pathTo('deskResults', language, { selection, round: round.round })}
      >
        {t('Alle resultaten van deze ronde', 'All results of this round')}
      </a>
      <a
        class="govuk-link"
        href={pathTo('deskCandidate', language, { selection, candidate: candidate.candidate })}
      >
        {t('Het dossier van deze kandidaat', 'The file of this candidate')}
      </a>
    </div>
  )
}
