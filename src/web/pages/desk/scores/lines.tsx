/**
 * The participants of a round with their results, a page at a time.
 *
 * @module
 */

import { type ResultLine, type ResultState, type ScoreView } from '#app/desk/scores/scores.ts'
import { type Round } from '#core/regulation/schema/round.ts'
import { formatInstant } from '#core/values/instant.ts'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { ByState } from '../by-state.tsx'
import { ATTENDANCE } from '../bulk/words.ts'
import { type ResultsProps } from './results.tsx'
import { STATE, originInWords, scoreIn } from './words.ts'

const STATES: readonly ResultState[] = ['missing', 'complete', 'away', 'withdrew']

/** The lines, of everybody or of those in one state. */
export function ResultLines(props: ResultsProps): Html {
  const { at, view } = props
  const { visit, language, selection } = at
  const { t } = visit.frame
  const { round } = view.round
  const measures = Object.values(view.round.measures ?? {}).filter(
    ({ counts }) => counts === 'scored',
  )
  return (
    <ByState
      at={at}
      path={pathTo('deskResults', language, { selection, round })}
      states={STATES.map((state) => [state, STATE[state]])}
      counts={view.counts}
      lines={view.lines}
      caption={t('Deelnemers met hun scores', 'Participants with their scores')}
      head={[
        t('Kandidaat', 'Candidate'),
        t('Stand', 'State'),
        ...measures.map(({ name }) => name[language]),
        t('Was er', 'Was there'),
      ]}
      cellsOf={(line) => cellsOf(props, line)}
    />
  )
}

function cellsOf(props: ResultsProps, line: ResultLine): readonly (string | Html)[] {
  const { at, view } = props
  const { candidate, state, isIn } = line
  const { language, selection, visit } = at
  const { t } = visit.frame
  const { round } = view.round
  const name = candidate.candidate
  const attendance = candidate.attendance?.[round]
  if (view.isClosed(candidate)) return closedCells(props, name)
  return [
    <a
      class="govuk-link keur-number"
      href={pathTo('deskResult', language, { selection, round, candidate: name })}
    >
      {name}
    </a>,
    <>
      <Tag tone={STATE[state].tone}>{STATE[state][language]}</Tag>
      {isIn ? null : (
        <p class="keur-note">
          {t('Nog niet beslist of die meedoet', 'Whether they take part is undecided')}
        </p>
      )}
    </>,
    ...view
      .scoresOf(candidate)
      .map((score) => <ShortScore at={at} round={view.round} score={score} />),
    attendance === undefined ? '–' : ATTENDANCE[attendance][language],
  ]
}

/** Somebody with whom the actor has a conflict of interest: the number, and why there is nothing more. */
function closedCells({ at, view }: ResultsProps, name: string): readonly (string | Html)[] {
  const { t } = at.visit.frame
  const { length } = Object.values(view.round.measures ?? {}).filter(
    ({ counts }) => counts === 'scored',
  )
  return [
    <span class="keur-number">{name}</span>,
    t('Belangenconflict: gesloten voor jou', 'Conflict of interest: closed to you'),
    ...Array.from({ length: length + 1 }, () => '–'),
  ]
}

interface ScoreCellProps {
  readonly at: AtSelection
  readonly round: Round
  readonly score: ScoreView
}

/** The score in force; where it came from and what stood there before opens below it. */
function ShortScore(props: ScoreCellProps): Html {
  const { at, round, score } = props
  const { language, visit } = at
  const { t } = visit.frame
  const { measure, inForce, earlier } = score
  return (
    <>
      <strong>
        {inForce === undefined
          ? t('ontbreekt', 'missing')
          : scoreIn(round, measure, inForce.value, language)}
      </strong>
      {inForce === undefined && earlier.length === 0 ? null : (
        <details class="keur-origin">
          <summary>
            {earlier.length === 0 ? t('Herkomst', 'Origin') : t('Veranderd', 'Changed')}
          </summary>
          <ScoreOrigin {...props} />
        </details>
      )}
    </>
  )
}

/** The score in force, where it came from, and below it each that stood there before. */
export function ScoreCell({ at, round, score }: ScoreCellProps): Html {
  const { measure, inForce } = score
  return (
    <>
      <strong>
        {inForce === undefined
          ? at.visit.frame.t('ontbreekt', 'missing')
          : scoreIn(round, measure, inForce.value, at.language)}
      </strong>
      <ScoreOrigin at={at} round={round} score={score} />
    </>
  )
}

function ScoreOrigin({ at, round, score }: ScoreCellProps): Html {
  const { language, visit } = at
  const { t } = visit.frame
  const { measure, inForce, earlier } = score
  return (
    <>
      {inForce === undefined ? null : (
        <>
          <p class="keur-note">{originInWords(inForce, language)}</p>
          {inForce.overruled === undefined ? null : (
            <p class="keur-note">
              {t('In de plaats van wat beoordelaars gaven.', 'In place of what assessors gave.')}{' '}
              {t('Reden', 'Reason')}: <q>{inForce.overruled}</q>
            </p>
          )}
        </>
      )}
      {earlier.toReversed().map(({ value, by, until, correctedBy, reason }) => (
        <p class="keur-note">
          {t('Voordien', 'Before')}: {scoreIn(round, measure, value, language)} ({by}).{' '}
          {t('Veranderd door', 'Changed by')} {correctedBy}, {formatInstant(until, language)}:{' '}
          <q>{reason}</q>
        </p>
      ))}
    </>
  )
}
