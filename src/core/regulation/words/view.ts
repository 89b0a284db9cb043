/**
 * What is known about the text once its articles have their numbers: in which article and on which line each part of the
 * regulation is spoken of, and the assumptions in reading order.
 *
 * @module
 */

import { textsOf, type Chapter } from './blocks.ts'
import { marksIn, resolved, type Part } from './scope.ts'

/** Where the parts of a regulation are spoken of. Parts are named by their number in `parts`. */
export interface View {
  readonly parts: readonly Part[]
  /** The numbers of the assumed parts, in the order in which the text speaks of them. */
  readonly assumptions: readonly number[]
  /** The article in which a part is first spoken of. */
  readonly articleOf: (part: number) => number | undefined
  /** The title of that chapter. */
  readonly titleOf: (part: number) => string
  /** The line that speaks of it, without marks. */
  readonly lineOf: (part: number) => string | undefined
}

interface Mention {
  readonly article: number
  readonly chapter: string
  readonly line: string
}

/** Looks through `chapters`, whose articles are numbered from 1 through all of them. */
export function viewOf(chapters: readonly Chapter[], parts: readonly Part[]): View {
  const mentions = mentionsIn(chapters)
  const isAssumed = (part: number): boolean => parts[part]?.value['assumed'] === true
  const unmentioned = parts.flatMap((_, index) => (mentions.has(index) ? [] : [index]))
  return {
    parts,
    assumptions: [...mentions.keys(), ...unmentioned].filter(isAssumed),
    articleOf: (part) => mentions.get(part)?.article,
    titleOf: (part) => mentions.get(part)?.chapter ?? '',
    lineOf: (part) => mentions.get(part)?.line,
  }
}

function mentionsIn(chapters: readonly Chapter[]): ReadonlyMap<number, Mention> {
  const mentions = new Map<number, Mention>()
  let article = 0
  for (const { title, articles } of chapters) {
    for (const { blocks } of articles) {
      article += 1
      for (const text of textsOf(blocks)) {
        const mention = { article, chapter: title, line: withoutMarks(text) }
        for (const part of marksIn(text)) if (!mentions.has(part)) mentions.set(part, mention)
      }
    }
  }
  return mentions
}

function withoutMarks(text: string): string {
  return resolved(text, { mark: () => '', reference: () => '' })
}
