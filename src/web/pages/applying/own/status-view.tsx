/**
 * An application in plain words: where it stands, what was submitted, the rounds, what comes, what one can do.
 *
 * @module
 */

import { type RoundStatus, type StatusView as Status } from '#app/applying/applying.ts'
import { formatDay } from '#core/values/day.ts'
import { formatInstant, formatToTheSecond, type Instant } from '#core/values/instant.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Button } from '../../../components/forms/button.tsx'
import { Page } from '../../../components/page.tsx'
import { type Stop, TimeLine } from '../../../components/time-line.tsx'
import { type Frame } from '../../../frame.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { timeLeftUntil } from '../time-left.ts'
import { type OwnHiring } from '#app/desk/offers/own.ts'
import { Hiring } from './hiring-view.tsx'
import { NextSteps } from './next-steps.tsx'
import { TIMELY } from './receipt-view.tsx'

/** What the page is drawn from. */
export interface StatusProps {
  readonly frame: Frame
  readonly status: Status
  readonly now: Instant
  /** What comes after the rounds; undefined where this installation has no desk. */
  readonly hiring?: OwnHiring | undefined
}

/** The page. */
export function StatusView(props: StatusProps): Html {
  const { frame, status } = props
  const { language, t } = frame
  const { selection, title, authority, says, next } = status
  return (
    <Page
      frame={frame}
      title={t('Je sollicitatie', 'Your application')}
      above={title[language]}
      authority={authority}
      lead={says[language]}
      crumbs={[
        {
          name: t('Mijn sollicitaties', 'My applications'),
          path: pathTo('myApplications', language),
        },
        { name: title[language], path: pathTo('vacancy', language, { selection }) },
      ]}
    >
      <div class="keur-reading">
        <OpenDraft {...props} />
        {props.hiring === undefined ? null : (
          <Hiring frame={frame} selection={selection} hiring={props.hiring} />
        )}
        <Rounds {...props} />
        <Letters {...props} />
        <NextSteps frame={frame} next={next} rounds={status.rounds} />
        <Submissions {...props} />
        <Ways {...props} />
      </div>
    </Page>
  )
}

function OpenDraft({ frame, status, now }: StatusProps): Html | null {
  const { language, t } = frame
  const { hasDraft, selection, closes } = status
  if (!hasDraft) return null
  return (
    <div class="keur-pending">
      <p>
        <strong class="keur-pending__state">
          {t(
            'Je hebt een ontwerp dat nog niet is ingediend',
            'You have a draft that is not submitted yet',
          )}
        </strong>{' '}
        ({timeLeftUntil(closes, now, language) ?? t('de sluiting is voorbij', 'closing has passed')}
        )
      </p>
      <p>
        <a class="govuk-link" href={pathTo('draft', language, { selection })}>
          {t('Ga ermee verder', 'Go on with it')}
        </a>
      </p>
    </div>
  )
}

function Rounds({ frame, status }: StatusProps): Html | null {
  const { language, t } = frame
  const { rounds } = status
  if (rounds.length === 0) return null
  return (
    <section aria-labelledby="rondes">
      <h2 class="govuk-heading-m" id="rondes">
        {t('Hoever staat de selectie?', 'How far is the selection?')}
      </h2>
      <TimeLine
        states={{
          past: t('voorbij', 'past'),
          now: t('nu', 'now'),
          ahead: t('komt nog', 'to come'),
        }}
        stops={rounds.map((round) => ({
          when: round.label[language],
          state: STOPS[round.state],
          what: <RoundWords frame={frame} round={round} />,
        }))}
      />
    </section>
  )
}

const STOPS: Readonly<Record<RoundStatus['state'], Stop['state']>> = {
  ahead: 'ahead',
  'under-way': 'now',
  told: 'past',
  'passed-over': 'past',
}

interface RoundProps {
  readonly frame: Frame
  readonly round: RoundStatus
}

function RoundWords({ frame, round }: RoundProps): Html {
  const { language, t } = frame
  const { says, result, because } = round
  return (
    <>
      {result === undefined ? (
        <p class="govuk-body">{says[language]}</p>
      ) : (
        <p class="govuk-body">
          <strong>{result.says[language]}</strong>{' '}
          <span class="keur-nothing">
            ({t('meegedeeld op', 'told on')} {formatDay(result.told, language)})
          </span>
        </p>
      )}
      {because.length === 0 ? null : (
        <Disclosure title={t('Waarom?', 'Why?')}>
          {because.map(({ heading, lines }) => (
            <>
              <h3 class="govuk-heading-s">{heading[language]}</h3>
              <ul class="govuk-list govuk-list--bullet">
                {lines.map(({ text }) => (
                  <li>{text[language]}</li>
                ))}
              </ul>
            </>
          ))}
        </Disclosure>
      )}
    </>
  )
}

function Letters({ frame, status }: StatusProps): Html | null {
  const { language, t } = frame
  const { letters, selection } = status
  if (letters.length === 0) return null
  return (
    <section aria-labelledby="brieven">
      <h2 class="govuk-heading-m" id="brieven">
        {t('Je brieven', 'Your letters')}
      </h2>
      <p class="govuk-body">
        {t(
          'Met de redenen van elke beslissing en hoe je ertegen in beroep gaat; en elk aanbod.',
          'With the reasons of each decision and how to appeal against it; and every offer.',
        )}
      </p>
      <ul class="keur-files">
        {letters.map(({ letter, round, told }) => (
          <li class="keur-file">
            <span class="keur-file__name">
              <a class="govuk-link" href={pathTo('myLetter', language, { selection, letter })}>
                {round[language]} (pdf)
              </a>
            </span>
            <span>
              {t('Meegedeeld op ', 'Told on ')}
              {formatInstant(told, language)}.
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Submissions({ frame, status }: StatusProps): Html | null {
  const { language, t } = frame
  const { submissions, selection, withdrawn } = status
  if (submissions.length === 0) return null
  return (
    <section aria-labelledby="ingediend">
      <h2 class="govuk-heading-m" id="ingediend">
        {t('Wat je indiende', 'What you submitted')}
      </h2>
      <ul class="keur-files">
        {submissions.map(({ entry, recorded, timely, stands }) => (
          <li class="keur-file">
            <span class="keur-file__name">
              <a class="govuk-link" href={pathTo('receipt', language, { selection, entry })}>
                {t('Ontvangstbewijs van ', 'Receipt of ')}
                {formatToTheSecond(recorded, language)}
              </a>
            </span>
            <span>
              {TIMELY[timely][language]}{' '}
              {stands
                ? t('Deze telt.', 'This one counts.')
                : t('Telt niet meer.', 'No longer counts.')}
            </span>
          </li>
        ))}
      </ul>
      {withdrawn === undefined ? null : (
        <p class="govuk-body">
          {t('Je trok je kandidatuur in op ', 'You withdrew on ')}
          {formatToTheSecond(withdrawn, language)}.
        </p>
      )}
    </section>
  )
}

function Ways({ frame, status }: StatusProps): Html {
  const { language, t } = frame
  const { may, selection, hasDraft } = status
  return (
    <div class="keur-actions">
      {may.apply && !hasDraft ? (
        <Button kind="second" path={pathTo('apply', language, { selection })}>
          {t('Solliciteer opnieuw', 'Apply again')}
        </Button>
      ) : null}
      {may.withdraw ? (
        <Button kind="second" path={pathTo('withdraw', language, { selection })}>
          {t('Trek je kandidatuur in', 'Withdraw your application')}
        </Button>
      ) : null}
    </div>
  )
}
