/**
 * One vacancy: everything somebody needs to decide whether to apply.
 *
 * @module
 */

import { type PublishedVacancy } from '#app/vacancies/directory.ts'
import { type CompetenceDictionary, type Profile } from '#core/profile/schema.ts'
import { amendmentsInOrder } from '#core/regulation/amend.ts'
import { capitalised, joinedByAnd } from '#core/regulation/words/sentences.ts'
import { formatInstant, type Instant } from '#core/values/instant.ts'
import { type FoundVacancy } from '#core/vacancy/query.ts'
import { Banner } from '../../../components/banner.tsx'
import { Page } from '../../../components/page.tsx'

import { type Frame } from '../../../frame.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { Deadline, Glance } from './aside.tsx'
import { Afterwards, Course, Pay, Questions, Rights } from './course.tsx'
import { articleNumbers } from './digest.ts'
import { Competences, Job } from './job.tsx'
import { JobPosting } from './job-posting.tsx'
import { type Story } from './story.tsx'
import { Applying, TakingPart } from './taking-part.tsx'

/** What the page is drawn from. */
export interface VacancyProps {
  readonly frame: Frame
  readonly published: PublishedVacancy
  readonly now: Instant
  readonly dictionary: CompetenceDictionary
  readonly profile: Profile | undefined
}

/** The page of one vacancy. */
export function VacancyView({ frame, published, now, dictionary, profile }: VacancyProps): Html {
  const { inForce: regulation, vacancy } = published
  const { language, t } = frame
  const numbers = articleNumbers(regulation, language)
  const story: Story = { frame, regulation, vacancy, now, dictionary, profile, numbers }
  const { title, authority, places, alsoCalled } = vacancy
  const where = joinedByAnd(
    places.map((place) => place[language]),
    language,
  )
  return (
    <Page
      frame={frame}
      title={title[language]}
      authority={authority.name}
      lead={alsoCalled?.[language]}
      below={<Meta vacancy={vacancy} frame={frame} />}
      crumbs={[{ name: t('Vacatures', 'Vacancies'), path: pathTo('vacancies', language) }]}
      description={`${title[language]} – ${authority.name}, ${where}.`}
      head={<JobPosting story={story} />}
    >
      <Amendments published={published} frame={frame} now={now} />
      <div class="keur-vacancy">
        <div class="keur-vacancy__aside">
          <Deadline story={story} />
          <Glance story={story} />
        </div>
        <div class="keur-vacancy__story">
          <Contents frame={frame} />
          <Job story={story} />
          <TakingPart story={story} />
          <Competences story={story} />
          <Applying story={story} />
          <Course story={story} />
          <Afterwards story={story} />
          <Pay story={story} />
          <Rights story={story} />
          <Questions story={story} />
          <WholeRegulation story={story} />
        </div>
      </div>
    </Page>
  )
}

function Meta({ vacancy, frame }: { readonly vacancy: FoundVacancy; readonly frame: Frame }): Html {
  const { language, t } = frame
  const { grade, places, number } = vacancy
  return (
    <ul class="keur-band__meta">
      <li>{places.map((place) => place[language]).join(', ')}</li>
      <li>{`${capitalised(grade.name)}, ${t('niveau', 'level')} ${grade.level}`}</li>
      <li>{`${t('Vacature', 'Vacancy')} ${number}`}</li>
    </ul>
  )
}

function Contents({ frame: { language } }: { readonly frame: Frame }): Html {
  return (
    <nav class="keur-contents" aria-labelledby="op-deze-pagina">
      <h2 id="op-deze-pagina">{language === 'nl' ? 'Op deze pagina' : 'On this page'}</h2>
      <ul>
        {SECTIONS.map(([id, nl, en]) => (
          <li>
            <a class="govuk-link" href={`#${id}`}>
              {language === 'nl' ? nl : en}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const SECTIONS = [
  ['job', 'Wat je doet', 'What you do'],
  ['voorwaarden', 'Wie kan deelnemen', 'Who can take part'],
  ['competenties', 'Waarop we letten', 'What we look for'],
  ['solliciteren', 'Hoe je solliciteert', 'How to apply'],
  ['verloop', 'De selectie in de tijd', 'The selection in time'],
  ['geslaagd', 'Als je slaagt', 'If you pass'],
  ['loon', 'Loon en voordelen', 'Pay and benefits'],
  ['rechten', 'Je rechten', 'Your rights'],
  ['gegevens', 'Wat er met je gegevens gebeurt', 'What happens to your data'],
  ['vragen', 'Vragen', 'Questions'],
] as const

/** What changed since the regulation was published. */
function Amendments({
  published,
  frame,
  now,
}: {
  readonly published: PublishedVacancy
  readonly frame: Frame
  readonly now: Instant
}): Html | null {
  const { language, t } = frame
  const due = amendmentsInOrder(published.regulation).filter((one) => one.published <= now)
  if (due.length === 0) return null
  return (
    <Banner title={t('Gewijzigd', 'Changed')}>
      {due.map(({ amendment, published: at }) => (
        <p class="govuk-body">
          <strong>{formatInstant(at, language)}:</strong> {amendment.reason[language]}
        </p>
      ))}
    </Banner>
  )
}

function WholeRegulation({ story: { frame, vacancy } }: { readonly story: Story }): Html {
  const { language, t } = frame
  const { selection } = vacancy
  return (
    <section class="keur-section" aria-labelledby="reglement-titel">
      <h2 id="reglement-titel">{t('Het hele reglement', 'The whole regulation')}</h2>
      <p>
        {t(
          'Deze pagina vat de regels samen. Het reglement zegt alles, tot en met wat bij gelijke stand gebeurt, en is wat telt.',
          'This page sums up the rules. The regulation says everything, down to what happens in a tie, and is what counts.',
        )}
      </p>
      <p>
        <a class="govuk-link" href={pathTo('regulation', language, { selection })}>
          {t('Lees het reglement', 'Read the regulation')}
        </a>
      </p>
    </section>
  )
}
