/**
 * The form with which it is settled whether two are one person.
 *
 * @module
 */

import { type PairView } from '#app/desk/duplicates/duplicates.ts'
import { Button } from '../../../components/forms/button.tsx'
import { Radios } from '../../../components/forms/choices.tsx'
import { type FieldProblem, problemOf } from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type Sent } from '../../applying/sent.ts'
import { type AtSelection } from '../at.tsx'
import { rolesInWords } from '../words.ts'
import { PAIR_STATE } from './words.ts'

interface SettleProps {
  readonly at: AtSelection
  readonly pair: PairView
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
}

/** The form; to whom it does not belong it says to whom it does. */
export function Settle(props: SettleProps): Html {
  const { at, pair } = props
  const { visit, language, place } = at
  const { t } = visit.frame
  const owner = place.regulation.applications.duplicates?.owner ?? 'selector'
  const roles = typeof owner === 'string' ? [owner] : owner
  return (
    <section aria-labelledby="besluit">
      <h2 class="govuk-heading-m" id="besluit">
        {pair.state === 'same' || pair.state === 'different'
          ? t('Besluit anders', 'Conclude otherwise')
          : t('Is het één persoon?', 'Is it one person?')}
      </h2>
      {pair.isMine ? (
        <Forms {...props} />
      ) : (
        <p class="govuk-body">
          {t('Hierover besluit: ', 'This is settled by: ')}
          {rolesInWords(roles, language)}.
        </p>
      )}
    </section>
  )
}

function Forms(props: SettleProps): Html {
  const { at, pair, sent, problems } = props
  const { visit, language, selection } = at
  const { t } = visit.frame
  const [candidate, other] = pair.candidates
  return (
    <>
      <form
        method="post"
        action={pathTo('deskDuplicate', language, { selection, candidate, other })}
        novalidate
      >
        <input type="hidden" name="gezien" value={pair.seen} />
        <Radios
          language={language}
          name="finding"
          label={t('Wat vond je?', 'What did you find?')}
          options={(['same', 'different'] as const).map((value) => ({
            value,
            label: PAIR_STATE[value][language],
            hint: HINTS[value][language],
          }))}
          value={sent.one('finding')}
          problem={problemOf('finding', problems)}
        />
        <TextArea
          language={language}
          name="reason"
          label={t('Waaraan zie je dat?', 'How do you see that?')}
          hint={t(
            'De kandidaten mogen dit lezen. Schrijf het in het Nederlands.',
            'The candidates may read this. Write it in Dutch.',
          )}
          rows={3}
          value={sent.one('reason')}
          problem={problemOf('reason', problems)}
        />
        <div class="keur-actions">
          <Button>{t('Leg dit besluit vast', 'Record this conclusion')}</Button>
          <Button kind="second" path={pathTo('deskDuplicates', language, { selection })}>
            {t('Terug naar de lijst', 'Back to the list')}
          </Button>
        </div>
      </form>
      {pair.state === 'unrecorded' ? <OnlySuspect {...props} /> : null}
    </>
  )
}

/** Keeps a suspicion of Keur for later, or for somebody else. */
function OnlySuspect({ at, pair }: SettleProps): Html {
  const { visit, language, selection } = at
  const { t } = visit.frame
  const [candidate, other] = pair.candidates
  return (
    <form method="post" action={pathTo('deskDuplicates', language, { selection })}>
      <input type="hidden" name="kandidaat" value={candidate} />
      <input type="hidden" name="ander" value={other} />
      <Button kind="second">
        {t('Leg alleen het vermoeden vast, voor later', 'Record only the suspicion, for later')}
      </Button>
    </form>
  )
}

const HINTS = {
  same: {
    nl: 'Niemand valt daardoor af: de persoon zegt zelf welke sollicitatie telt.',
    en: 'Nobody drops out by it: the person says which application counts.',
  },
  different: {
    nl: 'Beide sollicitaties blijven tellen zoals ze zijn.',
    en: 'Both applications go on counting as they are.',
  },
} as const
