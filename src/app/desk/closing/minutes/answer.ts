/**
 * Agreeing with the minutes and signing them, or objecting: each member for themselves, about exactly the text they read. With the
 * last agreement the minutes are signed and fixed.
 *
 * @module
 */

import type { Command } from '#core/selection/command.ts'
import { dayInBrussels } from '#core/values/instant.ts'
import { type Result, accept, refuse } from '#core/values/result.ts'
import { answersTo, lastMinutes } from '#persistence/desk/minutes.ts'
import type { Work } from '#persistence/transaction.ts'
import type { Actor } from '../../../access/actor.ts'
import type { Answer } from '../../desk.ts'
import { judgingOf } from '../../judging/tableau.ts'
import type { DeskMeans } from '../../means.ts'
import { type Moment, perform } from '../../perform.ts'
import { readableIn, reasonIn } from '../../reason.ts'
import { type DeskRefusal, plainly, wrongFields } from '../../refusal.ts'
import { accountOf } from './account.ts'
import { keptMinutes } from './kept.ts'

/** An answer of a member. */
export interface AnswerSent {
  readonly version: number
  /** The hash of the text that was read. */
  readonly sha256: string
  readonly answer: 'agreed' | 'objected' | ''
  readonly remark: string
}

/** Records the answer; with the last agreement the minutes are signed. */
export async function answerMinutes(
  means: DeskMeans,
  actor: Actor,
  selection: string,
  sent: AnswerSent,
): Answer<unknown> {
  const { answer, version, sha256 } = sent
  if (answer === '') return refuse(wrongFields([{ field: 'answer', says: CHOOSE }]))
  const wrong = answer === 'objected' ? reasonIn : readableIn
  const fields = wrong('remark', sent.remark)
  if (fields.length > 0) return refuse(wrongFields(fields))
  const remark = sent.remark.trim()
  return perform(means, {
    actor,
    selection,
    action: 'sign-minutes',
    commands: async (moment, record) => commandsFor(means, moment, record, sent),
    acts: ({ by, roles }) => [
      {
        by,
        role: roles[0] ?? 'selector',
        rule: 'hiring/minutes',
        event: {
          event: 'MinutesAnswered',
          version,
          answer,
          ...(remark === '' ? {} : { remark }),
        },
        files: { minutes: sha256 },
      },
    ],
  })
}

async function commandsFor(
  { store }: DeskMeans,
  { at, by, selection, regulation }: Moment,
  record: Work,
  { version, sha256, answer }: AnswerSent,
): Promise<Result<readonly Command[], DeskRefusal>> {
  const name = regulation.regulation
  const last = await lastMinutes(store, record, name)
  if (last === undefined || last.version !== version || last.sha256 !== sha256) {
    return refuse(plainly('changed-meanwhile'))
  }
  if (selection.minutes !== undefined) return refuse(plainly('minutes-fixed'))
  const { data } = keptMinutes(last.content)
  if (!data.members.some(({ actor }) => actor === by)) return refuse(plainly('not-a-member'))
  const agreed = new Set(
    lastAnswers(await answersTo(record, name, version)).flatMap(([member, said]) =>
      said === 'agreed' ? [member] : [],
    ),
  )
  if (agreed.has(by)) return refuse(plainly('already-signed'))
  if (answer !== 'agreed') return accept([])
  const judging = await judgingOf(record, name)
  const account = accountOf({ selection, regulation, judging })
  const isSame = JSON.stringify(account) === JSON.stringify(data.account)
  if (!isSame) return refuse(plainly('minutes-stale'))
  const isLast = data.members.every(({ actor }) => actor === by || agreed.has(actor))
  return accept(isLast ? [{ command: 'SignMinutes', at, on: dayInBrussels(at), by }] : [])
}

/** What each member said last. */
export function lastAnswers(
  answers: readonly { readonly by: string; readonly answer: 'agreed' | 'objected' }[],
): readonly (readonly [string, 'agreed' | 'objected'])[] {
  return [...new Map(answers.map(({ by, answer }) => [by, answer]))]
}

const CHOOSE = {
  nl: 'Kies of je akkoord gaat of bezwaar maakt.',
  en: 'Choose whether you agree or object.',
}
