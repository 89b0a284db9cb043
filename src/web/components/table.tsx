/**
 * Tables that scroll within their own frame, so that a page never scrolls sideways.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type Html } from '../html.ts'

/** A table. */
export interface TableProps {
  /** What the table shows; read first by a screen reader. */
  readonly caption: string
  /** Whether the caption is seen, or only heard because the text around says the same. */
  readonly isCaptionHidden?: boolean
  readonly head: readonly string[]
  readonly rows: readonly (readonly Child[])[]
  /** The columns, counted from 0, that hold figures; they stand right. */
  readonly figures?: readonly number[]
  /** Whether lines and columns stand close, so that more of them are in view. */
  readonly isTight?: boolean
}

/** A table in a frame of its own, which takes the focus so that the arrow keys scroll it. */
export function Table({
  caption,
  isCaptionHidden = false,
  head,
  rows,
  figures = [],
  isTight = false,
}: TableProps): Html {
  const style = (column: number): string | undefined =>
    figures.includes(column) ? 'keur-table__figure' : undefined
  return (
    <div
      class={isTight ? 'keur-table keur-table--tight' : 'keur-table'}
      role="region"
      aria-label={caption}
      tabindex={0}
    >
      <table>
        <caption class={isCaptionHidden ? 'govuk-visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {head.map((name, column) => (
              <th scope="col" class={style(column)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, column) => (
                <td class={style(column)}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
