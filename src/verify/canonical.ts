/**
 * Whether a text is the canonical text of what it says (RFC 8785, whole numbers only), read without the writer's code.
 *
 * Most texts are told right by writing them again in the order they came in and looking at the order; only where that says
 * nothing (names that look like numbers) are they written from scratch.
 *
 * @module
 */

/** An object of JSON. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is an object of JSON. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value that a text says; undefined where it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The canonical text of a value; undefined where it has none. */
export function canonicalOf(value: unknown): string | undefined {
  if (isOrderly(value)) {
    const text = JSON.stringify(value)
    if (!text.includes(HALF)) return text
  }
  return written(value)
}

/** The start of an escape for half a character, which a canonical text never holds. */
const HALF = String.raw`\ud`

/** Whether the names in every object come in order and every number is a safe whole one. */
function isOrderly(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0)
  return Array.isArray(value) ? value.every(isOrderly) : isFields(value) && hasOrder(value)
}

function hasOrder(fields: Fields): boolean {
  let last = ''
  for (const name in fields) {
    if (name < last || !isOrderly(fields[name])) return false
    last = name
  }
  return true
}

function written(value: unknown): string | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? JSON.stringify(value) : undefined
  if (Array.isArray(value)) return list(value)
  if (isFields(value)) return object(value)
  return isOrderly(value) ? JSON.stringify(value) : undefined
}

function list(values: readonly unknown[]): string | undefined {
  const texts = values.map(written)
  return texts.includes(undefined) ? undefined : `[${texts.join(',')}]`
}

function object(fields: Fields): string | undefined {
  const texts: string[] = []
  for (const name of Object.keys(fields).toSorted()) {
    const quoted = written(name)
    const text = written(fields[name])
    if (quoted === undefined || text === undefined) return undefined
    texts.push(`${quoted}:${text}`)
  }
  return `{${texts.join(',')}}`
}

/** Whether two values say the same; a field that is undefined is not there. */
export function saysSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, index) => saysSame(one, b[index]))
  }
  return isFields(a) && isFields(b) && hasSame(a, b)
}

function hasSame(a: Fields, b: Fields): boolean {
  for (const name in a) if (!saysSame(a[name], b[name])) return false
  for (const name in b) if (a[name] === undefined && b[name] !== undefined) return false
  return true
}
