/**
 * Going through many pages of one list.
 *
 * @module
 */

import { type Html } from '../html.ts'
import { type Frame } from '../frame.ts'

/** Which page of how many, and where each stands. */
export interface PaginationProps {
  readonly frame: Frame
  readonly page: number
  readonly pages: number
  readonly pathOf: (page: number) => string
}

/** Links to the pages around this one, the first and the last; nothing where there is only one. */
export function Pagination({ frame, page, pages, pathOf }: PaginationProps): Html | null {
  if (pages <= 1) return null
  const { t } = frame
  return (
    <nav class="govuk-pagination" aria-label={t('Pagina’s', 'Pages')}>
      {page <= 1 ? null : (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={pathOf(page - 1)} rel="prev">
            <span class="govuk-pagination__link-title">{t('Vorige', 'Previous')}</span>
          </a>
        </div>
      )}
      <ul class="govuk-pagination__list">
        {shownPages(page, pages).map((one) => (
          <PageLink
            frame={frame}
            page={one}
            isHere={one === page}
            path={one === undefined ? '' : pathOf(one)}
          />
        ))}
      </ul>
      {page >= pages ? null : (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={pathOf(page + 1)} rel="next">
            <span class="govuk-pagination__link-title">{t('Volgende', 'Next')}</span>
          </a>
        </div>
      )}
    </nav>
  )
}

interface PageLinkProps {
  readonly frame: Frame
  readonly page: number | undefined
  readonly isHere: boolean
  readonly path: string
}

function PageLink({ frame, page, isHere, path }: PageLinkProps): Html {
  if (page === undefined) {
    return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  }
  const style = isHere
    ? 'govuk-pagination__item govuk-pagination__item--current'
    : 'govuk-pagination__item'
  return (
    <li class={style}>
      <a
        class="govuk-link govuk-pagination__link"
        href={path}
        aria-label={`${frame.t('Pagina', 'Page')} ${page}`}
        aria-current={isHere ? 'page' : undefined}
      >
        {String(page)}
      </a>
    </li>
  )
}

/** The first, the last and those beside `page`; undefined where pages are left out. */
function shownPages(page: number, pages: number): readonly (number | undefined)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter(
    (one) => one >= 1 && one <= pages,
  )
  return shown.flatMap((one, index) => {
    const before = shown[index - 1]
    return before !== undefined && one - before > 1 ? [undefined, one] : [one]
  })
}
