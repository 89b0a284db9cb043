/**
 * The decision about a round: to propose, to confirm what another proposed, to confirm a change; or why that is not for the
 * one who looks.
 *
 * @module
 */

import { type Confirmers } from '#app/desk/closing/confirmers.ts'
import { type Whose } from '#app/desk/colleagues.ts'
import { type RoundView } from '#app/desk/closing/round-view.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Button } from '../../../components/forms/button.tsx'
import { type FieldProblem, problemOf } from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type Sent } from '../../applying/sent.ts'
import { type AtSelection } from '../at.tsx'
import { NobodyLeft } from './confirmers.tsx'

/** The name under which a form carries the mark of what its page showed. */
export const SEEN = 'gezien'

interface DecideProps {
  readonly at: AtSelection
  readonly view: RoundView
  readonly whose: Whose
  /** The accounts of those who may confirm now. */
  readonly confirmers: Confirmers
  /** How many pairs may be one person. */
  readonly duplicates: number
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
}

/** What can be decided about the round now. */
export function Decide(props: DecideProps): Html | null {
  const { at, view } = props
  const { t } = at.visit.frame
  const what = decisionIn(view)
  if (what === undefined) return null
  return (
    <section aria-labelledby="beslissen">
      <h2 class="govuk-heading-m" id="beslissen">
        {what === 'close' ? t('Afsluiten', 'Close') : t('Bevestigen', 'Confirm')}
      </h2>
      {what === 'close' ? <Closing {...props} /> : <Confirming {...props} what={what} />}
    </section>
  )
}

/** Warns that a person did not look at everybody; that does not keep the round from being closed. */
function Unseen({ at, view: { unseen } }: Pick<DecideProps, 'at' | 'view'>): Html | null {
  const { visit, language, selection } = at
  const { t } = visit.frame
  if (unseen === 0) return null
  return (
    <div class="keur-panel keur-panel--attention" data-unseen={String(unseen)}>
      <p class="govuk-body">
        {unseen === 1
          ? t('1 kandidaat is nog door niemand nagekeken. ', '1 candidate was not looked at yet. ')
          : t(
              `${unseen} kandidaten zijn nog door niemand nagekeken. `,
              `${unseen} candidates were not looked at yet. `,
            )}
        <a class="govuk-link" href={pathTo('deskScreening', language, { selection })}>
          {t('Naar het nazicht', 'To the screening')}
        </a>
      </p>
    </div>
  )
}

/** Warns of pairs that nobody settled; that does not keep the round from being closed or confirmed. */
function Doubtful({ at, duplicates }: Pick<DecideProps, 'at' | 'duplicates'>): Html | null {
  const { visit, language, selection } = at
  const { t } = visit.frame
  if (duplicates === 0) return null
  return (
    <div class="keur-panel keur-panel--attention" data-duplicates={String(duplicates)}>
      <p class="govuk-body">
        {duplicates === 1
          ? t(
              'Van twee kandidaten is nog niet uitgezocht of het één persoon is. ',
              'Of two candidates it has not been settled yet whether they are one person. ',
            )
          : t(
              `Van ${duplicates} paren kandidaten is nog niet uitgezocht of het één persoon is. `,
              `Of ${duplicates} pairs of candidates it has not been settled yet whether they are one person. `,
            )}
        <a class="govuk-link" href={pathTo('deskDuplicates', language, { selection })}>
          {t('Naar de dubbele kandidaten', 'To the duplicates')}
        </a>
      </p>
    </div>
  )
}

type What = 'close' | 'confirm' | 'correct'

function decisionIn({ progress, participants }: RoundView): What | undefined {
  if (progress === 'open' && participants > 0) return 'close'
  if (progress === 'closed') return 'confirm'
  return progress === 'frozen' ? 'correct' : undefined
}

function Closing({ at, view, confirmers, duplicates }: DecideProps): Html {
  const { visit, language, selection, place } = at
  const { t } = visit.frame
  const { obstacle, round, seen } = view
  if (!place.may('run-round')) return <NotYours at={at} />
  if (obstacle !== undefined) {
    const isListed = view.missing.length > 0
    return (
      <p class="govuk-body">
        {isListed
          ? t(
              'Afsluiten kan zodra niets hierboven nog ontbreekt.',
              'It can be closed once nothing above is missing.',
            )
          : obstacle.says[language]}
      </p>
    )
  }
  return (
    <form
      method="post"
      action={pathTo('deskRoundClosing', language, { selection, round: round.round })}
    >
      <p class="govuk-body">
        {t(
          'Als je afsluit, liggen de scores vast en zijn de uitkomsten hierboven voorgesteld. Iemand anders bevestigt ze: niet jij, en niemand die scores invoerde.',
          'When you close it, the scores are fixed and the outcomes above are proposed. Somebody else confirms them: not you, nor anybody who entered scores.',
        )}
      </p>
      <Unseen at={at} view={view} />
      <Doubtful at={at} duplicates={duplicates} />
      <NobodyLeft at={at} deed="close" confirmers={confirmers} />
      <input type="hidden" name={SEEN} value={seen} />
      <Button>{t('Sluit de ronde af', 'Close the round')}</Button>
    </form>
  )
}

function Confirming({
  at,
  view,
  whose,
  duplicates,
  sent,
  problems,
  what,
}: DecideProps & { readonly what: What }): Html {
  const { visit, language, selection, place } = at
  const { t } = visit.frame
  const { round, seen, hand } = view
  if (!place.may('confirm-round')) return <NotYours at={at} />
  if (hand !== 'none') return <SamePerson at={at} view={view} />
  const isCorrection = what === 'correct'
  const page = isCorrection ? 'deskRoundCorrection' : 'deskRoundConfirmation'
  return (
    <form method="post" action={pathTo(page, language, { selection, round: round.round })}>
      <Proposed at={at} view={view} whose={whose} />
      <Doubtful at={at} duplicates={duplicates} />
      <input type="hidden" name={SEEN} value={seen} />
      <TextArea
        language={language}
        name="reason"
        label={
          isCorrection
            ? t('Waarom bevestig je dit?', 'Why do you confirm this?')
            : t('Opmerking (mag leeg blijven)', 'Remark (may be left empty)')
        }
        hint={t(
          'Dit komt in het register. Noem kandidaten alleen met hun nummer.',
          'This is kept in the record. Name candidates only by their number.',
        )}
        rows={4}
        value={sent.one('reason')}
        problem={problemOf('reason', problems)}
      />
      <Button>
        {isCorrection
          ? t('Bevestig de verandering', 'Confirm the change')
          : t('Bevestig de uitkomsten', 'Confirm the outcomes')}
      </Button>
    </form>
  )
}

function Proposed({ at, view, whose }: Pick<DecideProps, 'at' | 'view' | 'whose'>): Html | null {
  const { closed } = view
  const { t } = at.visit.frame
  if (closed === undefined) return null
  return (
    <p class="govuk-body">
      {t('Afgesloten door ', 'Closed by ')}
      <strong>{whose(closed.by)}</strong> {t('op', 'on')} {formatInstant(closed.at, at.language)}.{' '}
      {t(
        'Met jouw bevestiging worden de uitkomsten hierboven beslissingen.',
        'With your confirmation the outcomes above become decisions.',
      )}
    </p>
  )
}

function SamePerson({ at, view }: Pick<DecideProps, 'at' | 'view'>): Html {
  const { t } = at.visit.frame
  return (
    <p class="govuk-body" data-same-person="">
      {view.hand === 'closed'
        ? t(
            'Jij sloot deze ronde af. Iemand anders bevestigt ze: een selector die hier geen scores invoerde.',
            'You closed this round. Somebody else confirms it: a selector who entered no scores here.',
          )
        : t(
            'Jij voerde in deze ronde scores in, of verbeterde ze. Iemand anders bevestigt de uitkomst: een selector die dat niet deed.',
            'You entered or corrected scores in this round. Somebody else confirms the outcome: a selector who did not.',
          )}
    </p>
  )
}

function NotYours({ at }: { readonly at: AtSelection }): Html {
  const { t } = at.visit.frame
  return (
    <p class="govuk-body">{t('Een selector beslist dit.', 'This is decided by a selector.')}</p>
  )
}
