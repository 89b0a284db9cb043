/**
 * A page of a draft: it says on every page that nothing is submitted yet, and how much time is left.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type DraftView } from '#app/applying/applying.ts'
import { throughDay } from '#core/regulation/words/dates.ts'
import { capitalised } from '#core/regulation/words/sentences.ts'
import { formatInstant, type Instant } from '#core/values/instant.ts'
import { Button } from '../../components/forms/button.tsx'
import { ErrorSummary, type FieldProblem } from '../../components/forms/error-summary.tsx'
import { Page } from '../../components/page.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { pathTo } from '../../paths.ts'
import { type AtDraft } from './desk.tsx'
import { VERSION } from './sent.ts'
import { timeLeftUntil } from './time-left.ts'

/** What a page of a draft says of itself. */
export interface DraftPageProps {
  readonly at: AtDraft
  readonly title: string
  readonly lead?: string | undefined
  /** Where the link back leads; left out on the overview. */
  readonly back?: { readonly path: string; readonly name: string } | undefined
  readonly problems?: readonly FieldProblem[] | undefined
  readonly children?: Child
}

/** A page of a draft. */
export function DraftPage({
  at,
  title,
  lead,
  back,
  problems = [],
  children,
}: DraftPageProps): Html {
  const { visit, published, selection, draft } = at
  const { frame, services } = visit
  const { language, t } = frame
  const { vacancy } = published
  return (
    <Page
      frame={frame}
      title={title}
      lead={lead}
      above={vacancy.title[language]}
      authority={vacancy.authority.name}
      hasProblems={problems.length > 0}
      crumbs={[
        {
          name: t('Mijn sollicitaties', 'My applications'),
          path: pathTo('myApplications', language),
        },
        { name: vacancy.title[language], path: pathTo('vacancy', language, { selection }) },
      ]}
    >
      <div class="keur-reading">
        <NotSubmitted frame={frame} draft={draft} closing={vacancy.closing} now={services.now()} />
        {back === undefined ? null : (
          <a class="govuk-back-link" href={back.path}>
            {back.name}
          </a>
        )}
        <ErrorSummary language={language} problems={problems} />
        {children}
      </div>
    </Page>
  )
}

interface NotSubmittedProps {
  readonly frame: Frame
  readonly draft: Pick<DraftView, 'closes' | 'isLate' | 'ticket' | 'saved'>
  /** The last day on which one may apply. */
  readonly closing: string
  readonly now: Instant
}

/** That nothing is submitted yet, and until when it may be. */
function NotSubmitted({ frame, draft, closing, now }: NotSubmittedProps): Html {
  const { language, t } = frame
  const { closes, isLate, ticket, saved } = draft
  return (
    <div class={isLate ? 'keur-pending keur-pending--late' : 'keur-pending'}>
      <p>
        <strong class="keur-pending__state">{t('Nog niet ingediend', 'Not submitted yet')}</strong>{' '}
        <span class="keur-pending__saved">
          {t('Bewaard op', 'Saved on')} {formatInstant(saved, language)}.
        </span>
      </p>
      <p>
        {isLate ? (
          <LateWords frame={frame} closing={closing} />
        ) : ticket !== undefined && now >= closes ? (
          <InQueueInTime frame={frame} until={ticket.until} />
        ) : (
          <>
            <strong>{capitalised(timeLeftUntil(closes, now, language) ?? '')}</strong>
            {`: ${throughDay(closing, language)}.`}
          </>
        )}
      </p>
    </div>
  )
}

/** That closing has passed, but not for somebody who was in the queue in time (policy 2). */
export function InQueueInTime({
  frame,
  until,
}: {
  readonly frame: Frame
  readonly until: Instant
}): Html {
  const when = formatInstant(until, frame.language)
  return (
    <>
      {frame.t(
        `Je stond op tijd in de wachtrij. Je kunt nog indienen tot ${when}.`,
        `You were in the queue in time. You can still submit until ${when}.`,
      )}
    </>
  )
}

/** That closing has passed, and what becomes of what is submitted now (policy 1). */
export function LateWords({
  frame,
  closing,
}: {
  readonly frame: Frame
  readonly closing: string
}): Html {
  const { language, t } = frame
  return (
    <>
      <strong>{t('Je bent te laat.', 'You are late.')}</strong>{' '}
      {t('Solliciteren kon ', 'You could apply ')}
      {throughDay(closing, language)}.{' '}
      {t(
        'Wat je nu indient, bewaren we, en op je ontvangstbewijs staat dat het te laat kwam. Reken er niet op dat het nog meetelt: volgens de regels is het ongeldig, en iemand bevestigt dat.',
        'What you submit now is kept, and your receipt says that it came late. Do not count on it: by the rules it is invalid, and a person confirms that.',
      )}
    </>
  )
}

/** The hidden field and the buttons with which a form of a draft ends. */
export function SaveButtons({ at }: { readonly at: AtDraft }): Html {
  const { t } = at.visit.frame
  return (
    <>
      <VersionField draft={at.draft} />
      <div class="keur-actions">
        <Button>{t('Bewaar en ga verder', 'Save and continue')}</Button>
        <Button kind="second" name="later" value="1">
          {t('Bewaar voor later', 'Save for later')}
        </Button>
      </div>
    </>
  )
}

/** The version of the draft that the page was drawn from. */
export function VersionField({ draft }: { readonly draft: Pick<DraftView, 'version'> }): Html {
  return <input type="hidden" name={VERSION} value={String(draft.version)} />
}
