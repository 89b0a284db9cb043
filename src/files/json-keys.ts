/**
 * Names that stand twice in one object of a JSON text.
 *
 * Parsing keeps the last value and says nothing; whoever reads the file may see another one.
 *
 * @module
 */

/** The first name that is repeated within its object, with its place. `text` is JSON and `value` what it says. */
export function repeatedName(
  text: string,
  value: unknown,
): { readonly name: string; readonly index: number } | undefined {
  // Where every colon follows its name at once, equal counts leave no room for a name that was lost.
  const isSurelyNone = !SPACED.test(text) && countOf(text, '":') === namesIn(value)
  return isSurelyNone ? undefined : scan(text)
}

const SPACED = /"[ \t\r]/

function countOf(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count += 1
  return count
}

function namesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (Array.isArray(value)) {
    for (const one of value) if (typeof one === 'object') count += namesIn(one)
    return count
  }
  for (const inner of Object.values(value)) {
    count += typeof inner === 'object' ? 1 + namesIn(inner) : 1
  }
  return count
}

const TOKEN = /"(?:[^"\\]+|\\.)*"(\s*:)?|[{}]/g

function scan(text: string): { readonly name: string; readonly index: number } | undefined {
  const open: Set<string>[] = []
  for (const { 0: token, 1: colon, index } of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set())
    else if (token === '}') open.pop()
    else if (colon !== undefined) {
      const name = String(JSON.parse(token.slice(0, -colon.length)))
      const names = open.at(-1)
      if (names?.has(name) === true) return { name, index }
      names?.add(name)
    }
  }
  return undefined
}
