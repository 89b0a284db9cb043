/**
 * The offers of a selection.
 *
 * @module
 */

import { type OfferLine, type OffersView } from '#app/desk/offers/offers.ts'
import { CONTRACTS } from '#app/desk/offers/words.ts'
import { formatDay } from '#core/values/day.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Table } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { type AtSelection, selectionPage } from '../at.tsx'
import { DOING, NotNow } from '../lists/not-now.tsx'
import { PersonLink } from '../lists/people.tsx'
import { OFFERS, offerInShort, vacancyInWords } from '../lists/words.ts'
import { DeskPage } from '../page.tsx'

/** The page. */
export const offersPage = selectionPage('read-candidates', async (at) => {
  const view = await at.desk.offers(at.place)
  return show(at.visit, <OffersPage at={at} view={view} />)
})

interface OffersProps {
  readonly at: AtSelection
  readonly view: OffersView
}

function OffersPage({ at, view }: OffersProps): Html {
  const { language, visit, selection } = at
  const { t } = visit.frame
  return (
    <DeskPage at={at} section="deskOffers" title={t('Aanbiedingen', 'Offers')}>
      {view.says === undefined ? null : (
        <blockquote class="keur-quote">{view.says[language]}</blockquote>
      )}
      {view.offers.length === 0 ? (
        <p class="govuk-body-l">
          {t('Er is nog geen aanbod gedaan.', 'No offer has been made yet.')}
        </p>
      ) : (
        <Table
          caption={t('Aanbiedingen, de laatste eerst', 'Offers, the latest first')}
          isCaptionHidden
          head={[
            t('Aanbod', 'Offer'),
            t('Kandidaat', 'Candidate'),
            t('Vacature', 'Vacancy'),
            t('Contract', 'Contract'),
            t('Verstuurd', 'Sent'),
            t('Stand', 'State'),
          ]}
          rows={view.offers.map((line) => rowOf(at, line))}
        />
      )}
      {view.chance.is === 'open' ? (
        <div class="keur-actions">
          <Button path={pathTo('deskNewOffer', language, { selection })}>
            {t('Doe een aanbod', 'Make an offer')}
          </Button>
        </div>
      ) : null}
      <NotNow at={at} chance={view.chance} what={DOING.offer} />
    </DeskPage>
  )
}

function rowOf(at: AtSelection, line: OfferLine): readonly (Html | string)[] {
  const { language, selection } = at
  const { offer, name } = line
  return [
    <a
      class="govuk-link keur-nowrap"
      href={pathTo('deskOffer', language, { selection, offer: offer.offer })}
    >
      {offerInShort(offer.offer, language)}
    </a>,
    <>
      <PersonLink at={at} person={line} /> {name}
    </>,
    vacancyInWords(offer.vacancy, language),
    CONTRACTS[offer.contract][language],
    formatInstant(offer.sent, language),
    <OfferState at={at} line={line} />,
  ]
}

/** How an offer stands, and by when it can be answered. */
export function OfferState({
  at,
  line: { offer, through, isOver },
}: {
  readonly at: Pick<AtSelection, 'language' | 'visit'>
  readonly line: Pick<OfferLine, 'offer' | 'through' | 'isOver'>
}): Html {
  const { language, visit } = at
  const { t } = visit.frame
  const { tone, [language]: state } = OFFERS[offer.status]
  if (isOver) return <Tag tone="wrong">{t('Termijn voorbij', 'Term over')}</Tag>
  return (
    <>
      <Tag tone={tone}>{state}</Tag>
      {offer.status === 'sent' && through !== undefined
        ? ` ${t('tot en met', 'through')} ${formatDay(through, language)}`
        : ''}
      {offer.on === undefined ? '' : ` ${t('sinds', 'since')} ${formatDay(offer.on, language)}`}
    </>
  )
}
