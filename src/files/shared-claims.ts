/**
 * Claims that are stated in the same words, read once and held once.
 *
 * Many people state the same: a diploma of one kind and year. Reading such claims again, and holding them again, is most
 * of the work of reading a million applications. So the claims are cut out of the line; what is left of it is read by
 * itself. Only lines that both parts prove to be sound are read so: for every other line the answer is no, and it is read
 * whole.
 *
 * @module
 */

import { type Claim, claim } from '#core/claims/schema.ts'
import { z } from 'zod'
import { repeatedName } from './json-keys.ts'
import { type Recogniser, recogniserOf } from './recognise.ts'

/** A line without its claims, and the claims. */
export interface CutLine {
  /** The line with an empty list in the place of the claims. */
  readonly rest: string
  /** The same list for the same words. */
  readonly claims: readonly Claim[]
}

/**
 * Cuts the claims out of a line, where the line has them as the value of a field that is not its first one. The rest must
 * still be seen to be an event whose own field `claims` is an empty list, and no other field of that name in it.
 */
export function cutClaims(line: string): CutLine | undefined {
  const field = line.indexOf(FIELD)
  if (field === -1) return undefined
  const from = field + FIELD.length - 1
  const to = endOfList(line, from)
  const claims = to === -1 ? undefined : claimsIn(line.slice(from, to))
  return claims === undefined
    ? undefined
    : { rest: `${line.slice(0, from)}[]${line.slice(to)}`, claims }
}

// A comma before the quotation mark: it opens a name, and does not stand in a text or at its end.
const FIELD = ',"claims":['

/** The first place where a list of objects may end; when it is the wrong one, the parts do not read as JSON. */
function endOfList(line: string, from: number): number {
  if (line[from + 1] === ']') return from + 2
  const end = line.indexOf('}]', from)
  return end === -1 ? -1 : end + 2
}

const known = new Map<string, readonly Claim[]>()

/** How many different ones are held; what is stated in still other words is read each time. */
const MOST = 50_000

function claimsIn(words: string): readonly Claim[] | undefined {
  const before = known.get(words)
  if (before !== undefined) return before
  const claims = readClaims(words)
  if (claims !== undefined && known.size < MOST) known.set(ownCopy(words), claims)
  return claims
}

const recognise: Recogniser = recogniserOf(z.array(claim))

function readClaims(words: string): readonly Claim[] | undefined {
  try {
    const value: unknown = JSON.parse(words)
    return isClaims(value) && repeatedName(words, value) === undefined ? value : undefined
  } catch {
    return undefined
  }
}

function isClaims(value: unknown): value is readonly Claim[] {
  return recognise(value)
}

/** A text of its own: a part of a larger text would hold all of that in memory. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString()
}
