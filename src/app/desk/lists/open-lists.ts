/**
 * Lists, put together.
 *
 * @module
 */

import type { DeskMeans } from '../means.ts'
import { noteDeskReading } from '../reading.ts'
import { callNext } from './call.ts'
import { chooseCandidate } from './choose.ts'
import { choosingView } from './choosing.ts'
import { openComparable } from './comparable.ts'
import { askersNow, askersOf, extendList } from './extend.ts'
import { listFile } from './list-file.ts'
import type { Lists } from './lists.ts'
import { listsView } from './lists-view.ts'
import { memberView } from './member.ts'
import { sourceAt } from './source.ts'
import { takeStep } from './step.ts'

/** Lists over a store. */
export function openLists(means: DeskMeans): Lists {
  return {
    lists: async (place) => {
      await noteDeskReading(means, place, { fields: ['person'], purpose: 'lists' })
      return listsView(await sourceAt(means, place), place, await askersNow(means, place))
    },
    choosing: async (place) => choosingView(means, place),
    listFile: async (place, list) => listFile(means, place, list),
    member: async (place, candidate) => memberView(means, place, candidate),
    askers: async (place, list) => askersOf(means, place, list),
    extendList: async (place, sent) => extendList(means, place, sent),
    callNext: async (place, sent) => callNext(means, place, sent),
    chooseCandidate: async (place, sent) => chooseCandidate(means, place, sent),
    openComparable: async (place, sent) => openComparable(means, place, sent),
    takeStep: async (place, sent) => takeStep(means, place, sent),
  }
}
