/**
 * The page on which everything is checked before it is submitted.
 *
 * @module
 */

import { type ApplyingRefusal, type Missing } from '#app/applying/refusal.ts'
import { formatToTheSecond } from '#core/values/instant.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/forms/button.tsx'
import { Tag } from '../../components/tag.tsx'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'
import { type AtDraft } from './desk.tsx'
import { DraftPage, LateWords, VersionField } from './draft-page.tsx'
import { blocking } from './journey.ts'
import { fromCheck, journeyOf, overviewOf } from './onward.ts'
import { routesFound } from './route/findings.ts'
import { ROUTE_TONES, ROUTE_WORDS, RouteReasons } from './route/verdicts.tsx'
import { summaryOf } from './summary.ts'
import { SummaryView } from './summary-view.tsx'

/** What the page is drawn from. */
export interface CheckProps {
  readonly at: AtDraft
  /** The same when the form is sent again. */
  readonly submissionKey: string
  /** Why submitting did not work. */
  readonly refusal?: ApplyingRefusal | undefined
}

/** The page. */
export function CheckView({ at, submissionKey, refusal }: CheckProps): Html {
  const { visit, selection, published, draft } = at
  const { frame } = visit
  const { language, t } = frame
  const { contents, uploads } = draft
  const parts = summaryOf({ selection, regulation: published.inForce, contents, uploads, language })
  return (
    <DraftPage
      at={at}
      title={t('Kijk na en dien in', 'Check and submit')}
      back={overviewOf(at)}
      problems={problemsOf(at, refusal)}
    >
      {refusal?.code === 'changed-elsewhere' ? (
        <Banner title={t('Belangrijk', 'Important')}>
          <p class="govuk-notification-banner__heading">{refusal.says[language]}</p>
        </Banner>
      ) : null}
      <StillMissing at={at} />
      <h2 class="govuk-heading-m">{t('Wat je indient', 'What you submit')}</h2>
      <SummaryView frame={frame} parts={parts} mayChange />
      <Verdicts at={at} />
      <Submit at={at} submissionKey={submissionKey} />
    </DraftPage>
  )
}

/** What blocks leads to the list below, where each can be filled in. */
function problemsOf(
  at: AtDraft,
  refusal: ApplyingRefusal | undefined,
): readonly { readonly field: string; readonly message: string }[] {
  if (refusal?.code !== 'incomplete') return []
  const { language } = at.visit.frame
  return blocking(at.draft).map(({ says, path }) => ({
    field: idOf(path),
    message: says[language],
  }))
}

function idOf(path: string): string {
  return `ontbreekt-${path.replaceAll('/', '-')}`
}

function StillMissing({ at }: { readonly at: AtDraft }): Html | null {
  const { t } = at.visit.frame
  const { missing } = at.draft
  const blocks = blocking(at.draft)
  const rest = missing.filter((one) => !one.blocks)
  return (
    <>
      <MissingList
        at={at}
        title={t('Dit is nog nodig om in te dienen', 'This is still needed to submit')}
        missing={blocks}
      />
      <MissingList
        at={at}
        title={t('Dit vulde je nog niet in', 'You have not filled this in yet')}
        missing={rest}
      />
    </>
  )
}

interface MissingProps {
  readonly at: AtDraft
  readonly title: string
  readonly missing: readonly Missing[]
}

function MissingList({ at, title, missing }: MissingProps): Html | null {
  const { language } = at.visit.frame
  if (missing.length === 0) return null
  return (
    <div class="keur-panel">
      <h2 class="govuk-heading-s">{title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map((one) => (
          <li>
            <a class="govuk-link" id={idOf(one.path)} href={fromCheck(pathFor(at, one))}>
              {one.says[language]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The page on which something that is missing is filled in. */
function pathFor({ visit, selection }: AtDraft, { path }: Missing): string {
  const { language } = visit.frame
  const [part = '', name = ''] = path.split('/')
  if (part === 'person') return pathTo('draftPerson', language, { selection })
  if (part === 'route') return pathTo('draftRoute', language, { selection })
  if (part === 'answers') return pathTo('draftQuestion', language, { selection, question: name })
  if (part === 'attachments') {
    return pathTo('draftFiles', language, { selection, attachment: name })
  }
  return pathTo('draft', language, { selection })
}

/** What the rules make of it until now; only the chosen route where there is one. */
function Verdicts({ at }: { readonly at: AtDraft }): Html {
  const { frame } = at.visit
  const { language, t } = frame
  const { route } = at.draft.contents
  const found = routesFound(journeyOf(at))
  const chosen = found.find((one) => one.route === route)
  return (
    <section aria-labelledby="voorwaarden">
      <h2 class="govuk-heading-m" id="voorwaarden">
        {t('Voldoe je aan de voorwaarden?', 'Do you meet the conditions?')}
      </h2>
      <p class="govuk-body">
        {t(
          'Ter informatie: dit volgt uit wat je invulde. Een mens kijkt het na met je bewijzen en beslist.',
          'For your information: this follows from what you filled in. A person checks it with your proof and decides.',
        )}
      </p>
      {chosen === undefined ? null : (
        <p class="govuk-body">
          {chosen.name[language]}:{' '}
          <Tag tone={ROUTE_TONES[chosen.verdict]}>{ROUTE_WORDS[chosen.verdict][language]}</Tag>
        </p>
      )}
      <RouteReasons frame={frame} routes={found} />
    </section>
  )
}

function Submit({ at, submissionKey }: Omit<CheckProps, 'refusal'>): Html {
  const { frame } = at.visit
  const { language, t } = frame
  const { draft, published, selection } = at
  const { replaces, isLate } = draft
  return (
    <section class="keur-submit" aria-labelledby="indienen">
      <h2 class="govuk-heading-m" id="indienen">
        {t('Indienen', 'Submit')}
      </h2>
      {isLate ? (
        <p class="govuk-body">
          <LateWords frame={frame} closing={published.vacancy.closing} />
        </p>
      ) : null}
      {replaces === undefined || isLate ? null : (
        <p class="govuk-body">
          {t('Deze sollicitatie vervangt die van ', 'This application replaces the one of ')}
          {formatToTheSecond(replaces.recorded, language)}.
        </p>
      )}
      <p class="govuk-body">
        {t(
          'Het tijdstip op onze server telt. Je krijgt meteen een ontvangstbewijs, op het scherm en per mail. Intrekken kan altijd.',
          'The time on our server counts. You get a receipt at once, on screen and by mail. You can withdraw at any time.',
        )}
      </p>
      <form method="post" action={pathTo('draftCheck', language, { selection })}>
        <input type="hidden" name="key" value={submissionKey} />
        <VersionField draft={draft} />
        <Button>
          {isLate
            ? t('Dien mijn sollicitatie te laat in', 'Submit my application late')
            : t('Dien mijn sollicitatie in', 'Submit my application')}
        </Button>
      </form>
    </section>
  )
}
