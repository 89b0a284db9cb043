/**
 * What comes after the rounds, on the page of an application: offers, questions, lists.
 *
 * @module
 */

import { type OwnHiring, type OwnOffer } from '#app/desk/offers/own.ts'
import { CONTRACTS } from '#app/desk/offers/words.ts'
import { formatDay } from '#core/values/day.ts'
import { type Text } from '#core/values/text.ts'
import { type Frame } from '../../../frame.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'

interface HiringProps {
  readonly frame: Frame
  readonly selection: string
  readonly hiring: OwnHiring
}

/** Offers, questions that wait, and the lists one stands on; nothing where there is none of it. */
export function Hiring(props: HiringProps): Html {
  return (
    <>
      <Offers {...props} />
      <Questions {...props} />
      <Lists {...props} />
    </>
  )
}

function Offers({ frame, selection, hiring }: HiringProps): Html | null {
  const { language, t } = frame
  if (hiring.offers.length === 0) return null
  return (
    <section aria-labelledby="aanbod">
      <h2 class="govuk-heading-m" id="aanbod">
        {t('Je aanbod', 'Your offer')}
      </h2>
      {hiring.offers.map((offer) => (
        <div class="keur-pending">
          <p>
            <strong class="keur-pending__state">
              {offer.what[language]} ({CONTRACTS[offer.contract][language].toLowerCase()})
            </strong>
          </p>
          <p>{offerInWords(offer)[language]}</p>
          <p>
            <a
              class="govuk-link"
              href={pathTo('myOffer', language, { selection, offer: offer.offer })}
            >
              {isOpen(offer)
                ? t('Bekijk het aanbod en antwoord', 'See the offer and answer')
                : t('Bekijk het aanbod', 'See the offer')}
            </a>
          </p>
        </div>
      ))}
    </section>
  )
}

/** Whether it still can be answered. */
export function isOpen({ status, isOver }: OwnOffer): boolean {
  return status === 'sent' && !isOver
}

/** How an offer stands, to the candidate. */
export function offerInWords(offer: OwnOffer): Text {
  const { status, through, isOver, on } = offer
  if (status === 'sent' && isOver) return TERM_OVER
  if (status === 'sent')
    return through === undefined
      ? WAITS
      : waitsUntil(formatDay(through, 'nl'), formatDay(through, 'en'))
  if (status === 'in-service' && on !== undefined) {
    return {
      nl: `Je begon op ${formatDay(on, 'nl')}.`,
      en: `You started on ${formatDay(on, 'en')}.`,
    }
  }
  return STATES[status]
}

function waitsUntil(nl: string, en: string): Text {
  return {
    nl: `Dit aanbod wacht op je antwoord. Antwoorden kan tot en met ${nl}.`,
    en: `This offer waits for your answer. You can answer through ${en}.`,
  }
}

const WAITS: Text = {
  nl: 'Dit aanbod wacht op je antwoord.',
  en: 'This offer waits for your answer.',
}
const TERM_OVER: Text = {
  nl: 'De termijn om te antwoorden is voorbij. Wil je er nog over spreken, neem dan contact op.',
  en: 'The term for answering is over. If you still want to talk about it, contact us.',
}
const STATES: Readonly<Record<Exclude<OwnOffer['status'], 'sent'>, Text>> = {
  accepted: {
    nl: 'Je aanvaardde dit aanbod. We nemen contact met je op over wat nog nodig is en wanneer je begint.',
    en: 'You accepted this offer. We contact you about what is still needed and when you start.',
  },
  declined: { nl: 'Je weigerde dit aanbod.', en: 'You declined this offer.' },
  lapsed: {
    nl: 'Er kwam geen antwoord binnen de termijn.',
    en: 'No answer came within the term.',
  },
  reneged: {
    nl: 'Je aanvaardde dit aanbod en begon niet.',
    en: 'You accepted this offer and did not start.',
  },
  'in-service': { nl: 'Je bent begonnen.', en: 'You have started.' },
}

function Questions({ frame, selection, hiring }: HiringProps): Html | null {
  const { language, t } = frame
  const { contacts, comparable, consent } = hiring
  if (contacts.length === 0 && comparable.length === 0 && consent === undefined) return null
  const waiting =
    contacts.filter(({ state }) => state === 'asked').length +
    comparable.filter(({ state }) => state === 'proposed').length
  return (
    <section aria-labelledby="vragen">
      <h2 class="govuk-heading-m" id="vragen">
        {t('Vragen aan jou', 'Questions for you')}
      </h2>
      <p class="govuk-body">
        {waiting === 0
          ? t('Er wacht geen vraag op antwoord.', 'No question waits for an answer.')
          : waiting === 1
            ? t('Eén vraag wacht op je antwoord.', 'One question waits for your answer.')
            : t(
                `${waiting} vragen wachten op je antwoord.`,
                `${waiting} questions wait for your answer.`,
              )}{' '}
        <a class="govuk-link" href={pathTo('myQuestions', language, { selection })}>
          {t('Naar de vragen en je antwoorden', 'To the questions and your answers')}
        </a>
      </p>
    </section>
  )
}

function Lists({ frame, hiring }: HiringProps): Html | null {
  const { language, t } = frame
  if (hiring.lists.length === 0) return null
  return (
    <section aria-labelledby="lijsten">
      <h2 class="govuk-heading-m" id="lijsten">
        {t('Lijsten waarop je staat', 'Lists you are on')}
      </h2>
      {hiring.lists.map(({ heading, lines }) => (
        <>
          <h3 class="govuk-heading-s">{heading[language]}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {lines.map(({ text }) => (
              <li>{text[language]}</li>
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}
