/**
 * Staying informed of new vacancies.
 *
 * @module
 */

import { Page } from '../../../components/page.tsx'
import { pathTo } from '../../../paths.ts'
import { show, type Visit } from '../../../visit.ts'

/** Answers with the ways to stay informed. */
export function alertsPage(visit: Visit): Response | Promise<Response> {
  const { frame } = visit
  const { language, site, t } = frame
  const feed = site.origin + pathTo('feed', language)
  return show(
    visit,
    <Page
      frame={frame}
      title={t('Op de hoogte blijven', 'Stay informed')}
      lead={t(
        'Verneem het als er een vacature bij komt, zonder dat wij weten wie je bent.',
        'Hear of it when a vacancy is added, without our knowing who you are.',
      )}
      description={t('Nieuwe vacatures volgen.', 'Follow new vacancies.')}
    >
      <section class="keur-section">
        <h2>{t('Met een feedlezer', 'With a feed reader')}</h2>
        <p>
          {t(
            'Een feedlezer haalt nieuwe vacatures zelf op. Geef hem dit adres:',
            'A feed reader fetches new vacancies by itself. Give it this address:',
          )}
        </p>
        <p>
          <a class="govuk-link" href={pathTo('feed', language)}>
            {feed}
          </a>
        </p>
      </section>
    </Page>,
  )
}
