/**
 * How a score came and who gave it, for whoever looks at results.
 *
 * @module
 */

import type { Score } from '#core/selection/state.ts'
import { type ImportRow, importsIn } from '#persistence/desk/imports.ts'
import { type Whose, colleaguesFor } from '../colleagues.ts'
import type { DeskMeans } from '../means.ts'
import type { DeskPlace } from '../place.ts'
import type { ScoreOrigin } from './scores.ts'

/** What is known of where scores come from. */
export interface Origins {
  /** What somebody is called: by name where the reader may know it, else by what they are called here. */
  readonly whose: Whose
  /** How a score on a measure came. */
  readonly originOf: (
    measure: string,
    score: Score,
  ) => { readonly origin: ScoreOrigin; readonly source: string | undefined }
}

/** Where the scores of a selection come from. */
export async function originsIn(means: DeskMeans, place: DeskPlace): Promise<Origins> {
  const { store } = means
  const { name: selection, actor } = place
  const imports = await importsIn(store.database, { account: actor.account }, selection)
  const sources = new Map(imports.map((one) => [keyOf(one.measure, one), one.source]))
  return {
    whose: await colleaguesFor(means, place),
    originOf: (measure, score) => {
      const source = sources.get(keyOf(measure, { recorded: score.at }))
      return { origin: originOf(score, source), source }
    },
  }
}

function keyOf(measure: string, { recorded }: Pick<ImportRow, 'recorded'>): string {
  return `${measure} ${recorded}`
}

function originOf(score: Score, source: string | undefined): ScoreOrigin {
  if (score.reused === true) return 'reused'
  if (source !== undefined) return 'imported'
  const last = score.earlier?.at(-1)
  return last !== undefined && last.until === score.at ? 'corrected' : 'recorded'
}
