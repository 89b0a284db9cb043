/**
 * A chapter of the regulation in short: the sentences of its articles without their details, each with the number of the
 * article that has them.
 *
 * @module
 */

import { type Regulation } from '#core/regulation/schema/regulation.ts'
import { type Article, type Chapter } from '#core/regulation/words/blocks.ts'
import { textOfRegulation } from '#core/regulation/words/text-of-regulation.ts'
import { type Language } from '#core/values/text.ts'

/** An article in short. */
export interface Digest {
  readonly title: string
  readonly says: readonly string[]
  /** What it says as a list, where it has no sentence of its own. */
  readonly items: readonly string[]
  /** Its number in the whole text. */
  readonly article: number | undefined
}

/** The numbers of articles by their chapter and title. */
export type ArticleNumbers = (chapter: string, article: string) => number | undefined

const known: Readonly<Record<Language, WeakMap<Regulation, ArticleNumbers>>> = {
  nl: new WeakMap(),
  en: new WeakMap(),
}

/** Numbers the articles of `regulation` as its whole text does; worked out once. */
export function articleNumbers(regulation: Regulation, language: Language): ArticleNumbers {
  const before = known[language].get(regulation)
  if (before !== undefined) return before
  const numbers = numbered(regulation, language)
  known[language].set(regulation, numbers)
  return numbers
}

function numbered(regulation: Regulation, language: Language): ArticleNumbers {
  const numbers = new Map<string, number>()
  for (const chapter of textOfRegulation(regulation, language).chapters) {
    for (const { title } of chapter.articles) {
      numbers.set(`${chapter.title}\n${title}`, numbers.size + 1)
    }
  }
  return (chapter, article) => numbers.get(`${chapter}\n${article}`)
}

/** The articles of `chapter` in short; those that are tables only are left to the whole text. */
export function digestOf(chapter: Chapter, numbers: ArticleNumbers): readonly Digest[] {
  return chapter.articles
    .map((article) => ({
      title: article.title,
      says: sentencesOf(article),
      items: itemsOf(article),
      article: numbers(chapter.title, article.title),
    }))
    .filter(({ says, items }) => says.length + items.length > 0)
}

function sentencesOf({ blocks }: Article): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
}

/** The lettered lines, which are rules; lines with dashes are details. */
function itemsOf({ blocks }: Article): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'list' && block.signs === 'letter' ? block.items.map(({ text }) => text) : [],
  )
}
