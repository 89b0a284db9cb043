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
import { type Chapter } from './blocks.ts'
import { throughDay } from './dates.ts'
import { linesOf, wrapped, WIDTH } from './layout.ts'
import { looseScope, type Scope } from './scope.ts'
import { textOfRegulation } from './text-of-regulation.ts'

/**
 * The whole regulation as Markdown-like plain text in lines of at most 92 characters (a longer word excepted), ending in a
 * line break. The same regulation and language always give the same text.
 */
export function printRegulation(regulation: Regulation, language: Language): string {
  const scope = looseScope(regulation, language)
  const { chapters, assumptions } = textOfRegulation(regulation, language)
  const lines = [
    ...headLines(scope, assumptions),
    ...contentLines(chapters, scope),
    ...chapterLines(chapters, scope),
  ]
  return `${lines.join('\n')}\n`
}

function headLines(scope: Scope, assumptions: number): readonly string[] {
  const { regulation, language, t } = scope
  const { authority, closing, number, title } = regulation.announcement
  const sentences = [
    t(
      `Dit zijn alle regels van de selectie met nummer ${number}. Wervende entiteit: ${authority.name}.`,
      `These are all the rules of the selection with number ${number}. Recruiting authority: ${authority.name}.`,
    ),
    t(
      `Je kunt solliciteren ${throughDay(closing, 'nl')}.`,
      `You can apply ${throughDay(closing, 'en')}.`,
    ),
    ...(assumptions === 0 ? [] : [assumedSentence(assumptions, scope)]),
  ]
  return [
    `# ${t('Selectiereglement', 'Selection regulation')}: ${title[language]}`,
    '',
    ...wrapped(sentences.join(' '), WIDTH),
    '',
    `## ${t('Inhoud', 'Contents')}`,
    '',
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

function chapterLines(chapters: readonly Chapter[], { t }: Scope): readonly string[] {
  let number = 0
  return chapters.flatMap(({ title, articles }, index) => [
    '',
    ...wrapped(`## ${index + 1}. ${title}`, WIDTH),
    ...articles.flatMap((one) => {
      number += 1
      const heading = `### ${t('Artikel', 'Article')} ${number}. ${one.title}`
      return ['', ...wrapped(heading, WIDTH), '', ...linesOf(one.blocks)]
    }),
  ])
}
