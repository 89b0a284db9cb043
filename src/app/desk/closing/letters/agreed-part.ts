/**
 * The reasons that those who judged gave, as a part of a letter: in their own words, for as long as the score is the one that
 * they agreed on.
 *
 * @module
 */

import type { Round } from '#core/regulation/schema/round.ts'
import { cardOf } from '#core/scoring/cards.ts'
import { measured } from '#core/selection/measured.ts'
import type { ExplanationPart } from '#core/selection/explanation/format.ts'
import type { Candidate } from '#core/selection/state.ts'
import { equals } from '#core/values/rational.ts'
import type { AgreedReason } from '#persistence/desk/agreed.ts'

/** The part; one without lines where nothing was agreed that still holds. */
export function agreedPart(
  round: Round,
  candidate: Candidate,
  reasons: readonly AgreedReason[],
): ExplanationPart {
  return {
    part: 'round',
    heading: { nl: 'Motivering van wie beoordeelde', en: 'Reasons of those who judged' },
    lines: reasons
      .filter((one) => holds(round, candidate, one))
      .map(({ measure, reason }) => {
        const name = round.measures?.[measure]?.name ?? { nl: measure, en: measure }
        return {
          depth: 0,
          text: { nl: `${name.nl}: ${reason}`, en: `${name.en}: ${reason}` },
        }
      }),
  }
}

/** A score that was corrected since, by somebody else, has other reasons. */
function holds(round: Round, { scores }: Candidate, { measure, score }: AgreedReason): boolean {
  const standing = scores?.[measured(round.round, measure)]
  const read = cardOf(round).meters.get(measure)?.read(score)
  return (
    standing !== undefined &&
    standing.void !== true &&
    read?.ok === true &&
    equals(read.value, standing.value)
  )
}
