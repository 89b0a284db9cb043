/**
 * What happened to one application, in words; and what others did while a page was open.
 *
 * @module
 */

import { type HistoryLine } from '#app/desk/screening/history.ts'
import { saysAt } from '#core/regulation/says-at.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { type Html } from '../../../html.ts'
import { type AtFile } from './at-file.tsx'
import { POINT_WORDS } from './words.ts'

/** What others did since the form was drawn; nothing where nobody did anything. */
export function Missed({ page }: { readonly page: AtFile }): Html | null {
  const { at, missed } = page
  const { t } = at.visit.frame
  if (missed.length === 0) return null
  return (
    <div class="keur-panel keur-panel--attention" role="alert">
      <h2 class="govuk-heading-s">
        {t('Intussen veranderde dit dossier', 'This file changed meanwhile')}
      </h2>
      <Lines page={page} lines={missed} />
      <p class="govuk-body">
        {t(
          'Er is niets overschreven, en wat je intikte staat er nog. Kijk na of het nog klopt, en verstuur het opnieuw.',
          'Nothing was overwritten, and what you typed is still here. See whether it still holds, and send it again.',
        )}
      </p>
    </div>
  )
}

/** Everything that happened, the newest first. */
export function History({ page }: { readonly page: AtFile }): Html {
  const { t } = page.at.visit.frame
  return (
    <section aria-labelledby="verloop">
      <h2 class="govuk-heading-m" id="verloop">
        {t('Wat er gebeurde', 'What happened')}
      </h2>
      <Lines page={page} lines={page.file.history.toReversed()} />
    </section>
  )
}

function Lines({
  page,
  lines,
}: {
  readonly page: AtFile
  readonly lines: readonly HistoryLine[]
}): Html {
  const { at } = page
  const { language, place } = at
  return (
    <ol class="keur-history">
      {lines.map((line) => (
        <li>
          <span class="keur-note">
            {formatInstant(line.at, language)} · {whoseOf(line, page)}
          </span>
          <br />
          {saidOf(line, place.regulation, language)}
          {line.reason === undefined ? null : <q class="keur-history__reason">{line.reason}</q>}
        </li>
      ))}
    </ol>
  )
}

function whoseOf({ role, by }: HistoryLine, { at: { language }, whose }: AtFile): string {
  if (role === 'candidate') return CANDIDATE[language]
  const name = whose(by)
  return name === by ? `${COLLEAGUE[language]} ${by}` : name
}

/** What somebody did, in a few words. */
function saidOf({ kind, facts }: HistoryLine, regulation: Regulation, language: Language): string {
  const what = subjectOf(facts, regulation, language)
  const finding = FINDINGS.get(facts['finding'] ?? '')?.[language]
  return [KINDS[kind][language], what, finding].filter((one) => one !== undefined).join(': ')
}

function subjectOf(
  facts: HistoryLine['facts'],
  regulation: Regulation,
  language: Language,
): string | undefined {
  const { condition, point, claim, round } = facts
  if (condition !== undefined)
    return saysAt(regulation, `conditions/${condition}`)?.[language] ?? condition
  if (point !== undefined) return pointIn(point, language)
  if (round !== undefined)
    return regulation.rounds.find((one) => one.round === round)?.label[language]
  return claim
}

function pointIn(point: string, language: Language): string {
  const known = Object.entries(POINT_WORDS).find(([name]) => name === point)
  return known === undefined ? point : known[1][language]
}

const KINDS: Readonly<Record<HistoryLine['kind'], Text>> = {
  ApplicationSubmitted: { nl: 'Solliciteerde', en: 'Applied' },
  CandidateWithdrew: { nl: 'Trok zich terug', en: 'Withdrew' },
  RouteChosen: { nl: 'Koos een kanaal', en: 'Chose a route' },
  ClaimVerified: {
    nl: 'Vergeleek een verklaring met het bewijs',
    en: 'Compared a claim with its evidence',
  },
  ClaimsAdded: { nl: 'Vulde verklaringen aan', en: 'Added claims' },
  ConditionJudged: { nl: 'Besloot over een voorwaarde', en: 'Concluded about a condition' },
  ApplicationJudged: { nl: 'Besloot over de sollicitatie', en: 'Concluded about the application' },
  ReuseProposed: {
    nl: 'Stelde voor over een vroeger resultaat',
    en: 'Proposed about an earlier result',
  },
  ReuseDecided: {
    nl: 'Besliste over een vroeger resultaat',
    en: 'Decided about an earlier result',
  },
  PersonalDataErased: { nl: 'Wiste de persoonsgegevens', en: 'Erased the personal data' },
}

const FINDINGS: ReadonlyMap<string, Text> = new Map([
  ['met', { nl: 'voldaan', en: 'met' }],
  ['not-met', { nl: 'niet voldaan', en: 'not met' }],
  ['valid', { nl: 'in orde', en: 'in order' }],
  ['invalid', { nl: 'niet in orde', en: 'not in order' }],
  ['verified', { nl: 'klopt', en: 'true' }],
  ['refuted', { nl: 'klopt niet', en: 'untrue' }],
  ['granted', { nl: 'telt mee', en: 'counts' }],
  ['refused', { nl: 'telt niet mee', en: 'does not count' }],
])

const CANDIDATE: Text = { nl: 'de kandidaat', en: 'the candidate' }
const COLLEAGUE: Text = { nl: 'selectieteam', en: 'selection team' }
