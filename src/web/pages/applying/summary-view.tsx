/**
 * What was filled in, on a page.
 *
 * @module
 */

import { SummaryList } from '../../components/summary-list.tsx'
import { type Frame } from '../../frame.ts'
import { type Html } from '../../html.ts'
import { fromCheck } from './onward.ts'
import { type SummaryPart } from './summary.ts'

interface SummaryViewProps {
  readonly frame: Frame
  readonly parts: readonly SummaryPart[]
  /** Whether each line leads to where it is changed. */
  readonly mayChange?: boolean
}

/** Every part with its lines; what was left empty is only shown where it can be filled in. */
export function SummaryView({ frame, parts, mayChange = false }: SummaryViewProps): Html {
  const { t } = frame
  const nothing = <span class="keur-nothing">{t('Niets ingevuld', 'Nothing filled in')}</span>
  const shown = parts.map(({ title, lines }) => ({
    title,
    lines: mayChange
      ? lines
      : lines.filter(({ value, isNothing }) => value.length > 0 && isNothing !== true),
  }))
  return (
    <>
      {shown
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <section class="keur-summary">
            <h3 class="govuk-heading-s">{title}</h3>
            <SummaryList
              rows={lines.map(({ label, value, path, isNothing }) => ({
                label,
                value: value.length === 0 ? nothing : value.map((line) => <div>{line}</div>),
                change: mayChange
                  ? {
                      word:
                        value.length === 0 || isNothing === true
                          ? t('Vul in', 'Fill in')
                          : t('Wijzig', 'Change'),
                      path: fromCheck(path),
                    }
                  : undefined,
              }))}
            />
          </section>
        ))}
    </>
  )
}
