/**
 * A time line: what happens when, and where we are.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type Html } from '../html.ts'

/** Something that happens. */
export interface Stop {
  readonly when: string
  readonly what: Child
  readonly state: 'past' | 'now' | 'ahead'
}

/** The stops in the order given. `states` are the words a screen reader hears for where each stop lies. */
export function TimeLine({
  stops,
  states,
}: {
  readonly stops: readonly Stop[]
  readonly states: Readonly<Record<Stop['state'], string>>
}): Html {
  return (
    <ol class="keur-line">
      {stops.map(({ when, what, state }) => (
        <li
          class={`keur-line__stop keur-line__stop--${state}`}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <div class="keur-line__when">
            {when}
            <span class="govuk-visually-hidden">{` (${states[state]})`}</span>
          </div>
          <div class="keur-line__what">{what}</div>
        </li>
      ))}
    </ol>
  )
}
