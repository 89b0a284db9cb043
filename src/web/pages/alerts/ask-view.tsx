/**
 * The page on staying informed: by mail, and by feed.
 *
 * @module
 */

import { CONFIRM_DAYS } from '#app/alerts/settings.ts'
import { FILTER_TITLES, filterValueName } from '#core/vacancy/filter-words.ts'
import { type VacancyPage } from '#core/vacancy/query.ts'
import {
  searchInWords,
  STANDING_FILTERS,
  type StandingFilter,
  type StandingSearch,
} from '#core/vacancy/standing-search.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { Button } from '../../components/forms/button.tsx'
import { Checkboxes, type Option, Radios } from '../../components/forms/choices.tsx'
import {
  ErrorSummary,
  type FieldProblem,
  problemOf,
} from '../../components/forms/error-summary.tsx'
import { TextField } from '../../components/forms/text-field.tsx'
import { Page } from '../../components/page.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'
import { addressOf } from '../public/vacancies/query.ts'
import { FIELDS, isForEverything, type Wish } from './wish.ts'

/** What the page says. */
export interface AskProps {
  readonly frame: Frame
  /** The form, where this installation has job alerts. */
  readonly mail?: {
    readonly wish: Wish
    readonly search: StandingSearch
    /** The values that filters have. */
    readonly facets: VacancyPage['facets']
    /** How many open vacancies the search finds now. */
    readonly total: number
    readonly problems: readonly FieldProblem[]
  }
}

type MailProps = Pick<AskProps, 'frame'> & NonNullable<AskProps['mail']>

/** The page. */
export function AskView({ frame, mail }: AskProps): Html {
  const { t } = frame
  const problems = mail?.problems ?? []
  return (
    <Page
      frame={frame}
      title={t('Op de hoogte blijven', 'Stay informed')}
      lead={
        mail === undefined
          ? t(
              'Verneem het als er een vacature bij komt, zonder dat wij weten wie je bent.',
              'Hear of it when a vacancy is added, without our knowing who you are.',
            )
          : t(
              'Verneem het als er een vacature bij komt die bij je past.',
              'Hear of it when a vacancy is added that suits you.',
            )
      }
      description={t(
        'Nieuwe vacatures volgen, met een mail of een feedlezer.',
        'Follow new vacancies, by mail or with a feed reader.',
      )}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={frame.language} problems={problems} />
      {mail === undefined ? null : <ByMail frame={frame} {...mail} />}
      <ByFeed frame={frame} isFirst={mail === undefined} />
    </Page>
  )
}

function ByMail(props: MailProps): Html {
  const { frame, wish, problems } = props
  const { language, t } = frame
  return (
    <section class="keur-section">
      <h2>{t('Met een mail', 'By mail')}</h2>
      <p>
        {t(
          'Zodra er nieuwe vacatures zijn die passen, krijg je één mail, met alles wat nieuw is. Je hoeft je niet aan te melden.',
          'As soon as there are new vacancies that fit, you get one mail, with everything that is new. You need not sign in.',
        )}
      </p>
      {isForEverything(wish) ? null : <Chosen {...props} />}
      <form method="post" action={pathTo('alerts', language)} novalidate class="keur-alert-form">
        <TextField
          language={language}
          name={FIELDS.email}
          type="email"
          autoComplete="email"
          width={30}
          label={t('E-mailadres', 'E-mail address')}
          value={wish.email}
          problem={problemOf(FIELDS.email, problems)}
        />
        <What {...props} />
        <Radios
          language={language}
          name={FIELDS.language}
          label={t('Taal van de mails', 'Language of the mails')}
          options={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
          value={wish.language}
          isInline
          isSmall
        />
        <input type="hidden" name={FIELDS.read} value={wish.read} />
        <Button>{t('Stuur me die mails', 'Send me those mails')}</Button>
        <Keeping frame={frame} />
      </form>
    </section>
  )
}

/** What is asked for, in words, and what that finds now. */
function Chosen({ frame, wish, search, total }: MailProps): Html {
  const { language, t } = frame
  const list = pathTo('vacancies', wish.read) + addressOf(wish.asked)
  const now =
    total === 1
      ? t('Nu past er 1 open vacature bij.', '1 open vacancy fits now.')
      : t(`Nu passen er ${total} open vacatures bij.`, `${total} open vacancies fit now.`)
  return (
    <div class="keur-panel">
      <p>
        {t('Je krijgt mails over: ', 'You get mails about: ')}
        <strong>{searchInWords(search, language)}</strong>
      </p>
      <p>
        {total === 0 ? t('Nu past er geen open vacature bij.', 'No open vacancy fits now.') : now}{' '}
        <a class="govuk-link" href={list}>
          {t('Terug naar de lijst', 'Back to the list')}
        </a>
      </p>
    </div>
  )
}

function What(props: MailProps): Html {
  const { frame, wish, facets } = props
  const { language, t } = frame
  const isChosen = STANDING_FILTERS.some((filter) => wish.asked.chosen[filter].length > 0)
  return (
    <>
      <TextField
        language={language}
        name="q"
        type="search"
        width={30}
        label={t('Functie, taak of dienst', 'Job, task or authority')}
        hint={t(
          'Zoals je in de lijst zoekt. Laat leeg om alles te krijgen.',
          'As you search in the list. Leave empty to get everything.',
        )}
        value={wish.asked.text}
      />
      <Disclosure
        title={t('Alleen bepaalde vacatures', 'Only certain vacancies')}
        more={t(
          'Kies een dienst, graad, standplaats of kanaal',
          'Choose an authority, grade, place or route',
        )}
        isOpen={isChosen}
      >
        <div class="keur-alert-form__filters">
          {STANDING_FILTERS.map((filter) => (
            <Checkboxes
              language={language}
              name={filter}
              label={FILTER_TITLES[filter][language]}
              options={optionsOf(filter, facets, props)}
              values={wish.asked.chosen[filter]}
              isSmall
            />
          ))}
        </div>
      </Disclosure>
    </>
  )
}

/** Every value that vacancies have or had, and those that were chosen all the same. */
function optionsOf(
  filter: StandingFilter,
  facets: VacancyPage['facets'],
  { frame: { language }, wish }: MailProps,
): readonly Option[] {
  const known = facets[filter].map(({ value }) => value)
  const values = new Set([...known, ...wish.asked.chosen[filter]])
  return [...values].map((value) => ({
    value,
    label: capitalised(filterValueName(filter, value, facets[filter])[language]),
  }))
}

function Keeping({ frame: { t } }: Pick<AskProps, 'frame'>): Html {
  return (
    <p class="keur-note">
      {t(
        `We bewaren je adres, versleuteld, en wat je zoekt, tot je de mails stopt: dat kan met één klik in elke mail. Bevestig je niet binnen ${CONFIRM_DAYS} dagen, dan wissen we beide. We gebruiken je adres voor niets anders.`,
        `We keep your address, encrypted, and what you look for, until you stop the mails: one click in each of them does. If you do not confirm within ${CONFIRM_DAYS} days, we erase both. We use your address for nothing else.`,
      )}
    </p>
  )
}

function ByFeed({ frame, isFirst }: Pick<AskProps, 'frame'> & { readonly isFirst: boolean }): Html {
  const { language, site, t } = frame
  return (
    <section class="keur-section">
      <h2>{t('Met een feedlezer', 'With a feed reader')}</h2>
      <p>
        {isFirst
          ? t(
              'Een feedlezer haalt nieuwe vacatures zelf op. Geef hem dit adres:',
              'A feed reader fetches new vacancies by itself. Give it this address:',
            )
          : t(
              'Liever zonder adres achter te laten? Een feedlezer haalt nieuwe vacatures zelf op, zonder dat wij weten wie je bent. Geef hem dit adres:',
              'Would you rather leave no address? A feed reader fetches new vacancies by itself, without our knowing who you are. Give it this address:',
            )}
      </p>
      <p>
        <a class="govuk-link" href={pathTo('feed', language)}>
          {site.origin + pathTo('feed', language)}
        </a>
      </p>
    </section>
  )
}
