/**
 * The outcome of a round in one sentence.
 *
 * @module
 */

import { figureText } from '#core/selection/explanation/figures.ts'
import type { RoundOutcome } from '#core/selection/outcome-file/format.ts'
import type { Language } from '#core/values/text.ts'
import { WORDS } from './words.ts'

/** A round that was decided for the first time. */
export function outcomeLine(round: RoundOutcome, language: Language): string {
  return `${nameOf(round, language)}: ${[...bodyOf(round, language)].join('; ')}`
}

/** A round that was decided again: what changed. */
export function correctedLine(
  round: RoundOutcome,
  language: Language,
  {
    comesIn,
    fallsOut,
  }: { readonly comesIn: readonly string[]; readonly fallsOut: readonly string[] },
): string {
  const parts = [
    ...(comesIn.length === 0 ? [] : [WORDS.comesIn[language].replace('{0}', comesIn.join(', '))]),
    ...(fallsOut.length === 0
      ? []
      : [WORDS.fallsOut[language].replace('{0}', fallsOut.join(', '))]),
  ]
  const what = parts.length === 0 ? WORDS.unchanged[language] : parts.join(', ')
  return `${nameOf(round, language)}, ${WORDS.again[language]}: ${what}`
}

/** The label without its number: what stands after the colon or the dash. */
function nameOf({ label }: RoundOutcome, language: Language): string {
  const name = label[language].split(/: | — /).at(-1) ?? label[language]
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

function bodyOf(round: RoundOutcome, language: Language): readonly string[] {
  const { counts, participants } = round
  const cutOff = round['cut-off']
  const out = OUT.filter((code) => (counts[code] ?? 0) > 0).map(
    (code) => `${counts[code] ?? 0} ${WORDS[code][language]}`,
  )
  if (cutOff !== undefined) return cutOffBody(cutOff, participants, language)
  const passed = counts['passed']
  const going = passed ?? counts['goes-on'] ?? 0
  const verb = WORDS[passed === undefined ? 'goesOn' : 'passes'][language]
  return [fill(verb, going, participants), ...(out.length === 0 ? [] : [out.join(', ')])]
}

function cutOffBody(
  { announced, within, competing, values }: NonNullable<RoundOutcome['cut-off']>,
  participants: number,
  language: Language,
): readonly string[] {
  const value = Object.values(values)
    .map((one) => figureText(one, language))
    .join(', ')
  const ties = within > announced ? WORDS.ties[language].replace('{0}', String(within)) : ''
  return [
    fill(WORDS.reachMinimum[language], competing, participants),
    `${WORDS.cutOff[language]} ${value}`,
    `${WORDS.announced[language].replace('{0}', String(announced))}${ties}`,
  ]
}

const OUT = ['not-admitted', 'invalid', 'below-minimum', 'absent', 'withdrawn'] as const

function fill(text: string, count: number, of: number): string {
  return text.replace('{0}', String(count)).replace('{1}', String(of))
}
