/**
 * The page where applying begins.
 *
 * @module
 */

import { type StatusView } from '#app/applying/applying.ts'
import { type PublishedVacancy } from '#app/vacancies/directory.ts'
import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { throughDay } from '#core/regulation/words/dates.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { type Instant } from '#core/values/instant.ts'
import { type Text } from '#core/values/text.ts'
import { Button } from '../../components/forms/button.tsx'
import { Page } from '../../components/page.tsx'
import { claimForms } from '../../forms/claims/forms.ts'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { pathTo, signInFor } from '../../paths.ts'
import { InQueueInTime, LateWords } from './draft-page.tsx'
import { timeLeftUntil } from './time-left.ts'

/** What the page is drawn from. */
export interface StartProps {
  readonly frame: Frame
  readonly published: PublishedVacancy
  readonly now: Instant
  /** What there is already of whoever is signed in; left out for anybody else. */
  readonly standing?: StatusView | 'none' | undefined
  /** After closing: until when whoever was in the queue in time may still submit. */
  readonly until?: Instant | undefined
}

/** The page. */
export function StartView(props: StartProps): Html {
  const { frame, published } = props
  const { language, t } = frame
  const { vacancy, inForce } = published
  const { selection, title, authority } = vacancy
  return (
    <Page
      frame={frame}
      title={t('Solliciteren', 'Apply')}
      above={title[language]}
      authority={authority.name}
      crumbs={[
        { name: t('Vacatures', 'Vacancies'), path: pathTo('vacancies', language) },
        { name: title[language], path: pathTo('vacancy', language, { selection }) },
      ]}
    >
      <div class="keur-reading">
        <UntilWhen {...props} />
        <Way {...props} />
        <Needed frame={frame} regulation={inForce} />
        <Course frame={frame} regulation={inForce} />
        <YourData frame={frame} regulation={inForce} />
      </div>
    </Page>
  )
}

function UntilWhen({ frame, published, now, until, standing }: StartProps): Html {
  const { language, t } = frame
  const { state, closing, closes } = published.vacancy
  if (state === 'stopped') {
    return (
      <p class="govuk-body-l">
        {t(
          'Deze selectie is stopgezet. Solliciteren kan niet meer.',
          'This selection was stopped. You can no longer apply.',
        )}
      </p>
    )
  }
  if (state === 'upcoming') {
    return (
      <p class="govuk-body-l">
        {t('Solliciteren kan nog niet.', 'You cannot apply yet.')}{' '}
        {t('Later kan het', 'Later you can')} {throughDay(closing, language)}.
      </p>
    )
  }
  if (until !== undefined) {
    return (
      <div class="keur-pending">
        <p>
          <InQueueInTime frame={frame} until={until} />
        </p>
      </div>
    )
  }
  if (state === 'closed') {
    return <Ended frame={frame} closing={closing} standing={standing} />
  }
  return (
    <p class="govuk-body-l">
      <strong>{capitalised(timeLeftUntil(closes, now, language) ?? '')}</strong>
      {`: ${throughDay(closing, language)}. `}
      {t(
        'De klok van onze server telt. Wat je begint, wordt bewaard; het is pas ingediend als je op de laatste pagina indient.',
        'The clock of our server counts. What you begin is saved; it is submitted only when you submit it on the last page.',
      )}
    </p>
  )
}

/** Applying has ended; for whom there is a draft still, what becomes of what comes late. */
function Ended({
  frame,
  closing,
  standing,
}: Pick<StartProps, 'frame' | 'standing'> & { readonly closing: string }): Html {
  const { language, t } = frame
  return hasBegun(standing) ? (
    <div class="keur-pending keur-pending--late">
      <p>
        <LateWords frame={frame} closing={closing} />
      </p>
    </div>
  ) : (
    <p class="govuk-body-l">
      {t('Solliciteren is afgelopen: dat kon ', 'Applying has ended: it was possible ')}
      {throughDay(closing, language)}.
    </p>
  )
}

/** What to press: it depends on what there is already, and on the time. */
function Way(props: StartProps): Html | null {
  const { frame, published, standing, until } = props
  const { selection, state } = published.vacancy
  if (state === 'stopped' || state === 'upcoming') return null
  // What was begun in time may still be finished, late; nothing late is begun from here.
  const isLate = state === 'closed' && until === undefined
  if (isLate && !hasBegun(standing)) return <Followed {...{ frame, selection, standing }} />
  return <Begin {...props} />
}

function Begin({ frame, published, standing }: StartProps): Html {
  const { language, t } = frame
  const { selection } = published.vacancy
  const here = pathTo('apply', language, { selection })
  const status = standing === 'none' ? undefined : standing
  const word = beginWord(status)
  const stands = status?.state === 'submitted'
  return (
    <>
      {stands ? <AlreadyApplied frame={frame} selection={selection} /> : null}
      {standing === undefined ? (
        <div class="keur-actions">
          <Button path={signInFor(language, here)}>
            {t('Meld je aan en begin', 'Sign in and begin')}
          </Button>
        </div>
      ) : (
        <form method="post" action={here} class="keur-actions">
          <Button kind={stands ? 'second' : 'main'}>{word[language]}</Button>
        </form>
      )}
    </>
  )
}

/** Whether there is a draft that waits to be finished. */
function hasBegun(standing: StartProps['standing']): boolean {
  return standing !== undefined && standing !== 'none' && standing.hasDraft
}

/** The way to the application that was submitted; nothing where there is none. */
function Followed({
  frame: { language, t },
  selection,
  standing,
}: Pick<StartProps, 'frame' | 'standing'> & { readonly selection: string }): Html | null {
  if (standing === undefined || standing === 'none') return null
  return (
    <div class="keur-actions">
      <Button path={pathTo('myApplication', language, { selection })}>
        {t('Volg je sollicitatie', 'Follow your application')}
      </Button>
    </div>
  )
}

function beginWord(status: StatusView | undefined): Text {
  if (status?.hasDraft === true) {
    return { nl: 'Ga verder met je ontwerp', en: 'Go on with your draft' }
  }
  return status === undefined
    ? { nl: 'Begin', en: 'Begin' }
    : { nl: 'Solliciteer opnieuw', en: 'Apply again' }
}

function AlreadyApplied({
  frame,
  selection,
}: {
  readonly frame: Frame
  readonly selection: string
}): Html {
  const { language, t } = frame
  return (
    <p class="govuk-inset-text">
      {t('Je solliciteerde al. ', 'You have already applied. ')}
      <a class="govuk-link" href={pathTo('myApplication', language, { selection })}>
        {t('Volg je sollicitatie', 'Follow your application')}
      </a>
      {t(
        '. Dien je opnieuw in, dan telt de laatste volledige sollicitatie van vóór de sluiting.',
        '. If you submit again, the last complete application before closing counts.',
      )}
    </p>
  )
}

interface RegulationProps {
  readonly frame: Frame
  readonly regulation: Regulation
}

function Needed({ frame, regulation }: RegulationProps): Html {
  const { language, t } = frame
  const { applications } = regulation
  const kinds = claimForms(regulation).map(({ words }) => words.many[language])
  const attachments = Object.values(applications.attachments ?? {}).filter(
    (one) => one['owed-at'] === 'application',
  )
  const questions = Object.values(applications.questions ?? {})
  return (
    <section aria-labelledby="nodig">
      <h2 class="govuk-heading-m" id="nodig">
        {t('Wat je nodig hebt', 'What you need')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('Je naam en je e-mailadres', 'Your name and your e-mail address')}</li>
        <li>
          {t('Gegevens over wat je hebt: ', 'Details of what you have: ')}
          {kinds.map((one) => `${one.charAt(0).toLowerCase()}${one.slice(1)}`).join(', ')}
        </li>
        {questions.map(({ label }) => (
          <li>
            {t('Een antwoord op: ', 'An answer to: ')}
            {label[language]}
          </li>
        ))}
        {attachments.map(({ name, says }) => (
          <li>
            <strong>{name[language]}.</strong> {says[language]}
          </li>
        ))}
      </ul>
      <p class="govuk-body">{applications.language.says[language]}</p>
    </section>
  )
}

function Course({ frame, regulation }: RegulationProps): Html {
  const { language, t } = frame
  const { channels, several } = regulation.applications
  const other = channels.filter(({ channel }) => channel !== 'online')
  return (
    <section aria-labelledby="zo-gaat-het">
      <h2 class="govuk-heading-m" id="zo-gaat-het">
        {t('Zo gaat het', 'How it goes')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {t(
            'Je vult enkele korte pagina’s in, in de volgorde die je wilt. Je mag tussendoor stoppen.',
            'You fill in some short pages, in any order. You may stop in between.',
          )}
        </li>
        <li>{t('Je kijkt alles na en dient in.', 'You check everything and submit.')}</li>
        <li>
          {t(
            'Je krijgt meteen een ontvangstbewijs met het tijdstip, op het scherm en per mail.',
            'You get a receipt with the time at once, on screen and by mail.',
          )}
        </li>
        <li>{several.says[language]}</li>
      </ul>
      {other.length === 0 ? null : (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {t('Lukt het niet online?', 'Cannot apply online?')}
            </span>
          </summary>
          <div class="govuk-details__text">
            {other.map(({ says }) => (
              <p class="govuk-body">{says[language]}</p>
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

function YourData({ frame, regulation }: RegulationProps): Html {
  const { language, t } = frame
  return (
    <section aria-labelledby="gegevens">
      <h2 class="govuk-heading-m" id="gegevens">
        {t('Wat er met je gegevens gebeurt', 'What happens to your data')}
      </h2>
      <p class="govuk-body">
        {t(
          'Zolang je niet indient, leest niemand je ontwerp. Wat je indient, dient alleen voor deze selectie. In lijsten en beslissingen heet je met een kandidaatnummer.',
          'As long as you do not submit, nobody reads your draft. What you submit serves this selection only. In lists and decisions you go by a candidate number.',
        )}{' '}
        {regulation.care.retention.says[language]}
      </p>
      <p class="govuk-body">
        {t('Je kunt altijd ', 'You can always ')}
        <a class="govuk-link" href={pathTo('ownData', language)}>
          {t('alles opvragen wat we over je hebben', 'ask for everything we hold about you')}
        </a>
        .
      </p>
    </section>
  )
}
