/**
 * That somebody other than the candidate opened personal data is recorded, before it is opened.
 *
 * @module
 */

import { actorIn } from '#persistence/actors.ts'
import type { RelationRow } from '#persistence/applicants.ts'
import { withRecord } from '#persistence/entries/append.ts'
import type { RecordedEvent } from '#record/catalogue.ts'
import { type Actor, rolesIn } from '../access/actor.ts'
import type { Desk } from './desk.ts'

/** What is opened of whom. */
export interface Reading {
  readonly selection: string
  readonly candidate: string
  readonly fields: readonly string[]
}

/** Records that the actor opens fields of a candidate; nothing when they are the actor's own. */
export async function noteReading(
  { store }: Pick<Desk, 'store'>,
  actor: Extract<Actor, { kind: 'person' }>,
  { authorities, owner }: Pick<RelationRow, 'authorities' | 'owner'>,
  { selection, candidate, fields }: Reading,
): Promise<void> {
  const { account } = actor
  const [role] = rolesIn(actor, { selection, authorities })
  if (owner === account || role === undefined) return
  const acting = { selection, onBehalf: { account }, how: 'beside-others' } as const
  await withRecord(store, acting, async (record) => {
    const by = await actorIn(record, selection, account)
    const event: RecordedEvent = {
      event: 'PersonalDataRead',
      candidate,
      fields: [...fields],
      purpose: 'read-file',
    }
    await record.append([{ by, role, event }])
  })
}
