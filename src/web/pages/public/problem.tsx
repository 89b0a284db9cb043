/**
 * What a visitor reads when a page cannot be shown: what happened, and what to do next.
 *
 * @module
 */

import { type Text } from '#core/values/text.ts'
import { Page } from '../../components/page.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'

interface ProblemWords {
  readonly title: Text
  readonly says: readonly Text[]
}

/** A page on a problem. `request` is shown where the visitor may want to tell somebody about it. */
export function ProblemPage({
  frame,
  status,
  request,
  isFromElsewhere,
}: {
  readonly frame: Frame
  readonly status: number
  readonly request: string
  /** Whether a form was refused because it came from no page at the address of the site. */
  readonly isFromElsewhere: boolean
}): Html {
  const { language, t } = frame
  const words = PROBLEMS.get(status) ?? (status < 500 ? OUR_REFUSAL : OUR_FAULT)
  return (
    <Page frame={frame} title={words.title[language]}>
      <div class="keur-reading">
        {words.says.map((text) => (
          <p class="govuk-body">{text[language]}</p>
        ))}
        {isFromElsewhere ? <OwnAddress frame={frame} /> : null}
        {status === 401 && frame.has('signIn') ? (
          <p class="govuk-body">
            <a class="govuk-link" href={pathTo('signIn', language)}>
              {t('Naar aanmelden', 'To signing in')}
            </a>
          </p>
        ) : null}
        <p class="govuk-body">
          <a class="govuk-link" href={pathTo('vacancies', language)}>
            {t('Naar alle vacatures', 'To all vacancies')}
          </a>
        </p>
        {status < 500 ? null : (
          <p class="govuk-body-s">
            {t('Neem je contact op, vermeld dan: ', 'If you contact us, please quote: ')}
            <code>{request}</code>
          </p>
        )}
      </div>
    </Page>
  )
}

/** Where the site is, for who opened it somewhere else: by another name of the machine, or an old one. */
function OwnAddress({ frame: { t, site, language } }: { readonly frame: Frame }): Html {
  const address = site.origin + pathTo('vacancies', language)
  return (
    <p class="govuk-body">
      {t(
        'Blijft dit zo, open de site dan op haar eigen adres: ',
        'If this goes on, open the site at its own address: ',
      )}
      <a class="govuk-link" href={address}>
        {site.origin}
      </a>
    </p>
  )
}

const OUR_FAULT: ProblemWords = {
  title: { nl: 'Er ging iets mis bij ons', en: 'Something went wrong on our side' },
  says: [
    {
      nl: 'Je deed niets verkeerd. De fout is bij ons gemeld.',
      en: 'You did nothing wrong. The error has been reported to us.',
    },
    {
      nl: 'Probeer het straks opnieuw. Wat al bewaard of ingediend was, is er nog.',
      en: 'Please try again later. What was saved or submitted before is still there.',
    },
  ],
}

const OUR_REFUSAL: ProblemWords = {
  title: { nl: 'Dit verzoek begrijpen we niet', en: 'We do not understand this request' },
  says: [
    {
      nl: 'Er is niets gewijzigd. Ga terug en probeer het opnieuw.',
      en: 'Nothing was changed. Go back and try again.',
    },
  ],
}

const PROBLEMS: ReadonlyMap<number, ProblemWords> = new Map([
  [
    401,
    {
      title: { nl: 'Meld je eerst aan', en: 'Please sign in first' },
      says: [
        {
          nl: 'Je bent niet aangemeld, of je aanmelding is verlopen. Er is niets gewijzigd.',
          en: 'You are not signed in, or your session has ended. Nothing was changed.',
        },
      ],
    },
  ],
  [
    403,
    {
      title: { nl: 'Dit mag je hier niet doen', en: 'You may not do this here' },
      says: [
        {
          nl: 'Je hebt geen toegang tot deze pagina, of het verzoek kwam niet van deze site. Er is niets gewijzigd.',
          en: 'You have no access to this page, or the request did not come from this site. Nothing was changed.',
        },
        {
          nl: 'Vulde je een formulier in? Ga dan terug, laad de pagina opnieuw en dien nog eens in.',
          en: 'Did you fill in a form? Then go back, reload the page and submit once more.',
        },
      ],
    },
  ],
  [
    404,
    {
      title: { nl: 'Deze pagina bestaat niet', en: 'This page does not exist' },
      says: [
        {
          nl: 'Misschien is het adres niet juist overgenomen, of staat de pagina er niet meer.',
          en: 'Perhaps the address was not copied correctly, or the page is no longer there.',
        },
      ],
    },
  ],
  [
    405,
    {
      title: { nl: 'Zo werkt deze pagina niet', en: 'This page does not work that way' },
      says: [
        {
          nl: 'Dit adres kent dit soort verzoek niet. Er is niets gewijzigd.',
          en: 'This address does not know this kind of request. Nothing was changed.',
        },
      ],
    },
  ],
  [
    413,
    {
      title: { nl: 'Dit is te groot om te ontvangen', en: 'This is too large to receive' },
      says: [
        {
          nl: 'Wat je stuurde, is groter dan we kunnen aannemen. Er is niets bewaard.',
          en: 'What you sent is larger than we can accept. Nothing was stored.',
        },
        {
          nl: 'Ga terug en kort je tekst in, of kies een kleiner bestand.',
          en: 'Go back and shorten your text, or choose a smaller file.',
        },
      ],
    },
  ],
  [
    429,
    {
      title: { nl: 'Dat waren veel pogingen na elkaar', en: 'Those were many attempts in a row' },
      says: [
        {
          nl: 'Wacht een paar minuten en probeer het dan opnieuw.',
          en: 'Wait a few minutes and then try again.',
        },
      ],
    },
  ],
  [
    503,
    {
      title: { nl: 'We zijn even niet bereikbaar', en: 'We are unavailable for a moment' },
      says: [
        {
          nl: 'De site heeft een onderbreking. Wat al bewaard of ingediend was, is er nog.',
          en: 'The site has an interruption. What was saved or submitted before is still there.',
        },
        {
          nl: 'Probeer het over een minuut opnieuw.',
          en: 'Please try again in a minute.',
        },
      ],
    },
  ],
])
