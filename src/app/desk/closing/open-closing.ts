/**
 * Closing rounds, put together.
 *
 * @module
 */

import { knownActorIn } from '#persistence/actors.ts'
import { inTransaction } from '#persistence/transaction.ts'
import { colleaguesFor } from '../colleagues.ts'
import { judgesOf } from '../judging/hands.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import { closeRound, confirmCorrection, confirmRound } from './close.ts'
import type { Closing } from './closing.ts'
import { confirmersOf } from './confirmers.ts'
import { letterPdf } from './letters/letter.ts'
import { releaseResults } from './letters/release.ts'
import { examplesOf, releaseViewOf } from './letters/release-view.ts'
import { answerMinutes } from './minutes/answer.ts'
import { drawUpMinutes } from './minutes/draw-up.ts'
import { minutesFile, minutesViewOf } from './minutes/minutes-view.ts'
import { type RoundView, roundViewOf } from './round-view.ts'

/** Closing rounds over the means of the desk. */
export function openClosing(means: DeskMeans): Closing {
  return {
    round: async (place, round) => roundFor(means, place, round),
    colleagues: async (place) => colleaguesFor(means, place),
    closeRound: async (actor, selection, sent) => closeRound(means, actor, selection, sent),
    confirmRound: async (actor, selection, sent) => confirmRound(means, actor, selection, sent),
    confirmCorrection: async (actor, selection, sent) =>
      confirmCorrection(means, actor, selection, sent),
    confirmers: async (place, round) => confirmersOf(means, place, round),
    release: async (place, round) => releaseViewOf(means, place, round),
    letterExamples: async (place, asked) => examplesOf(means, place, asked),
    releaseResults: async (actor, selection, sent) => releaseResults(means, actor, selection, sent),
    letterPdf: async (place, letter) => letterPdf(means, place, letter),
    minutes: async (place) => minutesViewOf(means, place),
    drawUpMinutes: async (actor, selection, sent) => drawUpMinutes(means, actor, selection, sent),
    answerMinutes: async (actor, selection, sent) => answerMinutes(means, actor, selection, sent),
    minutesFile: async (place, form) => minutesFile(means, place, form),
  }
}

/** The round as the actor sees it: whoever locked a form in it had a hand in its scores. */
async function roundFor(
  { store }: DeskMeans,
  place: DeskPlace,
  round: string,
): Promise<RoundView | undefined> {
  const { account } = place.actor
  const { actor, judges } = await inTransaction(store.database, { account }, async (work) => ({
    actor: await knownActorIn(work, place.name, account),
    judges: await judgesOf(work, place.name, round),
  }))
  const view = roundViewOf(place, round, actor)
  const hasJudged = actor !== undefined && judges.has(actor)
  return view?.hand === 'none' && hasJudged ? { ...view, hand: 'scored' } : view
}
