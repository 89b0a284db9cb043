/**
 * The scores of a large import, read as they stand.
 *
 * A file of results holds thousands of pairs of a candidate and a score on one line. Pairs in the plain form, two texts
 * without an escape, are read here straight from the line; what is left of the line, one pair included, is read as JSON.
 * For every other line the answer is no, and it is read whole.
 *
 * @module
 */

/** A line with the first of its pairs only, and all pairs. */
export interface CutScores {
  readonly rest: string
  readonly scores: readonly (readonly [string, string])[]
}

/**
 * Cuts all pairs but the first out of a line that has them as the value of a field that is not its first one. The rest must
 * still be seen to be an event whose own field `scores` holds that one pair, and no other field of that name in it.
 */
export function cutScores(line: string): CutScores | undefined {
  const field = line.indexOf(FIELD)
  if (field === -1 || line.includes('\\')) return undefined
  const scores: [string, string][] = []
  let at = takePair(line, field + FIELD.length, scores)
  const first = at
  while (at !== -1 && line.charCodeAt(at) === COMMA) at = takePair(line, at + 1, scores)
  if (at === -1 || line.charCodeAt(at) !== CLOSE) return undefined
  return { rest: line.slice(0, first) + line.slice(at), scores }
}

/** Takes the pair that starts at `from` and says where it ends; -1 where no plain pair stands there. */
function takePair(line: string, from: number, scores: [string, string][]): number {
  const name = from + 2
  const nameEnd = endOfName(line, name)
  if (nameEnd === -1 || !line.startsWith('["', from)) return -1
  const score = nameEnd + 3
  const scoreEnd = line.startsWith('","', nameEnd) ? endOfScore(line, score) : -1
  if (scoreEnd === -1 || !line.startsWith('"]', scoreEnd)) return -1
  scores.push([line.slice(name, nameEnd), line.slice(score, scoreEnd)])
  return scoreEnd + 2
}

// A comma before the quotation mark: it opens a name, and does not stand in a text or at its end.
const FIELD = ',"scores":['
const COMMA = 44
const CLOSE = 93
const QUOTE = 34

/** The longest name and the longest score, as the events have them. */
const LONGEST = 64

/** Where the name that starts at `from` ends; -1 where no name of an event stands there. */
function endOfName(line: string, from: number): number {
  let at = from
  for (; isOfName(line.charCodeAt(at)); at += 1);
  return at > from && at - from <= LONGEST && isLetterOrDigit(line.charCodeAt(from)) ? at : -1
}

/** Where the text that starts at `from` ends; -1 where it is empty, too long, or holds what must be escaped. */
function endOfScore(line: string, from: number): number {
  let at = from
  for (; line.charCodeAt(at) >= 32 && line.charCodeAt(at) !== QUOTE; at += 1);
  return at > from && at - from <= LONGEST ? at : -1
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** A letter, a digit, or one of `.` `_` `:` `-`. */
function isOfName(code: number): boolean {
  return isLetterOrDigit(code) || code === 46 || code === 95 || code === 58 || code === 45
}
