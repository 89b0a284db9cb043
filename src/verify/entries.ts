/**
 * Takes the entries of a bundle one by one: place, bytes, tree, rules.
 *
 * @module
 */

import { type EntryLine, type EntryProblem, readEntryLine } from './entry-line.ts'
import { type Reading, isMisread, playedOf } from './reading.ts'

/** Takes the line of an entry. */
export function takeEntry(state: Reading, text: string): void {
  const read = readEntryLine(text)
  if ('code' in read) takeBroken(state, read)
  else takeWhole(state, read)
}

function takeBroken(state: Reading, { code, facts, position, entry, leaf }: EntryProblem): void {
  const { line, expected } = state
  state.tell({ code, line, position: expected, entry, facts })
  state.expected = (position ?? expected) + 1
  if (leaf !== undefined && entry !== undefined) {
    state.receipts.take({ entry, position: expected, leaf })
  }
}

function takeWhole(state: Reading, read: EntryLine): void {
  const { position, leaf, entry } = read
  misplaced(state, read)
  state.expected = position + 1
  state.tree.add(leaf)
  state.receipts.take({ entry: entry.entry, position, leaf })
  if (state.findings.length === 0) playedOf(state).take(read)
  if (!isMisread(state)) state.heads?.reached()
}

function misplaced(state: Reading, { entry, position }: EntryLine): void {
  const { line, expected, known, header, tell } = state
  const place = { line, position: expected, entry: entry.entry }
  const isRepeated = known.has(entry.entry)
  known.add(entry.entry)
  if (isRepeated) tell({ code: 'entry-repeated', ...place, facts: {} })
  else if (position !== expected) {
    // Of two events at one place in a row it cannot be told which is the right one.
    const at = position === expected - 1 ? position : expected
    tell({ code: 'position-differs', ...place, position: at, facts: { position, expected } })
  }
  if (entry.selection !== header?.selection) {
    tell({ code: 'entry-broken', ...place, facts: { field: 'selection' } })
  }
}
