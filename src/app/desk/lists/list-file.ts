/**
 * One list as a file for a spreadsheet. That of the ranked list has its ranks; that of the reserve neither an order nor a score
 * (policy 26): its lines stand by number, which is random.
 *
 * @module
 */

import { stringify } from 'csv-stringify/sync'
import type { ListName } from '#core/selection/lists/validity.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { noteDeskReading } from '../reading.ts'
import { listView } from './list-view.ts'
import type { Member } from './lists.ts'
import { sourceAt } from './source.ts'

/** The file; undefined where the regulation has no such list. */
export async function listFile(
  means: DeskMeans,
  place: DeskPlace,
  list: ListName,
): Promise<string | undefined> {
  if (place.regulation[list] === undefined) return undefined
  await noteDeskReading(means, place, { fields: ['person'], purpose: 'export-table' })
  const view = listView(await sourceAt(means, place), list)
  if (view === undefined) return undefined
  return stringify(view.members.map(lineOf), { header: true, bom: true, escape_formulas: true })
}

function lineOf({ candidate, name, place, ranked }: Member): Readonly<Record<string, string>> {
  const own = {
    candidate,
    name,
    place: place.state,
    after: place.state === 'kept-until-decided' ? place.after : '',
  }
  if (ranked === undefined) return own
  const { rank, because, called } = ranked
  return { rank: String(rank), ...own, because, called: called ? 'yes' : 'no' }
}
