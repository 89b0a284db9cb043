/**
 * The desk, put together.
 *
 * @module
 */

import { bulkPart } from './bulk/bulk.ts'
import { candidatesPart } from './candidates/candidates.ts'
import { choicePoint, choose } from './choices/choose.ts'
import { openClosing } from './closing/open-closing.ts'
import { openConflicts } from './conflicts/open-conflicts.ts'
import type { Desk } from './desk.ts'
import { diplomasPart } from './diplomas/diplomas.ts'
import { duplicatesPart } from './duplicates/duplicates.ts'
import { homeOf } from './home/home.ts'
import { openJudging } from './judging/open-judging.ts'
import { openLists } from './lists/open-lists.ts'
import { openOffers } from './offers/open-offers.ts'
import type { DeskMeans } from './means.ts'
import { overviewOf } from './overview/overview.ts'
import { waitingIn } from './overview/waiting.ts'
import { deskPlace } from './place.ts'
import { reusePart } from './reuse/reuse.ts'
import { openImports } from './imports/open-imports.ts'
import { openRoles } from './roles/open-roles.ts'
import { openScores } from './scores/open-scores.ts'
import { openScreening } from './screening/open-screening.ts'
import { newTurns } from './turns.ts'

/** The desk over a store. */
export function openDesk(given: Omit<DeskMeans, 'turns'>): Desk {
  const means: DeskMeans = { ...given, turns: newTurns() }
  return {
    ...bulkPart(means),
    ...candidatesPart(means),
    ...openClosing(means),
    ...openConflicts(means),
    ...openImports(means),
    ...openScores(means),
    ...diplomasPart(means),
    ...duplicatesPart(means),
    ...openJudging(means),
    ...openLists(means),
    ...openOffers(means),
    ...openRoles(means),
    ...openScreening(means),
    ...reusePart(means),
    place: async (question) => deskPlace(means, question),
    home: async (actor) => homeOf(means, actor),
    overview: overviewOf,
    waiting: async (place) => waitingIn(means, place),
    choicePoint,
    choose: async (actor, selection, sent) => choose(means, actor, selection, sent),
  }
}
