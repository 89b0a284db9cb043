/**
 * A letter as a DOCX file, to be kept in systems that want one: the same parts as on paper, with headings, lists and tables that a
 * screen reader knows as such.
 *
 * @module
 */

import {
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type Fact, type Letter, type Part, type Piece, type Words } from '../letter/letter.ts'

/** The letter as the bytes of a DOCX file. */
export async function wordOf(letter: Letter): Promise<Uint8Array> {
  const { title, about, authority, language, reference, dated, to, body } = letter
  const document = new Document({
    title: `${title} – ${about}`,
    creator: authority,
    lastModifiedBy: authority,
    description: reference,
    styles: { default: { document: { run: { language: { value: LOCALES[language] } } } } },
    sections: [
      {
        footers: { default: footer(reference) },
        children: [
          new Paragraph({ children: [new TextRun({ text: authority, bold: true })] }),
          new Paragraph({ children: runs(`${to}\n${dated}`) }),
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ children: runs(about) }),
          ...body.flatMap(blocksOf),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const LOCALES = { nl: 'nl-BE', en: 'en-GB' } as const

function footer(reference: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun(`${clean(reference)} – `),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

type Block = Paragraph | Table

function blocksOf(part: Part): readonly Block[] {
  if (part.kind === 'heading') {
    return [new Paragraph({ text: clean(part.text), heading: HeadingLevel.HEADING_2 })]
  }
  if (part.kind === 'paragraph') return [new Paragraph({ children: runs(part.words) })]
  if (part.kind === 'list') {
    return part.items.map((words) => new Paragraph({ children: runs(words), bullet: { level: 0 } }))
  }
  if (part.kind === 'facts') return part.facts.map(factOf)
  if (part.kind === 'steps') return part.steps.map(factOf)
  return otherBlocks(part)
}

function otherBlocks(
  part: Extract<Part, { kind: 'table' | 'notice' | 'exact' | 'action' }>,
): readonly Block[] {
  if (part.kind === 'table') return [tableOf(part.head, part.rows), new Paragraph({})]
  if (part.kind === 'notice') {
    return [
      new Paragraph({ children: [new TextRun({ text: clean(part.title), bold: true })] }),
      new Paragraph({ children: runs(part.words) }),
    ]
  }
  if (part.kind === 'exact') return [factOf({ name: part.name, value: part.text })]
  return [new Paragraph({ children: [linkOf(part.to)] })]
}

function factOf({ name, value }: Fact): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: `${clean(name)}: `, bold: true }), ...runs(value)],
  })
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: cells(head, true) }),
      ...rows.map((row) => new TableRow({ children: cells(row, false) })),
    ],
  })
}

function cells(row: readonly string[], bold: boolean): TableCell[] {
  return row.map(
    (text) =>
      new TableCell({
        children: [new Paragraph({ children: [new TextRun({ text: clean(text), bold })] })],
      }),
  )
}

function runs(words: Words): ParagraphChild[] {
  const pieces: readonly Piece[] = typeof words === 'string' ? [words] : words
  return pieces.flatMap((piece): ParagraphChild[] => {
    if (typeof piece !== 'string') {
      return 'strong' in piece
        ? [new TextRun({ text: clean(piece.strong), bold: true })]
        : [linkOf(piece)]
    }
    return piece
      .split('\n')
      .map(
        (line, index) => new TextRun({ text: clean(line), ...(index === 0 ? {} : { break: 1 }) }),
      )
  })
}

function linkOf({
  link,
  words,
}: {
  readonly link: string
  readonly words: string
}): ParagraphChild {
  return new ExternalHyperlink({ link, children: [new TextRun(clean(words))] })
}

/** Characters that XML cannot hold are left out. */
function clean(text: string): string {
  return text.toWellFormed().replaceAll(/(?![\n\t])\p{Cc}|[\ufffe\uffff]/gu, '')
}
