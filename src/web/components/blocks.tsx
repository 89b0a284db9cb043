/**
 * Parts of a regulation's text on a page: paragraphs, lists, tables; with marks that lead to the assumption they stand for,
 * and addresses that can be followed.
 *
 * @module
 */

import { type Child } from 'hono/jsx'
import { type Block, type Item } from '#core/regulation/words/blocks.ts'
import { type Language } from '#core/values/text.ts'
import { type Html } from '../html.ts'
import { Table } from './table.tsx'

/** Blocks of one article. */
export interface BlocksProps {
  readonly blocks: readonly Block[]
  /** The title of the article, which names its tables. */
  readonly caption: string
  readonly language: Language
}

/** The blocks in reading order. */
export function Blocks({ blocks, caption, language }: BlocksProps): Html {
  return (
    <>
      {blocks.map((block) => (
        <OneBlock block={block} caption={caption} language={language} />
      ))}
    </>
  )
}

interface BlockProps extends Omit<BlocksProps, 'blocks'> {
  readonly block: Block
}

function OneBlock({ block, caption, language }: BlockProps): Html {
  if (block.kind === 'paragraph') return <p>{linked(block.text)}</p>
  if (block.kind === 'table') {
    const rows = block.rows.map((row) => row.map(linked))
    return <Table caption={caption} isCaptionHidden head={block.head} rows={rows} />
  }
  const items = block.items.map((item) => (
    <OneItem item={item} caption={caption} language={language} />
  ))
  return block.signs === 'letter' ? <ol>{items}</ol> : <ul>{items}</ul>
}

interface ItemProps extends Omit<BlocksProps, 'blocks'> {
  readonly item: Item
}

function OneItem({ item, caption, language }: ItemProps): Html {
  const number = /^(?:Aanname|Assumption) (\d+)\b/u.exec(item.text)?.[1]
  return (
    <li id={number === undefined ? undefined : `aanname-${number}`}>
      {linked(item.text)}
      {item.below.length === 0 ? null : (
        <Blocks blocks={item.below} caption={caption} language={language} />
      )}
    </li>
  )
}

const MARK = /(\[(?:aanname|assumption)\u{A0}\d+\]|https?:\/\/[^\s)]*[^\s).,;])/u

/** The text with its marks and addresses as links. */
function linked(text: string): Child {
  if (!MARK.test(text)) return text
  return text.split(new RegExp(MARK, 'gu')).map((piece) => {
    const number = /^\[\p{L}+\u{A0}(\d+)\]$/u.exec(piece)?.[1]
    if (number !== undefined) {
      return (
        <a class="govuk-link keur-assumption" href={`#aanname-${number}`}>
          {piece}
        </a>
      )
    }
    return MARK.test(piece) ? (
      <a class="govuk-link" href={piece}>
        {piece}
      </a>
    ) : (
      piece
    )
  })
}
