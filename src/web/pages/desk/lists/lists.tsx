/**
 * The lists of a selection as the regulation made them; calling, choosing, vacancies elsewhere.
 *
 * @module
 */

import { type ListsView } from '#app/desk/lists/lists.ts'
import { type ListName } from '#core/selection/lists/validity.ts'
import { nameIn, notFound, show } from '../../../visit.ts'
import { type Html } from '../../../html.ts'
import { type AtSelection, selectionPage } from '../at.tsx'
import { DeskPage } from '../page.tsx'
import { CallPart } from './call-part.tsx'
import { ChoicePart } from './choice-part.tsx'
import { ComparablePart } from './comparable-part.tsx'
import { ListPart } from './list-part.tsx'

/** The page. */
export const listsPage = selectionPage('read-candidates', async (at) => {
  const view = await at.desk.lists(at.place)
  return show(at.visit, <ListsPage at={at} view={view} />)
})

/** One list as a file for a spreadsheet. */
export const listFile = selectionPage('read-candidates', async ({ visit, desk, place }) => {
  const { c } = visit
  const list = listNamed(nameIn(visit, 'list')) ?? notFound()
  const file = (await desk.listFile(place, list)) ?? notFound()
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${place.name}-${list}.csv"`)
  return c.body(file)
})

/** The list that an address names. */
export function listNamed(name: string): ListName | undefined {
  return (['ranked-list', 'reserve'] as const).find((one) => one === name)
}

/** What the parts of the page are drawn from. */
export interface ListsProps {
  readonly at: AtSelection
  readonly view: ListsView
}

function ListsPage({ at, view }: ListsProps): Html {
  const { t } = at.visit.frame
  return (
    <DeskPage at={at} section="deskLists" title={t('Lijsten', 'Lists')}>
      {view.lists.length === 0 ? (
        <p class="govuk-body-l">
          {t('Het reglement maakt geen lijsten.', 'The regulation makes no lists.')}
        </p>
      ) : null}
      <ChoicePart at={at} view={view} />
      {view.lists.map((list) => (
        <ListPart at={at} list={list} />
      ))}
      <CallPart at={at} view={view} />
      <ComparablePart at={at} view={view} />
    </DeskPage>
  )
}
