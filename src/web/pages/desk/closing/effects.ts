/**
 * What the options of a choice in a round bring about, in words.
 *
 * @module
 */

import { type Point } from '#core/selection/points/point.ts'
import { joinedByAnd } from '#core/regulation/words/sentences.ts'
import { type Text } from '#core/values/text.ts'

/** What an option of a point brings about, by what the rules say about that point. */
export function effectOf({ kind, facts, candidate = '' }: Point, option: string): Text {
  if (kind === 'replacement') return option === 'yes' ? calls(facts) : callsNobody(facts)
  if (option === 'not-passed') {
    return {
      nl: `${candidate} doet niet meer mee in deze ronde.`,
      en: `${candidate} takes no further part in this round.`,
    }
  }
  if (option === 'another-session') {
    return {
      nl: `${candidate} krijgt een andere zitting; de ronde wacht op die score.`,
      en: `${candidate} is given another session; the round waits for that score.`,
    }
  }
  return { nl: 'zoals het selectiereglement zegt.', en: 'as the regulation says.' }
}

/** The next rank is called whole. */
function calls(facts: Point['facts']): Text {
  const next = textsOf(facts['next'])
  const isOne = next.length === 1
  return {
    nl: `${joinedByAnd(next, 'nl')} ${isOne ? 'wordt' : 'worden samen'} opgeroepen, de hele volgende rang. Nu zijn er ${active(facts)} kandidaten voor ${announced(facts)} plaatsen.`,
    en: `${joinedByAnd(next, 'en')} ${isOne ? 'is' : 'are together'} called, the whole next rank. Now there are ${active(facts)} candidates for ${announced(facts)} places.`,
  }
}

function callsNobody(facts: Point['facts']): Text {
  return {
    nl: `er komt niemand bij: het blijft bij ${active(facts)} kandidaten voor ${announced(facts)} plaatsen. Trekt nog iemand zich terug, dan gaat de keuze weer open.`,
    en: `nobody comes in: it stays at ${active(facts)} candidates for ${announced(facts)} places. If somebody else withdraws, the choice opens again.`,
  }
}

function active(facts: Point['facts']): string {
  return textsOf(facts['active']).join('')
}

function announced(facts: Point['facts']): string {
  return textsOf(facts['announced']).join('')
}

function textsOf(fact: Point['facts'][string] | undefined): readonly string[] {
  if (fact === undefined) return []
  return [fact].flat().map(String)
}
