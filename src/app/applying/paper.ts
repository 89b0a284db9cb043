/**
 * Entering an application that came on paper: by a selector, with its postmark and the moment of receipt (rules 74–76;
 * policy 10). The person needs no account.
 *
 * @module
 */

import { type Result, accept, refuse } from '#core/values/result.ts'
import { candidacyOfPaperKey } from '#persistence/applicants.ts'
import { actorIn } from '#persistence/actors.ts'
import {
  type Candidacy,
  candidacyOfCandidate,
  candidacyOnPaper,
  erase,
} from '#persistence/candidacies.ts'
import { stamp } from '#persistence/entries/stamp.ts'
import { inTransaction } from '#persistence/transaction.ts'
import type { Actor } from '../access/actor.ts'
import type { Applying, DraftContents, PaperApplication } from './applying.ts'
import { type Desk, type Place, mayAbout, placeOf } from './desk.ts'
import { unreadable } from './readable.ts'
import { receiptOfEntry } from './receipts.ts'
import { recordSubmission } from './record.ts'
import type { ApplyingRefusal, FieldProblem } from './refusal.ts'
import { isKey } from './submit.ts'
import { isAttachment } from './upload-view.ts'
import { REFUSALS, plain } from './words.ts'

type Answer<Value> = Promise<Result<Value, ApplyingRefusal>>

/** The use case of paper. */
export function paper(desk: Desk): Pick<Applying, 'enterPaper'> {
  return {
    enterPaper: async (actor, selection, application) => {
      if (!isKey(application.key)) return refuse(plain('key-unreadable'))
      const place = await placeOf(desk, selection)
      if (!place.ok) return place
      const entry = await enter(desk, place.value, actor, application)
      return entry.ok ? receiptOfEntry(desk, actor, selection, entry.value) : entry
    },
  }
}

/** The key is held meanwhile: of two who enter the same letter with it, the second gets what the first entered. */
async function enter(
  desk: Desk,
  place: Place,
  actor: Actor,
  application: PaperApplication,
): Answer<string> {
  if (actor.kind === 'anybody') return refuse(plain('not-allowed'))
  const { account } = actor
  const { selection, regulation } = place
  return inTransaction(desk.store.database, { account }, async (work) => {
    const may = await mayAbout(work, actor, 'enter-paper-application', { selection })
    if (may === undefined) {
      return refuse(plain('not-allowed'))
    }
    const problems = problemsOf(place, application)
    if (problems.length > 0) {
      const says = REFUSALS['fields-unreadable']
      return refuse({ code: 'fields-unreadable', says, fields: problems })
    }
    if (application.attachments.some((one) => !isAttachment(regulation, one))) {
      return refuse(plain('unknown-attachment'))
    }
    const known = await candidacyOfPaperKey(work, selection, application.key)
    const before =
      known === undefined
        ? undefined
        : await candidacyOfCandidate(desk.store, work, selection, known)
    const by = await inTransaction(desk.store.database, { account }, async (own) =>
      actorIn(own, selection, account),
    )
    const now = await stamp(work)
    const candidacy = before ?? (await begin(desk, account, selection))
    const sent = await record(desk, place, application, { candidacy, by, now })
    if (!sent.ok && before === undefined) {
      await inTransaction(desk.store.database, 'system', async (own) =>
        erase(own, selection, candidacy.candidate),
      )
    }
    return sent
  })
}

async function begin({ store }: Desk, account: string, selection: string): Promise<Candidacy> {
  return inTransaction(store.database, { account }, async (work) =>
    candidacyOnPaper(store, work, selection),
  )
}

interface Entering {
  readonly candidacy: Candidacy
  readonly by: string
  readonly now: Parameters<typeof recordSubmission>[2]['now']
}

async function record(
  desk: Desk,
  place: Place,
  application: PaperApplication,
  { candidacy, by, now }: Entering,
): Answer<string> {
  const { key, contents, channel, postmark, received, attachments, reader } = application
  const submitted = await recordSubmission(desk, place, {
    candidacy,
    key,
    reader,
    now,
    submission: {
      candidate: candidacy.candidate,
      contents,
      uploads: [],
      paper: { by, channel, postmark, received, attachments },
    },
  })
  return submitted.ok ? accept(submitted.value.entry) : submitted
}

/** As for a draft; and somebody without a name or an address could not be told anything. */
function problemsOf(
  { regulation }: Place,
  { contents, channel, postmark }: PaperApplication,
): readonly FieldProblem[] {
  const { claims, ...others } = contents
  const named = Object.fromEntries(claims.map((one) => [one.claim, one]))
  const says = REFUSALS['fields-unreadable']
  const isNamed = nameIn(contents) && Object.keys(named).length === claims.length
  const isPosted = channel === 'post' || postmark === undefined
  return [
    ...unreadable(regulation, { ...others, claims: named }),
    ...(isNamed ? [] : [{ path: 'person/family', says }]),
    ...(isPosted ? [] : [{ path: 'postmark', says }]),
  ]
}

function nameIn({ person }: DraftContents): boolean {
  return person.given.trim() !== '' || person.family.trim() !== ''
}
