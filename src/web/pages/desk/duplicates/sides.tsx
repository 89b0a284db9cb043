/**
 * Two applications row by row beside each other, with what is the same and what is not.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type PairView } from '#app/desk/duplicates/duplicates.ts'
import { type ScreeningFile } from '#app/desk/screening/screening.ts'
import { Tag } from '../../../components/tag.tsx'
import { type Html } from '../../../html.ts'
import { pathTo } from '../../../paths.ts'
import { type AtSelection } from '../at.tsx'
import { type Row, rowsOf } from './rows.tsx'

interface SidesProps {
  readonly at: AtSelection
  readonly pair: PairView
}

/** The rows. */
export function Sides({ at, pair }: SidesProps): Html {
  const { t } = at.visit.frame
  const [left, right] = pair.files
  return (
    <section aria-labelledby="naast-elkaar">
      <h2 class="govuk-heading-m" id="naast-elkaar">
        {t('Naast elkaar', 'Beside each other')}
      </h2>
      <div class="keur-sides">
        {rowsOf(at, left, right).map((row) => (
          <SideRow at={at} row={row} files={pair.files} />
        ))}
      </div>
    </section>
  )
}

interface SideRowProps {
  readonly at: AtSelection
  readonly row: Row
  readonly files: PairView['files']
}

function SideRow({ at, row, files: [left, right] }: SideRowProps): Html {
  const { t } = at.visit.frame
  const { label, isSame, values } = row
  return (
    <section class={isSame ? 'keur-sides__row' : 'keur-sides__row keur-sides__row--different'}>
      <h3 class="keur-sides__label">
        {label}{' '}
        <Tag tone={isSame ? 'quiet' : 'attention'}>
          {isSame ? t('Hetzelfde', 'The same') : t('Verschilt', 'Differs')}
        </Tag>
      </h3>
      <dl class="keur-sides__values">
        <Side at={at} file={left}>
          {values[0]}
        </Side>
        <Side at={at} file={right}>
          {values[1]}
        </Side>
      </dl>
    </section>
  )
}

function Side({
  at: { place, language, selection },
  file: { candidate },
  children,
}: {
  readonly at: AtSelection
  readonly file: ScreeningFile
  readonly children?: Child
}): Html {
  const page = place.may('screen') ? 'deskScreened' : 'deskCandidate'
  return (
    <div>
      <dt>
        <a class="govuk-link" href={pathTo(page, language, { selection, candidate })}>
          {candidate}
        </a>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
