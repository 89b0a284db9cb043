/**
 * The results of one participant: recording scores and who was there, correcting with a reason.
 *
 * @module
 */

import { plainly } from '#app/desk/refusal.ts'
import { correctionFields, overrulingField, scoreField } from '#app/desk/scores/record.ts'
import { ErrorSummary } from '../../../components/forms/error-summary.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type Sent } from '../../applying/sent.ts'
import { type AtSelection, refusedAtDesk, selectionForm } from '../at.tsx'
import { NobodyLeft } from '../closing/confirmers.tsx'
import { DeskPage } from '../page.tsx'
import { AttendancePart } from './attendance.tsx'
import { type AtResult, afterwards, resultPageOf, scorerOf } from './at-result.tsx'
import { Hindrance, Ways } from './around.tsx'
import { EarlierPart } from './earlier.tsx'
import { Missed } from './missed.tsx'
import { RecordPart } from './record.tsx'
import { RecordedPart } from './recorded.tsx'
import { STATE } from './words.ts'

/** The page. */
export const resultPage = resultPageOf((page) => <ResultPage page={page} />)

/** Scores, a correction or who was there; then the same page with what stands there now. */
export const resultForm = selectionForm('import-scores', async (at, sent) => {
  const done = await doneWith(at, sent)
  if (done === undefined) return refusedAtDesk(at.visit, plainly('changed-meanwhile'))
  const { selection, round, candidate } = scorerOf(at, sent)
  return afterwards(at, done, {
    sent,
    to: pathTo('deskResult', at.language, { selection, round, candidate }),
    again: (page) => <ResultPage page={page} />,
  })
})

/** What a form asks for, by the name of what it does. */
async function doneWith(
  at: AtSelection,
  sent: Sent,
): Promise<Awaited<ReturnType<AtSelection['desk']['recordScores']>> | undefined> {
  const { desk } = at
  const who = scorerOf(at, sent)
  const go = sent.one('doe')
  if (go === 'attendance') {
    return desk.recordAttendance(who, {
      attendance: sent.one('aanwezig'),
      reason: sent.one('reden'),
    })
  }
  const measure = sent.one('meting')
  if (go === 'correct') {
    const fields = correctionFields(measure)
    const score = sent.one(fields.score)
    return desk.correctScore(who, { measure, score, reason: sent.one(fields.reason) })
  }
  if (go !== 'record') return undefined
  const measures = sent.all('meting')
  return desk.recordScores(
    who,
    measures.map((one) => ({
      measure: one,
      score: sent.one(scoreField(one)),
      reason: sent.one(overrulingField(one)),
    })),
  )
}

function ResultPage({ page }: { readonly page: AtResult }): Html {
  const { at, view, problems } = page
  const { visit, language } = at
  const { t } = visit.frame
  const { candidate, round, state } = view
  return (
    <DeskPage
      at={at}
      section="deskResultRounds"
      title={`${t('Kandidaat', 'Candidate')} ${candidate.candidate}`}
      lead={round.label[language]}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      <Missed page={page} />
      <p class="govuk-body-l">
        <Tag tone={STATE[state].tone}>{STATE[state][language]}</Tag>
      </p>
      <Hindrance page={page} />
      {view.progress === 'open' ? (
        <NobodyLeft at={at} deed="record" confirmers={page.confirmers} />
      ) : null}
      <RecordPart page={page} />
      <RecordedPart page={page} />
      <AttendancePart page={page} />
      <EarlierPart page={page} />
      <Ways page={page} />
    </DeskPage>
  )
}
