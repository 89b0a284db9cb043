/**
 * The minutes: drawn up by a selector, agreed with and signed by every member, then fixed.
 *
 * @module
 */

import { type MinutesForm } from '#app/desk/closing/minutes/minutes-view.ts'
import { type Answer } from '#app/desk/desk.ts'
import { plainly } from '#app/desk/refusal.ts'
import { formatDay } from '#core/values/day.ts'
import { ErrorSummary, type FieldProblem } from '../../../components/forms/error-summary.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, show } from '../../../visit.ts'
import { download } from '../../applying/download.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { answered } from '../answered.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { DrawUp } from './draw-up.tsx'
import { Drawn } from './drawn.tsx'
import { type MinutesProps } from './minutes-props.ts'

/** The page. */
export const minutesPage = selectionPage('read-minutes', async (at) => drawn(at, sentOf([]), []))

/** Draws them up. */
export const drawUpForm = selectionForm('draw-up-minutes', async (at, sent) => {
  const { desk, actor, selection } = at
  const done = desk.drawUpMinutes(actor, selection, {
    members: sent.all('members'),
    observers: sent.one('observers'),
    remarks: sent.one('remarks'),
  })
  return after(at, sent, done)
})

/** Agrees, or objects. */
export const answerForm = selectionForm('sign-minutes', async (at, sent) => {
  const { desk, actor, selection } = at
  const answer = sent.one('answer')
  const done = desk.answerMinutes(actor, selection, {
    version: Number(sent.one('version')),
    sha256: sent.one('sha256'),
    answer: answer === 'agreed' || answer === 'objected' ? answer : '',
    remark: sent.one('remark'),
  })
  return after(at, sent, done)
})

const FORMS: ReadonlyMap<string, MinutesForm> = new Map(
  (['pdf', 'docx', 'txt'] as const).map((form) => [form, form]),
)

/** A file to take along. */
export const minutesFilePage = selectionPage('read-minutes', async ({ visit, desk, place }) => {
  const form = FORMS.get(nameIn(visit, 'form'))
  if (form === undefined) return refusedAtDesk(visit, plainly('no-minutes'))
  const found = await desk.minutesFile(place, form)
  return found.ok ? download(visit, found.value) : refusedAtDesk(visit, found.refusal)
})

async function after(at: AtSelection, sent: Sent, doing: Answer<unknown>): Promise<Response> {
  const { selection, language } = at
  return answered(at, await doing, {
    to: pathTo('deskMinutes', language, { selection }),
    again: async (problems) => drawn(at, sent, problems),
  })
}

async function drawn(
  at: AtSelection,
  sent: Sent,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const view = await at.desk.minutes(at.place)
  const page = <MinutesPage at={at} view={view} sent={sent} problems={problems} />
  return show(at.visit, page, problems.length > 0 ? 422 : 200)
}

function MinutesPage(props: MinutesProps): Html {
  const { at, view, problems } = props
  const { language, visit, place } = at
  const { t } = visit.frame
  const isOpen = view.signed === undefined && view.isReady
  return (
    <DeskPage
      at={at}
      section="deskMinutes"
      title={t('Proces-verbaal', 'Minutes')}
      lead={place.regulation.hiring.minutes?.says[language]}
      below={<State {...props} />}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      {view.isReady || view.drawn !== undefined ? null : (
        <p class="govuk-body-l">
          {t(
            'Een proces-verbaal kan pas als over de laatste ronde beslist is en er geen verbetering wacht.',
            'Minutes can be drawn up once the last round is decided and no correction waits.',
          )}
        </p>
      )}
      <SignedElsewhere {...props} />
      {view.drawn === undefined ? null : <Drawn {...props} drawn={view.drawn} />}
      {view.signed === undefined ? <Unable at={at} unable={view.unable} /> : null}
      {isOpen && place.may('draw-up-minutes') ? <DrawUp {...props} /> : null}
    </DeskPage>
  )
}

/** Minutes of which the record keeps the day, and not the text. */
function SignedElsewhere({ at, view }: MinutesProps): Html | null {
  if (view.signed === undefined || view.drawn !== undefined) return null
  return (
    <p class="govuk-body-l">
      {at.visit.frame.t(
        'Dit proces-verbaal is op papier of in een ander systeem opgemaakt en ondertekend. Het register bewaart de dag; de tekst staat niet in Keur.',
        'These minutes were drawn up and signed on paper or in another system. The record keeps the day; their text is not in Keur.',
      )}
    </p>
  )
}

/** Whoever judged signs; where that cannot be any more, somebody has to know before the minutes are drawn up. */
function Unable({
  at,
  unable,
}: {
  readonly at: AtSelection
  readonly unable: readonly string[]
}): Html | null {
  if (unable.length === 0) return null
  const numbers = unable.join(', ')
  return (
    <p class="govuk-inset-text">
      {at.visit.frame.t(
        `Vergrendelde een formulier en kan nu niet ondertekenen, omdat de rol er niet meer is: ${numbers}. Laat de rol teruggeven, of schrijf bij de opmerkingen waarom deze handtekening ontbreekt.`,
        `Locked a form and cannot sign now, because the role is gone: ${numbers}. Have the role given back, or write among the remarks why this signature is missing.`,
      )}
    </p>
  )
}

function State({ at, view }: MinutesProps): Html {
  const { language, visit } = at
  const { t } = visit.frame
  const { signed, drawn: current } = view
  if (signed !== undefined) {
    return (
      <Tag tone="good">{`${t('Ondertekend op', 'Signed on')} ${formatDay(signed, language)}`}</Tag>
    )
  }
  if (current === undefined)
    return <Tag tone="quiet">{t('Nog niet opgemaakt', 'Not drawn up yet')}</Tag>
  return current.isStale ? (
    <Tag tone="wrong">{t('Opnieuw op te maken', 'To be drawn up anew')}</Tag>
  ) : (
    <Tag tone="attention">{t('Wacht op akkoord', 'Waits for agreement')}</Tag>
  )
}
