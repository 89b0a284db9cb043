/**
 * The own form of an assessor: filled in alone, saved meanwhile, then locked.
 *
 * @module
 */

import { type Confirmers } from '#app/desk/closing/confirmers.ts'
import { type FormContent, type FormSent, type FormView } from '#app/desk/judging/judging.ts'
import { type Sheet } from '#app/desk/judging/sheet.ts'
import { type DeskRefusal } from '#app/desk/refusal.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Button } from '../../../components/forms/button.tsx'
import {
  ErrorSummary,
  type FieldProblem,
  problemOf,
} from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, show } from '../../../visit.ts'
import { type Sent } from '../../applying/sent.ts'
import { drawnAgain } from '../answered.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { NobodyLeft } from '../closing/confirmers.tsx'
import { DeskPage } from '../page.tsx'
import { Answers } from './answers.tsx'
import { judgedAt, pathToForm } from './at-judged.ts'
import { Earlier } from './earlier.tsx'
import { Part, Whole, contentIn } from './part.tsx'
import { SavedElsewhere } from './saved-elsewhere.tsx'

/** The page. */
export const formPage = selectionPage('give-scores', async (at) => {
  const found = await at.desk.ownForm(at.place, judgedAt(at))
  if (!found.ok) return refusedAtDesk(at.visit, found.refusal)
  return show(
    at.visit,
    <FormPage {...{ at, view: found.value, confirmers: await confirmersAt(at) }} />,
  )
})

/** Saved, or locked; then on. */
export const sentFormPage = selectionForm('give-scores', async (at, sent) => {
  const { desk, actor, selection, place, language, visit } = at
  const judged = judgedAt(at)
  const found = await desk.ownForm(place, judged)
  if (!found.ok) return refusedAtDesk(visit, found.refusal)
  const form = formIn(found.value.sheet, sent)
  const isLocking = sent.one('wat') === 'vergrendel'
  const done = isLocking
    ? await desk.lockForm(actor, { selection, ...judged }, form)
    : await desk.saveForm(place, judged, form)
  if (!done.ok) return again(at, found.value, { form, refusal: done.refusal })
  const to = isLocking ? pathTo('deskAssessing', language, { selection }) : pathToForm(at, judged)
  return visit.c.redirect(isLocking ? to : `${to}#bewaard`, 303)
})

function formIn(sheet: Sheet, sent: Sent): FormSent {
  return {
    content: contentIn(sheet, sent),
    version: numberIn(sent.one('versie')),
    locks: numberIn(sent.one('vergrendeld')),
    why: sent.one('why'),
  }
}

function numberIn(text: string): number {
  return /^\d{1,9}$/u.test(text) ? Number(text) : 0
}

/** The same page with what was typed, and with what is wrong or what another window did meanwhile. */
async function again(
  at: AtSelection,
  view: FormView,
  { form, refusal }: { readonly form: FormSent; readonly refusal: DeskRefusal },
): Promise<Response> {
  const { visit, language } = at
  const drawing = drawnAgain(refusal, language)
  if (drawing === undefined) return refusedAtDesk(visit, refusal)
  const { problems, isChanged, status } = drawing
  const seen = isChanged ? {} : { version: form.version, locks: form.locks }
  const page = (
    <FormPage
      at={at}
      confirmers={await confirmersAt(at)}
      view={{ ...view, ...seen, content: form.content }}
      why={form.why}
      problems={problems}
      elsewhere={isChanged ? view.content : undefined}
    />
  )
  return show(visit, page, status)
}

async function confirmersAt({ desk, place, visit }: AtSelection): Promise<Confirmers> {
  return desk.confirmers(place, nameIn(visit, 'round'))
}

interface FormProps {
  readonly at: AtSelection
  readonly view: FormView
  readonly confirmers: Confirmers
  readonly why?: string
  readonly problems?: readonly FieldProblem[]
  /** What another window saved or locked meanwhile. */
  readonly elsewhere?: FormContent | undefined
}

function FormPage(props: FormProps): Html {
  const { at, view, problems = [], elsewhere } = props
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { sheet, candidate, content } = view
  const shown = { at, sheet, content, problems }
  return (
    <DeskPage
      at={at}
      section="deskAssessing"
      title={sheet.rules.name[language]}
      lead={`${t('Kandidaat', 'Candidate')} ${candidate} – ${sheet.round.label[language]}`}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      {elsewhere === undefined ? null : (
        <SavedElsewhere at={at} sheet={sheet} mine={content} theirs={elsewhere} />
      )}
      <State {...props} />
      <blockquote class="keur-quote">{sheet.rules.says[language]}</blockquote>
      <p class="govuk-body">
        <a class="govuk-link" href={pathTo('deskCandidate', language, { selection, candidate })}>
          {t('Het dossier van deze kandidaat', 'The file of this candidate')}
        </a>
      </p>
      <Earlier at={at} results={view.earlier} />
      <Answers at={at} answers={view.answers} />
      <form method="post" action={pathToForm(at, { ...judgedOf(view), candidate })} novalidate>
        <input type="hidden" name="versie" value={String(view.version)} />
        <input type="hidden" name="vergrendeld" value={String(view.locks)} />
        {sheet.parts.map((part) => (
          <Part {...shown} part={part} />
        ))}
        <Whole {...shown} />
        <Why {...props} />
        <NobodyLeft at={at} deed="lock" confirmers={props.confirmers} />
        <Buttons {...props} />
      </form>
    </DeskPage>
  )
}

function judgedOf({ sheet }: FormView): { readonly round: string; readonly measure: string } {
  return { round: sheet.round.round, measure: sheet.measure }
}

function State({ at, view }: FormProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  const { saved, lockedAt } = view
  return (
    <div id="bewaard" class="keur-note">
      <p>
        {t(
          'Je vult dit alleen in. Niemand anders ziet het voor jij vergrendelt, en jij ziet dan pas dat van anderen.',
          'You fill this in alone. Nobody else sees it before you lock it, and only then do you see those of others.',
        )}
      </p>
      {lockedAt === undefined ? null : (
        <p>
          {t('Vergrendeld op ', 'Locked on ')}
          {formatInstant(lockedAt, language)}.{' '}
          {t(
            'Denk je er nu anders over, dan komt een nieuwe versie naast deze te staan.',
            'If you think otherwise now, a new version will stand beside this one.',
          )}
        </p>
      )}
      {saved === undefined ? null : (
        <p>
          {t('Bewaard op ', 'Saved on ')}
          {formatInstant(saved, language)}; {t('nog niet vergrendeld.', 'not locked yet.')}
        </p>
      )}
    </div>
  )
}

function Why({ at, view, why = '', problems = [] }: FormProps): Html | null {
  const { visit, language } = at
  const { t } = visit.frame
  if (view.locks === 0) return null
  return (
    <TextArea
      language={language}
      name="why"
      label={t('Waarom denk je er nu anders over?', 'Why do you think otherwise now?')}
      rows={3}
      value={why}
      problem={problemOf('why', problems)}
    />
  )
}

function Buttons({ at, view }: FormProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  return (
    <div class="keur-actions">
      <Button name="wat" value="vergrendel">
        {view.locks === 0
          ? t('Vergrendel mijn oordeel', 'Lock my judgement')
          : t('Vergrendel deze versie', 'Lock this version')}
      </Button>
      <Button kind="second" name="wat" value="bewaar">
        {t('Bewaar voor later', 'Save for later')}
      </Button>
      <Button kind="second" path={pathTo('deskAssessing', language, { selection })}>
        {t('Terug naar de lijst', 'Back to the list')}
      </Button>
    </div>
  )
}
