/**
 * Does the work of `keur decide`.
 *
 * @module
 */

import { type OutcomeParts, outcomeParts } from '#core/selection/outcome-file/outcome-file.ts'
import { current } from '#core/selection/in-force.ts'
import { summaryOf } from '#core/selection/outcome-file/summary.ts'
import type { Selection } from '#core/selection/state.ts'
import { type Call, hasFlag, textOption } from '../command.ts'
import { complain } from '../complain.ts'
import { foldedFor } from '../inputs.ts'
import { STATUS, type Status } from '../problem.ts'
import { outcomePieces } from '../outcome-pieces.ts'
import { counted, progressOn } from '../progress.ts'
import { NotWritable, writeFileWhole, writeOutWhole } from '../whole.ts'

/** Shows the outcome, or writes the outcome file. */
export async function run(call: Call): Promise<Status> {
  const folded = await foldedFor(call)
  if (!folded.ok) return folded.refusal
  const { selection, at } = folded.value
  const parts = outcomeParts(selection, at)
  const out = textOption(call, 'out')
  try {
    if (out !== undefined) await writeFileWhole(out, watched(call, parts))
    if (!hasFlag(call, 'json')) await call.terminal.out(summary(call, selection, parts))
    else if (out === undefined) await writeOutWhole(call.terminal, watched(call, parts))
    return STATUS.done
  } catch (error) {
    if (!(error instanceof NotWritable)) throw error
    const words = NOT_WRITABLE[call.terminal.language]
    const problem = {
      file: out ?? '',
      code: 'out-unwritable',
      ...words,
      facts: { reason: error.code },
    }
    return complain(call, [problem], STATUS.usage)
  }
}

function summary({ terminal }: Call, selection: Selection, { head }: OutcomeParts): string {
  return `${summaryOf(head, current(selection), terminal.language).join('\n')}\n`
}

function* watched({ terminal }: Call, parts: OutcomeParts): Generator<string> {
  const progress = progressOn(terminal)
  let done = 0
  for (const piece of outcomePieces(parts)) {
    done += 1
    if (done % TOLD_EVERY === 0) {
      progress.report(`${counted(done, terminal.language)} ${CANDIDATES[terminal.language]}`)
    }
    yield piece
  }
  progress.end()
}

/** Telling costs more than writing a line does. */
const TOLD_EVERY = 1000

const CANDIDATES = { nl: 'kandidaten geschreven', en: 'candidates written' } as const

const NOT_WRITABLE = {
  nl: {
    message: 'Dit bestand kan niet geschreven worden. Er is niets veranderd.',
    fix: 'Kies een map die bestaat en waarin je mag schrijven.',
  },
  en: {
    message: 'This file cannot be written. Nothing was changed.',
    fix: 'Choose a folder that exists and in which you may write.',
  },
} as const
