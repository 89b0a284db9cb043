/**
 * What a correction that waits would change: which scores became others, who comes in and who falls out.
 *
 * @module
 */

import { type Changed, type Correction } from '#app/desk/closing/correction.ts'
import { type Whose } from '#app/desk/colleagues.ts'
import { type RoundView } from '#app/desk/closing/round-view.ts'
import { measureName } from '#core/regulation/words/scale.ts'
import { figure } from '#core/selection/explanation/figures.ts'
import { type Outcome } from '#core/selection/state.ts'
import { formatInstant } from '#core/values/instant.ts'
import { type Language, type Text } from '#core/values/text.ts'
import { Table } from '../../../components/table.tsx'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'
import { OUTCOME } from '../words.ts'
import { valueInWords } from './figures.ts'
import { CandidateLink } from './people.tsx'

interface CorrectionProps {
  readonly at: AtSelection
  readonly view: RoundView
  readonly correction: Correction
  readonly whose: Whose
}

/** The correction that waits for a second person. */
export function PendingCorrection(props: CorrectionProps): Html {
  const { at, correction } = props
  const { t } = at.visit.frame
  const { comesIn, fallsOut, shifted } = correction
  return (
    <section aria-labelledby="verbetering">
      <h2 class="govuk-heading-m" id="verbetering">
        {t('Wat de verandering zou doen', 'What the change would do')}
      </h2>
      <Because {...props} />
      <Scores {...props} />
      <Outcomes {...props} title={t('Komt erbij', 'Comes in')} changed={comesIn} />
      <Outcomes {...props} title={t('Valt weg', 'Falls out')} changed={fallsOut} />
      {shifted === 0 ? null : (
        <p class="govuk-body">
          {t(
            `Bij ${shifted} anderen verandert alleen de plaats, niet de uitkomst.`,
            `For ${shifted} others only the place changes, not the outcome.`,
          )}
        </p>
      )}
    </section>
  )
}

const WHY: Readonly<Record<string, Text>> = {
  ScoreCorrected: { nl: 'een score werd verbeterd', en: 'a score was corrected' },
  ConflictFound: {
    nl: 'een belangenconflict bleek; de scores van die beoordelaar vervielen',
    en: 'a conflict of interest was found; the scores of that assessor became void',
  },
  AttendanceRecorded: { nl: 'een aanwezigheid veranderde', en: 'an attendance changed' },
  RankedListCalled: {
    nl: 'iemand werd opgeroepen uit de lijst met rangschikking',
    en: 'somebody was called from the ranked list',
  },
  RoundConfirmed: {
    nl: 'de beslissing over een eerdere ronde veranderde',
    en: 'the decision on an earlier round changed',
  },
  CorrectionConfirmed: {
    nl: 'een verbetering van een eerdere ronde werd bevestigd',
    en: 'a correction of an earlier round was confirmed',
  },
}

const OTHERWISE: Text = {
  nl: 'een beoordeling van een sollicitatie veranderde',
  en: 'a judgement on an application changed',
}

function Because({ at, correction }: CorrectionProps): Html {
  const { language, visit } = at
  const { t } = visit.frame
  const words = correction.because.map((why) => (WHY[why] ?? OTHERWISE)[language])
  return (
    <p class="govuk-body">
      {t('Sinds de beslissing: ', 'Since the decision: ')}
      {[...new Set(words)].join('; ')}.{' '}
      {t(
        'Tot iemand dit bevestigt, blijft de beslissing zoals ze meegedeeld is.',
        'Until somebody confirms this, the decision stays as it was told.',
      )}
    </p>
  )
}

function Scores({ at, view, correction, whose }: CorrectionProps): Html | null {
  const { language, visit } = at
  const { t } = visit.frame
  const { scores } = correction
  if (scores.length === 0) return null
  return (
    <Table
      caption={t('Scores die veranderden', 'Scores that changed')}
      head={[
        t('Kandidaat', 'Candidate'),
        t('Meting', 'Measure'),
        t('Was', 'Was'),
        t('Is nu', 'Is now'),
        t('Door', 'By'),
        t('Op', 'On'),
        t('Waarom', 'Why'),
      ]}
      rows={scores
        .slice(0, MOST)
        .map(({ candidate, measure, before, after, by, at: when, reasons }) => [
          <CandidateLink at={at} candidate={candidate} />,
          measureName(measure, view.round, language),
          valueInWords(view.round, measure, before, language),
          after === undefined
            ? t('vervallen', 'void')
            : valueInWords(view.round, measure, after, language),
          whose(by),
          formatInstant(when, language),
          reasons.join('; '),
        ])}
    />
  )
}

/** How many changed scores are listed. */
const MOST = 100

function Outcomes({
  at,
  title,
  changed,
}: CorrectionProps & { readonly title: string; readonly changed: readonly Changed[] }): Html {
  const { language, visit } = at
  const { t } = visit.frame
  if (changed.length === 0) {
    return (
      <p class="govuk-body">
        <strong>{title}:</strong> {t('niemand.', 'nobody.')}
      </p>
    )
  }
  return (
    <Table
      caption={title}
      head={[t('Kandidaat', 'Candidate'), t('Was', 'Was'), t('Wordt', 'Becomes')]}
      rows={changed.map(({ candidate, before, after }) => [
        <CandidateLink at={at} candidate={candidate} />,
        outcomeInWords(before, language),
        outcomeInWords(after, language),
      ])}
    />
  )
}

function outcomeInWords(outcome: Outcome | undefined, language: Language): string {
  if (outcome === undefined) return '–'
  const { code, total, rank } = outcome
  const place = rank === undefined ? [] : [PLACE[language](rank)]
  const figures = [...(total === undefined ? [] : [figure(total, language)]), ...place]
  const said = OUTCOME[code][language]
  return figures.length === 0 ? said : `${said} (${figures.join(', ')})`
}

const PLACE = {
  nl: (rank: number) => `plaats ${rank}`,
  en: (rank: number) => `place ${rank}`,
} as const
