/**
 * A regulation as readable text, complete enough that nobody needs the file it is written in.
 *
 * Every article opens with the sentence of its rule and then gives the details that make the rule work; these come from
 * the fields of the regulation, never from the sentence. The text closes with who decides what, the assumptions, the terms
 * and a register that leads from the names of rules to articles. Amendments are listed; the articles before them read as
 * first published (`amended` gives the regulation after them).
 *
 * Sources: rules 1–187 as far as regulations hold them; policy 21 (choice points).
 *
 * @module
 */

import { type Language } from '../../values/text.ts'
import { type Regulation } from '../schema/regulation.ts'
import { type Block, type Chapter } from './blocks.ts'
import { throughDay } from './dates.ts'
import { linesOf, wrapped, WIDTH } from './layout.ts'
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

/**
 * The whole regulation as Markdown-like plain text in lines of at most 92 characters (a longer word excepted), ending in a
 * line break. The same regulation and language always give the same text.
 */
export function printRegulation(regulation: Regulation, language: Language): string {
  const { scope, parts } = markingScope(regulation, language)
  const rules = ruleChapters(scope)
  const view = viewOf(rules, parts)
  const chapters = [...rules, choicePointChapter(scope, view), ...assumptionChapter(scope, view)]
  const body = chapterLines(chapters, 1, scope, view)
  const annexes = [termChapter(scope, body.join('\n')), registerChapter(scope, view)]
  const annexLines = chapterLines(annexes, articleCount(chapters) + 1, scope, view, chapters.length)
  const head = headLines(scope, [...chapters, ...annexes], view)
  return `${[...head, ...body, ...annexLines].join('\n')}\n`
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

function headLines(scope: Scope, chapters: readonly Chapter[], view: View): readonly string[] {
  const { regulation, language, t } = scope
  const { announcement } = regulation
  const count = view.assumptions.length
  const sentences = [
    t(
      `Dit zijn alle regels van de selectie met nummer ${announcement.number}. Wervende entiteit: ${announcement.authority.name}.`,
      `These are all the rules of the selection with number ${announcement.number}. Recruiting authority: ${announcement.authority.name}.`,
    ),
    t(
      `Je kunt solliciteren ${throughDay(announcement.closing, 'nl')}.`,
      `You can apply ${throughDay(announcement.closing, 'en')}.`,
    ),
    ...(count === 0 ? [] : [assumedSentence(count, scope)]),
  ]
  return [
    `# ${t('Selectiereglement', 'Selection regulation')}: ${announcement.title[language]}`,
    '',
    ...wrapped(sentences.join(' '), WIDTH),
    '',
    `## ${t('Inhoud', 'Contents')}`,
    '',
    ...contentLines(chapters, scope),
  ]
}

function assumedSentence(count: number, { t }: Scope): string {
  return count === 1
    ? t(
        'Op één punt zwijgt de bron of spreekt ze zichzelf tegen: dat is gemerkt met [aanname 1].',
        'On one point the source is silent or contradicts itself: it is marked [assumption 1].',
      )
    : t(
        `Op ${count} punten zwijgt de bron of spreekt ze zichzelf tegen: die zijn gemerkt met [aanname 1] tot [aanname ${count}].`,
        `On ${count} points the source is silent or contradicts itself: these are marked [assumption 1] to [assumption ${count}].`,
      )
}

function contentLines(chapters: readonly Chapter[], { t }: Scope): readonly string[] {
  let before = 0
  return chapters.flatMap(({ title, articles }, index) => {
    const first = before + 1
    before += articles.length
    const range = first === before ? `${first}` : `${first}–${before}`
    const label = first === before ? t('artikel', 'article') : t('artikelen', 'articles')
    return wrapped(`${index + 1}. ${title} (${label} ${range})`, WIDTH)
  })
}

function chapterLines(
  chapters: readonly Chapter[],
  firstArticle: number,
  scope: Scope,
  view: View,
  chaptersBefore = 0,
): readonly string[] {
  let number = firstArticle - 1
  return chapters.flatMap(({ title, articles }, index) => [
    '',
    ...wrapped(`## ${chaptersBefore + index + 1}. ${title}`, WIDTH),
    ...articles.flatMap((one) => {
      number += 1
      const heading = `### ${scope.t('Artikel', 'Article')} ${number}. ${one.title}`
      return [
        '',
        ...wrapped(heading, WIDTH),
        '',
        ...linesOf(resolvedBlocks(one.blocks, scope, view)),
      ]
    }),
  ])
}

function articleCount(chapters: readonly Chapter[]): number {
  return chapters.reduce((total, { articles }) => total + articles.length, 0)
}

function resolvedBlocks(blocks: readonly Block[], scope: Scope, view: View): readonly Block[] {
  const numbers = new Map(view.assumptions.map((part, index) => [part, index + 1]))
  const replace = {
    mark: (part: number): string => {
      const number = numbers.get(part)
      return number === undefined ? '' : ` [${scope.t('aanname', 'assumption')}\u{A0}${number}]`
    },
    reference: (part: number): string => `${view.articleOf(part) ?? '?'}`,
  }
  return blocks.map((block) => resolvedBlock(block, (text) => resolved(text, replace)))
}

function resolvedBlock(block: Block, resolve: (text: string) => string): Block {
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
