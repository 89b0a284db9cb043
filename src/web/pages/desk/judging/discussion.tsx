/**
 * The discussion: everybody's forms side by side, then what is agreed, with the reasons.
 *
 * @module
 */

import { alikeOn } from '#app/desk/judging/content.ts'
import { type Discussion } from '#app/desk/judging/discussion.ts'
import { type FormContent } from '#app/desk/judging/judging.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Button } from '../../../components/forms/button.tsx'
import { ErrorSummary } from '../../../components/forms/error-summary.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { type Drawing, onwardOr, FIRST } from '../answered.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { valueInWords } from '../closing/figures.ts'
import { DeskPage } from '../page.tsx'
import { Agree } from './agree.tsx'
import { judgedAt, pathToDiscussion } from './at-judged.ts'
import { contentIn } from './part.tsx'
import { SideBySide } from './side-by-side.tsx'
import { TooFew } from './too-few.tsx'
import { scoreWords } from './words.ts'

/** The page. */
export const discussionPage = selectionPage('read-file', async (at) => drawn(at, FIRST))

/** What was agreed; then back, where it stands. */
export const agreementForm = selectionForm('give-scores', async (at, sent) => {
  const { desk, actor, selection, place, visit } = at
  const judged = judgedAt(at)
  const found = await desk.discussion(place, judged)
  if (!found.ok) return refusedAtDesk(visit, found.refusal)
  const content = contentIn(found.value.sheet, sent)
  const reason = sent.one('reason')
  const agreement = { content, reason, seen: sent.one('gezien') }
  const done = await desk.agreeResult(actor, { selection, ...judged }, agreement)
  const to = `${pathToDiscussion(at, judged)}#${RESULT}`
  return onwardOr(at, done, to, (drawing) => drawn(at, { ...drawing, content, reason }))
})

/** Where a page shows what was agreed: whoever just recorded it sees it, and whom to discuss next. */
const RESULT = 'resultaat'

/** What was typed, and what became of it. */
interface Sending extends Drawing {
  readonly content?: FormContent
  readonly reason?: string
}

async function drawn(at: AtSelection, drawing: Sending): Promise<Response> {
  const found = await at.desk.discussion(at.place, judgedAt(at))
  if (!found.ok) return refusedAtDesk(at.visit, found.refusal)
  const next = found.value.standing === undefined ? undefined : await nextIn(at)
  const page = <DiscussionPage at={at} view={found.value} next={next} {...drawing} />
  return show(at.visit, page, drawing.status)
}

/** Who is ready to be discussed after this candidate, on the same measure. */
async function nextIn(at: AtSelection): Promise<string | undefined> {
  if (!at.place.may('give-scores')) return undefined
  const { round, measure, candidate } = judgedAt(at)
  const { rounds } = await at.desk.judgingBoard(at.place, 1)
  const ready = rounds
    .filter((one) => one.round.round === round)
    .flatMap(({ measures }) => measures)
    .filter(({ sheet }) => sheet.measure === measure)
    .flatMap(({ toDiscuss }) => toDiscuss)
    .filter((one) => one !== candidate)
  return ready.find((one) => one > candidate) ?? ready[0]
}

interface DiscussionProps extends Sending {
  readonly at: AtSelection
  readonly view: Discussion
  /** Whose discussion can begin next. */
  readonly next: string | undefined
}

/** The way to the next candidate to be discussed. */
function Next({ at, next }: Pick<DiscussionProps, 'at' | 'next'>): Html | null {
  if (next === undefined) return null
  const words = at.visit.frame.t('Bespreek de volgende', 'Discuss the next')
  return (
    <Button path={pathToDiscussion(at, { ...judgedAt(at), candidate: next })}>
      {`${words}: ${next}`}
    </Button>
  )
}

function DiscussionPage(props: DiscussionProps): Html {
  const { at, view, next, problems, isChanged } = props
  const { visit, language, place } = at
  const { t } = visit.frame
  const { sheet, judged } = view
  const mayAgree = view.mayAgree && place.may('give-scores')
  return (
    <DeskPage
      at={at}
      section="deskAssessing"
      title={`${t('Bespreking', 'Discussion')}: ${sheet.rules.name[language]}`}
      lead={`${t('Kandidaat', 'Candidate')} ${judged.candidate} – ${sheet.round.label[language]}`}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      {isChanged ? (
        <p class="govuk-inset-text" role="alert">
          {t(
            'Intussen kwam er een formulier of een resultaat bij. Er is niets vastgelegd: kijk na wat er nu staat. Wat je typte, staat hieronder.',
            'A form or a result was added meanwhile. Nothing was recorded: see what stands here now. What you typed stands below.',
          )}
        </p>
      ) : null}
      {place.may('run-round') ? <Missing at={at} view={view} /> : null}
      {view.isOpen ? <SideBySide at={at} view={view} /> : <Waiting at={at} view={view} />}
      <Results at={at} view={view} />
      {mayAgree ? <Agreement {...props} /> : null}
      {view.standing === undefined ? null : <Next at={at} next={next} />}
      <Back at={at} />
    </DeskPage>
  )
}

/** Who does not judge this candidate, and whether the regulation then asks for more. */
function Missing({ at, view: { barred, tooFew } }: Pick<DiscussionProps, 'at' | 'view'>): Html {
  const { t } = at.visit.frame
  return (
    <>
      {barred.length === 0 ? null : (
        <p class="govuk-body">
          {t(
            'Beoordeelt deze kandidaat niet, door een belangenconflict: ',
            'Does not judge this candidate, by a conflict of interest: ',
          )}
          {barred.join(', ')}.
        </p>
      )}
      <TooFew at={at} tooFew={tooFew} />
    </>
  )
}

/** Back to where one came from: whoever only watches has no list of what is judged. */
function Back({ at: { visit, language, selection, place } }: Pick<DiscussionProps, 'at'>): Html {
  const { t } = visit.frame
  return place.may('give-scores') ? (
    <Button kind="second" path={pathTo('deskAssessing', language, { selection })}>
      {t('Terug naar de lijst', 'Back to the list')}
    </Button>
  ) : (
    <Button kind="second" path={pathTo('deskSelection', language, { selection })}>
      {t('Terug naar het overzicht', 'Back to the overview')}
    </Button>
  )
}

function Waiting({ at, view }: Pick<DiscussionProps, 'at' | 'view'>): Html {
  const { visit, language, selection, place } = at
  const { t } = visit.frame
  return (
    <>
      <p class="govuk-body-l">
        {t(
          'De bespreking begint als iedereen zijn formulier vergrendeld heeft.',
          'The discussion begins once everybody has locked their form.',
        )}
      </p>
      <p class="govuk-body">
        {t('Nog te vergrendelen: ', 'Still to be locked: ')}
        {view.awaited.length === 0
          ? t('niemand vergrendelde al iets', 'nobody has locked anything yet')
          : view.awaited.map(({ name }) => name).join(', ')}
        .
      </p>
      {view.awaited.length > 0 && place.may('run-round') ? (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={pathTo('deskExcuse', language, { selection, ...view.judged })}
          >
            {t('Vastleggen waarom een formulier ontbreekt', 'Record why a form is missing')}
          </a>
        </p>
      ) : null}
    </>
  )
}

function Results({ at, view }: Pick<DiscussionProps, 'at' | 'view'>): Html | null {
  const { visit, language } = at
  const { t } = visit.frame
  const { results, standing, sheet } = view
  if (standing === undefined && results.length === 0) return null
  return (
    <section aria-labelledby={RESULT}>
      <h2 class="govuk-heading-m" id={RESULT}>
        {t('Wat besloten is', 'What was agreed')}
      </h2>
      <p class="govuk-body-l">
        {standing === undefined
          ? t('De score is vervallen.', 'The score is void.')
          : `${t('Score', 'Score')}: ${valueInWords(sheet.round, sheet.measure, standing, language)}`}
      </p>
      <ol class="keur-history">
        {results.map(({ at: when, by, content, reason, isVoid }) => (
          <li>
            <p class="keur-history__when">
              {formatInstant(when, language)} · {by}
              {isVoid
                ? t(': vervallen door een belangenconflict', ': void by a conflict of interest')
                : null}
            </p>
            <p class="govuk-body">
              <strong>{scoreWords(sheet.scale, content.score, language)}</strong>.{' '}
              {reason ?? t('De reden is gewist.', 'The reason was erased.')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Agreement({ at, view, content, reason = '', problems }: DiscussionProps): Html {
  const { t } = at.visit.frame
  const last = view.results.find(({ isVoid }) => !isVoid)
  const form = (
    <Agree
      at={at}
      view={view}
      content={
        content ??
        last?.content ??
        alikeOn(
          view.sheet,
          view.forms.flatMap(({ versions }) => versions.at(-1)?.content ?? []),
        )
      }
      reason={reason}
      problems={problems}
    />
  )
  if (view.standing !== undefined) {
    return (
      <Disclosure
        title={t('Besluiten jullie nu anders?', 'Do you conclude otherwise now?')}
        isOpen={content !== undefined}
      >
        {form}
      </Disclosure>
    )
  }
  return (
    <section class="keur-judge-together" aria-labelledby="samen">
      <h2 class="govuk-heading-l" id="samen">
        {t('Wat besluiten jullie samen?', 'What do you conclude together?')}
      </h2>
      {form}
    </section>
  )
}
