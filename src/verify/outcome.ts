/**
 * Compares the outcome that a bundle shows with the one that the rules give again.
 *
 * What rests on data that are not there, or on an adjustment that nobody may see, is not compared: routes and reasons of the
 * screening, what of it nobody confirmed yet, and whether timed work was in time (policies 6, 32).
 *
 * @module
 */

import type { CandidateOutcome } from '#core/selection/outcome-file/format.ts'
import type { OutcomeParts } from '#core/selection/outcome-file/outcome-file.ts'
import { type Fields, isFields, saysSame } from './canonical.ts'
import type { Finding, Tell } from './finding.ts'

/** Takes the lines of the outcome in a bundle. */
export interface OutcomeComparison {
  readonly head: (content: unknown, line: number) => void
  readonly candidate: (content: unknown, line: number) => void
  readonly rules: (content: unknown, line: number) => void
}

/** What cannot be compared. */
export interface Leniency {
  readonly withheld: ReadonlySet<string>
  readonly isSealed: boolean
  /** The rounds that judge conditions. */
  readonly screening: ReadonlySet<string>
}

/** Starts comparing; the first difference is told. */
export function outcomeComparison(
  parts: OutcomeParts,
  leniency: Leniency,
  tell: Tell,
): OutcomeComparison {
  const candidates = parts.candidates()[Symbol.iterator]()
  let isOver = false
  const differs = (line: number, facts: Finding['facts']): void => {
    if (!isOver) tell({ code: 'outcome-differs', line, facts })
    isOver = true
  }
  const next = (): CandidateOutcome | undefined => {
    const { value, done } = candidates.next()
    return done === true ? undefined : value
  }
  return {
    head: (content, line) => {
      if (isOver) return
      const field = differing(headOf(content, leniency), headOf({ ...parts.head }, leniency))
      if (field !== undefined) differs(line, { field })
    },
    candidate: (content, line) => {
      if (isOver) return
      const expected = next()
      const shown = isFields(content) ? content : {}
      const name = textOf(shown['candidate'])
      if (expected === undefined) {
        differs(line, { candidate: name })
        return
      }
      const field = differing(comparable(shown, leniency), comparable({ ...expected }, leniency))
      if (field !== undefined) differs(line, { candidate: expected.candidate, field })
    },
    rules: (content, line) => {
      if (isOver) return
      const left = next()
      if (left !== undefined) differs(line, { candidate: left.candidate })
      const rules = parts.rules()
      const isWhole = leniency.withheld.size === 0
      const field = isWhole ? differing(content, rules) : undefined
      if (field !== undefined) differs(line, { field })
    },
  }
}

/**
 * The head without what rests on data that are gone: open points about that person, until when they may start, and how many
 * would go on from a screening that nobody confirmed yet.
 */
function headOf(head: unknown, { withheld, screening }: Leniency): Fields {
  if (!isFields(head)) return {}
  if (withheld.size === 0) return head
  const { open, offers, rounds } = head
  const isThere = (one: Fields): boolean => !withheld.has(textOf(one['candidate']))
  const isProposed = ({ round, confirmed }: Fields): boolean =>
    screening.has(textOf(round)) && listOf(confirmed).length === 0
  return {
    ...head,
    rounds: listOf(rounds).map((round) => {
      const { counts: _, ...rest } = round
      return isProposed(round) ? rest : round
    }),
    open: listOf(open).filter(isThere),
    offers: listOf(offers).map((offer) => {
      const { 'start-by': _, ...rest } = offer
      return isThere(offer) ? offer : rest
    }),
  }
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : []
}

/** The first field in which two objects differ. */
function differing(shown: unknown, expected: object): string | undefined {
  if (!isFields(shown)) return ''
  const right: Fields = { ...expected }
  const names = new Set([...Object.keys(right), ...Object.keys(shown)])
  return [...names].find((name) => !saysSame(shown[name], right[name]))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function comparable(candidate: Fields, { withheld, isSealed, screening }: Leniency): Fields {
  const isGone = withheld.has(textOf(candidate['candidate']))
  if (!isGone && !isSealed) return candidate
  const { rounds, routes, ...rest } = candidate
  const isLost = ({ round }: Fields): boolean => isGone && screening.has(textOf(round))
  return {
    ...rest,
    ...(isGone ? {} : { routes }),
    rounds: listOf(rounds)
      .filter((line) => !isLost(line) || line['status'] !== 'proposed')
      .map(({ work, reasons, ...line }) => ({
        ...line,
        ...(isSealed ? {} : { work }),
        ...(isLost(line) ? {} : { reasons }),
      })),
  }
}
