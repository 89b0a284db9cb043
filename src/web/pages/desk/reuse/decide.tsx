/**
 * The form with which somebody gives their word on an earlier result: agreeing with what another proposed, or proposing; and
 * what follows from it.
 *
 * @module
 */

import { type ReuseProposal, type ReuseRequestView } from '#app/desk/reuse/reuse.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { Button } from '../../../components/forms/button.tsx'
import { Radios } from '../../../components/forms/choices.tsx'
import { type FieldProblem, problemOf } from '../../../components/forms/error-summary.tsx'
import { TextArea } from '../../../components/forms/text-field.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type Sent, sentOf } from '../../applying/sent.ts'
import { type AtSelection } from '../at.tsx'
import { ScoreField } from '../scores/score-field.tsx'
import { rolesInWords } from '../words.ts'
import { findingInWords } from './said.tsx'

/** The name under which the form that only agrees says so, and that of the words beside it. */
export const AGREES = 'akkoord'
/** What somebody adds who agrees. */
export const AGREES_BESIDE = 'erbij'

interface DecideProps {
  readonly at: AtSelection
  readonly request: ReuseRequestView
  readonly sent: Sent
  readonly problems: readonly FieldProblem[]
}

/** The form, where a word of this person is wanted; else why none is. */
export function Decide(props: DecideProps): Html {
  const { at, request } = props
  const { t } = at.visit.frame
  const words = overIn(props)
  return (
    <section aria-labelledby="beslis">
      <h2 class="govuk-heading-m" id="beslis">
        {t('Telt het mee?', 'Does it count?')}
      </h2>
      {words === undefined ? (
        <>
          <Follows {...props} />
          {request.agreed.length === 0 ? <Propose {...props} /> : <Answer {...props} />}
        </>
      ) : (
        <p class="govuk-body">{words}</p>
      )}
    </section>
  )
}

/** Why nothing is left to decide for this person; undefined where something is. */
function overIn({ at, request }: DecideProps): string | undefined {
  const { visit, language } = at
  const { t } = visit.frame
  const { state, isClosed, acts, owner } = request
  if (state === 'withdrawn') {
    return t('De kandidaat trok zich terug.', 'The candidate withdrew.')
  }
  if (state === 'granted') {
    return t(
      'Het telt mee. Het resultaat staat bij de resultaten van de ronde.',
      'It counts. The result stands with the results of the round.',
    )
  }
  if (isClosed) {
    return t(
      'De ronde is afgesloten: er kan geen vroeger resultaat meer bij.',
      'The round was closed: no earlier result can be added any more.',
    )
  }
  if (acts === undefined) {
    return `${t('Hierover beslist', 'This is decided by')}: ${rolesInWords(owner, language)}.`
  }
  return undefined
}

function Follows({ at, request: { owner } }: DecideProps): Html {
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <>
      {owner.length < 2 ? null : (
        <p class="govuk-body">
          {t('Hierover beslissen samen: ', 'This is decided together by: ')}
          {rolesInWords(owner, language)}.{' '}
          {t(
            'Eén van jullie stelt voor, een ander bevestigt. Het moeten verschillende mensen zijn.',
            'One of you proposes, another agrees. They have to be different people.',
          )}
        </p>
      )}
      <p class="govuk-body">
        {t(
          'Telt het mee, dan komt het resultaat hieronder in de plaats van de test, en bevestigen jullie zelf deze ronde niet: dat doet iemand anders. Telt het niet mee, dan legt de kandidaat de test gewoon af.',
          'If it counts, the result below takes the place of the test, and you do not confirm this round yourselves: somebody else does. If it does not count, the candidate takes the test as everybody.',
        )}
      </p>
    </>
  )
}

/** Something is proposed: agreeing with it, or something else. Whoever spoke already waits for another. */
function Answer(props: DecideProps): Html {
  const { at, request, sent, problems } = props
  const { visit, language } = at
  const { t } = visit.frame
  const [proposed] = request.agreed
  const isAgreeing = sent.one(AGREES) !== ''
  return (
    <>
      {request.mayAgree && proposed !== undefined ? (
        <Agree {...props} proposed={proposed} />
      ) : (
        <p class="govuk-body-l">
          {t('Nu is het aan: ', 'Now it is up to: ')}
          {rolesInWords(stillNeeded(request), language)}.
        </p>
      )}
      <Disclosure
        title={t('Stel iets anders voor', 'Propose otherwise')}
        isOpen={problems.length > 0 && !isAgreeing}
      >
        {isAgreeing ? (
          <Propose {...props} sent={sentOf([])} problems={[]} />
        ) : (
          <Propose {...props} />
        )}
      </Disclosure>
    </>
  )
}

interface AgreeProps extends DecideProps {
  readonly proposed: ReuseProposal
}

function Agree(props: AgreeProps): Html {
  const { at, request, sent, problems, proposed } = props
  const { visit, language } = at
  const { t } = visit.frame
  return (
    <form class="keur-panel" method="post" action={actionOf(props)} novalidate>
      <input type="hidden" name="gezien" value={String(request.seen)} />
      <input type="hidden" name={AGREES} value="ja" />
      <input type="hidden" name="finding" value={proposed.finding} />
      <input type="hidden" name="score" value={proposed.score ?? ''} />
      <p class="govuk-body-l">
        {t('Voorgesteld is: ', 'What is proposed: ')}
        <strong>{findingInWords(proposed, request, language)}</strong>.
      </p>
      <TextArea
        language={language}
        name={AGREES_BESIDE}
        label={t(
          'Wil je er iets bij schrijven? (mag je leeg laten)',
          'Anything to add? (you may leave this empty)',
        )}
        rows={2}
        value={sent.one(AGREES_BESIDE)}
        problem={problemOf(AGREES_BESIDE, problems)}
      />
      <Button>
        {request.isLast ? t('Ga akkoord en beslis', 'Agree and decide') : t('Ga akkoord', 'Agree')}
      </Button>
    </form>
  )
}

function stillNeeded({ owner, agreed }: ReuseRequestView): readonly string[] {
  return owner.filter((role) => !agreed.some((one) => one.role === role))
}

function Propose(props: DecideProps): Html {
  const { at, request } = props
  const { visit, language, selection } = at
  const { t } = visit.frame
  const isDecided = request.owner.length === 1
  return (
    <form method="post" action={actionOf(props)} novalidate>
      <input type="hidden" name="gezien" value={String(request.seen)} />
      <ProposalFields {...props} isDecided={isDecided} />
      <div class="keur-actions">
        <Button>
          {isDecided
            ? t('Leg deze beslissing vast', 'Record this decision')
            : t('Stel dit voor', 'Propose this')}
        </Button>
        <Button kind="second" path={pathTo('deskReuse', language, { selection })}>
          {t('Terug naar de lijst', 'Back to the list')}
        </Button>
      </div>
    </form>
  )
}

function ProposalFields({
  at,
  request,
  sent,
  problems,
  isDecided,
}: DecideProps & { readonly isDecided: boolean }): Html {
  const { visit, language } = at
  const { t } = visit.frame
  const { scale } = request.rules
  return (
    <>
      <Radios
        language={language}
        name="finding"
        label={
          isDecided
            ? t('Wat beslis je?', 'What do you decide?')
            : t('Wat stel je voor?', 'What do you propose?')
        }
        options={[
          { value: 'granted', label: t('Het telt mee', 'It counts') },
          { value: 'refused', label: t('Het telt niet mee', 'It does not count') },
        ]}
        value={sent.one('finding')}
        problem={problemOf('finding', problems)}
      />
      {scale === undefined ? null : (
        <ScoreField
          page={{ at, sent, problems }}
          name="score"
          label={t('Telt het mee: welk resultaat?', 'If it counts: which result?')}
          scale={scale}
        />
      )}
      <TextArea
        language={language}
        name="reason"
        label={t('Waarom?', 'Why?')}
        hint={t(
          'Vergelijk de testen, de competenties en hun niveau. De kandidaat mag dit lezen.',
          'Compare the tests, the competences and their level. The candidate may read this.',
        )}
        rows={3}
        value={sent.one('reason')}
        problem={problemOf('reason', problems)}
      />
    </>
  )
}

function actionOf({ at: { language, selection }, request }: DecideProps): string {
  const { candidate, round, measure } = request
  const names = { selection, candidate, round: round.round, measure }
  return pathTo('deskReuseRequest', language, names)
}
