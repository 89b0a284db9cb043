/**
 * The list of vacancies: a question, filters beside it, one card a vacancy.
 *
 * @module
 */

import { type Instant } from '#core/values/instant.ts'
import { type VacancyPage } from '#core/vacancy/query.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Page } from '../../../components/page.tsx'
import { Pagination } from '../../../components/pagination.tsx'
import { type Frame } from '../../../frame.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { VacancyCard } from './card.tsx'
import { Chips, Filters } from './filters.tsx'
import { addressOf, type Asked, PAGE_SIZE } from './query.ts'

/** What the list shows. */
export interface VacanciesProps {
  readonly frame: Frame
  readonly asked: Asked
  readonly found: VacancyPage
  readonly now: Instant
}

/** The list of vacancies. */
export function VacanciesView(props: VacanciesProps): Html {
  const { frame } = props
  const { language, t } = frame
  return (
    <Page
      frame={frame}
      title={t('Vacatures', 'Vacancies')}
      lead={t(
        'Elke selectie hier volgt regels die vooraf vaststaan. Je leest ze bij elke vacature.',
        'Every selection here follows rules that are fixed beforehand. You can read them with each vacancy.',
      )}
      description={t(
        'Open vacatures bij de overheid, met de regels van elke selectie.',
        'Open vacancies in public service, with the rules of each selection.',
      )}
      head={
        <link
          rel="alternate"
          type="application/atom+xml"
          href={pathTo('feed', language)}
          title={t('Nieuwe vacatures', 'New vacancies')}
        />
      }
    >
      <form method="get" action={pathTo('vacancies', language)} role="search">
        <SearchField {...props} />
        <div class="keur-finder">
          <Filters frame={frame} asked={props.asked} facets={props.found.facets} />
          <section aria-labelledby="resultaten">
            <Results {...props} />
          </section>
        </div>
      </form>
    </Page>
  )
}

function SearchField({ frame: { t }, asked }: VacanciesProps): Html {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for="q">
        {t('Zoek op functie, taak of dienst', 'Search by job, task or authority')}
      </label>
      <div class="keur-search">
        <input class="govuk-input" id="q" name="q" type="search" value={asked.text} />
        <Button>{t('Zoeken', 'Search')}</Button>
      </div>
    </div>
  )
}

function Results(props: VacanciesProps): Html {
  const { frame, asked, found, now } = props
  const pathOf = (page: number): string =>
    pathTo('vacancies', frame.language) + addressOf({ ...asked, page })
  return (
    <>
      <h2 class="govuk-heading-m" id="resultaten">
        {countInWords(props)}
      </h2>
      <Chips frame={frame} asked={asked} facets={found.facets} />
      <Follow {...props} />
      {found.total === 0 ? (
        <NothingFound {...props} />
      ) : (
        <ul class="keur-cards">
          {found.vacancies.map((vacancy) => (
            <VacancyCard frame={frame} vacancy={vacancy} now={now} />
          ))}
        </ul>
      )}
      <Pagination
        frame={frame}
        page={asked.page}
        pages={Math.ceil(found.total / PAGE_SIZE)}
        pathOf={pathOf}
      />
    </>
  )
}

/** The way to hear of new vacancies that fit the same question. */
function Follow({ frame, asked }: VacanciesProps): Html {
  const { language, t } = frame
  const { text, chosen } = asked
  const search = addressOf({ text, chosen: { ...chosen, state: [] } })
  const words =
    search === ''
      ? t('Mail mij nieuwe vacatures', 'Mail me new vacancies')
      : t('Mail mij nieuwe vacatures zoals deze', 'Mail me new vacancies like these')
  return (
    <p class="keur-follow">
      <a class="govuk-link" href={pathTo('alerts', language) + search}>
        {frame.has('alertConfirm')
          ? words
          : t('Blijf op de hoogte van nieuwe vacatures', 'Stay informed of new vacancies')}
      </a>
    </p>
  )
}

function countInWords({ frame: { t }, asked, found }: VacanciesProps): string {
  const { state } = asked.chosen
  const isOpenOnly = !state.includes('closed')
  const isClosedOnly = state.includes('closed') && !state.includes('open')
  const kind = isOpenOnly ? t('open ', 'open ') : isClosedOnly ? t('afgesloten ', 'closed ') : ''
  if (found.total === 0) return t(`Geen ${kind}vacatures`, `No ${kind}vacancies`)
  return found.total === 1
    ? t(`1 ${kind}vacature`, `1 ${kind}vacancy`)
    : t(`${found.total} ${kind}vacatures`, `${found.total} ${kind}vacancies`)
}

function NothingFound({ frame, asked, found }: VacanciesProps): Html {
  const { language, t } = frame
  const closed = found.facets.state
    .filter(({ value }) => value === 'closed' || value === 'stopped')
    .reduce((sum, { count }) => sum + count, 0)
  const isFiltered = addressOf(asked) !== ''
  const withClosed = { ...asked, chosen: { ...asked.chosen, state: ['open', 'closed'] }, page: 1 }
  return (
    <div class="keur-panel">
      <p class="govuk-body">
        {isFiltered
          ? t(
              'Voor deze vraag staat er nu niets open. Probeer een ander woord of minder filters.',
              'Nothing is open now for this question. Try another word or fewer filters.',
            )
          : t('Er staat nu geen vacature open.', 'No vacancy is open now.')}
      </p>
      <ul class="govuk-list">
        {closed === 0 ? null : (
          <li>
            <a class="govuk-link" href={pathTo('vacancies', language) + addressOf(withClosed)}>
              {t(
                `Toon ook afgesloten vacatures (${closed})`,
                `Show closed vacancies as well (${closed})`,
              )}
            </a>
          </li>
        )}
        {isFiltered ? (
          <li>
            <a class="govuk-link" href={pathTo('vacancies', language)}>
              {t('Begin opnieuw', 'Start again')}
            </a>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
