/**
 * The entries of one record, folded into the selection as the rules see it.
 *
 * What rests on personal data that are gone is taken on the word of the record: it was permitted when it happened, and what
 * was decided about those people is stated (policy 32).
 *
 * @module
 */

import type { Event } from '#core/selection/event.ts'
import { type Replay, replay } from '#core/selection/evolve.ts'
import type { OutcomeCode, Selection } from '#core/selection/state.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Instant } from '#core/values/instant.ts'
import type { OpenedEntry } from '#persistence/entries/read.ts'
import type { Json } from '#record/canonical.ts'
import { type EntryBody, type Folded, folded } from '#record/fold.ts'

/** A record that is being folded. */
export interface Playing {
  readonly selection: Selection
  /** The position that comes next. */
  readonly next: () => number
  /**
   * Folds entries that follow on those before. `start-again` when they say that the text of the regulation changed, or that
   * somebody's data were erased: what was folded before then holds what it may not hold any more.
   */
  readonly fold: (entries: readonly OpenedEntry[]) => 'folded' | 'start-again'
}

/** Starts folding under a regulation, up to `known` of which it is certain that nothing in it asks to start again. */
export function playing(regulation: Regulation, known: number): Playing {
  const played = replay(regulation)
  const withheld = new Set<string>()
  let next = 0
  let at: Instant | undefined
  return {
    selection: played.selection,
    next: () => next,
    fold: (entries) => {
      const asks = entries.some((one) => one.position >= known && ASK_AGAIN.has(one.kind))
      if (asks) return 'start-again'
      const read = entries.map((one) => {
        const entry = readEntry(one, at)
        at = entry.at
        return entry
      })
      const stated = Map.groupBy(read, ({ of }) => of)
      for (const entry of read) {
        const lines = (stated.get(entry.entry) ?? []).flatMap((one) => one.stated)
        take(entry, lines)
      }
      next += entries.length
      return 'folded'
    },
  }

  function take({ event, withheld: isGone }: ReadEntry, stated: readonly Line[]): void {
    if (event === undefined) return
    if (isGone && 'candidate' in event) withheld.add(event.candidate)
    if (event.event === 'RoundConfirmed' || event.event === 'CorrectionConfirmed') {
      stateWithheld({ played, withheld, regulation }, event.round, stated)
    }
    if (!played.take(event).ok && withheld.has(subjectOf(played, event) ?? '')) played.trust(event)
  }
}

const ASK_AGAIN: ReadonlySet<string> = new Set(['RegulationAmended', 'PersonalDataErased'])

interface Known {
  readonly played: Replay
  readonly withheld: ReadonlySet<string>
  readonly regulation: Regulation
}

/** Says of people whose data are gone what was decided in the screening. */
function stateWithheld(
  { played, withheld, regulation }: Known,
  round: string,
  stated: readonly Line[],
): void {
  const isScreening = regulation.rounds.some(
    (one) => one.round === round && one.kind === 'eligibility',
  )
  for (const [candidate, code] of isScreening ? stated : []) {
    if (withheld.has(candidate) && isCode(code)) played.state(candidate, code)
  }
}

type Line = readonly [candidate: string, code: string]

interface ReadEntry extends Folded {
  readonly entry: string
  /** Where it states outcomes: of which confirmation, and which. */
  readonly of: string | undefined
  readonly stated: readonly Line[]
}

function readEntry({ text, opened }: OpenedEntry, before: Instant | undefined): ReadEntry {
  const body = bodyOf(text)
  const values = Object.fromEntries(
    Object.entries(opened).map(([field, { value }]) => [field, value]),
  )
  const { entry, event } = body
  const { of } = event
  const isStating = event.event === 'OutcomesStated' && typeof of === 'string'
  return {
    ...folded(body, values, before),
    entry,
    of: isStating ? of : undefined,
    stated: isStating ? linesIn(event['outcomes']) : [],
  }
}

function linesIn(outcomes: Json | undefined): readonly Line[] {
  return isList(outcomes) ? outcomes.flatMap(lineOf) : []
}

function lineOf(line: Json): readonly Line[] {
  if (!isList(line)) return []
  const [candidate, code] = line
  return typeof candidate === 'string' && typeof code === 'string' ? [[candidate, code]] : []
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** The one candidate an event is about. */
function subjectOf({ selection }: Replay, event: Event): string | undefined {
  if ('candidate' in event) return event.candidate
  return 'offer' in event ? selection.offers.get(event.offer)?.candidate : undefined
}

const CODES: ReadonlySet<string> = new Set<OutcomeCode>([
  'goes-on',
  'not-admitted',
  'invalid',
  'withdrawn',
])

function isCode(code: string): code is OutcomeCode {
  return CODES.has(code)
}

function bodyOf(text: string): EntryBody {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own canonical text of an entry
  return JSON.parse(text) as EntryBody
}
