/**
 * What the pages of a candidate about offers and questions have in common: what is asked of whoever is signed in, and what became of
 * an answer.
 *
 * @module
 */

import { type Desk } from '#app/desk/desk.ts'
import { type OwnAnswer, type OwnHiring } from '#app/desk/offers/own.ts'
import { type DeskRefusal } from '#app/desk/refusal.ts'
import { type Result } from '#core/values/result.ts'
import { Button } from '../../../components/forms/button.tsx'
import { type FieldProblem } from '../../../components/forms/error-summary.tsx'
import { Page, type PageProps } from '../../../components/page.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type Handler, notFound, show } from '../../../visit.ts'
import { type Answer, type AtVacancy, vacancyForm, vacancyPage } from '../desk.tsx'
import { type Sent } from '../sent.ts'

/** A candidate with what they are offered and asked. */
export interface AtHiring extends AtVacancy {
  readonly desk: Desk
  readonly hiring: OwnHiring
}

/** A page. */
export function hiringPage(answer: (at: AtHiring) => Answer): Handler {
  return vacancyPage(async (at) => withHiring(at, answer))
}

/** A form. */
export function hiringForm(answer: (at: AtHiring, sent: Sent) => Answer): Handler {
  return vacancyForm(async (at, sent) => withHiring(at, async (own) => answer(own, sent)))
}

async function withHiring(at: AtVacancy, answer: (at: AtHiring) => Answer): Promise<Response> {
  const desk = at.visit.services.desk ?? notFound()
  const found = await desk.ownHiring(at.actor, at.selection)
  return answer({ ...at, desk, hiring: found.ok ? found.value : notFound() })
}

/** Answers, and goes on; or says why not. */
export async function answered(
  at: AtHiring,
  answer: OwnAnswer,
  again: (problems: readonly FieldProblem[]) => Html,
): Promise<Response> {
  const { visit, desk, actor, selection } = at
  const { language } = visit.frame
  const done = await desk.answerOwn(actor, selection, { ...answer, reader: language })
  if (done.ok) return visit.c.redirect(pathTo('myApplication', language, { selection }), 303)
  return refusedOwn(at, done, again)
}

async function refusedOwn(
  at: AtHiring,
  { refusal }: Extract<Result<unknown, DeskRefusal>, { ok: false }>,
  again: (problems: readonly FieldProblem[]) => Html,
): Promise<Response> {
  const { visit } = at
  const { language } = visit.frame
  if (refusal.code === 'fields-unreadable') {
    const problems = refusal.fields.map(({ field, says }) => ({ field, message: says[language] }))
    return show(visit, again(problems), 422)
  }
  const isThere = refusal.code !== 'unknown-selection' && refusal.code !== 'unknown-offer'
  return isThere
    ? show(visit, <NotDone at={at} says={inWords(refusal)[language]} />, 409)
    : notFound()
}

/** The rules speak to whoever keeps the record; to the candidate what happened suffices. */
function inWords(refusal: DeskRefusal): DeskRefusal['says'] {
  if (refusal.code !== 'refused-by-rules') return refusal.says
  return OBSTACLES[refusal.refusal.code] ?? OTHERWISE
}

const OBSTACLES: Readonly<Record<string, DeskRefusal['says']>> = {
  'answer-term-over': {
    nl: 'De termijn om te antwoorden is voorbij. Je antwoord is niet vastgelegd. Neem contact op als je er nog over wilt spreken.',
    en: 'The term for answering is over. Your answer was not recorded. Contact us if you still want to talk about it.',
  },
  'offer-not-open': {
    nl: 'Dit aanbod is al beantwoord of vervallen. Er is niets veranderd.',
    en: 'This offer was answered already, or lapsed. Nothing was changed.',
  },
  'candidate-withdrawn': {
    nl: 'Je trok je kandidatuur in: je kunt hier niet meer op antwoorden.',
    en: 'You withdrew: you can no longer answer this.',
  },
}
const OTHERWISE: DeskRefusal['says'] = {
  nl: 'Dat kan nu niet meer. Er is niets veranderd. Kijk op je pagina hoe het staat.',
  en: 'That is no longer possible now. Nothing was changed. See on your page how things stand.',
}

function NotDone({ at, says }: { readonly at: AtHiring; readonly says: string }): Html {
  const { visit, selection } = at
  const { language, t } = visit.frame
  return (
    <OwnPage at={at} title={t('Dat gaat niet', 'That cannot be done')}>
      <p class="govuk-body-l">{says}</p>
      <Button path={pathTo('myApplication', language, { selection })}>
        {t('Naar je sollicitatie', 'To your application')}
      </Button>
    </OwnPage>
  )
}

/** A page of a candidate about their own application. */
export function OwnPage({
  at,
  title,
  hasProblems,
  children,
}: Pick<PageProps, 'title' | 'hasProblems' | 'children'> & { readonly at: AtHiring }): Html {
  const { visit, published, selection } = at
  const { frame } = visit
  const { language, t } = frame
  const { title: name, authority } = published.vacancy
  return (
    <Page
      frame={frame}
      title={title}
      above={name[language]}
      authority={authority.name}
      hasProblems={hasProblems}
      crumbs={[
        {
          name: t('Mijn sollicitaties', 'My applications'),
          path: pathTo('myApplications', language),
        },
        {
          name: t('Je sollicitatie', 'Your application'),
          path: pathTo('myApplication', language, { selection }),
        },
      ]}
    >
      <div class="keur-reading">{children}</div>
    </Page>
  )
}
