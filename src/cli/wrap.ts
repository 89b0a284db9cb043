/**
 * Text in lines of at most 80 columns.
 *
 * @module
 */

/** The width of the lines. */
const COLUMNS = 80

/** Words put in lines: the first after `lead`, the others under its end. A word that is longer than a line stays whole. */
export function wrapped(text: string, lead = ''): readonly string[] {
  const indent = ' '.repeat(lead.length)
  const lines: string[] = []
  let line = lead
  let isEmpty = true
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = isEmpty ? `${line}${word}` : `${line} ${word}`
    if (!isEmpty && longer.length > COLUMNS) {
      lines.push(line)
      line = `${indent}${word}`
    } else line = longer
    isEmpty = false
  }
  return [...lines, line.trimEnd()]
}

/** Every line of a page put in lines: an item of a list hangs under its first word. Headings and lines that fit stay as they are. */
export function wrappedPage(page: string): string {
  return page
    .split('\n')
    .flatMap((line) => {
      if (line.length <= COLUMNS || line.startsWith('#')) return [line]
      const [lead = ''] = /^\s*(?:(?:[-*·!]|\d+\.) +)?/u.exec(line) ?? []
      return wrapped(line.slice(lead.length), lead)
    })
    .join('\n')
}
