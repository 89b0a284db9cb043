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
