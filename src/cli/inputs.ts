/**
 * What commands start from: a regulation that passed the checker, a moment, and the selection the facts made.
 *
 * @module
 */

import type { Event } from '#core/selection/event.ts'
import { replay } from '#core/selection/evolve.ts'
import { type Obstacle, obstacle } from '#core/selection/refusal.ts'
import type { Selection } from '#core/selection/state.ts'
import type { Regulation } from '#core/regulation/schema/regulation.ts'
import type { Instant } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { checkFile, isSound } from '#files/check-file.ts'
import { readFacts } from '#files/facts.ts'
import { type Call, textOption } from './command.ts'
import { complain, complainOfFacts, complainOfFile } from './complain.ts'
import { momentOf } from './moment.ts'
import { STATUS, type Status } from './problem.ts'
import { counted, progressOn } from './progress.ts'

/** A selection as the facts made it, up to a moment. */
export interface Folded {
  readonly selection: Selection
  /** The moment asked for; undefined means that of the last event. */
  readonly at: Instant | undefined
}

/** Reads a regulation; when it does not pass the checker that is told, and the status handed back. */
export async function regulationFor(call: Call, file: string): Promise<Result<Regulation, Status>> {
  const checked = await checkFile(file)
  if (!isSound(checked) || checked.content === undefined) {
    return refuse(complainOfFile(call, checked))
  }
  if (checked.content.kind === 'regulation') return accept(checked.content.regulation)
  const words = NOT_A_REGULATION[call.terminal.language]
  return refuse(complain(call, [{ file, code: 'not-a-regulation', ...words }], STATUS.usage))
}

/** Reads regulation and facts as a command names them, and folds them. */
export async function foldedFor(call: Call): Promise<Result<Folded, Status>> {
  const [regulationFile = '', factsFile = ''] = call.args
  const at = momentFor(call)
  if (!at.ok) return at
  const regulation = await regulationFor(call, regulationFile)
  if (!regulation.ok) return regulation
  return fold(call, regulation.value, { file: factsFile, at: at.value })
}

/** The moment a call asks for. */
function momentFor(call: Call): Result<Instant | undefined, Status> {
  const text = textOption(call, 'at')
  if (text === undefined) return accept(undefined)
  const at = momentOf(text, call.terminal.language)
  return at.ok ? at : refuse(complain(call, [at.refusal], STATUS.usage))
}

interface Facts {
  readonly file: string
  readonly at: Instant | undefined
}

async function fold(
  call: Call,
  regulation: Regulation,
  { file, at }: Facts,
): Promise<Result<Folded, Status>> {
  const { terminal } = call
  const { selection, take } = replay(regulation)
  const taker = takerUntil(at, (event) => {
    const taken = take(event)
    return taken.ok ? undefined : taken.refusal
  })
  const progress = progressOn(terminal)
  const problems = await readFacts(file, {
    take: taker.take,
    progress: (lines) => {
      progress.report(`${counted(lines, terminal.language)} ${LINES[terminal.language]}`)
    },
  })
  progress.end()
  if (problems.length > 0) return refuse(complainOfFacts(call, problems))
  if (taker.seen() === 0 && at === undefined) {
    return refuse(complainOfFacts(call, [{ file, code: 'facts-empty', facts: {} }]))
  }
  if (taker.leftOut() > 0) terminal.err(LEFT_OUT[terminal.language](taker.leftOut()))
  return accept({ selection, at })
}

/** Takes events up to a moment; those after it are only seen to be in order. */
function takerUntil(
  at: Instant | undefined,
  take: (event: Event) => Obstacle,
): {
  readonly take: (event: Event) => Obstacle
  readonly seen: () => number
  readonly leftOut: () => number
} {
  let seen = 0
  let leftOut = 0
  let last = ''
  return {
    take: (event) => {
      seen += 1
      if (event.at < last) return obstacle('event-out-of-order', { at: event.at, last })
      last = event.at
      if (at === undefined || event.at <= at) return take(event)
      leftOut += 1
      return undefined
    },
    seen: () => seen,
    leftOut: () => leftOut,
  }
}

const LINES = { nl: 'regels gelezen', en: 'lines read' } as const

const LEFT_OUT = {
  nl: (count: number) =>
    `${counted(count, 'nl')} ${count === 1 ? 'gebeurtenis' : 'gebeurtenissen'} na dit moment niet meegerekend.\n`,
  en: (count: number) =>
    `${counted(count, 'en')} ${count === 1 ? 'event' : 'events'} after this moment left out.\n`,
} as const

const NOT_A_REGULATION = {
  nl: {
    message: 'Dit bestand is geen selectiereglement.',
    fix: 'Geef eerst het selectiereglement (`format: keur-regulation/1`), dan de feiten.',
  },
  en: {
    message: 'This file is not a regulation.',
    fix: 'Give the regulation first (`format: keur-regulation/1`), then the facts.',
  },
} as const
