/**
 * Two applications beside each other, and whether they are of one person.
 *
 * @module
 */

import { type PairView } from '#app/desk/duplicates/duplicates.ts'
import { ErrorSummary } from '../../../components/forms/error-summary.tsx'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { nameIn, show } from '../../../visit.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { type Drawing, drawnAgain, FIRST } from '../answered.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { ChangedMeanwhile } from '../changed.tsx'
import { DeskPage } from '../page.tsx'
import { BlindSwitch } from '../screening/blind-switch.tsx'
import { isBlind } from '../screening/sight.ts'
import { Follows } from './follows.tsx'
import { PairHistory } from './history.tsx'
import { Settle } from './settle.tsx'
import { Sides } from './sides.tsx'
import { PAIR_STATE, signsInWords } from './words.ts'

/** The page. */
export const pairPage = selectionPage('settle-duplicates', async (at) =>
  drawn(at, { ...FIRST, sent: sentOf([]) }),
)

/** It is settled; then the list. */
export const pairForm = selectionForm('settle-duplicates', async (at, sent) => {
  const { visit, desk, actor, selection, language } = at
  const candidate = nameIn(visit, 'candidate')
  const other = nameIn(visit, 'other')
  const done = await desk.settlePair(actor, selection, {
    candidate,
    other,
    finding: sent.one('finding'),
    reason: sent.one('reason'),
    seen: sent.one('gezien'),
  })
  if (done.ok) {
    return visit.c.redirect(pathTo('deskDuplicate', language, { selection, candidate, other }), 303)
  }
  const { refusal } = done
  const drawing = drawnAgain(refusal, language)
  return drawing === undefined ? refusedAtDesk(visit, refusal) : drawn(at, { ...drawing, sent })
})

interface Sending extends Drawing {
  readonly sent: Sent
}

async function drawn(at: AtSelection, drawing: Sending): Promise<Response> {
  const { visit, desk, place } = at
  const candidates = [nameIn(visit, 'candidate'), nameIn(visit, 'other')] as const
  const found = await desk.duplicatePair({ place, candidates, isBlind: isBlind(at) })
  if (!found.ok) return refusedAtDesk(visit, found.refusal)
  return show(visit, <PairPage at={at} pair={found.value} {...drawing} />, drawing.status)
}

interface PairProps extends Sending {
  readonly at: AtSelection
  readonly pair: PairView
}

function PairPage({ at, pair, sent, problems, isChanged }: PairProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  const { candidates, state, same, different } = pair
  const [candidate, other] = candidates
  return (
    <DeskPage
      at={at}
      section="deskDuplicates"
      title={`${candidate} ${t('en', 'and')} ${other}`}
      below={<Tag tone={PAIR_STATE[state].tone}>{PAIR_STATE[state][language]}</Tag>}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={language} problems={problems} />
      {isChanged ? <ChangedMeanwhile at={at} /> : null}
      <p class="govuk-body-l">
        {t('Hetzelfde is: ', 'The same is: ')}
        <strong>{signsInWords(same, language)}</strong>. {t('Verschillend is: ', 'Different is: ')}
        <strong>{signsInWords(different, language)}</strong>.
      </p>
      <BlindSwitch at={at} isOn={isBlind(at)} candidate={candidate} other={other} />
      <Sides at={at} pair={pair} />
      <Follows at={at} pair={pair} />
      <Settle at={at} pair={pair} sent={sent} problems={problems} />
      <PairHistory at={at} pair={pair} />
    </DeskPage>
  )
}
