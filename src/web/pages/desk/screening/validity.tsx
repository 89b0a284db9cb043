/**
 * Concluding whether an application counts, on one point.
 *
 * @module
 */

import { POINTS } from '#app/desk/screening/deciding.ts'
import { type ValidityView } from '#app/desk/screening/screening.ts'
import { type ValidityPoint } from '#core/selection/outcomes/eligibility.ts'
import { saysAt } from '#core/regulation/says-at.ts'
import { ErrorSummary } from '../../../components/forms/error-summary.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, notFound, show } from '../../../visit.ts'
import { DeskPage } from '../page.tsx'
import { Attachments, Point, Submissions } from './application-part.tsx'
import { type AtFile, afterwards, fileForm, filePage } from './at-file.tsx'
import { Files } from './claims.tsx'
import { DecisionForm, pathToFile } from './decision.tsx'
import { Missed } from './history.tsx'
import { POINT_WORDS, VALIDITY } from './words.ts'

/** The page. */
export const validityPage = filePage((page) =>
  show(page.at.visit, <ValidityPage page={page} point={pointIn(nameIn(page.at.visit, 'point'))} />),
)

/** A conclusion; then back to the candidate. */
export const validityForm = fileForm(async (at, who, sent) => {
  const point = pointIn(nameIn(at.visit, 'point'))
  const done = await at.desk.judgeApplication(who, {
    point,
    finding: sent.one('finding'),
    code: sent.one('code'),
    words: sent.one('reason'),
  })
  return afterwards(at, done, {
    sent,
    to: pathToFile(at, who.candidate),
    again: (page) => <ValidityPage page={page} point={point} />,
  })
})

function pointIn(name: string): ValidityPoint {
  return POINTS.find((point) => point === name) ?? notFound()
}

function ValidityPage({
  page,
  point,
}: {
  readonly page: AtFile
  readonly point: ValidityPoint
}): Html {
  const { at, file, problems } = page
  const { visit, language, place } = at
  const { t } = visit.frame
  const { candidate } = file
  const view = file.validity.find((one) => one.point === point) ?? notFound()
  const says = saysAt(place.regulation, view.issue?.rule ?? RULES[point])
  return (
    <DeskPage
      at={at}
      section="deskScreening"
      title={POINT_WORDS[point][language]}
      lead={`${t('Kandidaat', 'Candidate')} ${candidate}`}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      <Missed page={page} />
      {says === undefined ? null : <blockquote class="keur-quote">{says[language]}</blockquote>}
      <p class="govuk-body">
        <Point page={page} view={view} />
      </p>
      <Submissions page={page} />
      {point === 'attachment' ? <Attachments page={page} /> : null}
      {point === 'attachment' ? <Files page={page} evidence={file.evidence} /> : null}
      <PointDecision page={page} view={view} />
    </DeskPage>
  )
}

function PointDecision({
  page,
  view: { point, issue },
}: {
  readonly page: AtFile
  readonly view: ValidityView
}): Html {
  const { at, file } = page
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { candidate } = file
  return (
    <DecisionForm
      page={page}
      action={pathTo('deskValidity', language, { selection, candidate, point })}
      question={t(
        'Is de sollicitatie op dit punt geldig?',
        'Is the application valid on this point?',
      )}
      findings={(['valid', 'invalid'] as const).map((value) => ({
        value,
        label: VALIDITY[value][language],
        hint:
          value === (issue?.verdict ?? 'valid')
            ? t('Zo besluiten de regels.', 'So the rules conclude.')
            : undefined,
      }))}
      areRulesSilent={issue?.verdict === 'undecided'}
      codes={['as-rules', 'document', 'explained', 'not-proven', 'our-fault', 'other']}
    />
  )
}

/** Where the regulation speaks of a point about which the rules see nothing. */
const RULES: Readonly<Record<ValidityPoint, string>> = {
  late: 'applications/late',
  language: 'applications/language',
  postmark: 'applications/illegible-postmark',
  attachment: 'applications',
  channel: 'applications',
}
