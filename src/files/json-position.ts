/**
 * Where a JSON text breaks off being JSON.
 *
 * Asked only after the text was refused, so that a message can point at the place.
 *
 * @module
 */

/** The index of the first character that does not belong; the length of the text where more is needed; or nothing. */
export function brokenAt(text: string): number | undefined {
  const nesting: ('{' | '[')[] = []
  let wants: Want = 'value'
  let index = skipSpace(text, 0)
  while (index < text.length) {
    const step: Step = takers[wants](text, index, nesting)
    if (!('wants' in step)) return step.broken
    wants = step.wants
    index = skipSpace(text, step.end)
  }
  return wants === 'end' ? undefined : text.length
}

/** What may come next. */
type Want =
  | 'value'
  | 'value-or-close'
  | 'name'
  | 'name-or-close'
  | 'colon'
  | 'comma-or-close'
  | 'end'
type Nesting = ('{' | '[')[]
type Step = { readonly end: number; readonly wants: Want } | { readonly broken: number }
type Taker = (text: string, index: number, nesting: Nesting) => Step

const takers: Readonly<Record<Want, Taker>> = {
  value: takeValue,
  'value-or-close': (text, index, nesting) =>
    text[index] === ']' ? close(index, nesting) : takeValue(text, index, nesting),
  name: takeName,
  'name-or-close': (text, index, nesting) =>
    text[index] === '}' ? close(index, nesting) : takeName(text, index),
  colon: (text, index) =>
    text[index] === ':' ? { end: index + 1, wants: 'value' } : { broken: index },
  'comma-or-close': (text, index, nesting) => {
    const isMap = nesting.at(-1) === '{'
    if (text[index] === ',') return { end: index + 1, wants: isMap ? 'name' : 'value' }
    return text[index] === (isMap ? '}' : ']') ? close(index, nesting) : { broken: index }
  },
  end: (_, index) => ({ broken: index }),
}

const SPACE = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function skipSpace(text: string, index: number): number {
  return endOf(SPACE, text, index) ?? index
}

function endOf(pattern: RegExp, text: string, index: number): number | undefined {
  pattern.lastIndex = index
  return pattern.test(text) ? pattern.lastIndex : undefined
}

function takeName(text: string, index: number): Step {
  return text[index] === '"' ? takeText(text, index, 'colon') : { broken: index }
}

function takeValue(text: string, index: number, nesting: Nesting): Step {
  const sign = text[index]
  if (sign === '{' || sign === '[') {
    nesting.push(sign)
    return { end: index + 1, wants: sign === '{' ? 'name-or-close' : 'value-or-close' }
  }
  if (sign === '"') return takeText(text, index, afterValue(nesting))
  const end = endOf(SCALAR, text, index)
  return end === undefined ? { broken: index } : { end, wants: afterValue(nesting) }
}

function takeText(text: string, start: number, wants: Want): Step {
  let index = start + 1
  while (index < text.length) {
    const sign = text[index] ?? ''
    if (sign === '"') return { end: index + 1, wants }
    if (sign < ' ') return { broken: index }
    const next = sign === '\\' ? endOf(ESCAPE, text, index) : index + 1
    if (next === undefined) return { broken: index }
    index = next
  }
  return { broken: text.length }
}

function close(index: number, nesting: Nesting): Step {
  nesting.pop()
  return { end: index + 1, wants: afterValue(nesting) }
}

function afterValue(nesting: Nesting): Want {
  return nesting.length === 0 ? 'end' : 'comma-or-close'
}
