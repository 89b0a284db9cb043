/**
 * The question to the authentic source of diplomas on the page of a claim, and its answer.
 *
 * @module
 */

import { type ComparedDiploma, type LookedUp } from '#app/desk/diplomas/look-up.ts'
import { type WhyUnavailable } from '#app/desk/diplomas/source.ts'
import { diplomaLevel } from '#core/claims/schema.ts'
import { type Text } from '#core/values/text.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Button } from '../../../components/forms/button.tsx'
import { Checkboxes } from '../../../components/forms/choices.tsx'
import { DateField } from '../../../components/forms/date-field.tsx'
import { problemOf } from '../../../components/forms/error-summary.tsx'
import { TextField } from '../../../components/forms/text-field.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtFile } from './at-file.tsx'
import { ClaimFacts, worded } from './claims.tsx'

/** What is known about looking a diploma up. */
export interface Check {
  readonly isConnected: boolean
  /** Whether the application says when the candidate was born. */
  readonly isBornKnown: boolean
  /** What the source answered just now. */
  readonly answer?: LookedUp | undefined
}

interface CheckProps {
  readonly page: AtFile
  readonly claim: string
  readonly check: Check
}

/** The part of the page; where no source is connected, the way without. */
export function DiplomaCheck(props: CheckProps): Html {
  const { page, check } = props
  const { t } = page.at.visit.frame
  return (
    <section aria-labelledby="databank">
      <h2 class="govuk-heading-m" id="databank">
        {t('De databank van diploma’s', 'The register of diplomas')}
      </h2>
      {check.isConnected ? (
        <>
          <Answer {...props} />
          <Questions {...props} />
        </>
      ) : (
        <p class="govuk-body">
          {t(
            'Deze site is met geen databank verbonden. Vergelijk met een document.',
            'This site is connected to no register. Compare with a document.',
          )}
        </p>
      )}
    </section>
  )
}

function Questions(props: CheckProps): Html {
  const { page, check } = props
  const { language, visit } = page.at
  const { t } = visit.frame
  const { sent, problems } = page
  const part = (name: 'day' | 'month' | 'year'): string => sent.one(`born-${name}`)
  return (
    <>
      <form method="post" action={actionOf(props)} novalidate>
        <input type="hidden" name="by" value="name" />
        {check.isBornKnown ? (
          <p class="govuk-body">
            {t(
              'De naam en de geboortedatum uit de sollicitatie gaan naar de databank. Je krijgt ze hier niet te zien, en dat je vraagt komt in het register.',
              'The name and date of birth from the application go to the register of diplomas. You do not get to see them here, and that you ask is recorded.',
            )}
          </p>
        ) : (
          <DateField
            language={language}
            name="born"
            label={t('Geboortedatum van de kandidaat', 'Date of birth of the candidate')}
            hint={t(
              'Ze staat niet in de sollicitatie. Vraag ze alleen hiervoor; we bewaren ze niet.',
              'It is not in the application. Ask it for this only; we do not keep it.',
            )}
            value={{ day: part('day'), month: part('month'), year: part('year') }}
            problem={problemOf('born', problems)}
          />
        )}
        <Button kind={check.answer === undefined ? 'main' : 'second'}>
          {check.answer === undefined
            ? t('Kijk na in de databank', 'Look it up')
            : t('Vraag het nog eens', 'Ask again')}
        </Button>
      </form>
      <ByNumber {...props} />
    </>
  )
}

function ByNumber(props: CheckProps): Html {
  const { page } = props
  const { language, visit } = page.at
  const { t } = visit.frame
  const { problems } = page
  const isWrong = problems.some(({ field }) => field === 'number' || field === 'given')
  return (
    <Disclosure
      title={t('Zoek met het rijksregisternummer', 'Look up by national register number')}
      isOpen={isWrong}
    >
      <form method="post" action={actionOf(props)} novalidate>
        <input type="hidden" name="by" value="number" />
        <TextField
          language={language}
          name="number"
          label={t('Rijksregisternummer', 'National register number')}
          hint={t(
            'Het gaat naar de databank en nergens anders: we bewaren en tonen het niet.',
            'It goes to the register of diplomas and nowhere else: we neither keep nor show it.',
          )}
          inputMode="numeric"
          autoComplete="off"
          width={20}
          problem={problemOf('number', problems)}
        />
        <Checkboxes
          language={language}
          name="given"
          label={t('Waarvoor je het kreeg', 'What you were given it for')}
          options={[
            {
              value: 'ja',
              label: t(
                'De kandidaat gaf mij dit nummer om het diploma op te zoeken',
                'The candidate gave me this number to look up the diploma',
              ),
            },
          ]}
          values={page.sent.all('given')}
          problem={problemOf('given', problems)}
        />
        <Button kind="second">{t('Zoek met dit nummer', 'Look up by this number')}</Button>
      </form>
    </Disclosure>
  )
}

function actionOf({ page: { at, file }, claim }: CheckProps): string {
  const { language, selection } = at
  return pathTo('deskDiploma', language, { selection, candidate: file.candidate, claim })
}

function Answer({ page, check: { answer } }: CheckProps): Html | null {
  if (answer === undefined) return null
  const { language } = page.at
  if (answer.kind === 'found') return <Found page={page} answer={answer} />
  const says = answer.kind === 'not-found' ? NOT_FOUND : UNAVAILABLE[answer.why]
  return (
    <div class="keur-panel keur-panel--attention" role="status">
      <p class="govuk-body-l">{says[language]}</p>
      <p class="govuk-body">{BY_HAND[language]}</p>
    </div>
  )
}

function Found({
  page,
  answer: { diplomas, same },
}: {
  readonly page: AtFile
  readonly answer: Extract<LookedUp, { kind: 'found' }>
}): Html {
  const { t } = page.at.visit.frame
  return (
    <div class="keur-panel" role="status">
      <p class="govuk-body-l">
        {same === undefined
          ? t(
              'Geregistreerd, maar niet helemaal zoals het opgegeven is. Vergelijk zelf.',
              'Registered, but not altogether as it was stated. Compare them yourself.',
            )
          : t(
              'Geregistreerd zoals het opgegeven is. Hieronder staat het klaar; bevestig het zelf.',
              'Registered as it was stated. It is filled in below; confirm it yourself.',
            )}
      </p>
      <ul class="keur-claimed">
        {diplomas.map((one) => (
          <li>
            <Registered page={page} one={one} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Registered({ page, one }: { readonly page: AtFile; readonly one: ComparedDiploma }): Html {
  const { t } = page.at.visit.frame
  const { title, institution, obtained, isLevel, isDay } = one
  const level = diplomaLevel.safeParse(one.level)
  const { rows } = worded(page, {
    claim: 'registered',
    kind: 'diploma',
    ...(level.success ? { level: level.data } : {}),
    obtained,
  })
  return (
    <>
      <p class="keur-claimed__title">
        {title}, {institution}
        {level.success ? null : ` (${one.level})`}{' '}
        <Tag tone={isLevel ? 'good' : 'attention'}>
          {isLevel ? t('Zelfde niveau', 'Same level') : t('Ander niveau', 'Other level')}
        </Tag>{' '}
        <Tag tone={isDay ? 'good' : 'attention'}>
          {isDay ? t('Zelfde dag', 'Same day') : t('Andere dag', 'Other day')}
        </Tag>
      </p>
      <ClaimFacts rows={rows} />
    </>
  )
}

const NOT_FOUND: Text = {
  nl: 'De databank kent van deze persoon geen diploma.',
  en: 'The register knows no diploma of this person.',
}

const UNAVAILABLE: Readonly<Record<WhyUnavailable, Text>> = {
  unreachable: {
    nl: 'De databank is niet te bereiken. Probeer het later opnieuw.',
    en: 'The register cannot be reached. Try again later.',
  },
  slow: {
    nl: 'De databank antwoordt niet op tijd. Probeer het later opnieuw.',
    en: 'The register does not answer in time. Try again later.',
  },
  broken: {
    nl: 'Bij de databank is er iets stuk. Probeer het later opnieuw.',
    en: 'Something is broken at the register. Try again later.',
  },
  refused: {
    nl: 'De databank laat ons niet toe. Vraag wie deze site beheert om het na te kijken.',
    en: 'The register does not admit us. Ask whoever runs this site to look into it.',
  },
  unreadable: {
    nl: 'De databank antwoordt onleesbaar. Vraag wie deze site beheert om het na te kijken.',
    en: 'The answer of the register cannot be read. Ask whoever runs this site to look into it.',
  },
}

const BY_HAND: Text = {
  nl: 'Hiermee is niets beslist: niet elk diploma staat erin, zoals een van vóór 2002 of van buiten Vlaanderen. Vergelijk hieronder met een document, of vraag er een aan de kandidaat.',
  en: 'Nothing is decided by this: not every diploma is in it, such as one of before 2002 or of outside Flanders. Compare with a document below, or ask the candidate for one.',
}
