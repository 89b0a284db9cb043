/**
 * What became of an application, as far as the candidate was told.
 *
 * @module
 */

import { show } from '../../../visit.ts'
import { refused, vacancyPage } from '../desk.tsx'
import { StatusView } from './status-view.tsx'

/** The page. */
export const statusPage = vacancyPage(async ({ visit, applying, actor, selection }) => {
  const found = await applying.status(actor, selection)
  if (!found.ok) return refused(visit, found.refusal)
  const { now, desk } = visit.services
  const own = await desk?.ownHiring(actor, selection)
  const hiring = own?.ok === true ? own.value : undefined
  return show(
    visit,
    <StatusView frame={visit.frame} status={found.value} now={now()} hiring={hiring} />,
  )
})
