/**
 * How an offer stands; and what the rules say about start, probation, statutory appointment and pay.
 *
 * @module
 */

import { isSettled } from '#app/desk/offers/effects.ts'
import { CONTRACTS } from '#app/desk/offers/words.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Facts, type Fact } from '../../../components/summary-list.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { PersonLink } from '../lists/people.tsx'
import { vacancyInWords } from '../lists/words.ts'
import { ClosedLetter } from '../closing/closed-letter.tsx'
import { payInWords, probationInWords, startInWords, statusInWords } from './hiring-words.ts'
import { OfferState } from './offers.tsx'
import { type OfferProps } from './step-form.tsx'
import { CAME, COMES, effectInWords } from './words.ts'

/** The facts of the offer, and what it does to the place. */
export function OfferFacts({ at, view }: OfferProps): Html {
  const { language, visit, place } = at
  const { t } = visit.frame
  const { offer } = view
  const facts: readonly Fact[] = [
    { label: t('Kandidaat', 'Candidate'), value: <PersonLink at={at} person={view} /> },
    { label: t('Vacature', 'Vacancy'), value: vacancyInWords(offer.vacancy, language) },
    { label: t('Contract', 'Contract'), value: CONTRACTS[offer.contract][language] },
    { label: t('Verstuurd', 'Sent'), value: formatInstant(offer.sent, language) },
    { label: t('Stand', 'State'), value: <OfferState at={at} line={view} /> },
    ...(place.may('read-letters')
      ? [{ label: t('Brief', 'Letter'), value: <OfferLetter at={at} view={view} /> }]
      : []),
  ]
  return (
    <>
      <Facts facts={facts} />
      <Effects at={at} view={view} />
    </>
  )
}

/** The letter of the offer; where it is closed to the reader, who prints it. */
function OfferLetter({ at, view }: Pick<OfferProps, 'at' | 'view'>): Html {
  const { language, visit, selection } = at
  const { t } = visit.frame
  const { letter, isMailed, letterOthers } = view
  if (letter === undefined) return <>{t('niet bewaard', 'not kept')}</>
  const how = isMailed
    ? t(', ook gemaild', ', also mailed')
    : t(', te posten: er is geen mailadres', ', to be posted: there is no address')
  const words = t('de brief (pdf)', 'the letter (PDF)')
  return letterOthers === undefined ? (
    <>
      <a class="govuk-link" href={pathTo('deskLetter', language, { selection, letter })}>
        {words}
      </a>
      {how}
    </>
  ) : (
    <>
      {words + how}; <ClosedLetter at={at} others={letterOthers} />
    </>
  )
}

/** What can come of it, to the candidate while they can answer; what came of it. */
function Effects({ at, view: { offer, effects } }: Pick<OfferProps, 'at' | 'view'>): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  if (effects.length === 0) return null
  const isWaiting = offer.status === 'sent'
  return (
    <section aria-labelledby="plaats">
      <h2 class="govuk-heading-m" id="plaats">
        {t('De plaats in de reserve', 'The place in the reserve')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {effects.map((one) => (
          <li>
            <strong>{(isSettled(offer) ? CAME : COMES)[one.what]?.[language] ?? ''}:</strong>{' '}
            {effectInWords(isWaiting ? one : { ...one, says: undefined }, language)}
          </li>
        ))}
      </ul>
    </section>
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
          { label: t('Loon', 'Pay'), value: payInWords(hiring, at.place.regulation, language) },
        ]}
      />
    </section>
  )
}
