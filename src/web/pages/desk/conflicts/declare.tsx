/**
 * Declaring a conflict of interest, and which ones are known.
 *
 * @module
 */

import { type ConflictsView, type NamesView } from '#app/desk/conflicts/conflicts.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Checkboxes } from '../../../components/forms/choices.tsx'
import {
  ErrorSummary,
  type FieldProblem,
  problemOf,
} from '../../../components/forms/error-summary.tsx'
import { TextArea, TextField } from '../../../components/forms/text-field.tsx'
import { Table } from '../../../components/table.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { answered } from '../answered.ts'
import { type AtSelection, selectionForm, selectionPage } from '../at.tsx'
import { DeskPage } from '../page.tsx'

/** The name under which an address asks for names. */
const SEARCH = 'zoek'

/** The page. Names are there only once they were asked for. */
export const conflictsPage = selectionPage('declare-conflict', async (at) =>
  drawn(at, at.visit.c.req.query(SEARCH), sentOf([]), []),
)

/** A declaration; then back to the page, where it stands. */
export const declarationForm = selectionForm('declare-conflict', async (at, sent) => {
  const { desk, actor, selection, language } = at
  const done = await desk.declareConflict(actor, selection, {
    candidates: sent.all('kandidaat'),
    reason: sent.one('reason'),
  })
  return answered(at, done, {
    to: pathTo('deskConflicts', language, { selection }),
    again: (problems) => drawn(at, sent.one(SEARCH), sent, problems),
  })
})

interface ConflictsProps {
  readonly at: AtSelection
  readonly view: ConflictsView
  readonly search: string
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
}

async function drawn(
  at: AtSelection,
  search: string | undefined,
  sent: Sent,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const view = await at.desk.conflicts(at.place, search)
  const page = <Conflicts {...{ at, view, search: search ?? '', sent, problems }} />
  return show(at.visit, page, problems.length > 0 ? 422 : 200)
}

function Conflicts(props: ConflictsProps): Html {
  const { at, view, problems } = props
  const { visit, language, selection, place } = at
  const { t } = visit.frame
  return (
    <DeskPage
      at={at}
      section="deskConflicts"
      title={t('Belangenconflict', 'Conflict of interest')}
      lead={t(
        'Ken je een kandidaat zo dat je niet onbevangen kunt oordelen? Meld het voor je oordeelt. Het dossier gaat dan voor jou dicht, en je beoordeelt die kandidaat niet.',
        'Do you know a candidate in such a way that you cannot judge freely? Declare it before you judge. The file then closes to you, and you do not judge that candidate.',
      )}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      <Own {...props} />
      <Declare {...props} />
      {place.may('find-conflict') ? (
        <>
          <All at={at} view={view} />
          <p class="govuk-body">
            <a class="govuk-link" href={pathTo('deskConflictFound', language, { selection })}>
              {t(
                'Een conflict dat achteraf bleek, vastleggen',
                'Record a conflict that came out afterwards',
              )}
            </a>
          </p>
        </>
      ) : null}
    </DeskPage>
  )
}

function Own({ at, view }: ConflictsProps): Html | null {
  const { t } = at.visit.frame
  if (view.own.length === 0) return null
  return (
    <section aria-labelledby="gesloten">
      <h2 class="govuk-heading-m" id="gesloten">
        {t('Gesloten voor jou', 'Closed to you')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {view.own.map((candidate) => (
          <li>{candidate}</li>
        ))}
      </ul>
    </section>
  )
}

function Declare(props: ConflictsProps): Html {
  const { at, view, search } = props
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { names } = view
  return (
    <section aria-labelledby="melden">
      <h2 class="govuk-heading-m" id="melden">
        {t('Een conflict melden', 'Declare a conflict')}
      </h2>
      <form method="get" action={pathTo('deskConflicts', language, { selection })}>
        <TextField
          language={language}
          name={SEARCH}
          label={t('Deel van een naam', 'Part of a name')}
          hint={t(
            'Je ziet alleen namen, en niets anders van iemand. Dat je ze opvraagt, komt in het register. Laat leeg om iedereen te zien.',
            'You see names only, and nothing else about anybody. That you ask for them is kept in the record. Leave it empty to see everybody.',
          )}
          width={20}
          value={search}
        />
        <Button kind="second">{t('Toon namen', 'Show names')}</Button>
      </form>
      {names === undefined ? null : <Names {...props} names={names} />}
    </section>
  )
}

function Names({
  at,
  names,
  search,
  sent,
  problems,
}: ConflictsProps & { readonly names: NamesView }): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  if (names.lines.length === 0) {
    return <p class="govuk-body">{t('Niemand gevonden.', 'Nobody found.')}</p>
  }
  return (
    <form method="post" action={pathTo('deskConflicts', language, { selection })} novalidate>
      <input type="hidden" name={SEARCH} value={search} />
      <Checkboxes
        language={language}
        name="kandidaat"
        label={t('Over wie gaat het?', 'Whom is it about?')}
        hint={
          names.more === 0
            ? undefined
            : t(
                `En nog ${names.more} anderen: zoek met een deel van de naam.`,
                `And ${names.more} others: search by a part of the name.`,
              )
        }
        options={names.lines.map(({ mark, name }) => ({
          value: mark,
          label: name === '' ? t('iemand zonder naam', 'somebody without a name') : name,
        }))}
        values={sent.all('kandidaat')}
        problem={problemOf('kandidaat', problems)}
        isSmall
      />
      <Why {...{ at, sent, problems }} />
      <Button>{t('Meld dit conflict', 'Declare this conflict')}</Button>
    </form>
  )
}

function Why({ at, sent, problems }: Pick<ConflictsProps, 'at' | 'sent' | 'problems'>): Html {
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <TextArea
      language={language}
      name="reason"
      label={t('Waarom? (mag leeg blijven)', 'Why? (may be left empty)')}
      hint={t(
        'Meer dan dat er een conflict is, hoef je niet te zeggen. De kandidaat mag lezen wat je schrijft.',
        'You need not say more than that there is a conflict. The candidate may read what you write.',
      )}
      rows={3}
      value={sent.one('reason')}
      problem={problemOf('reason', problems)}
    />
  )
}

function All({ at, view }: Pick<ConflictsProps, 'at' | 'view'>): Html {
  const { t } = at.visit.frame
  const caption = t('Alle gekende conflicten', 'All known conflicts')
  if (view.all.length === 0) {
    return (
      <p class="govuk-body">
        {t('In deze selectie is geen conflict gekend.', 'No conflict is known in this selection.')}
      </p>
    )
  }
  return (
    <Table
      caption={caption}
      head={[t('Beoordelaar', 'Assessor'), t('Kandidaat', 'Candidate')]}
      rows={view.all.map(({ assessor, candidate }) => [assessor, candidate])}
    />
  )
}
