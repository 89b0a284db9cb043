/**
 * Checking everything, and submitting it.
 *
 * @module
 */

import { randomUUID } from 'node:crypto'
import { type ApplyingRefusal } from '#app/applying/refusal.ts'
import { pathTo } from '../../paths.ts'
import { show } from '../../visit.ts'
import { type Answer, type AtVacancy, draftPage, refused, vacancyForm } from './desk.tsx'
import { CheckView, type CheckProps } from './check-view.tsx'
import { type Sent, versionIn } from './sent.ts'
import { UNCHANGED } from './own/receipt.tsx'
import { throughDoorOr } from './waiting/gate.tsx'

/** The page. Each time it is opened the form gets a key of its own; sent twice, it is one application (policy 9). */
export const checkPage = draftPage((at) =>
  show(at.visit, <CheckView at={at} submissionKey={randomUUID()} />),
)

/** Submits. What was changed in another window since is shown first. */
export const checkForm = vacancyForm(async (at, sent) => {
  const { visit, selection } = at
  const here = pathTo('draftCheck', visit.frame.language, { selection })
  return throughDoorOr(at, here, async () => submitted(at, sent))
})

async function submitted(at: AtVacancy, sent: Sent): Promise<Response> {
  const { visit, applying, actor, selection, session } = at
  const { language } = visit.frame
  const key = keyIn(sent)
  const version = versionIn(sent)
  const result = await applying.submit(actor, selection, {
    key,
    reader: language,
    ...(version === undefined ? {} : { version }),
  })
  if (!result.ok) return again(at, key, result.refusal)
  visit.services.waitingRoom?.leave(session.account, selection)
  const { entry, isUnchanged = false } = result.value
  const receipt = pathTo('receipt', language, { selection, entry })
  return visit.c.redirect(isUnchanged ? `${receipt}?${UNCHANGED}` : receipt, 303)
}

/** A key that the page did not make is as good as none. */
function keyIn(sent: Sent): string {
  const key = sent.one('key')
  return /^[\w-]{1,200}$/u.test(key) ? key : randomUUID()
}

async function again(at: AtVacancy, key: string, refusal: ApplyingRefusal): Promise<Response> {
  const { visit, applying, actor, selection } = at
  if (refusal.code !== 'incomplete' && refusal.code !== 'changed-elsewhere') {
    return refused(visit, refusal)
  }
  const found = await applying.draft(actor, selection)
  if (!found.ok) return refused(visit, found.refusal)
  const props: CheckProps = {
    at: { ...at, draft: found.value },
    submissionKey: key,
    refusal,
  }
  return answer(props, refusal)
}

function answer(props: CheckProps, { code }: ApplyingRefusal): Answer {
  return show(props.at.visit, <CheckView {...props} />, code === 'incomplete' ? 422 : 409)
}
