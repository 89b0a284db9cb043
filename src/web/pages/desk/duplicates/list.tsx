/**
 * Every pair of candidates who may be one person, and the form with which somebody names two.
 *
 * @module
 */

import { type PairLine } from '#app/desk/duplicates/duplicates.ts'
import { saysAt } from '#core/regulation/says-at.ts'
import { Button } from '../../../components/forms/button.tsx'
import {
  ErrorSummary,
  type FieldProblem,
  problemOf,
} from '../../../components/forms/error-summary.tsx'
import { TextField } from '../../../components/forms/text-field.tsx'
import { Table } from '../../../components/table.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { show } from '../../../visit.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { answered } from '../answered.ts'
import { type AtSelection, selectionForm, selectionPage } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { turnBlind } from '../screening/sight.ts'
import { PAIR_STATE, signsInWords } from './words.ts'

/** The page; a candidate that the address asks about stands in the form already. */
export const duplicatesPage = selectionPage('settle-duplicates', async (at) => {
  const asked = at.visit.c.req.query('kandidaat') ?? ''
  return drawn(at, sentOf([['kandidaat', asked]]), [])
})

/** Two are suspected by hand; or blind mode is turned on or off beside two. Then the two beside each other. */
export const duplicatesForm = selectionForm('settle-duplicates', async (at, sent) => {
  const { visit, desk, actor, selection, language } = at
  const pair = { candidate: nameOf(sent.one('kandidaat')), other: nameOf(sent.one('ander')) }
  const to = pathTo('deskDuplicate', language, { selection, ...pair })
  const blind = sent.one('blind')
  if (blind !== '') {
    turnBlind(at, blind !== 'off')
    return visit.c.redirect(to, 303)
  }
  return answered(at, await desk.suspectPair(actor, selection, pair), {
    to,
    again: async (problems) => drawn(at, sent, problems),
  })
})

/** The number of a candidate as it is written, whatever capitals were typed. */
function nameOf(typed: string): string {
  return typed.toUpperCase()
}

async function drawn(
  at: AtSelection,
  sent: Sent,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const lines = await at.desk.duplicates(at.place)
  const page = <ListPage at={at} lines={lines} sent={sent} problems={problems} />
  return show(at.visit, page, problems.length > 0 ? 422 : 200)
}

interface ListProps {
  readonly at: AtSelection
  readonly lines: readonly PairLine[]
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
}

function ListPage(props: ListProps): Html {
  const { at, lines, problems } = props
  const { visit, language, place } = at
  const { t } = visit.frame
  const says = saysAt(place.regulation, 'applications/duplicates')
  return (
    <DeskPage
      at={at}
      section="deskDuplicates"
      title={t('Dubbele kandidaten', 'Duplicates')}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      {says === undefined ? null : <blockquote class="keur-quote">{says[language]}</blockquote>}
      {lines.length === 0 ? (
        <p class="govuk-body-l">
          {t('Niemand lijkt twee keer mee te doen.', 'Nobody seems to take part twice.')}
        </p>
      ) : (
        <Pairs {...props} />
      )}
      <ByHand {...props} />
    </DeskPage>
  )
}

/** This many are listed: who has more, settles the first ones first. */
const MOST = 200

function Pairs({ at, lines }: ListProps): Html {
  const { t } = at.visit.frame
  return (
    <>
      <Table
        caption={t('Wie misschien dezelfde persoon is', 'Who may be the same person')}
        isCaptionHidden
        head={[
          t('Kandidaten', 'Candidates'),
          t('Stand', 'State'),
          t('Hetzelfde is', 'The same is'),
          t('Verschillend is', 'Different is'),
        ]}
        rows={lines.slice(0, MOST).map((line) => cellsOf(at, line))}
      />
      {lines.length > MOST ? (
        <p class="keur-note">
          {t(
            `De eerste ${MOST} van ${lines.length}. Zoek deze eerst uit.`,
            `The first ${MOST} of ${lines.length}. Settle these first.`,
          )}
        </p>
      ) : null}
    </>
  )
}

function cellsOf({ visit, language, selection }: AtSelection, line: PairLine): (string | Html)[] {
  const { t } = visit.frame
  const { candidates, state, same, different, withdrawn } = line
  const [candidate, other] = candidates
  return [
    <a
      class="govuk-link"
      href={pathTo('deskDuplicate', language, { selection, candidate, other })}
    >{`${candidate} ${t('en', 'and')} ${other}`}</a>,
    <>
      <Tag tone={PAIR_STATE[state].tone}>{PAIR_STATE[state][language]}</Tag>
      {withdrawn.length === 0 ? null : (
        <span class="keur-note">
          {' '}
          {`${withdrawn.join(', ')} ${t('trok zich terug', 'withdrew')}`}
        </span>
      )}
    </>,
    signsInWords(same, language),
    signsInWords(different, language),
  ]
}

function ByHand({ at, sent, problems }: ListProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  return (
    <form
      class="keur-panel"
      method="post"
      action={pathTo('deskDuplicates', language, { selection })}
      novalidate
    >
      <h2 class="govuk-heading-m">{t('Vermoed je het zelf?', 'Do you suspect it yourself?')}</h2>
      <p class="govuk-body">
        {t(
          'Noem de twee. Daarna zie je hun sollicitaties naast elkaar.',
          'Name the two. Then you see their applications beside each other.',
        )}
      </p>
      {FIELDS.map(({ name, label }) => (
        <TextField
          language={language}
          name={name}
          label={label[language]}
          value={sent.one(name)}
          width={20}
          autoComplete="off"
          problem={problemOf(name, problems)}
        />
      ))}
      <Button>{t('Leg naast elkaar', 'Lay beside each other')}</Button>
    </form>
  )
}

const FIELDS = [
  { name: 'kandidaat', label: { nl: 'De ene kandidaat', en: 'The one candidate' } },
  { name: 'ander', label: { nl: 'De andere kandidaat', en: 'The other candidate' } },
] as const
