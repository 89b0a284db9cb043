/**
 * The line-up of a round in a picture: a bar for every value, the highest on top, and the line under the last place that goes
 * on. What it shows stands in a table beside it as well.
 *
 * @module
 */

import { type LineUp, type Step } from '#app/desk/closing/line-up.ts'
import { type Round } from '#core/regulation/schema/round.ts'
import { compare } from '#core/values/rational.ts'
import { type Language } from '#core/values/text.ts'
import { type Html } from '../../../html.ts'
import { type Frame } from '../../../frame.ts'
import { comparedInWords, shortValue, stepInWords } from './figures.ts'

interface PictureProps {
  readonly round: Round
  readonly lineUp: LineUp
  readonly language: Language
  readonly t: Frame['t']
  /** In the last round whoever is inside passes. */
  readonly isLast: boolean
}

const WIDTH = 400
const ROW = 26
const BAR = 16
const LABEL = 118
const ROOM = 220
/** The place of the line, between two rows. */
const GAP = 30

/** The picture. */
export function Picture(props: PictureProps): Html {
  const { round, lineUp, language, t, isLast } = props
  const { steps } = lineUp
  const above = rowsAbove(lineUp)
  const height = steps.length * ROW + (lineUp.line === undefined ? 0 : GAP) + 6
  const most = Math.max(...steps.map(countOf), 1)
  return (
    <figure class="keur-line-up">
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-labelledby="opstelling-titel opstelling-uitleg"
        class="keur-line-up__picture"
      >
        <title id="opstelling-titel">
          {isLast ? t('Wie slaagt: ', 'Who passes: ') : t('Wie gaat door: ', 'Who goes on: ')}
          {comparedInWords(round, lineUp, language)}
        </title>
        <desc id="opstelling-uitleg">{description(props)}</desc>
        {steps.map((step, index) => (
          <Bar
            {...props}
            step={step}
            top={index * ROW + (index >= above && lineUp.line !== undefined ? GAP : 0)}
            most={most}
          />
        ))}
        <LineAt {...props} top={above * ROW} />
      </svg>
      <figcaption>
        <Legend t={t} steps={steps} isLast={isLast} />
      </figcaption>
    </figure>
  )
}

/** How many rows stand above the line. */
function rowsAbove({ steps, line }: LineUp): number {
  if (line === undefined) return steps.length
  const first = steps.findIndex(({ from }) => compare(from, line.at) < 0)
  return first === -1 ? steps.length : first
}

function countOf({ inside, outside, below, open }: Step): number {
  return inside + outside + below + open
}

const PARTS = ['inside', 'outside', 'below', 'open'] as const

interface BarProps extends PictureProps {
  readonly step: Step
  readonly top: number
  readonly most: number
}

function Bar({ round, lineUp, language, step, top, most }: BarProps): Html {
  const scale = ROOM / most
  const count = countOf(step)
  const middle = top + ROW / 2
  let left = LABEL
  return (
    <g>
      <text x={LABEL - 8} y={middle + 5} class="keur-line-up__label">
        {stepInWords(round, lineUp.of, step, language)}
      </text>
      {PARTS.map((part) => {
        const width = step[part] * scale
        const start = left
        left += width
        return width === 0 ? null : (
          <rect
            x={start.toFixed(1)}
            y={middle - BAR / 2}
            width={Math.max(width, 1.5).toFixed(1)}
            height={BAR}
            class={`keur-line-up__bar keur-line-up__bar--${part}`}
          />
        )
      })}
      <text x={(LABEL + count * scale + 6).toFixed(1)} y={middle + 5} class="keur-line-up__count">
        {count.toLocaleString(language === 'nl' ? 'nl-BE' : 'en-GB')}
      </text>
    </g>
  )
}

function LineAt({
  round,
  lineUp,
  language,
  t,
  top,
}: PictureProps & { readonly top: number }): Html | null {
  const { line, of } = lineUp
  if (line === undefined) return null
  const value = shortValue(round, of, line.at, language)
  const word =
    line.kind === 'cut-off' ? t('Grensscore', 'Cut-off') : t('Minimumscore', 'Minimum score')
  return (
    <g>
      <line x1={0} x2={WIDTH} y1={top + 6} y2={top + 6} class="keur-line-up__line" />
      <text x={WIDTH - 2} y={top + 23} class="keur-line-up__line-label">
        {`${word} ${value} ↑`}
      </text>
    </g>
  )
}

function Legend({
  t,
  steps,
  isLast,
}: Pick<PictureProps, 't' | 'isLast'> & { readonly steps: readonly Step[] }): Html {
  const words = {
    inside: isLast ? t('slaagt', 'passes') : t('gaat door', 'goes on'),
    outside: t(
      'haalt elk minimum, buiten de plaatsen',
      'reaches every minimum, outside the places',
    ),
    below: t('onder een minimum', 'below a minimum'),
    open: t('nog open, afwezig of ingetrokken', 'still open, absent or withdrawn'),
  }
  return (
    <ul class="keur-line-up__legend">
      {PARTS.filter((part) => steps.some((step) => step[part] > 0)).map((part) => (
        <li class={`keur-line-up__key keur-line-up__key--${part}`}>{words[part]}</li>
      ))}
    </ul>
  )
}

function description({ round, lineUp, language, t, isLast }: PictureProps): string {
  const { line, of, steps } = lineUp
  const inside = steps.reduce((sum, step) => sum + step.inside, 0)
  const going = isLast
    ? t(`${inside} slagen.`, `${inside} pass.`)
    : t(`${inside} gaan door.`, `${inside} go on.`)
  if (line === undefined) return going
  const value = shortValue(round, of, line.at, language)
  return t(
    `De lijn valt bij ${value}. ${going} De tabel ernaast geeft elk getal.`,
    `The line falls at ${value}. ${going} The table beside it gives every figure.`,
  )
}
