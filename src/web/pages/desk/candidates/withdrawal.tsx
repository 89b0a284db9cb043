/**
 * Recording that a candidate withdrew who told the desk so.
 *
 * @module
 */

import { mayWithdraw } from '#app/desk/file/withdrawal.ts'
import { plainly } from '#app/desk/refusal.ts'
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
import { type Sent, sentOf } from '../../applying/sent.ts'
import { answered } from '../answered.ts'
import { type AtSelection, refusedAtDesk, selectionForm, selectionPage } from '../at.tsx'
import { DeskPage } from '../page.tsx'

/** The page. */
export const withdrawalPage = selectionPage('record-withdrawal', (at) => drawn(at, sentOf([]), []))

/** What was written down; then back to the file. */
export const withdrawalForm = selectionForm('record-withdrawal', async (at, sent) => {
  const { desk, place, language, selection } = at
  const candidate = nameIn(at.visit, 'candidate')
  const done = await desk.recordWithdrawal(place, { candidate, reason: sent.one('reason') })
  return answered(at, done, {
    to: pathTo('deskCandidate', language, { selection, candidate }),
    again: (problems) => drawn(at, sent, problems),
  })
})

function drawn(
  at: AtSelection,
  sent: Sent,
  problems: readonly FieldProblem[],
): Response | Promise<Response> {
  const { visit, place } = at
  const candidate = nameIn(visit, 'candidate')
  if (!place.selection.candidates.has(candidate)) {
    return refusedAtDesk(visit, plainly('unknown-candidate'))
  }
  const page = <WithdrawalPage at={at} candidate={candidate} sent={sent} problems={problems} />
  return show(visit, page, problems.length > 0 ? 422 : 200)
}

interface WithdrawalProps {
  readonly at: AtSelection
  readonly candidate: string
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
}

function WithdrawalPage({ at, candidate, sent, problems }: WithdrawalProps): Html {
  const { t } = at.visit.frame
  return (
    <DeskPage
      at={at}
      section="deskCandidates"
      title={`${t('Terugtrekking noteren van kandidaat', 'Record the withdrawal of candidate')} ${candidate}`}
      hasProblems={problems.length > 0}
    >
      <ErrorSummary language={at.language} problems={problems} />
      <div class="keur-reading">
        {mayWithdraw(at.place, candidate) ? (
          <WithdrawalForm at={at} candidate={candidate} sent={sent} problems={problems} />
        ) : (
          <p class="govuk-body-l">
            {t(
              'Er is niets meer te noteren: deze kandidaat trok zich al terug, of de selectie is voorbij.',
              'There is nothing left to record: this candidate withdrew already, or the selection is over.',
            )}
          </p>
        )}
      </div>
    </DeskPage>
  )
}

function WithdrawalForm({ at, candidate, sent, problems }: WithdrawalProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  const names = { selection, candidate }
  return (
    <form method="post" action={pathTo('deskWithdrawal', language, names)}>
      <p class="govuk-body">
        {t(
          'Voor wie het met een brief, een mail of aan de telefoon laat weten. Wie een account heeft, kan het ook zelf, op de eigen pagina.',
          'For whoever says so by letter, by mail or on the telephone. Whoever has an account can also do it on their own page.',
        )}
      </p>
      <p class="govuk-body">
        {t(
          'De kandidaat gaat dan uit elke ronde en van elke lijst. In een ronde die al afgesloten is, blijft de plaats in de vergelijking staan: niemand schuift vanzelf op. Wie een mailadres opgaf, krijgt een bevestiging.',
          'The candidate then leaves every round and every list. In a round that is closed already the place in the comparison stays: nobody moves up by itself. The candidate gets a confirmation by mail where there is an address.',
        )}
      </p>
      <TextArea
        language={language}
        name="reason"
        label={t(
          'Hoe en wanneer liet de kandidaat het weten?',
          'How and when did the candidate say so?',
        )}
        hint={t(
          'Bijvoorbeeld: brief van 12 juni, ontvangen op 14 juni. Dit komt in het register en in het dossier.',
          'For example: letter of 12 June, received on 14 June. This is kept in the record and in the file.',
        )}
        rows={3}
        value={sent.one('reason')}
        problem={problemOf('reason', problems)}
      />
      <div class="keur-actions">
        <Button>
          {t('Noteer dat deze kandidaat zich terugtrok', 'Record that this candidate withdrew')}
        </Button>
        <Button kind="second" path={pathTo('deskCandidate', language, names)}>
          {t('Terug', 'Back')}
        </Button>
      </div>
    </form>
  )
}
