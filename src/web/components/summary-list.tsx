/**
 * Labels beside what they say: the answers somebody gave, with a way to change each; and facts, with the label above.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type Html } from '../html.ts'

/** One row of a summary. */
export interface SummaryRow {
  readonly label: string
  readonly value: Child
  /** Where it can be changed: the word of the link, and the address. */
  readonly change?: { readonly word: string; readonly path: string } | undefined
}

/** A summary, one row a label. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }): Html {
  return (
    <dl class="govuk-summary-list">
      {rows.map(({ label, value, change }) => (
        <div class={rowClass(change !== undefined, rows)}>
          <dt class="govuk-summary-list__key">{label}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {change === undefined ? null : (
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={change.path}>
                {change.word}
                <span class="govuk-visually-hidden">: {label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function rowClass(hasChange: boolean, rows: readonly SummaryRow[]): string {
  const isGap = !hasChange && rows.some(({ change }) => change !== undefined)
  return isGap
    ? 'govuk-summary-list__row govuk-summary-list__row--no-actions'
    : 'govuk-summary-list__row'
}

/** A fact: a label and what it says. */
export interface Fact {
  readonly label: string
  readonly value: Child
}

/** Facts, each label above what it says; for narrow places. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): Html {
  return (
    <dl class="keur-facts">
      {facts.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
