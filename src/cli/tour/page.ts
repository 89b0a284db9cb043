/**
 * One selection of the tour, as lines for the terminal.
 *
 * @module
 */

import type { Regulation } from '#core/regulation/schema/regulation.ts'
import { role } from '#core/regulation/schema/basics.ts'
import { ownerName } from '#core/regulation/words/roles.ts'
import { explain } from '#core/selection/explanation/explain.ts'
import type { OutcomeHead } from '#core/selection/outcome-file/format.ts'
import { outcomeParts } from '#core/selection/outcome-file/outcome-file.ts'
import type { Selection } from '#core/selection/state.ts'
import { parseDay } from '#core/values/day.ts'
import type { Language } from '#core/values/text.ts'
import type { CheckedFile } from '#files/check-file.ts'
import { type StoryLine, shortDay } from './story.ts'
import { WORDS } from './words.ts'
import { wrapped } from '../wrap.ts'

/** What a page tells about. */
export interface PageSource {
  readonly regulation: Regulation
  readonly checked: CheckedFile
  readonly selection: Selection
  readonly story: readonly StoryLine[]
  /** Whom the page explains, and the round that is explained. */
  readonly candidate: string
  readonly round: string
}

/** The lines of a page. */
export function pageOf(source: PageSource, language: Language): readonly string[] {
  const { head } = outcomeParts(source.selection, undefined)
  return [
    ...titleLines(source.regulation, language),
    ...checkLines(source.checked, language),
    '',
    ...source.story.flatMap(({ day, text }) => wrapped(text, `  ${day.padStart(11)}  `)),
    '',
    ...explainedLines(source, language),
    ...listLines(head, language),
    ...openLines(head, language),
  ]
}

function titleLines({ announcement }: Regulation, language: Language): readonly string[] {
  const { title, number, authority, posts, serves } = announcement
  const closing = parseDay(announcement.closing)
  const heading = `${title[language]} (${number})`
  const what =
    serves === 'reserve-only'
      ? WORDS.reserveOnly[language]
      : WORDS.post[language].replace('{0}', String(posts))
  const until =
    closing === undefined ? '' : WORDS.until[language].replace('{0}', shortDay(closing, language))
  return [
    heading,
    '-'.repeat(heading.length),
    ...wrapped(`${authority.name}: ${what}, ${until}.`, '  '),
  ]
}

function checkLines({ findings }: CheckedFile, language: Language): readonly string[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const assumed = findings.filter(({ code }) => code === 'assumption').length
  const counts = filled(WORDS.checked[language], errors, warnings)
  const which = WORDS.assumptions[language].replace('{0}', String(assumed))
  return wrapped(`${WORDS.check[language]}: ${counts}${which}.`, '  ')
}

/** What `keur explain` says of the round, in one paragraph: the scores, where they put the candidate, what was enough. */
function explainedLines(
  { selection, candidate, round }: PageSource,
  language: Language,
): readonly string[] {
  const part = explain(selection, candidate, undefined)?.parts.find(
    ({ rule }) => rule === `rounds/${round}`,
  )
  const [, ...inside] = part?.lines.filter(({ depth }) => depth < 2) ?? []
  const sentences = inside.slice(0, -1).map(({ text }) => text[language])
  const why = WORDS.explained[language].replace('{0}', candidate)
  return wrapped(`${why} ${sentences.join(' ')}`, '  ')
}

function listLines({ lists }: OutcomeHead, language: Language): readonly string[] {
  const ranked = lists['ranked-list']
  const { reserve } = lists
  return [
    ...(ranked === undefined
      ? []
      : listLine(
          WORDS.rankedList[language],
          { ...ranked, members: ranked.members.map((one) => `${one.rank}. ${one.candidate}`) },
          language,
        )),
    ...(reserve === undefined
      ? []
      : listLine(
          WORDS.reserve[language],
          { ...reserve, members: reserve.members.map(({ candidate }) => candidate) },
          language,
        )),
  ]
}

interface ShownList {
  readonly state: 'not-started' | 'valid' | 'expired'
  readonly through?: string | undefined
  readonly members: readonly string[]
}

function listLine(
  name: string,
  { state, through, members }: ShownList,
  language: Language,
): readonly string[] {
  const last = through === undefined ? undefined : parseDay(through)
  const words = WORDS[state === 'expired' ? 'expired' : 'through'][language]
  const validity = last === undefined ? '' : `, ${words.replace('{0}', shortDay(last, language))}`
  const who = members.length === 0 ? WORDS.nobody[language] : members.join(', ')
  return wrapped(`${name}${validity}: ${who}.`, '  ')
}

function openLines({ open }: OutcomeHead, language: Language): readonly string[] {
  const points = open.map(({ point, owner }) => `${point} (${ownerOf(owner, language)})`)
  const what = points.length === 0 ? WORDS.nothingOpen[language] : points.join(', ')
  return wrapped(`${WORDS.open[language]}: ${what}.`, '  ')
}

function ownerOf(roles: readonly string[], language: Language): string {
  const known = roles.flatMap((name) => role.options.find((one) => one === name) ?? [])
  return ownerName(known, language)
}

function filled(text: string, first: number, second: number): string {
  return text.replace('{0}', String(first)).replace('{1}', String(second))
}
