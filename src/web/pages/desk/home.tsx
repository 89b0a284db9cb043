/**
 * The first page of the desk.
 *
 * @module
 */

import { throughDay } from '#core/regulation/words/dates.ts'
import { type HomeView, type SelectionLine } from '#app/desk/home/home.ts'
import { type DueStep } from '#app/desk/overview/due.ts'
import { type Language } from '#core/values/text.ts'
import { Page } from '../../components/page.tsx'
import { Tag } from '../../components/tag.tsx'
import { shortWhen } from '../../dates.ts'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'
import { show } from '../../visit.ts'
import { type AtDesk, deskPage, refusedAtDesk } from './at.tsx'
import { Endings } from './endings.tsx'
import { RoundSteps } from './closing/steps.tsx'
import { Points } from './points.tsx'
import { Tasks } from './tasks.tsx'
import { PROGRESS, rolesInWords } from './words.ts'

/** The page. */
export const homePage = deskPage(async (at) => {
  const found = await at.desk.home(at.actor)
  if (!found.ok) return refusedAtDesk(at.visit, found.refusal)
  return show(at.visit, <HomePage at={at} home={found.value} />)
})

interface HomeProps {
  readonly at: AtDesk
  readonly home: HomeView
}

function HomePage({ at, home }: HomeProps): Html {
  const { visit } = at
  const { frame } = visit
  const { t } = frame
  const running = home.selections.filter(({ ended }) => ended === undefined)
  const over = home.selections.filter(({ ended }) => ended !== undefined)
  return (
    <Page
      frame={frame}
      title={t('Werkplek', 'Desk')}
      lead={t(
        'Wat er vandaag te doen is, wat op wie wacht en wat te laat is.',
        'What is to be done today, what waits for whom, and what is late.',
      )}
    >
      {running.length === 0 ? (
        <p class="govuk-body-l">
          {t(
            'Er loopt geen selectie waarin je een rol hebt.',
            'No selection is running in which you have a role.',
          )}
        </p>
      ) : (
        <ul class="keur-cards">
          {running.map((line) => (
            <Line at={at} line={line} />
          ))}
        </ul>
      )}
      {over.length === 0 ? null : (
        <section aria-labelledby="afgelopen">
          <h2 class="govuk-heading-m" id="afgelopen">
            {t('Afgelopen', 'Over')}
          </h2>
          <ul class="keur-cards">
            {over.map((line) => (
              <Line at={at} line={line} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

interface LineProps {
  readonly at: AtDesk
  readonly line: SelectionLine
}

function Line({ at, line }: LineProps): Html {
  const { language, visit } = at
  const { t } = visit.frame
  const { selection, title, authority, roles, mine, due, round, applicants } = line
  return (
    <li class="keur-card">
      <p class="keur-card__authority">
        {authority} · {line.regulation.announcement.number} · {t('je rol', 'your role')}:{' '}
        {rolesInWords(roles, language)}
      </p>
      <h2 class="keur-card__title">
        <a
          class="govuk-link keur-quiet-link"
          href={pathTo('deskSelection', language, { selection })}
        >
          {title[language]}
        </a>
      </h2>
      <p class="keur-card__close">
        <State at={at} line={line} />
        <span>
          {applicants}{' '}
          {applicants === 1 ? t('kandidaat', 'candidate') : t('kandidaten', 'candidates')}
        </span>
        {round === undefined ? null : (
          <span>
            {round.label[language]}: {PROGRESS[round.progress][language].toLowerCase()}
          </span>
        )}
      </p>
      <Tasks at={at} selection={selection} tasks={line.waiting.mine} may={line.may} />
      <Due steps={due} at={at} />
      <Endings at={at} line={line} />
      {roles.includes('selector') ? (
        <RoundSteps at={at} selection={selection} rounds={line.ready} />
      ) : null}
      <Points
        at={at}
        selection={selection}
        points={mine}
        regulation={line.regulation}
        may={line.may}
        most={5}
      />
      <Others at={at} line={line} />
    </li>
  )
}

function Others({ at, line: { selection, others, waiting, may } }: LineProps): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  return (
    <>
      {others.size === 0 ? null : (
        <p class="keur-note">
          {t('Wacht op anderen: ', 'Waits for others: ')}
          {[...others]
            .map(([role, count]) => `${rolesInWords([role], language)} (${count})`)
            .join(', ')}
        </p>
      )}
      <Tasks at={at} selection={selection} tasks={waiting.others} may={may} />
    </>
  )
}

function State({ at, line }: LineProps): Html {
  const { language, visit } = at
  const { t } = visit.frame
  const { ended, isOpen, closing } = line
  if (ended !== undefined) {
    return (
      <Tag tone={ended.by === 'stopped' ? 'wrong' : 'quiet'}>
        {ended.by === 'stopped' ? t('Stopgezet', 'Stopped') : t('Afgelopen', 'Over')}
      </Tag>
    )
  }
  if (isOpen) {
    return <Tag tone="good">{`Open ${throughDay(closing, language)}`}</Tag>
  }
  return <Tag>{t('Loopt', 'Running')}</Tag>
}

function Due({
  steps,
  at,
}: {
  readonly steps: readonly DueStep[]
  readonly at: AtDesk
}): Html | null {
  const { language } = at
  if (steps.length === 0) return null
  return (
    <ul class="keur-due">
      {steps.slice(0, 6).map((step) => (
        <li>
          <Tag tone={TONES[step.state]}>{DUE[step.state][language]}</Tag> {step.what[language]} (
          {step.label[language]}
          {whenOf(step, language)})
        </li>
      ))}
    </ul>
  )
}

function whenOf({ when }: DueStep, language: Language): string {
  const said = shortWhen(when, language)
  return said === undefined ? '' : `, ${said}`
}

const TONES = { late: 'wrong', today: 'attention', soon: 'plain', ahead: 'quiet' } as const
const DUE = {
  late: { nl: 'Te laat', en: 'Late' },
  today: { nl: 'Nu', en: 'Now' },
  soon: { nl: 'Binnenkort', en: 'Soon' },
  ahead: { nl: 'Later', en: 'Later' },
} as const
