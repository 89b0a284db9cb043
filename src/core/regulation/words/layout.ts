/**
 * How blocks look on a terminal of 80 to 100 columns: wrapped lines, hanging indents, plain tables.
 *
 * @module
 */

import { type Block, type Item } from './blocks.ts'

/** The widest line that is printed, in characters. */
export const WIDTH = 92

/** The lines of `blocks`, each at most `WIDTH` characters unless a single word is longer. */
export function linesOf(blocks: readonly Block[], indent = 0): readonly string[] {
  return blocks.flatMap((block, index) => {
    const lines = linesOfBlock(block, indent)
    return index === 0 ? lines : ['', ...lines]
  })
}

/**
 * `text` in lines of at most `width` characters; a longer word has a line of its own. Words joined by a no-break space stay
 * on one line and get an ordinary space.
 */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n]+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line].map((one) => one.replaceAll('\u{A0}', ' '))
}

function linesOfBlock(block: Block, indent: number): readonly string[] {
  const margin = ' '.repeat(indent)
  if (block.kind === 'paragraph') {
    return wrapped(block.text, WIDTH - indent).map((line) => margin + line)
  }
  if (block.kind === 'table') {
    return tableLines([block.head, ...block.rows], WIDTH - indent).map((line) => margin + line)
  }
  return block.items.flatMap((one, index) =>
    itemLines(one, block.signs === 'dash' ? '-' : `${letter(index)})`, indent),
  )
}

function itemLines({ text, below }: Item, sign: string, indent: number): readonly string[] {
  const hanging = indent + sign.length + 1
  const [first = '', ...others] = wrapped(text, WIDTH - hanging)
  return [
    `${' '.repeat(indent)}${sign} ${first}`,
    ...others.map((line) => ' '.repeat(hanging) + line),
    ...below.flatMap((block) => linesOfBlock(block, hanging)),
  ]
}

/** a, b, …, z, aa, ab, … */
function letter(index: number): string {
  const rest = index < 26 ? '' : letter(Math.floor(index / 26) - 1)
  return rest + String.fromCodePoint(97 + (index % 26))
}

const BETWEEN = ' | '

function tableLines(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const widths = columnWidths(rows, width)
  const rule = widths.map((columns) => '-'.repeat(columns)).join('-|-')
  return rows.flatMap((row, index) => {
    const lines = rowLines(row, widths)
    return index === 0 ? [...lines, rule] : lines
  })
}

function rowLines(row: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = widths.map((columns, index) => wrapped(row[index] ?? '', columns))
  const height = Math.max(...cells.map((cell) => cell.length))
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, index) => (cell[line] ?? '').padEnd(widths[index] ?? 0))
      .join(BETWEEN)
      .trimEnd(),
  )
}

/**
 * As wide as the widest cell; where that is too much, columns with little text for their width give way first, and no
 * column becomes narrower than its longest word as long as another can give way.
 */
function columnWidths(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const columns = columnsOf(rows)
  const widths = columns.map(({ natural }) => natural)
  let surplus = sumOf(widths) + BETWEEN.length * (columns.length - 1) - width
  for (; surplus > 0; surplus -= 1) {
    const giving = columnToNarrow(columns, widths)
    widths[giving] = (widths[giving] ?? 0) - 1
  }
  return widths
}

interface Column {
  readonly natural: number
  readonly longestWord: number
  readonly weight: number
}

function columnsOf(rows: readonly (readonly string[])[]): readonly Column[] {
  const count = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: count }, (_, index) => {
    const cells = rows.map((row) => row[index] ?? '')
    const words = cells.flatMap((cell) => cell.split(' '))
    return {
      natural: Math.max(...cells.map((cell) => cell.length)),
      longestWord: Math.max(...words.map((word) => word.length)),
      weight: Math.sqrt(sumOf(cells.map((cell) => cell.length)) + 1),
    }
  })
}

function columnToNarrow(columns: readonly Column[], widths: readonly number[]): number {
  const room = columns.map(({ longestWord, weight }, index) => {
    const width = widths[index] ?? 0
    return width > longestWord ? width / weight : 0
  })
  const most = Math.max(...room)
  return most > 0 ? room.indexOf(most) : widths.indexOf(Math.max(...widths))
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
