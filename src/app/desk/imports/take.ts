/**
 * Taking a file with scores: all of it in one transaction, or nothing. It may take a while: whoever asks for it is told when it
 * has begun, and how far it is stands with the file.
 *
 * @module
 */

import type { Command } from '#core/selection/command.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import type { Text } from '#core/values/text.ts'
import {
  type ScoreTableRow,
  type TakingFailure,
  beginTaking,
  endTaking,
  giveUpTaking,
  noteTaking,
} from '#persistence/desk/score-tables.ts'
import type { OpenRecord } from '#persistence/entries/append.ts'
import { type Work, inTransaction } from '#persistence/transaction.ts'
import type { DeskMeans } from '../means.ts'
import { type Moment, perform } from '../perform.ts'
import type { DeskPlace } from '../place.ts'
import { reasonIn } from '../reason.ts'
import { type DeskRefusal, type FieldWrong, plainly, wrongFields } from '../refusal.ts'
import { judgingOf } from '../judging/tableau.ts'
import { comparedOnce } from './compared-before.ts'
import type { Comparison, PassedOver, Taking, TablePreview, TakingSent } from './imports.ts'
import { judgedIn, markWith, overruledBy } from './passed-over.ts'
import { tablePreview } from './receive.ts'
import type { SentTable } from './table.ts'
import { letGo, tableIn } from './tables.ts'

/** The fields of the form that takes a file. */
export const TAKING = { reason: 'reden' } as const

/** Takes a file that was looked at; `mark` stands for what was seen. */
export async function takeTable(
  means: DeskMeans,
  place: DeskPlace,
  sent: TakingSent,
): Promise<Taking> {
  const seen = await tablePreview(means, place, sent.table)
  if (!seen.ok) return seen
  const wrong = wrongIn(seen.value, sent)
  if (wrong !== undefined) return refuse(wrong)
  const table = await tableIn(means, place, sent.table)
  if (table === undefined) return refuse(plainly('changed-meanwhile'))
  const { received, compared: comparison } = seen.value
  const changes = comparison === undefined ? 0 : changesIn(comparison)
  const total = table.rows.length + 2 * changes
  const hasBegun = await aside(means, place, async (work) =>
    beginTaking(work, place.name, sent.table, total),
  )
  if (!hasBegun) return refuse(plainly('changed-meanwhile'))
  return accept({ taken: taken({ means, place, sent, table, received }) })
}

/** What keeps a file from being taken. */
function wrongIn(
  { compared: comparison }: TablePreview,
  { mark, reason }: TakingSent,
): DeskRefusal | undefined {
  if (comparison === undefined || comparison.mark !== mark) return plainly('changed-meanwhile')
  if (comparison.problems.length > 0) return wrongFields([NOT_RIGHT])
  if (changesIn(comparison) === 0) return wrongFields([NOTHING])
  const overrules = comparison.passedOver.some(({ overruled }) => overruled.length > 0)
  const isBare = comparison.corrections.length === 0 && !overrules
  const wrong = isBare ? [] : reasonIn(TAKING.reason, reason)
  return wrong.length === 0 ? undefined : wrongFields(wrong)
}

function changesIn({ fresh, corrections }: Comparison): number {
  return fresh.length + corrections.length
}

interface Job {
  readonly means: DeskMeans
  readonly place: DeskPlace
  readonly sent: TakingSent
  readonly table: SentTable
  readonly received: Pick<ScoreTableRow, 'round' | 'measures' | 'name'>
}

/** Does it. Where it does not come about, the file stays as it was, with why. */
async function taken(job: Job): Promise<Result<unknown, DeskRefusal>> {
  const { means, place, sent } = job
  const giveUp = async (failure: TakingFailure): Promise<void> =>
    aside(means, place, async (work) => giveUpTaking(work, place.name, sent.table, failure))
  try {
    const done = await recorded(job)
    if (done.ok) letGo(means, sent.table)
    else await giveUp(done.refusal.code === 'changed-meanwhile' ? 'changed' : 'refused')
    return done
  } catch (error) {
    await giveUp('broken')
    throw error
  }
}

async function recorded(job: Job): ReturnType<typeof perform> {
  const { means, place, sent, table } = job
  const { rows } = table
  let found: Comparison | undefined
  return perform(means, {
    actor: place.actor,
    selection: place.name,
    action: 'import-scores',
    role: 'selector',
    commands: async (moment, record) => {
      const looked = await lookedAt(job, moment, record)
      found = looked?.comparison
      return looked?.mark === sent.mark && looked.comparison.problems.length === 0
        ? accept(commandsFor(job, looked, moment))
        : refuse(plainly('changed-meanwhile'))
    },
    told: async (done) => note(job, rows.length + done),
    effects: async ({ record }) => {
      if (found === undefined) return
      const first = found.fresh.reduce((sum, { scores }) => sum + scores.length, 0)
      const counts = { recorded: first, corrected: found.corrections.length }
      await endTaking(record, place.name, sent.table, counts)
    },
  })
}

/** What a file does at the moment of taking it. */
interface LookedAt {
  readonly comparison: Comparison
  /** Whom it overrules on which measure. */
  readonly overruled: readonly Pick<PassedOver, 'measure' | 'overruled'>[]
  readonly mark: string
}

async function lookedAt(
  job: Job,
  { selection, regulation, by }: Moment,
  record: OpenRecord,
): Promise<LookedAt | undefined> {
  const { means, place, table, received } = job
  const round = regulation.rounds.find((one) => one.round === received.round)
  if (round === undefined) return undefined
  const { measures } = received
  const told = async (rows: number): Promise<void> => note(job, rows)
  const against = { selection, regulation, round, measures, by, told }
  const comparison = await comparedOnce(means, place.name, table, against)
  const judged = judgedIn(round, comparison.fresh)
  const judging = judged.length === 0 ? undefined : await judgingOf(record, place.name)
  const overruled = judged.map((one) => ({
    measure: one.measure,
    overruled: judging === undefined ? [] : overruledBy(judging, selection, round, one),
  }))
  return { comparison, overruled, mark: markWith(comparison.mark, overruled) }
}

function commandsFor(
  { received, sent }: Job,
  { comparison: { fresh, corrections }, overruled }: LookedAt,
  { at, by }: Moment,
): readonly Command[] {
  const { round, name: source } = received
  const reason = sent.reason.trim()
  const imports = fresh.map(({ measure, scores }): Command => {
    const pairs = scores.map(([candidate, score]): [string, string] => [candidate, score])
    const names = overruled.find((one) => one.measure === measure)?.overruled ?? []
    const overruling = names.length === 0 ? {} : { overrules: [...names], reason }
    return { command: 'ImportScores', at, round, measure, source, scores: pairs, ...overruling, by }
  })
  const changes = corrections.map(({ candidate, measure, score }): Command => {
    return { command: 'CorrectScore', at, candidate, round, measure, score, reason, by }
  })
  return [...imports, ...changes]
}

async function note({ means, place, sent }: Job, done: number): Promise<void> {
  await aside(means, place, async (work) => noteTaking(work, place.name, sent.table, done))
}

/** In a transaction of its own, so that others see it at once. */
async function aside<Value>(
  { store }: DeskMeans,
  { actor }: DeskPlace,
  act: (work: Work) => Promise<Value>,
): Promise<Value> {
  return inTransaction(store.database, { account: actor.account }, act)
}

const NOT_RIGHT: FieldWrong = {
  field: 'problemen',
  says: {
    nl: 'Er is nog iets niet in orde met dit bestand. Er is niets ingelezen.',
    en: 'Something in this file is not right yet. Nothing was imported.',
  },
}
const NOTHING_NEW: Text = {
  nl: 'In dit bestand staat niets nieuws: elke score staat er al zo.',
  en: 'There is nothing new in this file: every score is there already.',
}
const NOTHING: FieldWrong = { field: 'inlezen', says: NOTHING_NEW }
