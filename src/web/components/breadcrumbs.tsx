/**
 * Where a page lies: the pages above it.
 *
 * @module
 */

import { type Html } from '../html.ts'
import { type Frame } from '../frame.ts'

/** A page above this one. */
export interface Crumb {
  readonly name: string
  readonly path: string
}

/** The pages above this one, the highest first; the page itself is not among them. */
export function Breadcrumbs({
  frame,
  crumbs,
}: {
  readonly frame: Frame
  readonly crumbs: readonly Crumb[]
}): Html {
  return (
    <nav class="govuk-breadcrumbs" aria-label={frame.t('Kruimelpad', 'Breadcrumb')}>
      <ol class="govuk-breadcrumbs__list">
        {crumbs.map(({ name, path }) => (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={path}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
