/**
 * Making an offer: to whom, for which vacancy, with which contract, and what each contract does to the place.
 *
 * @module
 */

import { type OffersView } from '#app/desk/offers/offers.ts'
import { CONTRACTS } from '#app/desk/offers/words.ts'
import { formatDay } from '#core/values/day.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { type AtSelection, selectionForm, selectionPage } from '../at.tsx'
import { type Asked, SEEN, UNTOUCHED, settled } from '../lists/asked.ts'
import { FormPage } from '../lists/form.tsx'
import { DOING } from '../lists/not-now.tsx'
import { RadioQuestion, SelectQuestion, TextQuestion } from '../lists/questions.tsx'
import { peopleFor, vacanciesFor } from '../lists/which.tsx'
import { effectInWords } from './words.ts'

/** The page. */
export const newOfferPage = selectionPage('make-offer', async (at) =>
  show(at.visit, await drawn(at, UNTOUCHED)),
)

/** Makes it; then on to its page. */
export const newOfferForm = selectionForm('make-offer', async (at, sent) => {
  const { desk, place, language, selection } = at
  const done = await desk.makeOffer(place, {
    candidate: sent.one('candidate'),
    which: sent.one('which'),
    vacancy: sent.one('vacancy'),
    contract: sent.one('contract'),
    seen: sent.one(SEEN),
  })
  const to = done.ok
    ? pathTo('deskOffer', language, { selection, offer: done.value.offer })
    : pathTo('deskOffers', language, { selection })
  return settled(at, done, { sent, to, again: drawn })
})

async function drawn(at: AtSelection, asked: Asked): Promise<Html> {
  return <NewOfferPage at={at} asked={asked} view={await at.desk.offers(at.place)} />
}

interface NewOfferProps {
  readonly at: AtSelection
  readonly asked: Asked
  readonly view: OffersView
}

function NewOfferPage(props: NewOfferProps): Html {
  const { at, asked, view } = props
  const { language, visit, selection } = at
  const { t } = visit.frame
  return (
    <FormPage
      at={at}
      asked={asked}
      section="deskOffers"
      title={t('Een aanbod doen', 'Make an offer')}
      says={view.says}
      chance={view.chance}
      what={DOING.offer}
      above={
        <p class="govuk-body">
          {t(
            'Het aanbod vertrekt meteen: als brief bij de sollicitatie, en per mail. Het kan niet teruggenomen worden.',
            'The offer leaves at once: as a letter with the application, and by mail. It cannot be taken back.',
          )}
          {view.through === undefined
            ? ''
            : ` ${t('Antwoorden kan tot en met', 'It can be answered through')} ${formatDay(view.through, language)}.`}
        </p>
      }
      action={pathTo('deskNewOffer', language, { selection })}
      seen={view.seen}
      button={t('Verstuur dit aanbod', 'Send this offer')}
      back={pathTo('deskOffers', language, { selection })}
    >
      <Who {...props} />
      <Contract {...props} />
    </FormPage>
  )
}

function Who({ at, asked, view }: NewOfferProps): Html {
  const { t } = at.visit.frame
  const known = view.vacancies.join(', ')
  const { people } = view
  const forThis = people.some((one) => one.forThis)
  const forAnother = people.some((one) => one.forAnother)
  return (
    <>
      <SelectQuestion
        at={at}
        asked={asked}
        name="candidate"
        label={t('Aan wie?', 'To whom?')}
        hint={t(
          'Ze staan op nummer; dat is willekeurig en zegt niets over de resultaten.',
          'They stand by number, which is random and says nothing about the results.',
        )}
        options={peopleFor(at, people)}
      />
      <RadioQuestion
        at={at}
        asked={asked}
        name="which"
        label={t('Voor welke vacature?', 'For which vacancy?')}
        options={vacanciesFor(at, { forThis, forAnother })}
      />
      {forAnother || asked.sent.one('vacancy') !== '' ? (
        <TextQuestion
          at={at}
          asked={asked}
          name="vacancy"
          label={t('Naam van de andere vacature', 'Name of the other vacancy')}
          hint={[
            t('Zo staat ze in het aanbod.', 'So it stands in the offer.'),
            ...(known === '' ? [] : [`${t('Eerder genoemd', 'Named before')}: ${known}.`]),
          ].join(' ')}
        />
      ) : null}
    </>
  )
}

function Contract({ at, asked, view }: NewOfferProps): Html {
  const { language, visit } = at
  return (
    <RadioQuestion
      at={at}
      asked={asked}
      name="contract"
      label={visit.frame.t('Met welk contract?', 'With which contract?')}
      options={view.contracts.map((one) => ({
        value: one.contract,
        label: CONTRACTS[one.contract][language],
        hint: effectInWords(one, language),
      }))}
    />
  )
}
