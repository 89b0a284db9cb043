/**
 * An offer to the candidate who asks: what it is and what each answer does; accepting or declining, once that is confirmed.
 *
 * @module
 */

import { type OwnOffer } from '#app/desk/offers/own.ts'
import { isSettled } from '#app/desk/offers/effects.ts'
import { CONTRACTS } from '#app/desk/offers/words.ts'
import { formatDay } from '#core/values/day.ts'
import { dayInBrussels } from '#core/values/instant.ts'
import { type Text } from '#core/values/text.ts'
import { Button } from '../../../components/forms/button.tsx'
import {
  ErrorSummary,
  type FieldProblem,
  problemOf,
} from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { Facts } from '../../../components/summary-list.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, notFound, show } from '../../../visit.ts'
import { type AtHiring, OwnPage, answered, hiringForm, hiringPage } from './at-hiring.tsx'
import { isOpen, offerInWords } from './hiring-view.tsx'

/** The offer. */
export const ownOfferPage = hiringPage((at) =>
  show(at.visit, <OfferView at={at} offer={named(at)} />),
)

/** Asks whether that is the answer. */
export const offerAnswerPage = hiringPage((at) => {
  const { visit, selection } = at
  const offer = named(at)
  const answer = answerIn(at)
  if (!isOpen(offer)) {
    const to = pathTo('myOffer', visit.frame.language, { selection, offer: offer.offer })
    return visit.c.redirect(to, 303)
  }
  return show(visit, <ConfirmView at={at} offer={offer} answer={answer} reason="" />)
})

/** Answers; then back to the application. */
export const offerAnswerForm = hiringForm(async (at, sent) => {
  const offer = named(at)
  const answer = answerIn(at)
  const reason = sent.one('reason')
  return answered(at, { about: 'offer', offer: offer.offer, answer, reason }, (problems) => (
    <ConfirmView at={at} offer={offer} answer={answer} reason={reason} problems={problems} />
  ))
})

/** How an address names an answer, in both languages alike. */
const ANSWERS = { aanvaarden: 'accepted', weigeren: 'declined' } as const

function named({ visit, hiring }: AtHiring): OwnOffer {
  return hiring.offers.find(({ offer }) => offer === nameIn(visit, 'offer')) ?? notFound()
}

function answerIn({ visit }: AtHiring): 'accepted' | 'declined' {
  const name = nameIn(visit, 'answer')
  const found = (['aanvaarden', 'weigeren'] as const).find((one) => one === name)
  return found === undefined ? notFound() : ANSWERS[found]
}

interface OfferProps {
  readonly at: AtHiring
  readonly offer: OwnOffer
}

function OfferView({ at, offer }: OfferProps): Html {
  const { language, t } = at.visit.frame
  return (
    <OwnPage at={at} title={t('Je aanbod', 'Your offer')}>
      <p class="govuk-body-l">{offerInWords(offer)[language]}</p>
      <OfferFacts at={at} offer={offer} />
      {offer.effects.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{EFFECTS_OF[offer.status][language]}</h2>
          <Effects at={at} offer={offer} />
        </>
      )}
      <ToShow at={at} offer={offer} />
      <Ways at={at} offer={offer} />
    </OwnPage>
  )
}

function OfferFacts({ at, offer }: OfferProps): Html {
  const { language, t } = at.visit.frame
  return (
    <Facts
      facts={[
        { label: t('Functie', 'Job'), value: offer.what[language] },
        { label: t('Contract', 'Contract'), value: CONTRACTS[offer.contract][language] },
        {
          label: t('Aanbod van', 'Offer of'),
          value: formatDay(dayInBrussels(offer.sent), language),
        },
        ...(offer.through === undefined
          ? []
          : [
              {
                label: t('Antwoorden tot en met', 'Answer through'),
                value: formatDay(offer.through, language),
              },
            ]),
      ]}
    />
  )
}

/** What can come of it in the words of the regulation; what came of it in ours. */
function Effects({ at, offer }: OfferProps): Html {
  const { language } = at.visit.frame
  return (
    <ul class="govuk-list govuk-list--bullet">
      {offer.effects.map(({ effect, says }) => (
        <li>{isSettled(offer) ? CAME[effect ?? 'keep'][language] : (says?.[language] ?? '')}</li>
      ))}
    </ul>
  )
}

const ANSWER: Text = {
  nl: 'Wat je antwoord met je plaats doet',
  en: 'What your answer does to your place',
}
const DID: Text = { nl: 'Je plaats in de reserve', en: 'Your place in the reserve' }
const EFFECTS_OF: Readonly<Record<OwnOffer['status'], Text>> = {
  sent: ANSWER,
  accepted: { nl: 'Wat er nu met je plaats gebeurt', en: 'What becomes of your place now' },
  declined: DID,
  lapsed: DID,
  reneged: DID,
  'in-service': DID,
}

const CAME: Readonly<Record<'keep' | 'remove' | 'person-decides', Text>> = {
  keep: { nl: 'Je behoudt je plaats in de reserve.', en: 'You keep your place in the reserve.' },
  remove: {
    nl: 'Je staat niet meer in de reserve.',
    en: 'You are no longer in the reserve.',
  },
  'person-decides': {
    nl: 'Over je plaats in de reserve beslist nog iemand; tot dan behoud je ze.',
    en: 'Somebody still decides about your place in the reserve; until then you keep it.',
  },
}

function ToShow({ at, offer }: OfferProps): Html | null {
  const { language, t } = at.visit.frame
  if (offer.admission.length === 0 || isSettled(offer)) return null
  return (
    <>
      <h2 class="govuk-heading-m">
        {t('Wat je nog moet tonen voor je begint', 'What you still have to show before you start')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {offer.admission.map(({ says, evidence }) => (
          <li>
            {says[language]}
            {evidence === undefined ? '' : ` (${evidence[language]})`}
          </li>
        ))}
      </ul>
    </>
  )
}

function Ways({ at, offer }: OfferProps): Html {
  const { visit, selection } = at
  const { language, t } = visit.frame
  const to = (answer: keyof typeof ANSWERS): string =>
    pathTo('myOfferAnswer', language, { selection, offer: offer.offer, answer })
  return (
    <div class="keur-actions">
      {isOpen(offer) ? (
        <>
          <Button path={to('aanvaarden')}>{t('Aanvaard', 'Accept')}</Button>
          <Button kind="second" path={to('weigeren')}>
            {t('Weiger', 'Decline')}
          </Button>
        </>
      ) : null}
      <Button kind="second" path={pathTo('myApplication', language, { selection })}>
        {t('Naar je sollicitatie', 'To your application')}
      </Button>
    </div>
  )
}

interface ConfirmProps extends OfferProps {
  readonly answer: 'accepted' | 'declined'
  readonly reason: string
  readonly problems?: readonly FieldProblem[]
}

function ConfirmView({ at, offer, answer, reason, problems = [] }: ConfirmProps): Html {
  const { visit } = at
  const { language, t } = visit.frame
  const isYes = answer === 'accepted'
  return (
    <OwnPage
      at={at}
      title={
        isYes
          ? t('Het aanbod aanvaarden?', 'Accept the offer?')
          : t('Het aanbod weigeren?', 'Decline the offer?')
      }
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      <p class="govuk-body">
        {isYes ? t('Je zegt ja op:', 'You say yes to:') : t('Je zegt nee op:', 'You say no to:')}{' '}
        <strong>{offer.what[language]}</strong> ({CONTRACTS[offer.contract][language].toLowerCase()}
        ).{' '}
        {t(
          'Je kunt je antwoord hier niet meer veranderen.',
          'You cannot change your answer here afterwards.',
        )}
      </p>
      <Effects at={at} offer={offer} />
      <ConfirmForm at={at} offer={offer} answer={answer} reason={reason} problems={problems} />
    </OwnPage>
  )
}

function ConfirmForm({ at, offer, answer, reason, problems = [] }: ConfirmProps): Html {
  const { visit, selection } = at
  const { language, t } = visit.frame
  const isYes = answer === 'accepted'
  return (
    <form method="post" novalidate>
      {isYes ? null : (
        <TextArea
          language={language}
          name="reason"
          label={t(
            'Wil je zeggen waarom? (hoeft niet)',
            'Would you like to say why? (you need not)',
          )}
          rows={3}
          value={reason}
          problem={problemOf('reason', problems)}
        />
      )}
      <div class="keur-actions">
        <Button>
          {isYes ? t('Ja, ik aanvaard', 'Yes, I accept') : t('Ja, ik weiger', 'Yes, I decline')}
        </Button>
        <Button kind="second" path={pathTo('myOffer', language, { selection, offer: offer.offer })}>
          {t('Nog niet, ga terug', 'Not yet, go back')}
        </Button>
      </div>
    </form>
  )
}
