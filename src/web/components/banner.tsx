/**
 * A banner that must not be overlooked: something changed, something succeeded.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type Html } from '../html.ts'

/** A banner. A good one is read out at once. */
export interface BannerProps {
  readonly title: string
  readonly tone?: 'important' | 'good'
  readonly children?: Child
}

/** A notification banner; at most one a page. */
export function Banner({ title, tone = 'important', children }: BannerProps): Html {
  const isGood = tone === 'good'
  return (
    <div
      class={`govuk-notification-banner${isGood ? ' govuk-notification-banner--success' : ''}`}
      role={isGood ? 'alert' : 'region'}
      aria-labelledby="bericht-titel"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="bericht-titel">
          {title}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">{children}</div>
    </div>
  )
}
