/**
 * A selection at the desk: its rounds, what waits for a person, when what happens.
 *
 * @module
 */

import { type OverviewView, type RoundView } from '#app/desk/overview/overview.ts'
import { type Waiting } from '#app/desk/overview/waiting.ts'
import { formatDay, parseDay } from '#core/values/day.ts'
import { type Language } from '#core/values/text.ts'
import { Facts } from '../../components/summary-list.tsx'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeLine } from '../../components/time-line.tsx'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'
import { show } from '../../visit.ts'
import { timeLineOf } from '../public/vacancy/time-line.ts'
import { type AtSelection, selectionPage } from './at.tsx'
import { DeskPage } from './page.tsx'
import { RoundSteps } from './closing/steps.tsx'
import { Points } from './points.tsx'
import { Tasks } from './tasks.tsx'
import { OUTCOME, PROGRESS, rolesInWords } from './words.ts'

/** The page. */
export const overviewPage = selectionPage('read-selection', async (at) => {
  const overview = at.desk.overview(at.place)
  const waiting = await at.desk.waiting(at.place)
  return show(at.visit, <OverviewPage {...{ at, overview, waiting }} />)
})

interface OverviewProps {
  readonly at: AtSelection
  readonly overview: OverviewView
  readonly waiting: Waiting
}

function OverviewPage(props: OverviewProps): Html {
  const { at } = props
  const { t } = at.visit.frame
  return (
    <DeskPage at={at} section="deskSelection" title={t('Overzicht', 'Overview')}>
      <AtAGlance {...props} />
      <WaitsFor {...props} />
      <h2 class="govuk-heading-m">{t('De rondes', 'The rounds')}</h2>
      <Rounds {...props} />
      <h2 class="govuk-heading-m">{t('Wanneer', 'When')}</h2>
      <Line at={at} />
    </DeskPage>
  )
}

function AtAGlance({ at, overview }: OverviewProps): Html {
  const { visit, language, selection, place } = at
  const { t } = visit.frame
  return (
    <Facts
      facts={[
        { label: t('Je rol hier', 'Your role here'), value: rolesInWords(place.roles, language) },
        { label: t('Kandidaten', 'Candidates'), value: overview.applicants },
        ...overview.lists.map(({ list, state, through }) => ({
          label: LISTS[list][language],
          value: listInWords(state, through, language),
        })),
        {
          label: t('De regels', 'The rules'),
          value: (
            <a class="govuk-link" href={pathTo('regulation', language, { selection })}>
              {t('Selectiereglement', 'Selection regulation')}
            </a>
          ),
        },
      ]}
    />
  )
}

function WaitsFor({ at, overview, waiting }: OverviewProps): Html {
  const { visit, selection, place } = at
  const { t } = visit.frame
  const mine = overview.points.filter(({ isMine }) => isMine)
  const others = overview.points.filter(({ isMine }) => !isMine)
  const isRunning = place.may('run-round') && overview.ended === undefined
  const ready = isRunning ? overview.rounds.filter(({ next }) => next !== undefined) : []
  const { regulation, may } = place
  const shown = { at, selection, regulation, may, most: 30 }
  return (
    <>
      <h2 class="govuk-heading-m">{t('Wacht op jou', 'Waits for you')}</h2>
      <Tasks at={at} selection={selection} tasks={waiting.mine} may={may} />
      <RoundSteps at={at} selection={selection} rounds={ready} />
      {mine.length + ready.length + waiting.mine.length === 0 ? (
        <p class="govuk-body">{t('Niets.', 'Nothing.')}</p>
      ) : (
        <Points {...shown} points={mine} />
      )}
      {others.length + waiting.others.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">{t('Wacht op anderen', 'Waits for others')}</h2>
          <Tasks at={at} selection={selection} tasks={waiting.others} may={may} />
          <Points {...shown} points={others} />
        </>
      )}
    </>
  )
}

function Rounds({ at, overview }: OverviewProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <Table
      caption={t('Hoever elke ronde is', 'How far each round is')}
      isCaptionHidden
      head={[
        t('Ronde', 'Round'),
        t('Stand', 'State'),
        t('Deelnemers', 'Participants'),
        t('Uitkomsten', 'Outcomes'),
      ]}
      figures={[2]}
      rows={overview.rounds.map((round) => [
        round.label[language],
        <Tag tone={PROGRESS[round.progress].tone}>{PROGRESS[round.progress][language]}</Tag>,
        round.progress === 'waiting' ? '–' : String(round.participants),
        countsInWords(round, language),
      ])}
    />
  )
}

function countsInWords({ counts }: RoundView, language: Language): string {
  return [...counts]
    .map(([code, count]) => `${OUTCOME[code][language].toLowerCase()}: ${count}`)
    .join('; ')
}

function Line({ at }: { readonly at: AtSelection }): Html {
  const { visit, place, language } = at
  const { t } = visit.frame
  return (
    <TimeLine
      states={{
        past: t('voorbij', 'past'),
        now: t('nu', 'now'),
        ahead: t('komt nog', 'to come'),
      }}
      stops={timeLineOf(place.regulation, place.now, language).map(
        ({ when, what, round, state }) => ({
          when,
          state,
          what: (
            <>
              <p class="govuk-body">
                <strong>{what}</strong>
                {round === undefined ? null : ` (${round})`}
              </p>
            </>
          ),
        }),
      )}
    />
  )
}

const LISTS = {
  'ranked-list': { nl: 'Lijst met rangschikking', en: 'Ranked list' },
  reserve: { nl: 'Wervingsreserve', en: 'Reserve' },
} as const

function listInWords(
  state: OverviewView['lists'][number]['state'],
  through: string | undefined,
  language: Language,
): string {
  const day = through === undefined ? undefined : parseDay(through)
  const last = day === undefined ? '' : ` ${formatDay(day, language)}`
  return `${STATES[state][language]}${last}`
}

const STATES = {
  'not-started': { nl: 'nog niet begonnen', en: 'not started yet' },
  valid: { nl: 'geldig tot en met', en: 'valid through' },
  expired: { nl: 'vervallen na', en: 'expired after' },
} as const
