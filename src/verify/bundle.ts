/**
 * Reads a bundle line by line and recomputes everything in it: bytes, commitments, tree, heads, outcomes (docs/record-format.md).
 *
 * Nothing of the code that writes bundles is used here. What does not fit is told where it is met first; what only follows from
 * that is left out.
 *
 * @module
 */

import { type Fields, canonicalOf, isFields, parsed } from './canonical.ts'
import { takeEntry } from './entries.ts'
import type { Finding, FindingCode } from './finding.ts'
import { readHeader } from './header.ts'
import { headKeeper } from './heads.ts'
import { eachLine } from './lines.ts'
import { outcomeComparison } from './outcome.ts'
import { type Reading, givenHeads, isMisread, keysOf, playedOf, reading } from './reading.ts'
import { verifiedReceipts } from './receipts.ts'
import { readVersion } from './regulations.ts'
import type { Given, Verification } from './verification.ts'

/** Reads the bytes of a bundle and tells everything that does not fit. `progress` is told the lines read so far. */
export async function verifyBundle(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  given: Given = {},
  progress: (lines: number) => void = () => undefined,
): Promise<Verification> {
  const state = reading(given)
  const isRead = await eachLine(
    pieces,
    (line) => {
      takeLine(state, line)
      if (state.line % 1000 === 0) progress(state.line)
    },
    state.tell,
  )
  if (isRead && state.stage !== 'over') here(state, 'bundle-incomplete')
  return verificationOf(state)
}

/** The kinds of lines that may stand where the reading has come. */
const ORDER: Readonly<Record<Reading['stage'], readonly string[]>> = {
  bundle: ['bundle'],
  regulation: ['regulation', 'entry'],
  entry: ['entry', 'head', 'outcome'],
  candidate: ['candidate', 'rules'],
  end: ['end'],
  over: [],
}

interface Kind {
  readonly take: (state: Reading, content: unknown) => void
  /** Where the reading has come after it. */
  readonly next: Reading['stage']
}

const KINDS: Readonly<Record<string, Kind>> = {
  bundle: { take: takeHeader, next: 'regulation' },
  regulation: { take: takeRegulation, next: 'regulation' },
  head: { take: takeHead, next: 'entry' },
  outcome: { take: takeOutcome, next: 'candidate' },
  candidate: {
    take: ({ outcome, line }, content) => outcome?.candidate(content, line),
    next: 'candidate',
  },
  rules: { take: takeRules, next: 'end' },
  end: { take: takeEnd, next: 'over' },
}

function takeLine(state: Reading, text: string): void {
  state.line += 1
  if (!text.startsWith('{"entry":')) takeOther(state, text)
  else if (ORDER[state.stage].includes('entry')) {
    state.stage = 'entry'
    takeEntry(state, text)
  } else here(state, 'line-unexpected', { kind: 'entry' })
}

function takeOther(state: Reading, text: string): void {
  const value = parsed(text)
  if (!isFields(value)) {
    here(state, 'line-broken')
    return
  }
  const [name = '', ...more] = Object.keys(value)
  const kind = KINDS[name]
  if (kind === undefined || more.length > 0 || !ORDER[state.stage].includes(name)) {
    here(state, 'line-unexpected', { kind: name.slice(0, 40) })
  } else if (canonicalOf(value) !== text) here(state, 'line-not-canonical')
  else kind.take(state, value[name])
  state.stage = kind?.next ?? state.stage
}

/** Tells that the line being read does not fit. */
function here(state: Reading, code: FindingCode, facts: Finding['facts'] = {}): void {
  const place = state.stage === 'entry' ? { position: state.expected } : {}
  state.tell({ code, line: state.line, ...place, facts })
}

function takeHeader(state: Reading, content: unknown): void {
  const header = readHeader(content)
  if (header === undefined) {
    here(state, 'header-broken')
    return
  }
  state.header = header
  const keys = keysOf(state, header)
  const ours = new Set(keys.installation.map((key) => key.join()))
  if (header.keys.some((key) => !ours.has(key.join()))) here(state, 'key-unknown')
  const { tree, trusted, tell } = state
  state.heads = headKeeper(tree, keys, { given: givenHeads(state, keys), trusted, tell })
  state.heads.reached()
}

function takeRegulation(state: Reading, content: unknown): void {
  const number = state.versions.length + 1
  const version = readVersion(content)
  if (version?.version === number) state.versions.push(version)
  else here(state, 'regulation-broken', { version: number })
}

function takeHead(state: Reading, content: unknown): void {
  if (typeof content !== 'string') here(state, 'head-broken')
  else if (!isMisread(state)) state.heads?.take(content, state.line)
}

function takeOutcome(state: Reading, content: unknown): void {
  if (state.findings.length > 0) return
  const played = playedOf(state)
  const parts = played.end()
  if (parts === undefined) return
  const rounds = state.versions.at(-1)?.regulation.rounds ?? []
  const screening = rounds.filter(({ kind }) => kind === 'eligibility').map(({ round }) => round)
  const leniency = {
    withheld: played.withheld,
    isSealed: played.isSealed(),
    screening: new Set(screening),
  }
  state.outcome = outcomeComparison(parts, leniency, state.tell)
  state.outcome.head(content, state.line)
}

function takeRules(state: Reading, content: unknown): void {
  state.outcome?.rules(content, state.line)
  state.isOutcomeTold = state.outcome !== undefined
}

function takeEnd(state: Reading, content: unknown): void {
  const facts: Fields & Finding['facts'] = {
    entries: state.expected,
    heads: state.heads?.count() ?? 0,
  }
  const isSame = canonicalOf(content) === canonicalOf(facts)
  if (!isSame && state.findings.length === 0) here(state, 'end-differs', facts)
}

async function verificationOf(state: Reading): Promise<Verification> {
  const { header, heads, tree, findings, played } = state
  if (!isMisread(state)) heads?.end()
  const receipts = await receiptsOf(state)
  return {
    findings,
    ...(header === undefined ? {} : { header }),
    entries: tree.size(),
    heads: heads?.count() ?? 0,
    root: tree.root().toString('hex'),
    witnessed: witnessedIn(state),
    isOutcomeRecomputed: state.isOutcomeTold && findings.length === 0,
    ...(played?.gone() ?? { withheld: 0, erased: 0, leftOut: 0 }),
    receipts,
  }
}

async function receiptsOf(state: Reading): Promise<Verification['receipts']> {
  const { header, trusted, given, findings } = state
  const keys = header === undefined ? [] : keysOf(state, header).installation
  const verdicts = await verifiedReceipts(given.receipts ?? [], keys, trusted)
  if (header !== undefined) {
    state.receipts.end(verdicts, header, (finding) => findings.push(finding))
  }
  return verdicts
}

function witnessedIn({ heads, trusted }: Reading): Verification['witnessed'] {
  return [...(heads?.witnessed() ?? [])].map(([key, size]) => ({
    witness: key.name,
    isTrusted: trusted.includes(key),
    size,
  }))
}
