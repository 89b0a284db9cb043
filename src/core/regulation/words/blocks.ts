/**
 * The parts of which a printed regulation is built: chapters of numbered articles, with paragraphs,
 * lists and tables in them. How they look is said in `layout.ts`.
 *
 * @module
 */

/** A line of a list, with what hangs below it. */
export interface Item {
  readonly text: string
  readonly below: readonly Block[]
}

/** A paragraph, a list or a table. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly signs: 'dash' | 'letter'; readonly items: readonly Item[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** One article: a title and what it says. */
export interface Article {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** A chapter of articles. */
export interface Chapter {
  readonly title: string
  readonly articles: readonly Article[]
}

/** A line that may be left out. */
export type Line = string | Item | undefined

/** A paragraph. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

/** A list with dashes; no block at all when nothing is in it. */
export function dashes(lines: readonly Line[]): readonly Block[] {
  return listOf('dash', lines)
}

/** A list with letters, for alternatives and parts that are cited; no block when nothing is in it. */
export function letters(lines: readonly Line[]): readonly Block[] {
  return listOf('letter', lines)
}

/** A table; no block at all when it has no rows. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', head, rows }]
}

/** A line of a list with blocks below it. */
export function item(text: string, ...below: readonly Block[]): Item {
  return { text, below }
}

/** An article; none when there is nothing to say. */
export function article(title: string, ...blocks: readonly Block[]): readonly Article[] {
  return blocks.length === 0 ? [] : [{ title, blocks }]
}

/** Every text in `blocks`, in reading order; a row of a table is one text. */
export function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text]
    if (block.kind === 'table') return block.rows.map((row) => row.join(' — '))
    return block.items.flatMap(({ text, below }) => [text, ...textsOf(below)])
  })
}

function listOf(signs: 'dash' | 'letter', lines: readonly Line[]): readonly Block[] {
  const items = lines.flatMap((line) => {
    if (line === undefined) return []
    return [typeof line === 'string' ? item(line) : line]
  })
  return items.length === 0 ? [] : [{ kind: 'list', signs, items }]
}
