/**
 * The minutes as somebody sees them: what was drawn up, who agreed, what they can do themselves.
 *
 * @module
 */

import { roundState } from '#core/selection/evolve/draft.ts'
import type { Day } from '#core/values/day.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { knownActorIn } from '#persistence/actors.ts'
import {
  type MinutesAnswer,
  type StoredMinutes,
  answersTo,
  lastMinutes,
} from '#persistence/desk/minutes.ts'
import { type StaffMember, staffIn } from '#persistence/desk/staff.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { FileContent } from '../../../applying/applying.ts'
import { pdfFile } from '../../../applying/pdf-file.ts'
import { judgesOf } from '../../judging/hands.ts'
import { judgingOf } from '../../judging/tableau.ts'
import type { DeskMeans } from '../../means.ts'
import type { DeskPlace } from '../../place.ts'
import { type DeskRefusal, plainly } from '../../refusal.ts'
import type { Signature } from '../papers.ts'
import { accountOf } from './account.ts'
import { lastAnswers } from './answer.ts'
import type { Course } from './conflicts.ts'
import { keptMinutes } from './kept.ts'
import type { MinutesData, MinutesPerson } from './minutes-data.ts'
import { judgedIn, maySign, mustAgree } from './sent.ts'

/** A member with what they answered. */
export interface MinutesMember extends MinutesPerson {
  readonly answer: MinutesAnswer | undefined
}

/** The version that holds. */
export interface DrawnMinutes {
  readonly data: MinutesData
  readonly text: string
  readonly sha256: string
  readonly members: readonly MinutesMember[]
  /** Whether something was decided since, so that they have to be drawn up anew. */
  readonly isStale: boolean
  /** What the actor is to them. */
  readonly mine: 'to-answer' | 'agreed' | 'no-member'
}

/** The minutes of a selection. */
export interface MinutesView {
  /** Whether the last round is decided and nothing waits for a correction. */
  readonly isReady: boolean
  /** The day on which everybody had signed. */
  readonly signed: Day | undefined
  readonly drawn: DrawnMinutes | undefined
  /** Who could be a member; only for who may draw them up. */
  readonly staff: readonly (StaffMember & { readonly mustAgree: boolean })[]
  /** The numbers of those who locked a form and have no role any more in which they could sign. */
  readonly unable: readonly string[]
}

/** The minutes as they stand. */
export async function minutesViewOf(means: DeskMeans, place: DeskPlace): Promise<MinutesView> {
  const { store } = means
  const { selection, name } = place
  const { staff, judges } = place.may('draw-up-minutes')
    ? await inTransaction(store.database, 'system', async (work) => ({
        staff: await staffIn(store, work, name),
        judges: await judgesOf(work, name),
      }))
    : { staff: [], judges: new Set<string>() }
  const judged = judgedIn(selection, judges)
  const able = staff.filter(maySign)
  return {
    isReady: isReady(place),
    signed: selection.minutes,
    drawn: await drawnIn(means, place),
    staff: able.map((one) => ({ ...one, mustAgree: mustAgree(one, judged) })),
    unable: [...judges].filter((judge) => !able.some(({ actor }) => actor === judge)).toSorted(),
  }
}

/** Whether minutes can be drawn up: the last round is decided and nothing waits for a correction. */
export function isReady({ selection, regulation }: DeskPlace): boolean {
  const last = roundState(selection.rounds, regulation.rounds.at(-1)?.round ?? '')
  const isPending = [...selection.rounds.values()].some(({ touched }) => touched !== undefined)
  return last.decided !== undefined && !isPending
}

/** The version that holds; undefined where none was drawn up. */
export async function drawnIn(
  means: DeskMeans,
  place: DeskPlace,
): Promise<DrawnMinutes | undefined> {
  const { store } = means
  const { account } = place.actor
  const found = await inTransaction(store.database, { account }, async (work) => {
    const stored = await lastMinutes(store, work, place.name)
    if (stored === undefined) return undefined
    const answers = await answersTo(work, place.name, stored.version)
    const own = await knownActorIn(work, place.name, account)
    return { stored, answers, own }
  })
  if (found === undefined) return undefined
  const judging = await inTransaction(store.database, 'system', (work) =>
    judgingOf(work, place.name),
  )
  return drawnOf({ ...place, judging }, found)
}

interface Found {
  readonly stored: StoredMinutes
  readonly answers: readonly MinutesAnswer[]
  readonly own: string | undefined
}

function drawnOf(
  { selection, regulation, judging }: Course,
  { stored: { content, sha256 }, answers, own }: Found,
): DrawnMinutes {
  const { data, text } = keptMinutes(content)
  const account = accountOf({ selection, regulation, judging })
  const members = data.members.map((member) => ({
    ...member,
    answer: answers.findLast(({ by }) => by === member.actor),
  }))
  const said = new Map(lastAnswers(answers))
  const isMember = members.some(({ actor }) => actor === own)
  const hasAgreed = own !== undefined && said.get(own) === 'agreed'
  return {
    data,
    text,
    sha256,
    members,
    isStale: JSON.stringify(account) !== JSON.stringify(data.account),
    mine: !isMember ? 'no-member' : hasAgreed ? 'agreed' : 'to-answer',
  }
}

/** A form in which minutes can be taken along. */
export type MinutesForm = 'pdf' | 'docx' | 'txt'

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
} as const satisfies Readonly<Record<MinutesForm, string>>

/** The minutes as a file, with the signatures there are. The text is the one whose hash is signed. */
export async function minutesFile(
  means: DeskMeans,
  place: DeskPlace,
  form: MinutesForm,
): Promise<Result<FileContent, DeskRefusal>> {
  const drawn = await drawnIn(means, place)
  if (drawn === undefined) return refuse(plainly('no-minutes'))
  const { data, text, sha256, members } = drawn
  const signed = { data, sha256, signatures: members.flatMap(signatureOf) }
  const { papers } = means
  const bytes =
    form === 'txt'
      ? Buffer.from(text)
      : form === 'pdf'
        ? await papers.minutesPdf(signed)
        : await papers.minutesDocx(signed)
  if (bytes === undefined) return refuse(plainly('no-pdf'))
  const name = `proces-verbaal-${place.name}-${data.version}.${form}`
  return accept({ ...pdfFile(name, bytes), type: TYPES[form] })
}

function signatureOf({ name, roles, actor, answer }: MinutesMember): Signature[] {
  if (answer?.answer !== 'agreed') return []
  return [{ name, roles, actor, at: answer.recorded, entry: answer.entry }]
}
