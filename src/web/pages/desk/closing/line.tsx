/**
 * Where the line falls: the picture, the same numbers in a table, and what the regulation says.
 *
 * @module
 */

import { type RoundView } from '#app/desk/closing/round-view.ts'
import { type LineUp } from '#app/desk/closing/line-up.ts'
import { saysAt } from '#core/regulation/says-at.ts'
import { measureName } from '#core/regulation/words/scale.ts'
import { compare, formatExact } from '#core/values/rational.ts'
import { type CutOffResult } from '#core/selection/state.ts'
import { Facts } from '../../../components/summary-list.tsx'
import { Table } from '../../../components/table.tsx'
import { type Html } from '../../../html.ts'
import { type AtSelection } from '../at.tsx'
import { comparedInWords, stepInWords, valueInWords } from './figures.ts'
import { Picture } from './picture.tsx'

interface LineProps {
  readonly at: AtSelection
  readonly view: RoundView
}

/** Where the line falls; nothing in a round without scores. */
export function TheLine({ at, view }: LineProps): Html | null {
  const { lineUp, cutOff, round } = view
  const { visit, place, language } = at
  const { t } = visit.frame
  if (lineUp === undefined) return null
  const isLast = isLastIn(at, view)
  const says = saysAt(place.regulation, `rounds/${round.round}/cut-off`)
  return (
    <section aria-labelledby="de-lijn">
      <h2 class="govuk-heading-m" id="de-lijn">
        {t('Waar de lijn valt', 'Where the line falls')}
      </h2>
      {says === undefined ? null : <blockquote class="keur-quote">{says[language]}</blockquote>}
      {cutOff === undefined ? null : <CutOff at={at} view={view} cutOff={cutOff} />}
      <div class="keur-line-up-pair">
        <Picture {...{ round, lineUp, language, t, isLast }} />
        <Numbers at={at} view={view} lineUp={lineUp} />
      </div>
    </section>
  )
}

function CutOff({ at, view, cutOff }: LineProps & { readonly cutOff: CutOffResult }): Html {
  const { t } = at.visit.frame
  const { announced, within, competing, values } = cutOff
  const { round, near } = view
  const shares = near?.lastPlace.count ?? 0
  return (
    <Facts
      facts={[
        { label: t('Aangekondigde plaatsen', 'Places announced'), value: announced },
        { label: t('Halen elk minimum', 'Reach every minimum'), value: competing },
        { label: t('Gaan door', 'Go on'), value: within },
        ...values.map(({ of, value }) => ({
          label: `${t('Grensscore op', 'Cut-off on')} ${measureName(of, round, at.language)}`,
          value: valueInWords(round, of, value, at.language),
        })),
        {
          label: t('Delen de laatste plaats', 'Share the last place'),
          value: shares > 1 ? shares : t('niemand', 'nobody'),
        },
      ]}
    />
  )
}

/** Where there is a cut-off, only those who compete are counted with those above: the places are theirs. */
function Numbers({ at, view, lineUp }: LineProps & { readonly lineUp: LineUp }): Html {
  const { visit, language } = at
  const { t } = visit.frame
  const { round, cutOff } = view
  const { steps, line, of } = lineUp
  const competes = cutOff !== undefined
  let above = 0
  return (
    <Table
      caption={t('De getallen van de opstelling', 'The figures of the line-up')}
      isCaptionHidden
      head={[
        comparedInWords(round, lineUp, language),
        t('Kandidaten', 'Candidates'),
        competes
          ? t('Met elk minimum, samen met hoger', 'With every minimum, and those above')
          : t('Samen met hoger', 'With those above'),
        t('Wat er gebeurt', 'What happens'),
      ]}
      figures={[1, 2]}
      rows={steps.map((step) => {
        const count = step.inside + step.outside + step.below + step.open
        const counted = competes ? step.inside + step.outside : count
        above += counted
        const isLine = line !== undefined && compare(step.from, line.at) === 0
        const value =
          step.upTo === undefined
            ? valueInWords(round, of, step.from, language)
            : stepInWords(round, of, step, language)
        return [
          isLine ? <strong data-exact={formatExact(step.from)}>{value}</strong> : value,
          String(count),
          counted === 0 ? '–' : String(above),
          fateInWords(step, isLastIn(at, view), t),
        ]
      })}
    />
  )
}

/** Whoever is inside in the last round passes. */
function isLastIn({ place }: AtSelection, { round }: RoundView): boolean {
  return place.regulation.rounds.at(-1)?.round === round.round
}

function fateInWords(
  { inside, outside, below, open }: LineUp['steps'][number],
  isLast: boolean,
  t: (nl: string, en: string) => string,
): string {
  const parts = [
    [inside, isLast ? t('slaagt', 'passes') : t('gaat door', 'goes on')],
    [outside, t('buiten de plaatsen', 'outside the places')],
    [below, t('onder een minimum', 'below a minimum')],
    [open, t('open, afwezig of ingetrokken', 'open, absent or withdrawn')],
  ] as const
  const there = parts.filter(([count]) => count > 0)
  const [only] = there
  if (there.length === 1 && only !== undefined) return only[1]
  return there.map(([count, word]) => `${count} ${word}`).join(', ')
}
