/**
 * Reading a score as people write it: a comma or a point before the decimals, spaces around it.
 *
 * @module
 */

import type { Scale } from '#core/regulation/schema/round.ts'
import { wordsForScale } from '#core/regulation/words/scale.ts'
import type { Meter } from '#core/scoring/scorecard.ts'
import { both } from '#core/selection/explanation/figures.ts'
import type { Rational } from '#core/values/rational.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'

/** A score that its scale has. */
export interface ReadScore {
  /** As the record keeps it. */
  readonly score: string
  readonly value: Rational
}

/** Why a text is no score. */
export interface NoScore {
  readonly code: 'unreadable' | 'off-scale'
  readonly says: Text
}

/** The longest text that can be a score. */
const LONGEST = 64

/** The score that a text is on the scale of a measure. */
export function writtenScore({ scale, read }: Meter, text: string): Result<ReadScore, NoScore> {
  const score = 'values' in scale ? text.trim() : withPoint(text.trim())
  const found = score.length > LONGEST ? undefined : read(score)
  if (found?.ok === true) return accept({ score, value: found.value })
  const isUnreadable = found === undefined || found.refusal.code === 'score-unreadable'
  return refuse({
    code: isUnreadable ? 'unreadable' : 'off-scale',
    says: isUnreadable ? unreadable(scale) : offScale(scale),
  })
}

function withPoint(text: string): string {
  return /^[+-]?\d+,\d+$/u.test(text) ? text.replace(',', '.') : text
}

function unreadable(scale: Scale): Text {
  return {
    nl: `Dit is geen getal. Vul een score in ${wordsForScale(scale, 'nl')}.`,
    en: `This is no number. Fill in a score ${wordsForScale(scale, 'en')}.`,
  }
}

function offScale(scale: Scale): Text {
  if ('values' in scale) {
    return both((language) =>
      language === 'nl'
        ? `Kies een van deze: ${wordsForScale(scale, 'nl')}.`
        : `Choose one of these: ${wordsForScale(scale, 'en')}.`,
    )
  }
  return {
    nl: `Deze score staat niet op de schaal. Vul een score in ${wordsForScale(scale, 'nl')}.`,
    en: `This score is not on the scale. Fill in a score ${wordsForScale(scale, 'en')}.`,
  }
}
