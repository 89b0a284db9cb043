/**
 * Plays the record through the rules of the core: every event was permitted, every confirmation decided what the record
 * states, and in the end the outcome is the one that is shown.
 *
 * Where somebody's data were erased the rules cannot be asked again: then the outcome of the screening is the one the record
 * stated when it was confirmed, and what followed for this person is taken as it was recorded (`played.ts`).
 *
 * @module
 */

import type { Event } from '#core/selection/event.ts'
import { type OutcomeParts, outcomeParts } from '#core/selection/outcome-file/outcome-file.ts'
import { type Instant, parseInstant } from '#core/values/instant.ts'
import type { EntryLine } from './entry-line.ts'
import { type Meaning, type Own, type Stated, meaningOf } from './events.ts'
import type { Finding, FindingCode, Tell } from './finding.ts'
import { type Gone, type GoneKeeper, goneKeeper } from './gone.ts'
import { type Played, playing } from './played.ts'
import { type Version, backdated, onlyAmends } from './regulations.ts'

/** The course of a selection as it is played again. */
export interface Course {
  readonly take: (line: EntryLine) => void
  /** Everything was taken: the outcome, unless something did not fit. */
  readonly end: () => OutcomeParts | undefined
  /** Candidates whose personal data are not there. */
  readonly withheld: ReadonlySet<string>
  /** Why their data are not there. */
  readonly gone: () => Gone
  /** Whether something that the rules look at is told to nobody (policy 6). */
  readonly isSealed: () => boolean
}

type Confirming = Extract<Event, { event: 'RoundConfirmed' | 'CorrectionConfirmed' }>

/** A confirmation whose outcomes are still being stated. */
interface Confirmation {
  readonly event: Confirming
  readonly line: EntryLine
  readonly parts: Stated[]
}

interface Progress {
  readonly versions: readonly Version[]
  readonly played: Played
  readonly gone: GoneKeeper
  /** The texts that an entry named. */
  readonly named: Set<number>
  /** The moment up to which the record has come. */
  at: Instant | undefined
  /** The same, of the last event of the rules. */
  ruled: Instant | undefined
  pending: Confirmation | undefined
  isSealed: boolean
}

/** What does not fit, and at which entry. */
interface Misfit {
  readonly code: FindingCode
  readonly facts: Finding['facts']
  readonly at?: EntryLine
}

/** Starts playing under the texts of the regulation; the first thing that does not fit is told, and ends it. */
export function course(versions: readonly Version[], tell: Tell): Course {
  const played = playing(versions.at(-1)?.regulation)
  const progress: Progress = {
    versions,
    played,
    gone: goneKeeper(),
    named: new Set(),
    at: undefined,
    ruled: undefined,
    pending: undefined,
    isSealed: false,
  }
  let isOver = false
  const stop = ({ code, facts, at }: Misfit): void => {
    isOver = true
    const place = at === undefined ? {} : { position: at.position, entry: at.entry.entry }
    tell({ code, ...place, facts })
  }
  return {
    take: (line) => {
      if (isOver) return
      const misfit = taken(progress, line)
      if (misfit !== undefined) stop({ at: line, ...misfit })
    },
    end: () => {
      if (isOver) return undefined
      const misfit = unfinished(progress)
      if (misfit === undefined) return outcomeParts(progress.played.selection(), progress.ruled)
      stop(misfit)
      return undefined
    },
    withheld: played.withheld,
    gone: () => progress.gone.count(played),
    isSealed: () => progress.isSealed,
  }
}

function taken(progress: Progress, line: EntryLine): Misfit | undefined {
  const recorded = parseInstant(line.entry.recorded)
  if (recorded === undefined) return { code: 'entry-broken', facts: { field: 'recorded' } }
  const at = progress.at !== undefined && progress.at > recorded ? progress.at : recorded
  progress.at = at
  const meaning = meaningOf(line.entry, line.opened, at)
  if (meaning.kind === 'broken') return { code: 'entry-broken', facts: { field: meaning.field } }
  if (meaning.kind === 'own') return ofRecord(progress, line, meaning.own)
  const before = progress.ruled
  progress.ruled = at
  if (meaning.kind === 'event') return ofRules(progress, line, meaning)
  progress.isSealed = true
  progress.ruled = at > (before ?? '') ? at : before
  return undefined
}

function ofRecord(progress: Progress, line: EntryLine, own: Own): Misfit | undefined {
  if (own.event === 'RegulationAmended') return amended(progress, line, own.version)
  if (own.event !== 'OutcomesStated') return undefined
  const { pending } = progress
  if (pending === undefined || !isNext(pending, own)) {
    return { code: 'stated-differs', facts: { round: own.round, part: own.part } }
  }
  pending.parts.push(own)
  return own.part === own.parts ? settled(progress, pending) : undefined
}

function isNext({ event, line, parts }: Confirmation, stated: Stated): boolean {
  return (
    stated.of === line.entry.entry &&
    stated.round === event.round &&
    stated.part === parts.length + 1 &&
    stated.part <= stated.parts
  )
}

/** Everything that was decided is stated: the confirmation is applied, and what it decides compared. */
function settled(progress: Progress, { event, line, parts }: Confirmation): Misfit | undefined {
  progress.pending = undefined
  const lines = parts.flatMap(({ outcomes }) => outcomes)
  progress.played.state(event.round, lines)
  const refused = progress.played.apply(event)
  if (refused !== undefined) return { ...refused, at: line }
  const candidate = progress.played.differing(event.round, lines)
  return candidate === undefined
    ? undefined
    : { code: 'stated-differs', facts: { round: event.round, candidate } }
}

function amended(
  { versions, named, ruled }: Progress,
  line: EntryLine,
  number: number,
): Misfit | undefined {
  const version = versions[number - 1]
  const before = versions[number - 2]
  const facts = { version: number }
  if (version === undefined || !isNamed(line, version)) {
    return { code: 'regulation-not-recorded', facts }
  }
  named.add(number)
  if (before === undefined || !onlyAmends(before.regulation, version.regulation)) {
    return { code: 'regulation-rewritten', facts }
  }
  const amendment = backdated(before.regulation, version.regulation, ruled ?? '')
  return amendment === undefined ? undefined : { code: 'amendment-backdated', facts: { amendment } }
}

/** Whether an entry names the hash of this text. */
function isNamed({ entry }: EntryLine, version: Version): boolean {
  return entry.files?.['regulation'] === version.sha256
}

function ofRules(
  progress: Progress,
  line: EntryLine,
  { event, missing }: Extract<Meaning, { kind: 'event' }>,
): Misfit | undefined {
  const { pending, played } = progress
  if (pending !== undefined) return { ...notStated(pending), at: line }
  if (event.event === 'RegulationPublished') {
    const [first] = progress.versions
    if (first === undefined || !isNamed(line, first)) {
      return { code: 'regulation-not-recorded', facts: { version: 1 } }
    }
    progress.named.add(1)
  }
  if (missing.length > 0 && 'candidate' in event) {
    played.withheld.add(event.candidate)
    progress.gone.take(event.candidate, missing, line.leftOut)
  }
  if (event.event !== 'RoundConfirmed' && event.event !== 'CorrectionConfirmed') {
    return played.apply(event)
  }
  progress.pending = { event, line, parts: [] }
  return undefined
}

function notStated({ event, line }: Confirmation): Misfit {
  return { code: 'outcomes-not-stated', facts: { round: event.round }, at: line }
}

function unfinished({ pending, versions, named }: Progress): Misfit | undefined {
  if (pending !== undefined) return notStated(pending)
  const missing = versions.find(({ version }) => !named.has(version))
  return missing === undefined
    ? undefined
    : { code: 'regulation-not-recorded', facts: { version: missing.version } }
}
