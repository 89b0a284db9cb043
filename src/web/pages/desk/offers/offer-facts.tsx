/**
 * How an offer stands; and what the rules say about start, probation, statutory appointment and pay.
 *
 * @module
 */

import { CONTRACTS } from '#app/desk/offers/words.ts'
import { NO_LENGTH, PAY_STEPS, STATUS_CASES, SYSTEMS } from '#core/regulation/words/list-words.ts'
import { type HiringFindings } from '#core/hiring/hiring.ts'
import { formatDay } from '#core/values/day.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Language } from '#core/values/text.ts'
import { Facts, type Fact } from '../../../components/summary-list.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { PersonLink } from '../lists/people.tsx'
import { lengthInWords, vacancyInWords } from '../lists/words.ts'
import { OfferState } from './offers.tsx'
import { type OfferProps } from './step-form.tsx'
import { effectInWords } from './words.ts'

/** The facts of the offer, and what it does to the place. */
export function OfferFacts({ at, view }: OfferProps): Html {
  const { language, visit, selection } = at
  const { t } = visit.frame
  const { offer, letter, isMailed } = view
  const facts: readonly Fact[] = [
    { label: t('Kandidaat', 'Candidate'), value: <PersonLink at={at} person={view} /> },
    { label: t('Vacature', 'Vacancy'), value: vacancyInWords(offer.vacancy, language) },
    { label: t('Contract', 'Contract'), value: CONTRACTS[offer.contract][language] },
    { label: t('Verstuurd', 'Sent'), value: formatInstant(offer.sent, language) },
    { label: t('Stand', 'State'), value: <OfferState at={at} line={view} /> },
    {
      label: t('Brief', 'Letter'),
      value:
        letter === undefined ? (
          t('niet bewaard', 'not kept')
        ) : (
          <>
            <a class="govuk-link" href={pathTo('deskLetter', language, { selection, letter })}>
              {t('de brief (pdf)', 'the letter (PDF)')}
            </a>
            {isMailed
              ? t(', ook gemaild', ', also mailed')
              : t(', te posten: er is geen mailadres', ', to be posted: there is no address')}
          </>
        ),
    },
  ]
  return (
    <>
      <Facts facts={facts} />
      <ul class="govuk-list govuk-list--bullet">
        {view.effects.map((effect) => (
          <li>{effectInWords(effect, language)}</li>
        ))}
      </ul>
    </>
  )
}

/** What follows from the rules on hiring; nothing while the route is not known. */
export function Findings({ at, view: { hiring } }: OfferProps): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  if (hiring === undefined) return null
  return (
    <section aria-labelledby="dienst">
      <h2 class="govuk-heading-m" id="dienst">
        {t('Begin, proeftijd en loon', 'Start, probation and pay')}
      </h2>
      <Facts
        facts={[
          { label: t('Beginnen', 'Starting'), value: startInWords(hiring, language) },
          { label: t('Proeftijd', 'Probation'), value: probationInWords(hiring, language) },
          {
            label: t('Statutaire aanstelling', 'Statutory appointment'),
            value: statusInWords(hiring, language),
          },
          { label: t('Loon', 'Pay'), value: payInWords(hiring, language) },
        ]}
      />
    </section>
  )
}

function startInWords({ start }: HiringFindings, language: Language): string {
  const t = (nl: string, en: string): string => (language === 'nl' ? nl : en)
  if (start.state === 'none') return t('Er is geen uiterste dag.', 'There is no last day.')
  if (start.state === 'undecided') {
    return `${start.says[language]} ${t('De uiterste dag is nog niet bekend.', 'The last day is not known yet.')}`
  }
  return `${start.says[language]} ${t('Uiterlijk', 'At the latest')}: ${formatDay(start.lastDay, language)}.`
}

function probationInWords({ probation }: HiringFindings, language: Language): string {
  const t = (nl: string, en: string): string => (language === 'nl' ? nl : en)
  if (probation.state === 'none') return t('Geen regel.', 'No rule.')
  if (probation.state === 'undecided')
    return `${probation.says[language]} ${t('Of dat hier geldt, is nog niet bekend.', 'Whether that holds here is not known yet.')}`
  const { length } = probation.content
  const long =
    length === 'none' || length === 'not-stated'
      ? NO_LENGTH[length][language]
      : lengthInWords(length, language)
  return `${long}. ${probation.says[language]}`
}

function statusInWords({ status }: HiringFindings, language: Language): string {
  const t = (nl: string, en: string): string => (language === 'nl' ? nl : en)
  if (status.effect === 'no-statutory-appointment')
    return t('Er is geen om te behouden.', 'There is none to keep.')
  if (status.effect === 'undecided')
    return t('Nog niet bekend: er ontbreken gegevens.', 'Not known yet: facts are missing.')
  return [
    STATUS_CASES[status.effect][language],
    ...status.lines.map(({ says }) => says[language]),
  ].join('. ')
}

function payInWords({ pay }: HiringFindings, language: Language): string {
  const t = (nl: string, en: string): string => (language === 'nl' ? nl : en)
  if (pay.state === 'none') return t('Geen regel.', 'No rule.')
  if (pay.state === 'undecided')
    return `${pay.says[language]} ${t('Of dat hier geldt, is nog niet bekend.', 'Whether that holds here is not known yet.')}`
  const { system, scale, step } = pay.content
  return `${scale}: ${SYSTEMS[system][language]}, ${PAY_STEPS[step][language]}. ${pay.says[language]}`
}
