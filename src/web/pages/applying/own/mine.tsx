/**
 * One's own applications.
 *
 * @module
 */

import { type CandidacyView } from '#app/applying/applying.ts'
import { formatToTheSecond, type Instant } from '#core/values/instant.ts'
import { type Text } from '#core/values/text.ts'
import { Page } from '../../../components/page.tsx'
import { Tag, type Tone } from '../../../components/tag.tsx'
import { type Frame } from '../../../frame.ts'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { applicantPage, refused } from '../desk.tsx'
import { timeLeftUntil } from '../time-left.ts'

/** The page. */
export const minePage = applicantPage(async ({ visit, applying, actor }) => {
  const found = await applying.mine(actor)
  if (!found.ok) return refused(visit, found.refusal)
  const now = visit.services.now()
  return show(visit, <MineView frame={visit.frame} candidacies={found.value} now={now} />)
})

interface MineProps {
  readonly frame: Frame
  readonly candidacies: readonly CandidacyView[]
  readonly now: Instant
}

function MineView({ frame, candidacies, now }: MineProps): Html {
  const { language, t } = frame
  return (
    <Page frame={frame} title={t('Mijn sollicitaties', 'My applications')}>
      <div class="keur-reading">
        {candidacies.length === 0 ? (
          <p class="govuk-body-l">
            {t('Je solliciteerde nog nergens. ', 'You have not applied anywhere yet. ')}
            <a class="govuk-link" href={pathTo('vacancies', language)}>
              {t('Bekijk de vacatures', 'See the vacancies')}
            </a>
            .
          </p>
        ) : (
          <ul class="keur-cards">
            {candidacies.map((one) => (
              <Candidacy frame={frame} candidacy={one} now={now} />
            ))}
          </ul>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={pathTo('ownData', language)}>
            {t('Alles wat we over je hebben', 'Everything we hold about you')}
          </a>
        </p>
      </div>
    </Page>
  )
}

interface CandidacyProps {
  readonly frame: Frame
  readonly candidacy: CandidacyView
  readonly now: Instant
}

function Candidacy({ frame, candidacy, now }: CandidacyProps): Html {
  const { language, t } = frame
  const { selection, title, authority, state, submitted, draftSaved, closes } = candidacy
  const path =
    state === 'draft'
      ? pathTo('draft', language, { selection })
      : pathTo('myApplication', language, { selection })
  const left =
    timeLeftUntil(closes, now, language) ?? t('de sluiting is voorbij', 'closing has passed')
  return (
    <li class="keur-card">
      <p class="keur-card__authority">
        {authority} · {candidacy.number}
      </p>
      <h2 class="keur-card__title">
        <a class="govuk-link keur-quiet-link" href={path}>
          {title[language]}
        </a>
      </h2>
      <p class="keur-card__close">
        <Tag tone={STATES[state].tone}>{STATES[state][language]}</Tag>
        <span>
          {state === 'draft' || submitted === undefined
            ? left
            : `${t('op', 'on')} ${formatToTheSecond(submitted.recorded, language)}`}
        </span>
      </p>
      {candidacy.says === undefined ? null : <p class="govuk-body">{candidacy.says[language]}</p>}
      {draftSaved === undefined || state === 'draft' ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={pathTo('draft', language, { selection })}>
            {t('Een nieuw ontwerp, nog niet ingediend', 'A new draft, not submitted yet')}
          </a>{' '}
          ({left})
        </p>
      )}
    </li>
  )
}

const STATES: Readonly<Record<CandidacyView['state'], Text & { readonly tone: Tone }>> = {
  draft: { nl: 'Nog niet ingediend', en: 'Not submitted yet', tone: 'attention' },
  submitted: { nl: 'Ingediend', en: 'Submitted', tone: 'good' },
  withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn', tone: 'quiet' },
}
