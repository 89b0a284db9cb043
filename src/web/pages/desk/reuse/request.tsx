/**
 * One request to count an earlier result: what is asked, what the others said, and this person's word.
 *
 * @module
 */

import { type ReuseRequestView } from '#app/desk/reuse/reuse.ts'
import { dayInWords } from '#core/regulation/words/dates.ts'
import { saysAt } from '#core/regulation/says-at.ts'
import { measureName, wordsForScale } from '#core/regulation/words/scale.ts'
import { ErrorSummary } from '../../../components/forms/error-summary.tsx'
import { Facts } from '../../../components/summary-list.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, show } from '../../../visit.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { type Drawing, onwardOr, FIRST } from '../answered.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { ChangedMeanwhile } from '../changed.tsx'
import { DeskPage } from '../page.tsx'
import { rolesInWords } from '../words.ts'
import { AGREES, AGREES_BESIDE, Decide } from './decide.tsx'
import { Said } from './said.tsx'
import { reportTitle, stateOf } from './words.ts'

/** The page. */
export const requestPage = selectionPage('decide-reuse', async (at) =>
  drawn(at, { ...FIRST, sent: sentOf([]) }),
)

/** Somebody's word; then the same page, with what stands there now. */
export const requestForm = selectionForm('decide-reuse', async (at, sent) => {
  const { desk, actor, selection, language } = at
  const question = questionIn(at)
  const isAgreeing = sent.one(AGREES) !== ''
  const done = await desk.decideReuse(actor, selection, {
    ...question,
    finding: sent.one('finding'),
    score: sent.one('score'),
    reason: sent.one(isAgreeing ? AGREES_BESIDE : 'reason'),
    seen: seenIn(sent),
  })
  const to = pathTo('deskReuseRequest', language, { selection, ...question })
  return onwardOr(at, done, to, (drawing) => {
    const problems = drawing.problems.map((one) =>
      isAgreeing && one.field !== '' ? { ...one, field: AGREES_BESIDE } : one,
    )
    return drawn(at, { ...drawing, problems, sent })
  })
})

/** Which request the address names. */
export function questionIn({
  visit,
}: AtSelection): Readonly<Record<'candidate' | 'round' | 'measure', string>> {
  return {
    candidate: nameIn(visit, 'candidate'),
    round: nameIn(visit, 'round'),
    measure: nameIn(visit, 'measure'),
  }
}

function seenIn(sent: Sent): number {
  const text = sent.one('gezien')
  return /^\d{1,9}$/u.test(text) ? Number(text) : -1
}

interface Sending extends Drawing {
  readonly sent: Sent
}

async function drawn(at: AtSelection, drawing: Sending): Promise<Response> {
  const { visit, desk, place } = at
  const found = await desk.reuseRequest(place, questionIn(at))
  if (!found.ok) return refusedAtDesk(visit, found.refusal)
  const page = <RequestPage at={at} request={found.value} {...drawing} />
  return show(visit, page, drawing.status)
}

interface RequestProps extends Sending {
  readonly at: AtSelection
  readonly request: ReuseRequestView
}

function RequestPage(props: RequestProps): Html {
  const { at, request, problems, isChanged } = props
  const { visit, language, place } = at
  const { t } = visit.frame
  const { candidate, round, measure } = request
  const { tone, ...words } = stateOf(request)
  const says = saysAt(place.regulation, 'care/reuse-of-results')
  return (
    <DeskPage
      at={at}
      section="deskReuse"
      title={measureName(measure, round, language)}
      lead={`${t('Kandidaat', 'Candidate')} ${candidate}`}
      below={<Tag tone={tone}>{words[language]}</Tag>}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      {isChanged ? <ChangedMeanwhile at={at} /> : null}
      {says === undefined ? null : <blockquote class="keur-quote">{says[language]}</blockquote>}
      <Facts facts={factsOf(props)} />
      <Said at={at} request={request} />
      <Decide {...props} />
    </DeskPage>
  )
}

function factsOf({ at, request }: RequestProps): { label: string; value: string | Html }[] {
  const { visit, language } = at
  const { t } = visit.frame
  const { round, rules, taken, owner, reports } = request
  const { criteria = [] } = rules
  const nothing = t('niet opgegeven', 'not stated')
  return [
    { label: t('Ronde', 'Round'), value: round.label[language] },
    {
      label: t('Afgelegd op', 'Taken on'),
      value: taken === undefined ? nothing : dayInWords(taken, language),
    },
    ...(rules.scale === undefined
      ? []
      : [{ label: t('Schaal hier', 'Scale here'), value: wordsForScale(rules.scale, language) }]),
    ...(criteria.length === 0
      ? []
      : [
          {
            label: t('Gaat hier over', 'Is about here'),
            value: criteria.map(({ name }) => name[language]).join(', '),
          },
        ]),
    { label: t('Hierover beslist', 'This is decided by'), value: rolesInWords(owner, language) },
    {
      label: t('Wat meegestuurd is', 'What was sent along'),
      value: reports.length === 0 ? t('niets', 'nothing') : <Reports at={at} request={request} />,
    },
  ]
}

function Reports({
  at: { language, selection },
  request: { candidate, round, measure, reports },
}: Pick<RequestProps, 'at' | 'request'>): Html {
  const names = { selection, candidate, round: round.round, measure }
  return (
    <ul class="govuk-list">
      {reports.map((report) => (
        <li>
          <a
            class="govuk-link"
            href={pathTo('deskReuseReport', language, { ...names, upload: report.upload })}
          >
            {reportTitle(report, language)}
          </a>
        </li>
      ))}
    </ul>
  )
}
