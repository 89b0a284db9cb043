/**
 * Everything a regulation says, in chapters of numbered articles, before it is laid out on lines.
 *
 * Articles count from 1 through all chapters. The chapters on the rules come first; then who decides what, the assumptions,
 * the terms and the register, which look back on them.
 *
 * @module
 */

import { type Language } from '../../values/text.ts'
import { type Regulation } from '../schema/regulation.ts'
import { textsOf, type Block, type Chapter } from './blocks.ts'
import { markingScope, resolved, type Scope } from './scope.ts'
import { amendmentChapter } from './sections/amendments.ts'
import { vacancyChapter } from './sections/announcement.ts'
import { applyingChapter } from './sections/applying.ts'
import { assumptionChapter } from './sections/assumptions.ts'
import { careChapter } from './sections/care.ts'
import { choicePointChapter } from './sections/choice-points.ts'
import { contactChapter } from './sections/contacts.ts'
import { hiringChapter, resultChapter } from './sections/hiring.ts'
import { jobChapter } from './sections/job.ts'
import { offerArticle, rankedListChapter, reserveChapter } from './sections/lists.ts'
import { payChapter } from './sections/pay.ts'
import { registerChapter } from './sections/register.ts'
import { timeLineChapter, roundChapters } from './sections/rounds.ts'
import { takingPartChapter } from './sections/taking-part.ts'
import { termChapter } from './sections/terms.ts'
import { viewOf, type View } from './view.ts'

/** The whole text of a regulation in one language. */
export interface RegulationText {
  readonly chapters: readonly Chapter[]
  /** How many assumptions are marked in it. */
  readonly assumptions: number
}

/** The text of `regulation` in `language`; the same for the same regulation and language, always. */
export function textOfRegulation(regulation: Regulation, language: Language): RegulationText {
  const { scope, parts } = markingScope(regulation, language)
  const rules = ruleChapters(scope)
  const view = viewOf(rules, parts)
  const resolve = resolverOf(scope, view)
  const chapters = [
    ...rules,
    choicePointChapter(scope, view),
    ...assumptionChapter(scope, view),
  ].map((chapter) => resolvedChapter(chapter, resolve))
  const annexes = [termChapter(scope, wordsOf(chapters)), registerChapter(scope, view)]
  return { chapters: [...chapters, ...annexes], assumptions: view.assumptions.length }
}

function ruleChapters(scope: Scope): readonly Chapter[] {
  const reserve = reserveChapter(scope)
  const offers = offerArticle(scope)
  const offerChapter: readonly Chapter[] =
    offers.length === 0 ? [] : [{ title: scope.t('Aanbod', 'Offer'), articles: offers }]
  return [
    vacancyChapter(scope),
    jobChapter(scope),
    takingPartChapter(scope),
    applyingChapter(scope),
    timeLineChapter(scope),
    ...roundChapters(scope),
    resultChapter(scope),
    ...rankedListChapter(scope),
    ...reserve,
    ...offerChapter,
    hiringChapter(scope),
    payChapter(scope),
    careChapter(scope),
    contactChapter(scope),
    ...amendmentChapter(scope),
  ].filter(({ articles }) => articles.length > 0)
}

function wordsOf(chapters: readonly Chapter[]): string {
  return chapters
    .flatMap(({ title, articles }) => [
      title,
      ...articles.flatMap((one) => [one.title, ...textsOf(one.blocks)]),
    ])
    .join('\n')
}

type Resolve = (text: string) => string

/** Writes the number of each assumption behind its line, and the article behind each reference. */
function resolverOf({ t }: Scope, view: View): Resolve {
  const numbers = new Map(view.assumptions.map((part, index) => [part, index + 1]))
  const replace = {
    mark: (part: number): string => {
      const number = numbers.get(part)
      return number === undefined ? '' : ` [${t('aanname', 'assumption')}\u{A0}${number}]`
    },
    reference: (part: number): string => `${view.articleOf(part) ?? '?'}`,
  }
  return (text) => resolved(text, replace)
}

function resolvedChapter({ title, articles }: Chapter, resolve: Resolve): Chapter {
  return {
    title,
    articles: articles.map((one) => ({
      title: resolve(one.title),
      blocks: one.blocks.map((block) => resolvedBlock(block, resolve)),
    })),
  }
}

function resolvedBlock(block: Block, resolve: Resolve): Block {
  if (block.kind === 'paragraph') return { ...block, text: resolve(block.text) }
  if (block.kind === 'table') {
    return {
      ...block,
      head: block.head.map(resolve),
      rows: block.rows.map((row) => row.map(resolve)),
    }
  }
  return {
    ...block,
    items: block.items.map(({ text, below }) => ({
      text: resolve(text),
      below: below.map((one) => resolvedBlock(one, resolve)),
    })),
  }
}
